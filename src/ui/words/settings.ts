/** What a person reads about the settings. A setting's label has the setting's own name as its key. */
import type { PlaygroundState } from '../../client/store/state.ts';
import { forEachSwitch, layerOfSwitch } from '../../core/settings/layer-switches.ts';

type SettingKey = keyof PlaygroundState['settings'];

export const settingsWords = {
  heading: 'Settings',
  question: 'What can I change?',
  run: 'Training',
  measure: 'Measuring',
  where: 'Where it runs',
  labels: {
    epochs: 'Epochs',
    batchSize: 'Batch size',
    learningRate: 'Learning rate',
    momentum: 'Momentum',
    network: 'Network',
    seed: 'Seed',
    shuffle: 'Shuffle',
    trainSize: 'Training images',
    testSize: 'Test images',
    evalBatchSize: 'Evaluation batch',
    evalEvery: 'Measure every',
    evalImages: 'Measured images',
    backend: 'Runs on',
    threads: 'Threads',
    perChannel: 'One scale per channel',
    scheme: 'Scheme',
    bits: 'Bits per weight',
    symmetric: 'Levels',
    groupSize: 'Weights per scale',
    observer: 'Range of the inputs',
    calibrationImages: 'Calibration images',
    ...forEachSwitch((key) => `Quantize ${layerOfSwitch(key)}`),
    qatSteps: 'Fine-tuning steps',
    smoothing: 'Smoothing',
    logLoss: 'Log axis',
    view: 'View',
  } satisfies Record<SettingKey, string>,
  hints: {
    learningRate: 'Can change while training runs.',
    seed: 'New weights at the next Reset.',
    evalBatchSize: 'int8 results depend on it: the range of the activations is taken over the batch.',
    evalEvery: 'Steps between two measurements. 0 measures only at the end of each epoch.',
    calibrationImages: 'How many training images the ranges are found on.',
    qatSteps: 'Training steps with rounded weights before the model is quantized. 0 means none.',
    threads:
      'How many CPU threads the simd backend uses. 0 means all cores. The result is the same for any number.',
  } satisfies Partial<Record<SettingKey, string>>,
  backends: {
    auto: 'auto: the fastest',
    webgpu: 'webgpu: the GPU, through WebGPU',
    webgl: 'webgl: the GPU, through WebGL',
    simd: 'simd: the CPU at native speed',
    cpu: 'cpu: plain JavaScript',
  },
};
