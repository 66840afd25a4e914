/** A setting out of text, or what is wrong with the text. */
import {
  type ChoiceSpec,
  defaultSettings,
  type NumberSpec,
  type SettingKey,
  type Settings,
  settingSpecs,
} from './settings.ts';

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
  scheme: (text, fallback) => parseChoice('scheme', settingSpecs.scheme, text, fallback),
  bits: (text, fallback) => parseChoice('bits', settingSpecs.bits, text, fallback),
  symmetric: (text, fallback) => parseBoolean('symmetric', text, fallback),
  groupSize: (text, fallback) => parseChoice('groupSize', settingSpecs.groupSize, text, fallback),
  observer: (text, fallback) => parseChoice('observer', settingSpecs.observer, text, fallback),
  calibrationImages: (text, fallback) =>
    parseNumber('calibrationImages', settingSpecs.calibrationImages, text, fallback),
  quantizeConv1: (text, fallback) => parseBoolean('quantizeConv1', text, fallback),
  quantizeConv2: (text, fallback) => parseBoolean('quantizeConv2', text, fallback),
  quantizeFc1: (text, fallback) => parseBoolean('quantizeFc1', text, fallback),
  quantizeFc2: (text, fallback) => parseBoolean('quantizeFc2', text, fallback),
  qatSteps: (text, fallback) => parseNumber('qatSteps', settingSpecs.qatSteps, text, fallback),
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

function parseChoice<Choice extends string | number>(
  key: SettingKey,
  spec: ChoiceSpec<Choice>,
  text: string,
  fallback: Choice,
): ParsedSetting<Choice> {
  const value = spec.choices.find((choice) => String(choice) === text);
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
