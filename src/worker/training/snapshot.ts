/** Weights that a training can go back to. */
import type { StateDict } from '../../core/network/state-dict.ts';

/** Weights that were sound, and the step they were at. */
export interface Snapshot {
  readonly state: StateDict;
  readonly step: number;
}
