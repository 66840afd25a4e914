/** What a training loop is given, what it tells, and what it can be taken up again from. */
import type { OptimizerSettings } from '../../core/runs/optimizers.ts';
import type { StepsReport } from '../../core/runs/reports.ts';
import type { Split } from '../data/split.ts';
import type { Trainable } from './training-step.ts';

export interface TrainingRun {
  readonly network: Trainable;
  readonly images: Split;
  readonly epochs: number;
  readonly batchSize: number;
  readonly optimizer: OptimizerSettings;
  /** Asked before every step, which is counted from 0 over the run: a person may change it while training runs. */
  readonly learningRate: (step: number) => number;
  /** The order of the images in an epoch, asked for once as each epoch begins. */
  readonly nextOrder: () => Uint32Array;
  /** Steps the model has already taken. */
  readonly firstStep: number;
  /** The place at which an interrupted run is taken up again, with the optimizer's moments there. */
  readonly from?: { readonly place: TrainingPlace; readonly moments: readonly Float32Array[] };
  /** Number of steps between two calls of `onInterval`; 0 means never. */
  readonly intervalSteps: number;
}

/** Where a run is, between two steps: with the weights and the optimizer's moments, all that its next step depends on. */
export interface TrainingPlace {
  /** The epoch, counted from 1. */
  readonly epoch: number;
  /** Images of this epoch that were trained on. */
  readonly images: number;
  /** Sum and number of the epoch's losses so far. Its mean loss is made of them. */
  readonly epochLosses: { readonly sum: number; readonly count: number };
  /** Images that this run has trained on so far. */
  readonly imagesSeen: number;
  /** Milliseconds that this run has taken so far. */
  readonly elapsedMs: number;
  /** True where the measurement that belongs to this step has not been made yet. */
  readonly intervalDue: boolean;
}

/** What happens around the steps; every wait in here is kept out of the throughput. */
export interface TrainingListener {
  onSteps(steps: StepsReport): void;
  /** Told once, before the first step. state: reads the run's place and the optimizer's moments, between two steps. */
  onBegin(state: () => Promise<TrainingState>): Promise<void>;
  /** Whether it wants to see the weights now; asked every time that steps are told. */
  wantsWeights(): boolean;
  /** Called when `wantsWeights` has said yes. The weights are those of this step; all losses so far have been told, and all were numbers. */
  onWeights(step: number): Promise<void>;
  /** Every `intervalSteps`, except where an epoch ends with the same step. */
  onInterval(step: number): Promise<void>;
  onEpoch(epoch: number, step: number, meanLoss: number): Promise<void>;
  onWaitingForData(waiting: boolean): void;
  /** Called before training rests. The weights are then those of the last step that was told. */
  onRest(): Promise<void>;
  /** Training goes on after a rest. */
  onResume(): void;
}

/** What a checkpoint needs of a run, besides the weights. */
export interface TrainingState {
  readonly place: TrainingPlace;
  /** As `Optimizer.moments` gives them. */
  readonly moments: readonly Float32Array<ArrayBuffer>[];
}

/** Training stopped itself: the loss, or a weight, is not a finite number. */
export class Diverged extends Error {
  override name = 'Diverged';
  readonly step: number;
  constructor(step: number) {
    super(`The loss of step ${step}, or a weight after it, is not a finite number.`);
    this.step = step;
  }
}
