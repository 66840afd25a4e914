/** The texts of the Comparison panel. words.ts puts all texts together. */
import type { WhyUnpacked } from '../../../../core/quantization/schemes/packed-weights.ts';
import type { Arithmetic } from '../../../model-ids.ts';

/** How many times smaller weights of so many bits alone would make the file. */
const times = new Map([
  [8, 'four'],
  [4, 'eight'],
  [2, 'sixteen'],
]);

export const comparisonWords = {
  /** Of accuracy: a difference of percentages. */
  points: (difference: string) => `${difference} points`,
  empty: 'Quantize the model: both models then stand here side by side.',
  measure: 'Measure',
  difference: 'Difference',
  accuracy: 'Accuracy',
  interval: '95 % interval',
  file: 'Saved file',
  gzipped: 'Gzipped',
  latency: 'Time per image',
  correct: 'Right answers',
  mistakes: 'Mistakes',
  accuracyQuestion: 'Did the accuracy suffer?',
  accuracyAnswer: (low: string, high: string) =>
    `The test images are a sample. The [95 % interval|confidence interval] of the baseline reaches from ${low} to ${high}.`,
  /** bits: of each weight. */
  bytesQuestion: (bits: number) =>
    !times.has(bits) ? 'Where are the bytes?' : `Why not ${times.get(bits)} times smaller?`,
  someStay: (layers: string, bytes: string) =>
    `${layers} and the file header stay as they are: ${bytes} that do not shrink.`,
  allShrink: (bytes: string) =>
    `Every layer shrinks. Biases keep their 32 bits, scales take room beside the weights, and the file header takes ${bytes}.`,
  layers: { stay: 'Stays float32', shrink: 'Quantized layers', header: 'File header' },
  changedQuestion: 'Which answers changed?',
  changedByChance: (p: string) =>
    `[Chance alone|McNemar's test] gives a split this uneven in ${p} of cases: these changes say nothing about the accuracy.`,
  changedForReal: (p: string) =>
    `[Chance alone|McNemar's test] would give a split this uneven in ${p} of cases: the difference is real.`,
  /** Of a share too small to write. */
  changedNone: 'Every image gets the same answer from both.',
  /** share: in percent. */
  logits: (share: string) =>
    `The [logits] of the two differ by ${share}: their squared distance, compared with the squared logits of the baseline. Rounding shows here long before an answer changes.`,
  better: 'Better',
  worse: 'Worse',
  bothWrong: 'Wrong both times',
  median: 'Median',
  p95: '95 of 100 timings under',
};

export const latencyWords = {
  question: 'Is it faster here?',
  /** 50 runs, or where one is too short for the browser's clock: 50 groups of 12 runs. */
  timed: (timings: number, runs: number) =>
    runs === timings ? `${runs} runs` : `${timings} groups of ${Math.round(runs / timings)} runs`,
  answer: (timed: string, warmUp: number, backend: string, arithmetic: string) =>
    `Each bar is the [median] of ${timed} of the whole model on ${backend}, taken in turns after ${warmUp} runs to warm up. ${arithmetic}`,
  arithmetic: {
    'int8-kernels': (name: string) => `The quantized layers of ${name} compute in whole numbers.`,
    'packed-kernels': (name: string) =>
      `The dense layers of ${name} unpack their weights while they compute, in float32.`,
    reference: (name: string) => `The quantized layers of ${name} run in plain TypeScript.`,
    float32: () => 'Both compute in float32.',
  } satisfies Record<Arithmetic, (name: string) => string>,
  button: 'Measure latency',
  about:
    'Measures batches of 1, 32 and 256 images, through the dense layers alone and through the whole model.',
  running: (done: string, total: string) => `Measuring: ${done} of ${total} done`,
  tableLabel: 'Latency by batch',
  parts: { dense: 'Dense layers alone', model: 'Whole model' },
  batch: 'Batch',
  difference: 'Difference',
  p95: (p95: string) => `p95 ${p95}`,
  spread: (spread: string) => `spread ${spread}`,
  same: 'the same',
  faster: (factor: string) => `${factor} × faster`,
  slower: (factor: string) => `${factor} × slower`,
  unknown: 'too fast for the clock',
  how: (timings: string, grouped: boolean, backend: string, device: string) =>
    `Each time is for a whole batch: the median of ${timings} timings, taken in turns after some runs to warm up, on ${backend} (${device}). ${grouped ? "This browser's clock is too coarse for a single run, so several runs are timed together and the time is divided by their number. " : ''}95 of 100 timings were shorter than [p95|percentile]. The spread is how far the middle half of the timings lies apart. Times are called the same where they differ by no more than chance explains.`,
  noDense:
    'Its dense layers are not timed alone: it computes in whole numbers from end to end, so they have no float input.',
  /** Why a quantized model is slower than the float one. */
  whySlower: {
    'int8-kernels': (name: string, onlyOneImage: boolean) =>
      onlyOneImage
        ? `Slower at batch 1: with so little to multiply, finding the activations' range and rounding them costs more than ${name} weights save.`
        : `Where ${name} is slower, rounding the activations costs more than multiplying whole numbers saves.`,
    'packed-kernels': (name: string) =>
      `Where ${name} is slower, unpacking its weights costs more than it saves: it multiplies as many float32 numbers.`,
    reference: (name: string, backend: string) =>
      `${name} is slower because its layers run in plain TypeScript here: ${backend} has no kernels for whole numbers, float32 has its own.`,
    float32: (name: string) =>
      `Weight-only cannot be faster here: ${name} weights become float32 again when they are loaded, and the network computes with those. Only the file is smaller.`,
  },
  /** Why weights in few bits are computed with as float32. */
  whyUnpacked: {
    format: 'Kernels that compute with packed weights read whole-number levels, not number formats.',
    bits: 'Only weights of 4 bits and fewer stay packed while the network computes.',
    backend: 'Only the backend simd has kernels that compute with packed weights.',
    layers: 'Only dense layers compute with packed weights, and this scheme quantizes none.',
  } satisfies Record<WhyUnpacked, string>,
  wholeModelGainsLess:
    'The convolutions stay float32 and take most of the time: the whole model gains less than its dense layers.',
};
