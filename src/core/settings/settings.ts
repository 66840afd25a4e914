/**
 * The one table of settings. A setting has one name everywhere: its key here, its field in the store, its key in the URL hash
 * and the key of its label. What a person reads about it lives in the page.
 */

interface NumberSpec {
  readonly kind: 'number';
  readonly default: number;
  readonly min: number;
  readonly max: number;
  /** True where `min` itself is not allowed. */
  readonly aboveMin: boolean;
  /** What one press of an arrow key adds. */
  readonly step: number;
  readonly integer: boolean;
}

interface BooleanSpec {
  readonly kind: 'boolean';
  readonly default: boolean;
}

interface ChoiceSpec<Choice extends string> {
  readonly kind: 'choice';
  readonly default: Choice;
  readonly choices: readonly Choice[];
}

export type BackendChoice = 'auto' | 'webgpu' | 'webgl' | 'simd' | 'cpu';

export interface Settings {
  readonly epochs: number;
  readonly batchSize: number;
  readonly learningRate: number;
  readonly momentum: number;
  /** Of the initial weights and the shuffling. */
  readonly seed: number;
  readonly shuffle: boolean;
  /** Train on the first so many images. */
  readonly trainSize: number;
  /** Evaluate on the first so many images. */
  readonly testSize: number;
  /** Dynamic quantization depends on it. */
  readonly evalBatchSize: number;
  /** Steps between two accuracies measured while training; 0 for none. */
  readonly evalEvery: number;
  /** Images that such a measurement takes. */
  readonly evalImages: number;
  readonly backend: BackendChoice;
  /** That `simd` computes on; 0 for as many as the processor has. Results are the same for any number. */
  readonly threads: number;
  /** One scale for each output channel instead of one for the tensor. */
  readonly perChannel: boolean;
  /** Weight of the past in the smoothed loss line. */
  readonly smoothing: number;
  /** Logarithmic loss axis. */
  readonly logLoss: boolean;
}

export type SettingKey = keyof Settings;
export type SettingSpec = NumberSpec | BooleanSpec | ChoiceSpec<string>;

function integer(defaultValue: number, min: number, max: number, step = 1): NumberSpec {
  return { kind: 'number', default: defaultValue, min, max, aboveMin: false, step, integer: true };
}

function real(defaultValue: number, min: number, max: number, step: number, aboveMin = false): NumberSpec {
  return { kind: 'number', default: defaultValue, min, max, aboveMin, step, integer: false };
}

function flag(defaultValue: boolean): BooleanSpec {
  return { kind: 'boolean', default: defaultValue };
}

/** In the order in which they appear in the URL hash. */
export const settingSpecs = {
  epochs: integer(1, 1, 100),
  batchSize: integer(32, 1, 1024),
  learningRate: real(0.01, 0, 10, 0.001, true),
  momentum: real(0.9, 0, 0.999, 0.05),
  seed: integer(0, 0, 2 ** 32 - 1),
  shuffle: flag(true),
  trainSize: integer(60_000, 1, 60_000, 1000),
  testSize: integer(10_000, 1, 10_000, 1000),
  evalBatchSize: integer(32, 1, 1000),
  evalEvery: integer(250, 0, 100_000, 50),
  evalImages: integer(500, 1, 10_000, 100),
  backend: { kind: 'choice', default: 'auto', choices: ['auto', 'webgpu', 'webgl', 'simd', 'cpu'] },
  threads: integer(0, 0, 16),
  perChannel: flag(false),
  smoothing: real(0.9, 0, 0.99, 0.01),
  logLoss: flag(false),
} as const satisfies Record<SettingKey, SettingSpec>;

export const settingKeys = keysOf(settingSpecs);

function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): readonly Key[] {
  const keys: Key[] = [];
  for (const key in record) keys.push(key);
  return keys;
}

/** False for names that objects inherit, such as `constructor`. */
export function isSettingKey(key: string): key is SettingKey {
  return Object.hasOwn(settingSpecs, key);
}

