/** The texts about files of runs and of workspaces. */

export const runsFilesWords = {
  exportJson: 'Export runs JSON',
  exportCsv: 'Export runs CSV',
  exportReport: 'Export report',
  import: 'Import runs',
  busy: 'One moment: the runs are on their way.',
};

export const workspaceWords = {
  export: 'Export workspace',
  exportHint:
    'Takes everything to another browser: a zip file with all runs, their weights and results, and your own images where you have imported some.',
  import: 'Import workspace',
  importHint:
    'Adds the runs of such a file, or of a JSON file with runs, to those that are here. Nothing that is here is lost. Images of your own that come along become the data set.',
};
