/** The list of runs: asked for when its view is opened, and when it has become another one. */
import type { Agreement } from '../../../../core/metrics/compare.ts';
import type { RunCurves } from '../../../../core/results/run-curves.ts';
import type { RunAnswers, RunRow, RunSize } from '../../../../core/results/run-row.ts';
import type { Slice } from '../../slice.ts';

export interface RunsSlice {
  /** Undefined: not answered yet. */
  readonly runs: readonly RunRow[] | undefined;
  /** How rows compare with the baseline, by their ids: those that were asked about the same images. */
  readonly runComparisons: ReadonlyMap<string, Agreement>;
  readonly runSizes: readonly RunSize[];
  /** The rows that are looked at together, in the order in which they were chosen. */
  readonly selectedRuns: readonly string[];
  /** What the selected rows say of the test images, by their ids. */
  readonly runAnswers: ReadonlyMap<string, RunAnswers>;
  /** The curves of their runs, by the runs' ids. */
  readonly runCurves: ReadonlyMap<string, RunCurves>;
}

export const runsSlice: Pick<Slice<RunsSlice>, 'initial'> = {
  initial: {
    runs: undefined,
    runComparisons: new Map(),
    runSizes: [],
    selectedRuns: [],
    runAnswers: new Map(),
    runCurves: new Map(),
  },
};
