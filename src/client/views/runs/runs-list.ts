/** The list of runs as a person has it: sorted, filtered, and of the columns those that say something. */
import { percentCorrect } from '../../../core/results/accuracy.ts';
import type { RunRow } from '../../../core/results/run-row.ts';
import { formatHash, parseHash } from '../../../core/settings/hash.ts';
import { defaultSettings, onPage } from '../../../core/settings/settings.ts';

export const runColumns = [
  'name',
  'dataSet',
  'network',
  'settings',
  'steps',
  'accuracy',
  'file',
  'latency',
  'changed',
  'when',
] as const;

export type RunColumn = (typeof runColumns)[number];

/** Where nothing else is chosen, runs stand from the newest to the oldest, what was quantized under its training. */
export interface RunOrder {
  readonly by: RunColumn;
  readonly descending: boolean;
}

/** What a column holds of a row, to sort by and to tell whether rows differ. Undefined: nothing. */
export const runValues: Readonly<Record<RunColumn, (row: RunRow) => string | number | undefined>> = {
  name: ({ name }) => name,
  dataSet: ({ dataSet }) => dataSet,
  network: ({ network }) => network,
  settings: settingsInWords,
  steps: ({ step, qatSteps }) => step + qatSteps,
  accuracy: ({ accuracy }) => accuracy && percentCorrect(accuracy),
  file: ({ fileBytes }) => fileBytes,
  latency: ({ latency }) => latency,
  changed: ({ changed }) => changed?.changed,
  when: ({ savedAt }) => savedAt,
};

/** They are asked for with every letter of a filter. */
const settingsOf = new Map<string, string>();

/** The settings of the training that are not as by default, as in the address: "learningRate=0.05 momentum=0.9". */
export function settingsInWords({ settings }: RunRow): string {
  if (settings === undefined) return '';
  const found = settingsOf.get(settings) ?? inWords(settings);
  settingsOf.set(settings, found);
  return found;
}

function inWords(settings: string): string {
  const { backend, threads, network } = defaultSettings;
  const trained = { ...onPage(parseHash(settings).settings, defaultSettings), backend, threads, network };
  return formatHash(trained).replaceAll('&', ' ');
}

/** order: undefined for the order of the runs themselves. filter: words that all have to occur in a row. */
export function listedRuns(rows: readonly RunRow[], order: RunOrder | undefined, filter: string): RunRow[] {
  const wanted = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const found = rows.filter((row) => {
    const text = [row.name, row.note, row.dataSet, row.network, settingsInWords(row)].join(' ').toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
  if (!order) return found;
  const value = runValues[order.by];
  const sign = order.descending ? -1 : 1;
  return found.toSorted((a, b) => byValue(value(a), value(b), sign));
}

/** What there is nothing of stands last, whichever way the others are sorted. */
function byValue(a: string | number | undefined, b: string | number | undefined, sign: number): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
  return sign * String(a).localeCompare(String(b), 'en', { numeric: true });
}

/** The columns in which not all rows have the same; the name is always one of them. */
export const differingColumns = (rows: readonly RunRow[]): readonly RunColumn[] =>
  runColumns.filter((column) => column === 'name' || new Set(rows.map(runValues[column])).size > 1);
