/** The texts of the Runs panel. words.ts puts all texts together. */
export const runsWords = {
  explain:
    'Every training is kept here with what was quantized of it, from all tabs, until you delete it. Open brings back settings, weights and results.',
  asking: 'Reading the runs.',
  empty: 'There are no runs yet. Train, load trained weights or quantize, and they are kept here.',
  columns: {
    name: 'Model',
    dataSet: 'Data',
    network: 'Network',
    steps: 'Steps',
    accuracy: 'Accuracy',
    file: 'File',
    latency: 'One image',
    changed: 'Changed',
    when: 'Saved',
  },
  fineTuned: (steps: string, more: string) => `${steps} + ${more}`,
  open: 'Open',
  pin: 'Pin as baseline',
  baseline: 'Baseline',
  unpin: 'Unpin',
  delete: 'Delete',
  deleted: (name: string) => `Deleted: ${name}.`,
  undo: 'Undo',
  label: 'Runs',
};
