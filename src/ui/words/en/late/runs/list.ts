/** The texts of the Runs panel. words.ts puts all texts together. */
import type { Meaning } from '../../../../../client/views/meaning.ts';
import type { RunColumn } from '../../../../../client/views/runs/runs-list.ts';

export const runsWords = {
  explain:
    'Every training is kept here with what was quantized of it, from all tabs, until you delete it. Open brings back settings, weights and results.',
  asking: 'Reading the runs.',
  empty: 'There are no runs yet. Train, load trained weights or quantize, and they are kept here.',
  columns: {
    name: 'Model',
    dataSet: 'Data',
    network: 'Network',
    settings: 'Settings',
    steps: 'Steps',
    accuracy: 'Accuracy',
    file: 'File',
    latency: 'One image',
    changed: 'Changed',
    when: 'Saved',
  } satisfies Record<RunColumn, string>,
  asByDefault: 'as by default',
  label: 'Runs',
  filter: 'Filter',
  filterHint: 'Words of a name, a note, the data, the network or the settings',
  nothingFound: (filter: string) => `No run has "${filter}" in its name, note, data, network or settings.`,
  onlyWhatDiffers: 'Only what differs',
  inOrder: 'Newest first',
  fineTuned: (steps: string, more: string) => `${steps} + ${more}`,
  name: 'Name',
  note: 'Note',
  rename: 'Name and note',
  done: 'Done',
  open: 'Open',
  pin: 'Pin as baseline',
  unpin: 'Unpin',
  delete: 'Delete',
  deleted: (name: string) => `Deleted: ${name}.`,
  undo: 'Undo',
  isBaseline: 'baseline',
  select: (name: string) => `Select ${name}`,
  selectHint:
    'Select models to lay their curves over each other, and two of them to compare them side by side.',
  selected: (count: number) => (count === 1 ? 'One model is selected.' : `${count} models are selected.`),
  selectTwo: 'Select exactly two to compare them side by side.',
  selectNone: 'Select none',
  interval: (low: string, high: string) => `${low} – ${high}`,
  ofTraining: (quantization: string, training: string) => `${quantization}, of ${training}`,
  pair: {
    heading: 'Side by side',
    /** What the two are called in tables and under images. */
    first: 'A',
    second: 'B',
    legend: (first: string, second: string) => `A is ${first}. B is ${second}.`,
    settings: 'Settings that differ',
    setting: 'Setting',
    sameSettings: 'Both were trained with the same settings.',
    settingsUnknown: 'The settings of one of the two are not known: its weights were not trained here.',
    otherImages:
      'Their answers cannot be compared: the two were not tested on the same images. Open each and press Evaluate with the same data set and the same number of test images.',
    verdict: {
      chance: (points, interval) =>
        `Chance alone explains the difference from A to B: ${points} points, with a 95 % interval of ${interval}.`,
      loss: (points, interval) =>
        `B is really less accurate than A: ${points} points, with a 95 % interval of ${interval}.`,
      gain: (points, interval) =>
        `B is really more accurate than A: ${points} points, with a 95 % interval of ${interval}.`,
    } satisfies Record<Meaning, (points: string, interval: string) => string>,
    classes: 'Accuracy by class',
    class: 'Class',
    difference: 'Difference',
    images: (count: string) => `${count} images`,
    noneChanged: 'The two give the same answer for every test image.',
    changed: (count: string) =>
      count === '1'
        ? 'They answer one test image differently.'
        : `They answer ${count} test images differently.`,
    otherData: (dataSet: string) => `Load ${dataSet} to see the images.`,
    image: (index: string, label: string) => `Image ${index}: ${label}`,
    says: (model: string, answer: string) => `${model}: ${answer}`,
    more: 'Show more',
  },
  curves: {
    heading: 'Curves',
    none: 'None of the selected models was trained here, so there are no curves.',
    along: 'Along',
    steps: 'Steps',
    time: 'Time',
    loss: 'Training loss, smoothed',
    accuracy: 'Test accuracy along the way',
    summary: {
      loss: 'The lower, the better. The line above the charts says where each ended.',
      accuracy: 'The higher, the better. Every halving of the errors takes the same room.',
    },
    ended: (name: string, loss: string, accuracy: string | undefined, time: string) =>
      accuracy
        ? `${name}: loss ${loss}, accuracy ${accuracy}, ${time} of training`
        : `${name}: loss ${loss}, ${time} of training`,
  },
  front: {
    heading: 'Accuracy against bytes',
    point: (name: string, accuracy: string, bytes: string) => `${name} (${accuracy}, ${bytes})`,
    summary: (front: string, all: string, named: string) =>
      `No other model beats these in both accuracy and size, ${front} of ${all}: ${named}. Press a point to open its model.`,
  },
  room: {
    used: (runs: number, bytes: string) =>
      runs === 1
        ? `One run takes ${bytes} of this browser's storage.`
        : `${runs} runs take ${bytes} of this browser's storage.`,
    make: 'Make room',
    newest: 'Keep the newest runs',
    nothing: 'There is nothing to delete.',
    consequence: (runs: number, bytes: string) =>
      runs === 1
        ? `This deletes one older run with its weights and frees ${bytes}. It cannot be undone.`
        : `This deletes ${runs} older runs with their weights and frees ${bytes}. It cannot be undone.`,
    spared: (runs: number) =>
      runs === 1
        ? 'One older run stays, because you named it, wrote about it or pinned it.'
        : `${runs} older runs stay, because you named them, wrote about them or pinned them.`,
    keep: 'Keep everything',
    remove: 'Delete older runs',
  },
  meanings: {
    chance: 'no real difference',
    loss: 'a real loss',
    gain: 'a real gain',
  } satisfies Record<Meaning, string>,
};
