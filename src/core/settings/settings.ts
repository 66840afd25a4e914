/**
 * The one table of settings: its rows give each setting's type, default, limits and parser. A setting has one name
 * everywhere: its key here, its field in the store, its key in the URL hash and the key of its label. What a person reads
 * about it lives in the page.
 */
import { normalisations } from '../dataset/normalisation.ts';
import { lessonNames } from '../lessons/names.ts';
import { groupSizes } from '../quantization/grid/grouping.ts';
import { bitWidths } from '../quantization/grid/packing.ts';
import { numberFormats } from '../quantization/number-formats/number-format.ts';
import { observerKinds, schemeKinds } from '../quantization/schemes/scheme.ts';
import { scheduleKinds } from '../runs/learning-rates.ts';
import { optimizerKinds } from '../runs/optimizers.ts';
import { choice, flag, integer, real, type SettingSpec } from './kinds.ts';
import { languageNames, pseudoLanguage } from './languages.ts';
import { forEachSwitch } from './layer-switches.ts';
import { lessonTextSetting, namesSetting } from './lesson-settings.ts';
import { networkSetting } from './network-setting.ts';
import { remediesSetting } from './remedies-setting.ts';
import { viewNames } from './views.ts';
import { widthsSetting } from './widths-setting.ts';

/** All settings, in the order in which they appear in the URL hash. */
export const settingSpecs = {
  /** How often training goes through all training images. */
  epochs: integer(1, 1, 100),
  /** Images that one training step takes. */
  batchSize: integer(32, 1, 1024),
  /** How far each step moves the weights along the gradient. */
  learningRate: real(0.01, 0, 10, 0.001, true),
  /** How the learning rate changes over the steps of a training. */
  schedule: choice('constant', scheduleKinds),
  /** What makes a step of the gradient. */
  optimizer: choice('sgd', optimizerKinds),
  /** SGD: how much of the previous step's velocity is kept. */
  momentum: real(0.9, 0, 0.999, 0.05),
  /** SGD: whether a step looks ahead to where the momentum leads. */
  nesterov: flag(false),
  /** How much of each weight is taken off, times the learning rate, in each step. */
  weightDecay: real(0, 0, 1, 0.001),
  /** The network's blocks, see `core/network/parse.ts`. */
  network: networkSetting,
  /** The seed gives the initial weights and the order of the images. */
  seed: integer(0, 0, 2 ** 32 - 1),
  /** Whether each epoch takes the images in a new order. */
  shuffle: flag(true),
  /** Training uses this many training images, from the first on. */
  trainSize: integer(60_000, 1, 1_000_000, 1000),
  /** Evaluation uses this many test images, from the first on. */
  testSize: integer(10_000, 1, 1_000_000, 1000),
  /** Images that an evaluation takes at a time. The results of dynamic quantization depend on it. */
  evalBatchSize: integer(32, 1, 1000),
  /** Steps between two accuracies that are measured while training; 0 measures none. */
  evalEvery: integer(250, 0, 100_000, 50),
  /** Images that such a measurement takes. */
  evalImages: integer(500, 1, 1_000_000, 100),
  /** What images go through before a network reads them. Weights from elsewhere may want another one than the data set's. */
  normalisation: choice('dataSet', normalisations),
  /** What TF.js runs on; `auto` takes the fastest. */
  backend: choice('auto', ['auto', 'webgpu', 'webgl', 'simd', 'cpu']),
  /** CPU threads that the backend `simd` uses; 0 takes all cores. The results are the same for any number. */
  threads: integer(0, 0, 16),
  /** One scale for each output channel instead of one for the tensor. */
  perChannel: flag(false),
  /** How the model is quantized. `schemeOf` makes a whole scheme of it and of the settings below. */
  scheme: choice('dynamic', schemeKinds),
  /** Weight-only: integers, or a number format whose levels are not evenly spaced. */
  format: choice('int', ['int', ...numberFormats]),
  /** Weight-only, integers: bits that each weight takes. */
  bits: choice(4, bitWidths),
  /** Weight-only, integers: bits of each layer. A layer that the list does not reach has `bits`. */
  widths: widthsSetting,
  /** Whether a sweep looks for a width for each layer, too. */
  mixes: flag(true),
  /** Whether that search measures number formats in each layer alone, too: for comparison, mixes have integers alone. */
  mixFormats: flag(false),
  /** Weight-only, integers: whether zero is the middle one of the levels, whatever the weights are. */
  symmetric: flag(true),
  /** Weight-only, integers: this many weights share a scale. 0 leaves it to `perChannel`. */
  groupSize: choice(0, [0, ...groupSizes]),
  /** Weight-only, integers: what wins back accuracy without training. */
  remedies: remediesSetting,
  /** Static: how the range of the activations is found. */
  observer: choice('minMax', observerKinds),
  /** Static: the ranges are found on this many training images, from the first on. Remedies look at as many. */
  calibrationImages: integer(256, 1, 60_000, 32),
  /** Which layers are quantized. Dynamic quantization ignores the switches of convolutions; a layer that the network lacks has no effect. */
  ...forEachSwitch(() => flag(true)),
  /** Steps of quantization-aware training before the model is quantized; 0 takes none. */
  qatSteps: integer(0, 0, 10_000, 50),
  /** How much the smoothed loss line keeps of the losses before. */
  smoothing: real(0.9, 0, 0.99, 0.01),
  /** Whether the axis of the loss is logarithmic. */
  logLoss: flag(false),
  /** What of the page is open. */
  view: choice('workbench', viewNames),
  /** What the page speaks; `auto` is what was chosen before in this browser, or what the browser asks for. */
  language: choice('auto', ['auto', ...languageNames, pseudoLanguage]),
  /** The lesson that is under way, of those that come with the page. */
  lesson: choice('none', ['none', ...lessonNames]),
  /** A lesson that somebody has written, as Markdown. It goes before `lesson`. */
  lessonText: lessonTextSetting,
  /** The step of the lesson that is shown, counted from 1. */
  lessonStep: integer(1, 1, 500),
  /** Views, panels and controls that a teacher has hidden: see `core/lessons/places.ts`. */
  hide: namesSetting,
  /** Settings that a teacher has fixed: they keep the values of the address. */
  fix: namesSetting,
} as const;

