/** What the remedies say: they come with the options of a scheme. */
import type { Remedy } from '../../../../core/quantization/remedies/remedy.ts';

interface Described {
  readonly name: string;
  /** What it does, in a sentence or two. */
  readonly about: string;
}

export const remedyWords = {
  summary: 'Remedies without training',
  chosen: (names: string) => `Remedies: ${names}`,
  about:
    'They win back what few bits cost, in seconds. Which of them help depends on the network: compare the logits’ error before and after.',
  images: 'The remedies look at this many training images.',
  remedies: {
    equalize: {
      name: 'Equalization',
      about:
        'Gives the outputs of a layer equal ranges, and takes it back in the next layer. The float network computes the same, and one scale fits more weights.',
    },
    'mse-scale': {
      name: 'MSE scale',
      about:
        'Takes the scale whose rounded weights are nearest to the weights. It may do harm at 2 bits: it cuts off the large weights, which matter most.',
    },
    'output-scale': {
      name: 'Output scale',
      about: 'Takes the scale whose layer answers most like before, on the training images.',
    },
    gptq: {
      name: 'GPTQ',
      about:
        'Rounds one column of weights after the other. Each makes up for the errors of those before it, as far as the training images show them.',
    },
    'act-order': {
      name: 'GPTQ in act order',
      about:
        'Begins with the columns that read the largest values, while the others can still make up for them.',
    },
    'float-target': {
      name: 'GPTQ to the float model',
      about:
        'Each layer aims at what the float network gives there, so it makes up for the layers before it as well.',
    },
    bias: {
      name: 'Bias correction',
      about: 'Moves each bias so that the output has the mean that it has in the float network.',
    },
    adaround: {
      name: 'AdaRound',
      about:
        'Learns for each weight whether to round up or down, in 1,000 steps a layer. The slowest of them: it takes half a minute or more.',
    },
  } satisfies Record<Remedy, Described>,
};
