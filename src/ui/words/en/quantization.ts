/** The texts of the Quantization panel. words.ts puts all texts together. */
import type { Scheme } from '../../../core/quantization/schemes/scheme.ts';

interface Choice {
  readonly name: string;
  /** Says what this does and what it is good for. */
  readonly about: string;
}

export const quantizationWords = {
  schemes: {
    dynamic: {
      name: 'Dynamic int8',
      about:
        'As in PyTorch, [dynamic int8] gives the weights of [dense layers|dense layer] 256 [levels], and rounds their inputs batch by batch. Convolutions and biases stay [float32].',
    },
    weightOnly: {
      name: 'Weight-only',
      about:
        'In [weight-only] files each weight takes 8 to 2 bits; to compute, it becomes a [float32] again. The file shrinks the most; from 4 bits down, single images may be answered faster, too.',
    },
    static: {
      name: 'Static int8',
      about:
        'With [static int8], whole numbers run from layer to layer, through convolutions too. [Calibration|calibration] finds the range of every input beforehand, on training images.',
    },
  } satisfies Record<Scheme['kind'], Choice>,
  granularity: 'Scales',
  granularities: {
    tensor: {
      name: 'Per tensor',
      about:
        'One [scale] [per tensor] means one for all weights of a layer: the simplest way, and the default in PyTorch.',
    },
    channel: {
      name: 'Per channel',
      about:
        'One [scale] [per channel] means one for each output of a layer: outputs with small weights keep more detail.',
    },
  } satisfies Record<string, Choice>,
  quantize: 'Quantize',
  layer: 'Layer',
  before: 'Before',
  after: 'After',
  noise: 'Signal/noise',
  staysFloat: 'stays float',
  denseOnly: 'stays float: dense layers only',
  answer: (worst: string, layer: string, part: string) =>
    `In the worst layer, ${layer}, the rounding noise is ${worst} below the weights: about 1/${part} of their size.`,
  answerLost: (worst: string, layer: string) =>
    `In the worst layer, ${layer}, the rounding noise is about as large as the weights themselves (${worst}).`,
  nothingLost: 'Rounding changed no weight: all of them lay on the levels already.',
  noiseExplained: 'Signal to noise says how much of a weight survives rounding: 6 dB more is one bit more.',
  running: (done: string, total: string) => `${done} of ${total} test images classified by both models`,
  calibrating: (done: string, total: string) => `Calibrating: ${done} of ${total} training images seen`,
  fineTuning: (done: string, total: string) => `Fine-tuning: ${done} of ${total} steps`,
  remedying: (percent: string) => `Remedies: ${percent} % done`,
  outdated: 'Quantize to see what is chosen now.',
  report: 'The whole report',
};
