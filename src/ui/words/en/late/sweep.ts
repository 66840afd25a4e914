/** The texts of the Sweep panel. words.ts puts all texts together. */
import type { Meaning } from '../../../../client/views/meaning.ts';

export const sweepWords = {
  explain:
    'A [sweep] stores the weights with 8, 7, ... 2 bits and measures the accuracy each time, then does the same one layer at a time, and at last looks for a width for each layer. It writes every file, reads it back and tests it. Your results stay as they are, and you can compare any of the new models with the baseline.',
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
    exceptions: (bits: string, count: number, points: string) =>
      `More is not always better: ${bits} bits lose ${count > 1 ? 'up to ' : ''}${points} points.`,
    noneEnough: (bits: number, points: string) =>
      `Even ${bits} bits lose: accuracy falls by ${points} points.`,
    legend:
      'The dashed line is float32, and the band is its [95 % interval|confidence interval]. A hollow point is a real loss: more than chance explains. The scale widens towards 100 %. Click a point to compare its model with the baseline.',
    numbers: 'The numbers',
    scheme: (name: string, least: number) =>
      `The first model is ${name}; the others go down to ${least} bits.`,
    meaning: 'Meaning',
    width: 'Weights',
    file: 'File',
    accuracy: 'Accuracy',
    difference: 'Difference',
    interval: '95 % interval',
  },
  front: {
    question: 'How small can it be?',
    switch: 'Look for a width for each layer, too',
    formatsSwitch: 'Measure number formats in each layer, too',
    empty:
      'Press Sweep: its last part gives each layer a width of its own, and draws accuracy against bytes of the mixes.',
    off: 'Switch on the search above, and the sweep looks for a width for each layer.',
    searching: 'Layers are measured alone first, then mixes of widths: the picture follows.',
    choosing: (point: number, points: number) => `Choosing widths: model ${point} of ${points}`,
    remedying: (percent: string) => `Remedies: ${percent} %`,
    unfinished: 'The search for widths has not come to its end.',
    bits: (widths: string) => `${widths} bits`,
    enough: (widths: string, bytes: string, factor: string, accuracy: string) =>
      `${widths} bits, layer by layer, are enough: ${bytes}, ${factor} × smaller, ${accuracy} and no real loss.`,
    noneSound: 'Each of these mixes loses more than chance explains.',
    best: (widths: string, accuracy: string) => `The most accurate one is ${widths}: ${accuracy}.`,
    legend: (images: string) =>
      `A point is a mix of widths. ${images} training images chose it; the test images, which judge it, had no say. The line is the front: nothing else measured is both smaller and more accurate. The ring marks the smallest mix without a real loss; squares have one width for all layers. Click a point to quantize so.`,
    columns: { widths: 'Bits', changed: 'Changed', error: 'Logit error' },
    smallest: 'smallest, no loss',
    quantize: (widths: string) => `Quantize with ${widths} bits`,
    targets: {
      bytes: 'At most this many kB',
      accuracy: 'At least this accuracy, in %',
      found: (bytes: string, accuracy: string) => `${bytes}, ${accuracy}`,
      none: 'No mix that was measured.',
      wrong: 'Type a number.',
    },
    shares: {
      question: (bits: number) => `Which layer costs the most at ${bits} bits?`,
      alone: 'Alone',
      spared: 'Spared',
      explain: (bits: number) =>
        `Alone: by how much the [loss] grows with this layer in ${bits} bits and all others in float. Spared: by how much less it grows where all others are in ${bits} bits and this one stays float. Where the two differ, layers make each other’s errors worse, or better.`,
    },
    single: {
      question: 'What does each layer lose alone?',
      explain:
        'By how much the loss grows with one layer rounded and all others in float. Below 0, rounding helps.',
      weights: 'Weights as',
      bits: (bits: number) => `${bits} bits`,
    },
    predictionQuestion: 'What does adding up get wrong?',
    predicted: 'Predicted loss',
    measured: 'Measured loss',
    prediction: (rank: string, mixes: number, widths: string, predicted: string, measured: string) =>
      `What its layers lose alone, added up, predicts what a mix loses ([cross entropy], on the training images that choose). The order is nearly right: over ${mixes} mixes the rank correlation is ${rank}. Errors of two layers can add up or cancel: ${widths} was predicted to lose ${predicted}, and loses ${measured}.`,
  },
  layers: {
    question: 'Which layer is the most sensitive?',
    empty: 'The second part of the sweep quantizes one layer at a time: what each one costs is shown here.',
    scheme: (name: string) => `Each time, one layer is quantized as ${name}, and the others stay float32.`,
    layer: 'Layer',
    lost: 'Difference',
    noise: 'Signal/noise',
    meaning: 'Meaning',
    loses: (layer: string, points: string) =>
      `${layer} is the most sensitive: alone it costs ${points} points of accuracy.`,
    nothingLost: 'No layer alone costs more than chance explains, and rounding changed no weight.',
    noneLoses: (layer: string, noise: string) =>
      `No layer alone costs more than chance explains. ${layer} has the most noise: its signal to noise is ${noise}.`,
  },
  export: 'Export sweep CSV',
};
