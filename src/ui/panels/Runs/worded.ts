import type { RunRow } from '../../../core/results/run-row.ts';
import { inWords } from '../../words/in-words.ts';

/** Rows as they are read, sorted and searched: what a message names has the words of the page's language. */
export const worded = (rows: readonly RunRow[]): readonly RunRow[] =>
  rows.map((row) => ({ ...row, name: inWords(row.name), network: inWords(row.network) }));
