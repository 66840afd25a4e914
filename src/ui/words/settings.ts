/** What a person reads about the settings. A setting's label has the setting's own name as its key. */
import type { PlaygroundState } from '../../client/store/state.ts';
import { forEachSwitch, layerOfSwitch } from '../../core/settings/layer-switches.ts';

type SettingKey = keyof PlaygroundState['settings'];

export const settingsWords = {
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
    epochs: 'A training lasts this many [epochs|epoch].',
    batchSize: 'Each [batch] of a training has this many images.',
    learningRate: 'You can change the [learning rate] while training runs.',
    momentum: '0.9 is usual; 0 means no [momentum].',
    seed: 'A new [seed] gives new weights at the next Reset.',
    shuffle: '[Shuffling|shuffle] gives every epoch a new order of the images.',
    trainSize: 'The network learns from this many [training images].',
    testSize: 'The accuracy is measured on this many images of the [test set].',
    evalBatchSize:
      'The test images are classified in batches of this size. [Dynamic int8|dynamic int8] depends on it a little: it measures the range of the [activations] in each batch.',
    evalEvery:
      'While training runs, the accuracy is measured after this many [steps|step]. 0 measures it only at the end of each epoch.',
    evalImages: 'A measurement in the middle of a training uses this many test images.',
    calibrationImages: 'The ranges are found on this many training images.',
    qatSteps: 'The network trains this many steps with rounded weights first ([fine-tuning]). 0 means none.',
    backend: 'The [backend] does the arithmetic. "auto" takes the fastest one that works here.',
    threads:
      'The simd backend uses this many CPU [threads]. 0 means all cores. The result is the same for any number.',
  } satisfies Partial<Record<SettingKey, string>>,
  backends: {
    auto: 'auto: the fastest',
    webgpu: 'webgpu: the GPU, through WebGPU',
    webgl: 'webgl: the GPU, through WebGL',
    simd: 'simd: the CPU at native speed',
    cpu: 'cpu: plain JavaScript',
  },
};
