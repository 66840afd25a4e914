/** What the view of layers says. `[dB]` marks a term that can be opened. */
import type { LayersObstacle } from '../../../../core/results/layer-errors.ts';
import type { Arithmetic } from '../../../model-ids.ts';

const images = (count: number): string => `${count} ${count === 1 ? 'image' : 'images'}`;

export const layerErrorsWords = {
  about: (candidate: string, baseline: string, count: string) =>
    `What each layer gives before its [ReLU], in ${candidate} against ${baseline}, over the first ${count} test images. The figures say how far the error lies below the signal, in [dB]: 6 dB more is one bit more, and the error is half as large. Longer bars are better.`,
  layer: 'Layer',
  accumulated: 'So far',
  alone: 'Alone',
  without: 'Logits without',
  columns:
    'So far: the error as it has built up to this layer. Alone: this layer reads what it reads in the baseline, so the error is its own. Logits without: the error of the [logits] when this layer is the baseline’s and all others are the candidate’s.',
  exact: 'exact',
  size: (decibels: string, part: string) =>
    `The error of the logits lies ${decibels} below them: it is about 1/${part} of their size.`,
  most: (layer: string, percent: string) =>
    `Most of it comes from ${layer}: with the baseline’s ${layer}, ${percent} of the noise in the logits is gone.`,
  largest: (layer: string, percent: string) =>
    `No layer makes most of it. The largest part comes from ${layer}: with the baseline’s ${layer}, ${percent} of the noise in the logits is gone.`,
  noLayer: 'No layer by itself explains it: the errors of several layers partly cancel each other.',
  nothing: 'Not one bit of the logits differs.',
  measuring: 'The layers are being measured, one by one.',
  training: 'Training is changing the weights. Pause it, or wait for its end: the layers are measured then.',
  obstacles: {
    busy: 'A task is running. The layers are measured when it has ended or is paused.',
    'no-candidate': 'Quantize the model first: its layers are then compared with the float ones here.',
    'different-networks':
      'Baseline and candidate are different networks, so their layers cannot be compared. Choose two models of the same network at the top.',
    'other-images':
      'These models read images of another size than the data set has. Choose other models at the top.',
    'no-float-weights':
      'This needs a quantized candidate whose float weights are known. Choose one at the top that was quantized here.',
    'not-finite':
      'Some weights or activations are no finite numbers, so there is nothing to measure. Go back to weights whose loss was sound.',
  } satisfies Record<LayersObstacle, string>,
  selfCheck: {
    heading: 'The instrument checks itself',
    sound: (rounded: string, agree: string, count: string, decibels: string) =>
      `With ${rounded} in 16 bits, the same path gives the float model’s answer to ${agree} of ${count} images, and the error of the logits lies ${decibels} below them. So what you see above is quantization, and no fault of the measurement.`,
    broken: (rounded: string, agree: string, count: string, decibels: string) =>
      `Do not trust the figures above. With ${rounded} in 16 bits, the same path should lose next to nothing, but the error of the logits lies only ${decibels} below them, and ${agree} of ${count} answers are the float model’s.`,
    weights: 'weights',
    both: 'weights and activations',
  },
};

export const fourAccuraciesWords = {
  about: (candidate: string, count: string) =>
    `How many of the first ${count} test images are answered right when only the [weights] of ${candidate} are rounded, only its [activations], both, or neither.`,
  tableLabel: 'Accuracy with weights and activations quantized or not',
  weights: { float: 'Float weights', quantized: 'Quantized weights' },
  activations: { float: 'Float activations', quantized: 'Quantized activations' },
  start: 'the float model',
  same: 'not one image more or less',
  change: (count: number) => `${images(Math.abs(count))} ${count < 0 ? 'fewer' : 'more'}`,
  none: 'does not occur',
  weightsOnly: 'This scheme rounds the weights and leaves the activations as they are.',
  free: 'Rounding costs nothing here: as many answers are right as with floats.',
  weightsCost: 'The weights cost more than the activations.',
  activationsCost: 'The activations cost more than the weights.',
  alike: 'Weights and activations cost the same.',
  chance: 'A few images more or less are what chance gives.',
};

export const layerTimesWords = {
  batch: 'Images in a batch',
  button: 'Measure layers',
  about:
    'Times each layer by itself on this machine, with the ReLU and the pooling that belong to it, as the model runs it.',
  running: (layer: string, total: string) => `Timing layer ${layer} of ${total}.`,
  tableLabel: 'Time of each layer',
  layer: 'Layer',
  all: 'All layers',
  difference: 'Difference',
  alike: 'the same arithmetic',
  same: 'the same',
  faster: (factor: string) => `${factor} × faster`,
  slower: (factor: string) => `${factor} × slower`,
  unknown: 'too fast for the clock',
  slowest: (layer: string, percent: string, baseline: string) =>
    `In ${baseline}, ${layer} takes ${percent} of the time.`,
  bound: (candidate: string, percent: string, gain: string) =>
    `The layers that ${candidate} quantizes take ${percent} of it. If they took no time at all, the model would be ${gain} × as fast: all other layers stay float32.`,
  whole: (candidate: string) => `${candidate} quantizes every layer, so each of them can gain.`,
  arithmetic: {
    'int8-kernels': '',
    'packed-kernels':
      'Only dense layers compute with packed weights, so only they can be faster. The weights of convolutions are turned back into float32 when they are loaded.',
    reference:
      'The quantized layers run in plain TypeScript on this backend, which has no kernels for whole numbers.',
    float32:
      'The quantized weights are turned back into float32 when they are loaded, so no layer can be faster. It is the file that is smaller.',
  } satisfies Record<Arithmetic, string>,
  how: (count: string, timings: string, backend: string) =>
    `Milliseconds for a batch of ${count}: the [median] of ${timings} timings, both models in turns, on ${backend}.`,
};
