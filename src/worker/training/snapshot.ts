/** Weights that a training can go back to, and all that a run needs to go on from there to the same bits. */
import type { StateDict } from '../../core/network/state-dict.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { TrainingState } from './training-run.ts';

/** Weights that were sound, and the step they were at. */
export interface Snapshot {
  readonly state: StateDict;
  readonly step: number;
}

export interface TrainingCheckpoint extends TrainingState {
  /** The settings with which the run began. */
  readonly settings: Settings;
  /** The generator as it stood before the order of the present epoch was drawn. */
  readonly epochStart: Uint32Array<ArrayBuffer>;
}