export const defaultSettings: Settings = {
  epochs: settingSpecs.epochs.default,
  batchSize: settingSpecs.batchSize.default,
  learningRate: settingSpecs.learningRate.default,
  momentum: settingSpecs.momentum.default,
  seed: settingSpecs.seed.default,
  shuffle: settingSpecs.shuffle.default,
  trainSize: settingSpecs.trainSize.default,
  testSize: settingSpecs.testSize.default,
  evalBatchSize: settingSpecs.evalBatchSize.default,
  evalEvery: settingSpecs.evalEvery.default,
  evalImages: settingSpecs.evalImages.default,
  backend: settingSpecs.backend.default,
  threads: settingSpecs.threads.default,
  perChannel: settingSpecs.perChannel.default,
  smoothing: settingSpecs.smoothing.default,
  logLoss: settingSpecs.logLoss.default,
};

export type ParsedSetting<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly message: string };

/**
 * text: as typed into a field or the address. The message names the setting, the text, what is allowed and what stays in
 * force instead: `fallback`, the setting's default unless something else is given.
 */
export function parseSetting<Key extends SettingKey>(
  key: Key,
  text: string,
  fallback: Settings[Key] = defaultSettings[key],
): ParsedSetting<Settings[Key]> {
  return parsers[key](text, fallback);
}

const parsers: {
  readonly [Key in SettingKey]: (text: string, fallback: Settings[Key]) => ParsedSetting<Settings[Key]>;
} = {
  epochs: (text, fallback) => parseNumber('epochs', settingSpecs.epochs, text, fallback),
  batchSize: (text, fallback) => parseNumber('batchSize', settingSpecs.batchSize, text, fallback),
  learningRate: (text, fallback) => parseNumber('learningRate', settingSpecs.learningRate, text, fallback),
  momentum: (text, fallback) => parseNumber('momentum', settingSpecs.momentum, text, fallback),
  seed: (text, fallback) => parseNumber('seed', settingSpecs.seed, text, fallback),
  shuffle: (text, fallback) => parseBoolean('shuffle', text, fallback),
  trainSize: (text, fallback) => parseNumber('trainSize', settingSpecs.trainSize, text, fallback),
  testSize: (text, fallback) => parseNumber('testSize', settingSpecs.testSize, text, fallback),
  evalBatchSize: (text, fallback) => parseNumber('evalBatchSize', settingSpecs.evalBatchSize, text, fallback),
  evalEvery: (text, fallback) => parseNumber('evalEvery', settingSpecs.evalEvery, text, fallback),
  evalImages: (text, fallback) => parseNumber('evalImages', settingSpecs.evalImages, text, fallback),
  backend: (text, fallback) => parseChoice('backend', settingSpecs.backend, text, fallback),
  threads: (text, fallback) => parseNumber('threads', settingSpecs.threads, text, fallback),
  perChannel: (text, fallback) => parseBoolean('perChannel', text, fallback),
  smoothing: (text, fallback) => parseNumber('smoothing', settingSpecs.smoothing, text, fallback),
  logLoss: (text, fallback) => parseBoolean('logLoss', text, fallback),
};

const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

function parseNumber(
  key: SettingKey,
  spec: NumberSpec,
  text: string,
  fallback: number,
): ParsedSetting<number> {
  // Adding 0 turns -0 into 0.
  const value = decimal.test(text.trim()) ? Number(text) + 0 : Number.NaN;
  const inRange = value <= spec.max && (spec.aboveMin ? value > spec.min : value >= spec.min);
  if (inRange && (!spec.integer || Number.isInteger(value))) return { ok: true, value };
  const range = spec.aboveMin ? `above ${spec.min}, up to ${spec.max}` : `from ${spec.min} to ${spec.max}`;
  return refused(key, text, fallback, `a ${spec.integer ? 'whole number' : 'number'} ${range}`);
}

function parseBoolean(key: SettingKey, text: string, fallback: boolean): ParsedSetting<boolean> {
  if (text === 'true' || text === 'false') return { ok: true, value: text === 'true' };
  return refused(key, text, fallback, 'true or false');
}

function parseChoice<Choice extends string>(
  key: SettingKey,
  spec: ChoiceSpec<Choice>,
  text: string,
  fallback: Choice,
): ParsedSetting<Choice> {
  const value = spec.choices.find((choice) => choice === text);
  return value === undefined
    ? refused(key, text, fallback, `one of ${spec.choices.join(', ')}`)
    : { ok: true, value };
}

function refused(
  key: SettingKey,
  text: string,
  fallback: number | boolean | string,
  allowed: string,
): ParsedSetting<never> {
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return { ok: false, message: `${key} must be ${allowed}, not "${shown}". Using ${fallback} instead.` };
}
