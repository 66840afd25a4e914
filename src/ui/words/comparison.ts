/** The texts of the Comparison panel. words.ts puts all texts together. */
import type { Arithmetic } from '../models.ts';

export const comparisonWords = {
  heading: 'Comparison',
  question: 'What did it cost, what did it save?',
  empty: 'Quantize the model: float32 and int8 then stand here side by side.',
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
    `float32 lies between ${low} and ${high} with 95 % confidence: test images are a sample.`,
  /** times: how much smaller the width of the weights alone would make the file. */
  bytesQuestion: (times: string | undefined) =>
    times === undefined ? 'Where are the bytes?' : `Why not ${times} times smaller?`,
  times: new Map([
    [8, 'four'],
    [4, 'eight'],
    [2, 'sixteen'],
  ]),
  someStay: (layers: string, bytes: string) =>
    `${layers} and the file header stay as they are: ${bytes} that do not shrink.`,
  allShrink: (bytes: string) =>
    `Every layer shrinks. Biases and scales keep their 32 bits, and the file header takes ${bytes}.`,
  layers: { stay: 'Stays float32', shrink: 'Quantized layers', header: 'File header' },
  changedQuestion: 'Which answers changed?',
  changedByChance: (p: string) =>
    `Chance alone gives a split this uneven in ${p} of cases: these changes say nothing about the accuracy.`,
  changedForReal: (p: string) =>
    `Chance alone would give a split this uneven in only ${p} of cases: the difference is real.`,
  changedNone: 'Every image gets the same answer from both.',
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
    `Median of ${timed} of the whole model after ${warmUp} runs to warm up, in turns, both on ${backend}; ${arithmetic}`,
  arithmetic: {
    'int8-kernels': (name: string) => `the ${name} layers in kernels of its own for whole numbers.`,
    reference: (name: string) => `the ${name} layers in plain TypeScript.`,
    float32: () => 'both in float32.',
  } satisfies Record<Arithmetic, (name: string) => string>,
  button: 'Measure latency',
  about: 'Batches of 1, 32 and 256, the dense layers alone and the whole model.',
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
    `Milliseconds for a whole batch: the median of ${timings} timings each, after some runs to warm up, in turns, on ${backend} (${device}). ${grouped ? "This browser's clock is too coarse for a single run, so several runs are timed together and the time is divided by their number. " : ''}p95: 95 of 100 timings were shorter. Spread: the middle half of the timings lies this close together. Medians that differ by no more than chance explains are the same.`,
  noDense:
    'Its dense layers are not timed alone: in whole numbers from end to end, they have no float input.',
  /** Why a quantized model is slower than the float one. */
  whySlower: {
    'int8-kernels': (name: string, onlyOneImage: boolean) =>
      onlyOneImage
        ? `Slower at batch 1: with so little to multiply, finding the activations' range and rounding them costs more than ${name} weights save.`
        : `Where ${name} is slower, rounding the activations costs more than multiplying whole numbers saves.`,
    reference: (name: string, backend: string) =>
      `${name} is slower because its layers run in plain TypeScript here: ${backend} has no kernels for whole numbers, float32 has its own.`,
    float32: (name: string) =>
      `Weight-only cannot be faster: ${name} weights are turned back into float32 when they are loaded, and computed with as those. It is the file that is smaller.`,
  },
  wholeModelGainsLess:
    'The convolutions stay float32 and take most of the time: the whole model gains less than its dense layers.',
};
