/** The list of runs: asked for when its view is opened, and when it has become another one. */
import type { RunRow } from '../../../../core/results/run-row.ts';
import type { Slice } from '../../slice.ts';

export interface RunsSlice {
  /** Undefined: not answered yet. */
  readonly runs: readonly RunRow[] | undefined;
}

export const runsSlice: Pick<Slice<RunsSlice>, 'initial'> = { initial: { runs: undefined } };
