/** Everything a person reads on the page, apart from the code that shows it. Messages of errors live with what raises them. */

import type { ViewName } from '../../../core/settings/views.ts';
import type { Arithmetic, ModelId } from '../../model-ids.ts';
import { failureWords, noticesWords } from './notices.ts';
import { quantizationWords } from './quantization.ts';
import { settingsWords } from './settings.ts';
import { tryItWords } from './try-it.ts';

export const words = {
  title: 'Quantization Playground',
  views: {
    workbench: 'Workbench',
    data: 'Data',
    network: 'Network',
    images: 'Images',
    weights: 'Weights',
    layers: 'Layers',
    sweep: 'Sweep',
    runs: 'Runs',
    files: 'Files',
    settings: 'Settings',
    lessons: 'Lessons',
  } satisfies Record<ViewName, string>,
  viewsLabel: 'Views',
  chips: {
    images: (count: string) => `${count} images`,
    parameters: (count: string) => `${count} parameters`,
  },
  /** What stands between sentences, between the items of a list, and between items that have commas themselves, and what ends a sentence. */
  between: { sentences: ' ', items: ', ', groups: '; ', stop: '.' },
  models: { bits: (bits: number) => `${bits}-bit`, mixed: 'mixed bits' },
  coming: 'A moment: this is on its way.',
  offline: 'Works offline',
  share: 'Share',
  language: 'Language',
  scheme: { light: 'Use the light theme', dark: 'Use the dark theme' },
  backend: {
    starting: 'Choosing where to run',
    because: 'Why here?',
    passedOver: 'Passed over',
    isolationAhead:
      'The service worker of this page now adds these headers: reload the page to use more threads.',
  },
  status: {
    idle: 'Ready',
    loading: 'Loading',
    training: 'Training',
    paused: 'Paused',
    evaluating: 'Evaluating',
    quantizing: 'Quantizing',
    error: 'Action needed',
  },
  notices: noticesWords,
  failure: failureWords,
  scoreboard: {
    label: 'Scoreboard',
    accuracy: (images: number | undefined) =>
      images === undefined
        ? '[Test accuracy|accuracy]'
        : `[Accuracy|accuracy], ${images.toLocaleString('en')} test images`,
    bytes: 'Saved file',
    latency: '[Time per image|latency], batch 1',
    changed: 'Predictions changed',
    see: 'see the images',
    choice: {
      label: 'Models that are compared',
      roles: { float: 'Baseline', int8: 'Candidate' } satisfies Record<ModelId, string>,
      none: 'none yet',
    },
    trainFirst: 'Train the model, then quantize it.',
    thenQuantize: 'Quantize to see int8 beside it.',
    quantizeForBytes: '[Quantization|quantization] makes it smaller.',
    quantizeForLatency: 'Quantize to measure it.',
    quantizeForChanged: 'Quantize to count them.',
    sameAccuracy: 'Both get the same number right.',
    fewer: (count: number, meaning: string) =>
      `${count} ${count === 1 ? 'image' : 'images'} fewer: ${meaning}`,
    more: (count: number, meaning: string) => `${count} ${count === 1 ? 'image' : 'images'} more: ${meaning}`,
    noDifference: "[no real difference|McNemar's test]",
    realDifference: "[a real difference|McNemar's test]",
    smaller: (percent: string, factor: string) => `${percent}, ${factor} × smaller`,
    faster: (name: string, factor: string) => `${name} is ${factor} × faster`,
    slower: (name: string, factor: string, why: string) => `${name} is ${factor} × slower: ${why}`,
    whySlower: {
      'int8-kernels': 'one image is too little to gain on',
      'packed-kernels': 'unpacking costs more here',
      reference: 'plain TypeScript here',
      float32: 'computed with as float32',
    } satisfies Record<Arithmetic, string>,
    sameSpeed: 'the same speed',
    unknownSpeed: 'too fast for the clock of this browser',
    better: (count: number) => `${count} better`,
    worse: (count: number) => `${count} worse`,
    bothWrong: (count: number) => `${count} both wrong`,
  },
  data: { import: 'Import data' },
  settings: settingsWords,
  tryIt: tryItWords,
  training: {
    origin: {
      initialised: (seed: number) => `It began with fresh weights from [seed] ${seed}.`,
      trained: (step: string) => `It has trained for ${step} steps.`,
      imported: (file: string) => `It has the weights of ${file}.`,
      importedInt8: (file: string) =>
        `It has the weights of ${file}: the int8 model as it is, and the float model that its weights stand for.`,
      checkpoint: (step: string) => `The training goes on from the [checkpoint] of step ${step}.`,
      recovered: (step: string) => `The weights are back where they were at step ${step}.`,
    },
    train: 'Train',
    pause: 'Pause',
    resume: 'Resume',
    stop: 'Stop',
    reset: 'Reset',
    evaluate: 'Evaluate',
    progressLabel: 'Progress',
    step: 'steps',
    of: (total: string) => `of ${total}`,
    images: 'images',
    rate: 'images/s now',
    meanRate: 'images/s on average',
    elapsed: 'so far',
    remaining: 'left',
    epochLoss: (epoch: number, epochs: number, loss: string) =>
      `[Epoch|epoch] [${epoch}/${epochs}], Loss: ${loss}`,
    noEpochYet: 'The mean loss of an [epoch] appears here when it ends.',
    waiting: 'Waiting for images that are still on their way.',
    paused: 'Paused. Resume goes on exactly from here; Stop ends it here.',
    evaluating: (done: string, total: string) => `${done} of ${total} test images classified`,
    slow: (duration: string) =>
      `At this speed it takes about ${duration} more. Fewer training images, or the trained weights under Files, are quicker.`,
    loss: {
      heading: 'Loss',
      empty: 'Press Train: the loss of every step is drawn here as it falls.',
      summary: (steps: string, first: string, last: string, smoothed: string) =>
        `The loss began at ${first}; after ${steps} steps it is ${last}, smoothed ${smoothed}. The faint line shows every step.`,
      every: 'Every step',
      smoothed: 'Smoothed',
      step: 'Step',
    },
    accuracy: {
      heading: 'Test accuracy',
      question: 'Does it hold on images it has not seen?',
      empty:
        'While training runs, the accuracy on test images is drawn here. At the end of each epoch it is measured on all of them.',
      summary: (accuracy: string, images: string, step: string) =>
        `At step ${step} the model gets ${accuracy} of ${images} test images right.`,
      whole: 'Whole test set',
      subset: 'A subset',
    },
  },
  quantization: quantizationWords,
  files: {
    import: 'Import weights',
    drop: 'Drop weights, data or runs to import them, or a picture to try it',
    loadTrained: 'Load trained weights',
  },
};
