/** The texts of the Quantization panel. words.ts puts all texts together. */
import type { ObserverKind, Scheme } from '../../core/quantization/schemes/scheme.ts';

interface Choice {
  readonly name: string;
  /** Says what this does and what it is good for. */
  readonly about: string;
}

export const quantizationWords = {
  heading: 'Quantization',
  question: 'What if each weight took a byte, or less?',
  schemes: {
    dynamic: {
      name: 'Dynamic int8',
      about:
        'As PyTorch does it: dense weights are rounded once to 256 levels, activations to 7 bits batch by batch, and sums run in whole numbers. Convolutions and biases stay float32.',
    },
    weightOnly: {
      name: 'Weight-only',
      about:
        'Weights are packed in 8 down to 2 bits, and computed with as the floats that they stand for. The file shrinks most; the arithmetic stays as it was.',
    },
    static: {
      name: 'Static int8',
      about:
        'Whole numbers from layer to layer, convolutions too. The range of every input is measured beforehand, on training images.',
    },
  } satisfies Record<Scheme['kind'], Choice>,
  granularity: 'Scales',
  granularities: {
    tensor: {
      name: 'Per tensor',
      about: 'One scale for all weights of a layer: simplest, and what quantize_dynamic does by default.',
    },
    channel: {
      name: 'Per channel',
      about: 'One scale for each output: rows with small weights keep more of their detail.',
    },
    group: {
      name: 'Per group',
      about: 'One scale for so many neighbouring weights: the finest levels, and the most scales to store.',
    },
  } satisfies Record<string, Choice>,
  symmetric: {
    name: 'Symmetric',
    about: 'Zero is the middle level.',
  },
  affine: {
    name: 'Affine',
    about: 'Levels reach from the smallest weight to the largest; each scale needs a zero point.',
  },
  observers: {
    minMax: { name: 'Min-max', about: 'The range holds everything that was seen.' },
    percentile: { name: 'Percentile', about: 'The range leaves out the rarest 0.01 % at either end.' },
    mse: { name: 'MSE', about: 'The range loses least to rounding and clipping together.' },
  } satisfies Record<ObserverKind, Choice>,
  quantize: 'Quantize',
  layer: 'Layer',
  before: 'Before',
  after: 'After',
  noise: 'Signal/noise',
  staysFloat: 'stays float',
  denseOnly: 'stays float: dense layers only',
  answer: (worst: string, layer: string, part: string) =>
    `In the worst layer, ${layer}, the rounding noise is ${worst} below the weights: about 1/${part} of their size.`,
  nothingLost: 'Rounding changed no weight: all of them lay on the levels already.',
  noiseExplained: 'Signal to noise says how much of a weight survives: 6 dB is about one bit.',
  running: (done: string, total: string) => `${done} of ${total} test images classified by both models`,
  calibrating: (done: string, total: string) => `Calibrating: ${done} of ${total} training images seen`,
  fineTuning: (done: string, total: string) => `Fine-tuning: ${done} of ${total} steps`,
  outdated: 'Quantize to see what is chosen now.',
  report: {
    summary: 'The whole report',
    fineTuned: (scheme: string, steps: string) => `${scheme}, after ${steps} steps of fine-tuning`,
    file: 'Saved file',
    gzipped: 'Gzipped',
    accuracy: 'Accuracy',
    interval: (low: string, high: string) => `95 %: ${low} – ${high}`,
    changed: 'Predictions changed',
    ofImages: (images: string) => `of ${images}`,
    latency: 'Time per image',
    latencyDetail: (p95: string) => `95 of 100 under ${p95}`,
    layers: (model: string) => `${model}, layer by layer`,
    weights: 'Weights as',
    scales: 'Scales',
    scale: 'Scale',
    zeroPoint: 'Zero point',
    inputScale: 'Input scale',
    inputZeroPoint: 'Input zero point',
    largestError: 'Largest error',
    clipped: 'Clipped',
  },
};
