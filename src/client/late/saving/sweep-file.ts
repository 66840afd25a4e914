import { sweepCsv } from '../../../core/formats/text/csv.ts';
import type { PlaygroundState } from '../../store/state.ts';
import { sweepRows } from '../../views/sweep-rows.ts';

/** What a sweep has found, as CSV. say: puts a message into words. */
export const sweepFile = (state: PlaygroundState, say: (message: string) => string): string =>
  sweepCsv(sweepRows(state, say));