export type SettingKey = keyof typeof settingSpecs;

export type Settings = {
  readonly [Key in keyof typeof settingSpecs]: (typeof settingSpecs)[Key] extends SettingSpec<infer Value>
    ? Value
    : never;
};

/** What the page looks like and teaches: no training depends on it, and no record of one has it. */
export const pageKeys = [
  'view',
  'language',
  'lesson',
  'lessonText',
  'lessonStep',
  'hide',
  'fix',
] as const satisfies readonly SettingKey[];

type PageKey = (typeof pageKeys)[number];

/** The settings of a training on the page as it is now. */
export const onPage = (settings: Settings, page: Pick<Settings, PageKey>): Settings => {
  const { view, language, lesson, lessonText, lessonStep, hide, fix } = page;
  return { ...settings, view, language, lesson, lessonText, lessonStep, hide, fix };
};

/** Whether a teacher has fixed a setting. */
export const isFixed = ({ fix }: Pick<Settings, 'fix'>, key: SettingKey): boolean =>
  fix.split(',').includes(key);

/** What a person may ask for; `auto` is a wish, not a backend. */
export type BackendChoice = Settings['backend'];

/** What TF.js can run on. */
export type BackendName = Exclude<BackendChoice, 'auto'>;

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

const specs: { readonly [Key in SettingKey]: SettingSpec<Settings[Key]> } = settingSpecs;

/** A row of the table, typed by its key. */
export function specOf<Key extends SettingKey>(key: Key): SettingSpec<Settings[Key]> {
  return specs[key];
}

export const defaultSettings: Settings = allDefaults();

function allDefaults(): Settings {
  let settings: Partial<Settings> = {};
  for (const key of settingKeys) settings = { ...settings, [key]: specOf(key).default };
  if (!isComplete(settings)) throw new Error('The table of settings lacks a default.');
  return settings;
}

function isComplete(settings: Partial<Settings>): settings is Settings {
  return settingKeys.every((key) => settings[key] !== undefined);
}
