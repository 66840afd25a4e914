/** What the options of a scheme say that is not the one that a person meets first: they come with the options. */
import type { NumberFormat } from '../../../../core/quantization/number-formats/number-format.ts';
import type { ObserverKind } from '../../../../core/quantization/schemes/scheme.ts';

interface Choice {
  readonly name: string;
  /** Says what this does and what it is good for. */
  readonly about: string;
}

export const schemeOptionsWords = {
  formats: {
    int: {
      name: 'Integers',
      about:
        'The levels are evenly spaced, and a person chooses how many bits a weight takes. Every processor can compute with whole numbers.',
    },
    'fp8-e4m3': {
      name: 'FP8 E4M3',
      about:
        'A float of 8 bits: 4 for the exponent, 3 for the digits. Its levels are close together near 0. Large language models are run in it on NVIDIA’s H100 and later GPUs.',
    },
    'fp8-e5m2': {
      name: 'FP8 E5M2',
      about:
        'A float of 8 bits: 5 for the exponent, 2 for the digits. It reaches further, with coarser levels. It is made for gradients in training; weights usually lose less in E4M3.',
    },
    nf4: {
      name: 'NF4',
      about:
        'The 16 levels stand where each serves as many weights of a bell curve as any other. [Groups|group] of 64 weights share a [scale]. QLoRA fine-tunes large language models in it, on one GPU.',
    },
    mxfp8: {
      name: 'MXFP8',
      about:
        'E4M3 floats of 8 bits. Each [group] of 32 weights shares a [scale] that is a power of two and takes one byte: AMD, Intel, Microsoft, NVIDIA and others have agreed on this standard.',
    },
    'mxfp6-e2m3': {
      name: 'MXFP6 E2M3',
      about:
        'Floats of 6 bits: 2 for the exponent, 3 for the digits. [Groups|group] of 32 share a power of two as [scale]. It is a middle way: nearly as exact as 8 bits, a quarter smaller.',
    },
    'mxfp6-e3m2': {
      name: 'MXFP6 E3M2',
      about:
        'Floats of 6 bits: 3 for the exponent, 2 for the digits. It keeps small weights that E2M3 rounds to 0, with coarser levels elsewhere.',
    },
    mxfp4: {
      name: 'MXFP4',
      about:
        'Floats of 4 bits: 15 levels. [Groups|group] of 32 share a power of two as [scale], so the largest weight may be cut off. OpenAI has published its gpt-oss models in it.',
    },
    nvfp4: {
      name: 'NVFP4',
      about:
        'The same 15 levels as MXFP4, with [groups|group] of 16 and [scales|scale] that are FP8 floats: closer to the weights, for a quarter of a bit more each. NVIDIA’s Blackwell GPUs compute with it.',
    },
  } satisfies Record<'int' | NumberFormat, Choice>,
  widths: {
    summary: 'A width for each layer',
    chosen: (widths: string) => `Widths, layer by layer: ${widths}`,
    about:
      'Layers differ in what they can bear: the large ones decide the bytes, and some small ones the accuracy.',
    same: 'One width for all',
  },
  group: {
    name: 'Per group',
    about:
      'Each [group] of neighbouring weights has a [scale] of its own: the finest levels, but the most scales to store.',
  },
  symmetric: {
    name: 'Symmetric',
    about:
      'The [levels] are [symmetric]: they reach equally far below and above 0, and the [zero point] is 0.',
  },
  affine: {
    name: 'Affine',
    about:
      'The [levels] are [affine]: they reach from the smallest weight to the largest, and each scale needs a [zero point].',
  },
  observers: {
    minMax: { name: 'Min-max', about: 'This [observer] covers every value that it saw.' },
    percentile: { name: 'Percentile', about: 'This [observer] leaves out the rarest 0.01 % at either end.' },
    mse: {
      name: 'MSE',
      about: 'This [observer] takes the range that loses least to [rounding] and [clipping] together.',
    },
  } satisfies Record<ObserverKind, Choice>,
};
