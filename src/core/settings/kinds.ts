/** The kinds of settings: which values each allows, and how a value is read out of text. */

export interface SettingSpec<Value> {
  readonly default: Value;
  /** Which values are allowed; completes a sentence that begins "epochs must be". */
  readonly allowed: string;
  /** text: as typed into a field or the address. Returns undefined where it stands for no allowed value. */
  readonly parse: (text: string) => Value | undefined;
  /** What is wrong with a text that can't be read, where `allowed` alone does not say it. */
  readonly problem?: (text: string) => string | undefined;
}

export interface NumberSpec extends SettingSpec<number> {
  readonly kind: 'number';
  readonly min: number;
  readonly max: number;
  /** True where `min` itself is not allowed. */
  readonly aboveMin: boolean;
  /** What one press of an arrow key adds. */
  readonly step: number;
  readonly integer: boolean;
}

export interface BooleanSpec extends SettingSpec<boolean> {
  readonly kind: 'boolean';
}

export interface ChoiceSpec<Choice extends string | number> extends SettingSpec<Choice> {
  readonly kind: 'choice';
  readonly choices: readonly Choice[];
}

/** Text that has a grammar of its own. */
export interface TextSpec extends SettingSpec<string> {
  readonly kind: 'text';
}

type NumberLimits = Omit<NumberSpec, 'kind' | 'parse' | 'allowed'>;

/** A whole number; `min` and `max` are allowed. */
export function integer(defaultValue: number, min: number, max: number, step = 1): NumberSpec {
  return numberSpec({ default: defaultValue, min, max, aboveMin: false, step, integer: true });
}

/** Any number; `max` is allowed, and `min` too unless `aboveMin` is true. */
export function real(
  defaultValue: number,
  min: number,
  max: number,
  step: number,
  aboveMin = false,
): NumberSpec {
  return numberSpec({ default: defaultValue, min, max, aboveMin, step, integer: false });
}

export function flag(defaultValue: boolean): BooleanSpec {
  return {
    kind: 'boolean',
    default: defaultValue,
    allowed: 'true or false',
    parse: (text) => [true, false].find((candidate) => String(candidate) === text),
  };
}

export function choice<const Choice extends string | number>(
  defaultValue: NoInfer<Choice>,
  choices: readonly Choice[],
): ChoiceSpec<Choice> {
  return {
    kind: 'choice',
    default: defaultValue,
    choices,
    allowed: `one of ${choices.join(', ')}`,
    parse: (text) => choices.find((candidate) => String(candidate) === text),
  };
}

function numberSpec(limits: NumberLimits): NumberSpec {
  const { min, max, aboveMin } = limits;
  const range = aboveMin ? `above ${min}, up to ${max}` : `from ${min} to ${max}`;
  return {
    ...limits,
    kind: 'number',
    allowed: `a ${limits.integer ? 'whole number' : 'number'} ${range}`,
    parse: (text) => {
      const value = limits.integer ? wholeNumberIn(text) : numberIn(text);
      return value <= max && (aboveMin ? value > min : value >= min) ? value : undefined;
    },
  };
}

const decimal = /^[+-]?(\d+[.,]?\d*|[.,]\d+)(e[+-]?\d+)?$/i;

/** Reads a number with a decimal point or a decimal comma: "0.05", "0,05", "1e-3". Returns NaN for anything else. */
function numberIn(text: string): number {
  const trimmed = text.trim();
  // Adding 0 turns -0 into 0.
  return decimal.test(trimmed) ? Number(trimmed.replace(',', '.')) + 0 : Number.NaN;
}

/** Groups of three as the page writes them: "60,000". */
const thousands = /^[1-9]\d{0,2}(,\d{3})+$/;
/** "60.000" is 60 to some people and 60,000 to others. */
const ambiguous = /^[+-]?\d+\.\d{3}$/;

/** NaN for what is no whole number, and for what can be read as two different ones. */
function wholeNumberIn(text: string): number {
  const trimmed = text.trim();
  if (ambiguous.test(trimmed)) return Number.NaN;
  const value = thousands.test(trimmed) ? Number(trimmed.replaceAll(',', '')) : numberIn(trimmed);
  return Number.isInteger(value) ? value : Number.NaN;
}
