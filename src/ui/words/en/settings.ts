/** What a person reads about the settings. A setting's label has the setting's own name as its key. */
import type { PlaygroundState } from '../../../client/store/state.ts';
import { forEachSwitch, layerOfSwitch } from '../../../core/settings/layer-switches.ts';

type SettingKey = keyof PlaygroundState['settings'];

export const settingsWords = {
  labels: {
    epochs: 'Epochs',
    batchSize: 'Batch size',
    learningRate: 'Learning rate',
    schedule: 'Schedule',
    optimizer: 'Optimizer',
    momentum: 'Momentum',
    nesterov: 'Nesterov',
    weightDecay: 'Weight decay',
    network: 'Network',
    seed: 'Seed',
    shuffle: 'Shuffle',
    trainSize: 'Training images',
    testSize: 'Test images',
    evalBatchSize: 'Evaluation batch',
    evalEvery: 'Measure every',
    evalImages: 'Measured images',
    normalisation: 'Inputs',
    backend: 'Runs on',
    threads: 'Threads',
    perChannel: 'One scale per channel',
    scheme: 'Scheme',
    format: 'Format',
    bits: 'Bits per weight',
    symmetric: 'Levels',
    groupSize: 'Weights per scale',
    remedies: 'Remedies',
    observer: 'Range of the inputs',
    calibrationImages: 'Calibration images',
    ...forEachSwitch((key) => `Quantize ${layerOfSwitch(key)}`),
    qatSteps: 'Fine-tuning steps',
    smoothing: 'Smoothing',
    logLoss: 'Log axis',
    view: 'View',
    language: 'Language',
    lesson: 'Lesson',
    lessonText: 'Lesson text',
    lessonStep: 'Step',
    hide: 'Hidden',
    fix: 'Fixed',
  } satisfies Record<SettingKey, string>,
  fixed: 'Your teacher has fixed this setting.',
  hints: {
    calibrationImages: 'The ranges are found on this many training images.',
    qatSteps: 'The network trains this many steps with rounded weights first ([fine-tuning]). 0 means none.',
  },
};
