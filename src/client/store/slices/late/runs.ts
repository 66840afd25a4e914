/** The list of runs: asked for when its view is opened, and when it has become another one. */
import type { Agreement } from '../../../../core/metrics/compare.ts';
import type { RunRow } from '../../../../core/results/run-row.ts';
import type { Slice } from '../../slice.ts';

export interface RunsSlice {
  /** Undefined: not answered yet. */
  readonly runs: readonly RunRow[] | undefined;
  /** How rows compare with the baseline, by their ids: those that were asked about the same images. */
  readonly runComparisons: ReadonlyMap<string, Agreement>;
}

export const runsSlice: Pick<Slice<RunsSlice>, 'initial'> = {
  initial: { runs: undefined, runComparisons: new Map() },
};
