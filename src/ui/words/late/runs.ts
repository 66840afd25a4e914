/** The texts of the Runs panel. words.ts puts all texts together. */
import type { Meaning } from '../../../client/views/meaning.ts';
import type { RunColumn } from '../../../client/views/runs-list.ts';

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
  meanings: {
    chance: 'no real difference',
    loss: 'a real loss',
    gain: 'a real gain',
  } satisfies Record<Meaning, string>,
};
