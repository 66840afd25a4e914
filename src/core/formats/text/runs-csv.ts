/** The list of runs as comma-separated values. */
import { percentCorrect } from '../../results/accuracy.ts';
import type { RunRow } from '../../results/run-row.ts';
import { line } from './csv.ts';

const columns = [
  'id',
  'run',
  'kind',
  'name',
  'note',
  'data_set',
  'network',
  'settings',
  'steps',
  'fine_tuning_steps',
  'correct',
  'images',
  'accuracy',
  'bytes',
  'latency_ms',
  'changed',
  'better',
  'worse',
  'p_value',
  'saved',
];

/** One row a model. Accuracy in percent; changed, better, worse and the p-value beside the float model that it was made of. */
export function runsCsv(rows: readonly RunRow[]): string {
  return [line(columns), ...rows.map(runLine)].join('');
}

function runLine(row: RunRow): string {
  const { accuracy, changed } = row;
  return line([
    row.id,
    row.run,
    row.kind,
    row.name,
    row.note,
    row.dataSet,
    row.network,
    row.settings ?? '',
    row.step,
    row.qatSteps,
    accuracy?.correct ?? '',
    accuracy?.images ?? '',
    accuracy ? percentCorrect(accuracy) : '',
    row.fileBytes,
    row.latency ?? '',
    changed?.changed ?? '',
    changed?.better ?? '',
    changed?.worse ?? '',
    changed?.pValue ?? '',
    new Date(row.savedAt).toISOString(),
  ]);
}
