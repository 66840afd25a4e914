/** Which runs may be let go to make room. */
import type { RunRow, RunSize } from '../../../core/results/run-row.ts';

export interface Surplus {
  /** Ids of the runs behind the newest ones, without those that a person has named, written about or pinned. */
  readonly runs: readonly string[];
  readonly bytes: number;
  /** How many are behind the newest ones and stay, because a person has said something of them. */
  readonly spared: number;
}

/** rows: of all runs, the newest run first. newest: so many runs stay. */
export function surplusRuns(rows: readonly RunRow[], sizes: readonly RunSize[], newest: number): Surplus {
  const ids = [...new Set(rows.map(({ run }) => run))];
  const behind = ids.slice(newest);
  const isMarked = (id: string) => rows.some(({ run, isMarked }) => run === id && isMarked);
  const runs = behind.filter((id) => !isMarked(id));
  const bytes = sizes.reduce((sum, { run, bytes }) => sum + (runs.includes(run) ? bytes : 0), 0);
  return { runs, bytes, spared: behind.length - runs.length };
}

/** All runs together. */
export const bytesOfRuns = (sizes: readonly RunSize[]): number =>
  sizes.reduce((sum, { bytes }) => sum + bytes, 0);
