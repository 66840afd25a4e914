/** The texts of the Sweep panel. words.ts puts all texts together. */
import type { Meaning } from '../../client/views/sweep-findings.ts';

export const sweepWords = {
  heading: 'Sweep',
  question: 'How few bits are enough?',
  explain:
    'Stores the weights with 8, 7, ... 2 bits and measures the accuracy each time, then does the same one layer at a time. Every file is written, read back and tested. Your results stay as they are, and every model goes on the shelf.',
  sweep: 'Sweep',
  stop: 'Stop sweep',
  calibrating: (point: number, points: number, done: string, total: string) =>
    `Point ${point} of ${points}: calibrating on image ${done} of ${total}`,
  classifying: (point: number, points: number, done: string, total: string) =>
    `Point ${point} of ${points}, ${done} of ${total} images`,
  paused: (point: number, points: number) => `Paused at point ${point} of ${points}`,
  measured: (points: number, total: number) => `${points} of ${total} points measured.`,
  compare: (name: string) => `Compare ${name} with the baseline`,
  bits: (bits: number) => `${bits} bits`,
  float: 'float32',
  meanings: { chance: 'chance', loss: 'real loss', gain: 'real gain' } satisfies Record<Meaning, string>,
  widths: {
    question: 'What do fewer bits cost?',
    empty: 'Press Sweep: accuracy against bytes is drawn here, from 8 bits a weight to 2.',
    none: 'All layers are switched off, so there are no widths to try. At least 1 layer has to take part.',
    enough: (bits: number, bytes: string, factor: string) =>
      `${bits} bits are enough: ${bytes}, ${factor} × smaller, and no real loss`,
    tooFew: (bits: number, points: string) => `; at ${bits} bits accuracy falls by ${points} points.`,
    noneTooFew: '.',
    exceptions: (bits: readonly number[], points: string) =>
      ` More is not always better: ${bits.join(' and ')} bits lose ${bits.length > 1 ? 'up to ' : ''}${points} points.`,
    noneEnough: (bits: number, points: string) =>
      `Even ${bits} bits lose: accuracy falls by ${points} points.`,
    legend:
      'Dashed: float32, with its 95 % interval as a band. A hollow point is a real loss, more than chance explains. The scale widens towards 100 %. Click a point to compare its model with the baseline.',
    numbers: 'The numbers',
    scheme: (name: string, least: number) => `Tried as ${name}, and so on down to ${least} bits.`,
    meaning: 'Meaning',
    width: 'Weights',
    file: 'File',
    accuracy: 'Accuracy',
    difference: 'Difference',
    interval: '95 % interval',
  },
  layers: {
    question: 'Which layer is the most sensitive?',
    empty: 'Each layer alone, the others float: what it costs stands here after the widths.',
    scheme: (name: string) => `One layer at a time as ${name}; the others stay float32.`,
    layer: 'Layer',
    lost: 'Accuracy',
    noise: 'Signal/noise',
    meaning: 'Meaning',
    loses: (layer: string, points: string) => `${layer}: alone it costs ${points} points.`,
    nothingLost: 'None alone costs more than chance would, and rounding changed no weight.',
    noneLoses: (layer: string, noise: string) =>
      `None alone costs more than chance would. ${layer} has the most noise, ${noise}.`,
  },
  export: 'Export sweep CSV',
};
