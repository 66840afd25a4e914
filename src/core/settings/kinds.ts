/** The kinds of settings: which values each allows, and how a value is read out of text. */
import { told } from './telling.ts';

export interface Refused {
  /** The setting's name. */
  readonly key: string;
  readonly text: string;
  /** The text, cut off where it is too long to be shown. */
  readonly shown: string;
}

export interface SettingSpec<Value> {
  readonly default: Value;
  /** text: as typed into a field or the address. Returns undefined where it stands for no allowed value. */
  readonly parse: (text: string) => Value | undefined;
  /** The message that says what is allowed, for a text that stands for no allowed value. */
  readonly refuse: (refused: Refused) => string;
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

type NumberLimits = Omit<NumberSpec, 'kind' | 'parse' | 'refuse'>;

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
    parse: (text) => [true, false].find((candidate) => String(candidate) === text),
    refuse: ({ key, shown }) => told('settings/flag', { key, text: shown }),
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
    parse: (text) => choices.find((candidate) => String(candidate) === text),
    refuse: ({ key, shown }) => told('settings/choice', { key, choices: choices.join(', '), text: shown }),
  };
}

function numberSpec(limits: NumberLimits): NumberSpec {
  const { min, max, aboveMin, integer: isWhole } = limits;
  const rule = aboveMin ? 'settings/number-above' : 'settings/number';
  return {
    ...limits,
    kind: 'number',
    parse: (text) => {
      const value = isWhole ? wholeNumberIn(text) : numberIn(text);
      return value <= max && (aboveMin ? value > min : value >= min) ? value : undefined;
    },
    // Limits are written as they can be typed.
    refuse: ({ key, shown }) =>
      told(isWhole ? 'settings/whole-number' : rule, {
        key,
        min: String(min),
        max: String(max),
        text: shown,
      }),
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
