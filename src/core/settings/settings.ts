/**
 * The one table of settings. A setting has one name everywhere: its key here, its field in the store, its key in the URL hash
 * and the key of its label. What a person reads about it lives in the page.
 */

import {
  type Bits,
  bitWidths,
  type GroupSize,
  groupSizes,
  type ObserverKind,
  observerKinds,
  type Scheme,
  schemeKinds,
} from '../quantization/schemes/scheme.ts';

export interface NumberSpec {
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

export interface ChoiceSpec<Choice extends string | number> {
  readonly kind: 'choice';
  readonly default: Choice;
  readonly choices: readonly Choice[];
}

/** What TF.js can run on. */
export type BackendName = 'webgpu' | 'webgl' | 'simd' | 'cpu';

/** What a person may ask for; `auto` is a wish, not a backend. */
export type BackendChoice = 'auto' | BackendName;

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
  /** How the model is quantized; `schemeOf` makes a whole scheme of it and of what follows. */
  readonly scheme: Scheme['kind'];
  /** Of a weight-only weight. */
  readonly bits: Bits;
  /** Weight-only: zero in the middle of the levels, whatever the weights. */
  readonly symmetric: boolean;
  /** Weight-only: so many weights share a scale; 0 leaves it to `perChannel`. */
  readonly groupSize: 0 | GroupSize;
  /** Static: how the range of the activations is found. */
  readonly observer: ObserverKind;
  /** Static: the first so many training images. */
  readonly calibrationImages: number;
  /** Which layers take part; dynamic quantization knows linear ones only. */
  readonly quantizeConv1: boolean;
  readonly quantizeConv2: boolean;
  readonly quantizeFc1: boolean;
  readonly quantizeFc2: boolean;
  /** Steps of quantization-aware training before the model is quantized; 0 for none. */
  readonly qatSteps: number;
  /** Weight of the past in the smoothed loss line. */
  readonly smoothing: number;
  /** Logarithmic loss axis. */
  readonly logLoss: boolean;
}

export type SettingKey = keyof Settings;
export type SettingSpec = NumberSpec | BooleanSpec | ChoiceSpec<string> | ChoiceSpec<number>;

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
  scheme: { kind: 'choice', default: 'dynamic', choices: schemeKinds },
  bits: { kind: 'choice', default: 4, choices: bitWidths },
  symmetric: flag(true),
  groupSize: { kind: 'choice', default: 0, choices: [0, ...groupSizes] },
  observer: { kind: 'choice', default: 'minMax', choices: observerKinds },
  calibrationImages: integer(256, 1, 60_000, 32),
  quantizeConv1: flag(true),
  quantizeConv2: flag(true),
  quantizeFc1: flag(true),
  quantizeFc2: flag(true),
  qatSteps: integer(0, 0, 10_000, 50),
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
  scheme: settingSpecs.scheme.default,
  bits: settingSpecs.bits.default,
  symmetric: settingSpecs.symmetric.default,
  groupSize: settingSpecs.groupSize.default,
  observer: settingSpecs.observer.default,
  calibrationImages: settingSpecs.calibrationImages.default,
  quantizeConv1: settingSpecs.quantizeConv1.default,
  quantizeConv2: settingSpecs.quantizeConv2.default,
  quantizeFc1: settingSpecs.quantizeFc1.default,
  quantizeFc2: settingSpecs.quantizeFc2.default,
  qatSteps: settingSpecs.qatSteps.default,
  smoothing: settingSpecs.smoothing.default,
  logLoss: settingSpecs.logLoss.default,
};
