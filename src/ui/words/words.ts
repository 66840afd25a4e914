/** Everything a person reads on the page, apart from the code that shows it. Messages of errors live with what raises them. */

import type { ViewName } from '../../core/settings/views.ts';
import type { Arithmetic, ModelId } from '../models.ts';
import { comparisonWords, latencyWords } from './comparison.ts';
import { exportWords } from './exports.ts';
import { agreementWords, confusionWords, imagesWords, marginsWords } from './images.ts';
import { quantizationWords } from './quantization.ts';
import { settingsWords } from './settings.ts';
import { sweepWords } from './sweep.ts';
import { tryItWords } from './try-it.ts';

export const words = {
  title: 'Quantization Playground',
  views: {
    workbench: 'Workbench',
    data: 'Data',
    network: 'Network',
    images: 'Images',
    weights: 'Weights',
    sweep: 'Sweep',
    files: 'Files',
    settings: 'Settings',
  } satisfies Record<ViewName, string>,
  viewsLabel: 'Views',
  chips: {
    images: (count: string) => `${count} images`,
    parameters: (count: string) => `${count} parameters`,
  },
  coming: 'A moment: this is on its way.',
  scheme: { light: 'Use the light theme', dark: 'Use the dark theme' },
  backend: {
    starting: 'Choosing where to run',
    because: 'Why here?',
    passedOver: 'Passed over',
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
  notices: {
    label: 'Notices',
    dismiss: 'Dismiss',
    error: 'Something went wrong',
    warning: 'Please note',
    information: 'Good to know',
    remedies: {
      'retry-data': 'Retry',
      restart: 'Restart',
      recover: 'Go back and halve it',
      continue: 'Continue',
    },
  },
  failure: {
    retry: 'Retry',
    panel: (cause: string) =>
      `This panel could not be shown (${cause}). Your model and your results are kept.`,
    heading: 'The page could not be shown',
    page: (cause: string) =>
      `An error stopped it (${cause}). The model is still here: save its weights, then reload the page.`,
    save: 'Save the weights',
    reload: 'Reload',
  },
  scoreboard: {
    label: 'Scoreboard',
    accuracy: (images: number | undefined) =>
      images === undefined ? 'Test accuracy' : `Accuracy, ${images.toLocaleString('en')} test images`,
    bytes: 'Saved file',
    latency: 'Time per image, batch 1',
    changed: 'Predictions changed',
    see: 'see the images',
    choice: {
      label: 'Models that are compared',
      roles: { float: 'Baseline', int8: 'Candidate' } satisfies Record<ModelId, string>,
      none: 'none yet',
    },
    trainFirst: 'Train the model, then quantize it.',
    thenQuantize: 'Quantize to see int8 beside it.',
    quantizeForBytes: 'Quantize: weights shrink to a byte or less.',
    quantizeForLatency: 'Measured when you quantize.',
    quantizeForChanged: 'Counted when you quantize.',
    sameAccuracy: 'Not one image more or less.',
    fewer: (count: number, meaning: string) =>
      `${count} ${count === 1 ? 'image' : 'images'} fewer: ${meaning}`,
    more: (count: number, meaning: string) => `${count} ${count === 1 ? 'image' : 'images'} more: ${meaning}`,
    noDifference: 'no real difference',
    realDifference: 'a real difference',
    smaller: (percent: string, factor: string) => `${percent}, ${factor} × smaller`,
    faster: (name: string, factor: string) => `${name} is ${factor} × faster`,
    slower: (name: string, factor: string, why: string) => `${name} is ${factor} × slower: ${why}`,
    whySlower: {
      'int8-kernels': 'one image is too little to gain on',
      reference: 'plain TypeScript here',
      float32: 'computed with as float32',
    } satisfies Record<Arithmetic, string>,
    sameSpeed: 'the same speed',
    unknownSpeed: 'too fast for the clock of this browser',
    better: (count: number) => `${count} better`,
    worse: (count: number) => `${count} worse`,
    bothWrong: (count: number) => `${count} both wrong`,
  },
  data: {
    heading: 'Data',
    question: 'What does the network learn from?',
    name: 'Data set:',
    progress: (images: string, total: string, bytes: string, totalBytes: string) =>
      `${images} of ${total} images, ${bytes} of ${totalBytes}`,
    trainable: 'training can already start',
    complete: (train: string, test: string, bytes: string) =>
      `${train} images to train on and ${test} to test with. ${bytes} downloaded, every shard verified.`,
    failed: 'Not all images could be loaded.',
    samplesLabel: 'Sample images of each class, and how many there are to train on',
    samplesOf: (name: string) => `Samples of ${name}`,
    count: 'Images',
  },
  model: {
    heading: 'Network',
    question: 'What is being trained?',
    layer: 'Layer',
    output: 'Output',
    parameters: 'Parameters',
    bytes: 'Bytes',
    total: 'Total',
  },
  settings: settingsWords,
  tryIt: tryItWords,
  training: {
    heading: 'Training',
    question: 'Is it learning?',
    origin: {
      initialised: (seed: number) =>
        `Fresh weights from seed ${seed}: the very ones of torch.manual_seed(${seed}).`,
      trained: (step: string) => `Trained for ${step} steps.`,
      imported: (file: string) => `Weights from ${file}.`,
      importedInt8: (file: string) =>
        `Weights from ${file}: its int8 model as it is, and the float model that its weights stand for.`,
      checkpoint: (step: string) => `Taken up from the weights saved at step ${step}.`,
      recovered: (step: string) => `Back at the weights of step ${step}.`,
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
    rate: 'images/s',
    meanRate: 'on average',
    elapsed: 'so far',
    remaining: 'left',
    epochLoss: (epoch: number, epochs: number, loss: string) => `Epoch [${epoch}/${epochs}], Loss: ${loss}`,
    noEpochYet: 'The mean loss of an epoch appears here when it ends.',
    waiting: 'Waiting for images that are still on their way.',
    paused: 'Paused. Resume goes on exactly from here; Stop ends it here.',
    evaluating: (done: string, total: string) => `${done} of ${total} test images classified`,
    slow: (duration: string) =>
      `At this speed it takes about ${duration} more. Fewer training images, or the trained weights under Files, are quicker.`,
    loss: {
      heading: 'Loss',
      empty: 'Press Train: the loss of every step is drawn here as it falls.',
      summary: (steps: string, first: string, last: string, smoothed: string) =>
        `${steps} steps: the loss began at ${first}, is now ${last}, smoothed ${smoothed}. Faint: every step.`,
      every: 'Every step',
      smoothed: 'Smoothed',
      step: 'Step',
    },
    accuracy: {
      heading: 'Test accuracy',
      question: 'Does it hold on images it has not seen?',
      empty: 'Measured on test images while training runs, and on all of them at the end of each epoch.',
      summary: (accuracy: string, images: string, step: string) =>
        `${accuracy} of ${images} test images at step ${step}.`,
      whole: 'Whole test set',
      subset: 'A subset',
    },
  },
  quantization: quantizationWords,
  comparison: comparisonWords,
  latency: latencyWords,
  images: imagesWords,
  agreement: agreementWords,
  confusion: confusionWords,
  margins: marginsWords,
  levels: {
    heading: 'One layer on its grid',
    question: 'Which weights become which level?',
  },
  rows: {
    heading: 'One scale for all rows?',
    question: 'Why do per-channel scales help?',
  },
  rounding: {
    heading: 'How far off?',
    question: 'Is rounding all that happens to the weights?',
  },
  filters: {
    heading: 'Filters',
    question: 'Can you see the difference?',
  },
  sweep: sweepWords,
  files: {
    heading: 'Files',
    question: 'Can I take it with me?',
    import: 'Import weights',
    importHint:
      'Float or int8: safetensors, a .pth of the original PyTorch script, or a zipped TF.js layers model. Or drop one anywhere.',
    drop: 'Drop a file of weights to import it, or a picture to try it',
    loadTrained: 'Load trained weights',
    loadTrainedHint: 'One epoch by PyTorch, 97.60 %: straight to quantization.',
    exports: exportWords,
    afresh: {
      button: 'Start afresh',
      about: 'Your work is kept in this browser. This empties it.',
      question: 'Start afresh?',
      consequence:
        'The model, its training, the shelf and all results are deleted from this browser. Files that you have saved stay where they are.',
      keep: 'Keep my work',
    },
  },
};
