import { sweepCsv } from '../../../core/formats/text/csv.ts';
import type { PlaygroundState } from '../../store/state.ts';
import { sweepRows } from '../../views/sweep-rows.ts';

/** What a sweep has found, as CSV. */
export const sweepFile = (state: PlaygroundState): string => sweepCsv(sweepRows(state));
