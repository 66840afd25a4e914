/** One click on Train: runs the trainer and does what belongs around its steps (accuracy, snapshots, events). */
import { epochOrder } from '../../core/dataset/order.ts';
import { isFiniteState } from '../../core/network/state-dict.ts';
import { LearningRates } from '../../core/runs/learning-rates.ts';
import type { StepsReport } from '../../core/runs/reports.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { EngineEvent } from '../../protocol/events.ts';
import type { Split } from '../data/split.ts';
import { rowsOnGpu } from '../measuring/evaluation.ts';
import type { Model } from '../shelf/model.ts';
import type { Task } from '../workshop/task.ts';
import { rehearseEvaluation } from './rehearsal.ts';
import type { Snapshot, TrainingCheckpoint } from './snapshot.ts';
import { train } from './trainer.ts';
import { Diverged, type TrainingState } from './training-run.ts';

export interface TrainingSession {
  readonly model: Model;
  readonly images: Split;
  readonly settings: Settings;
  /** Where a run is taken up again. Its task begins paused. */
  readonly from: TrainingCheckpoint | undefined;
  /** What the schedule begins with. */
  readonly learningRate: () => number;
  readonly emit: (event: EngineEvent) => void;
  /** Training goes on after a rest: what was measured meanwhile no longer holds. */
  readonly onResume: () => void;
  /**
   * Classifies the first `images` test images and tells the accuracy. `whole` at an epoch's end. settle: what has to be done before it
   * may rest.
   */
  readonly measureAccuracy: (images: number, whole: boolean, settle: () => Promise<void>) => Promise<void>;
  /** isRunningAway: the losses on the way to it were. Resolves when it is stored, or cannot be. */
  readonly keepSnapshot: (
    snapshot: Snapshot,
    checkpoint: TrainingCheckpoint,
    isRunningAway: boolean,
  ) => Promise<void>;
  /** This one is worth going back to, should training diverge. */
  readonly foundSound: (snapshot: Snapshot) => void;
  /** True where somebody wants a snapshot before its time. */
  readonly snapshotAsked: () => boolean;
  /** Returns the step of the snapshot that was found sound last, in this run or an earlier one. */
  readonly lastGoodStep: () => number;
}

/**
 * The time between two snapshots: as long as the run has taken, so that a tab that goes away takes half of a young run with it at the most,
 * but not longer than ten seconds. Reading back the weights and storing them takes about 40 ms.
 */
const shortestSnapshotMs = 1000;
const longestSnapshotMs = 10_000;

/**
 * Guessing costs ln(classes), 2.3 for ten. A loss twice as bad is on its way to infinity: no weights to keep. Not measured by the best
 * loss of the run, which one easy batch can put far below the others.
 */
const runawayLoss = (classes: number): number => 2 * Math.log(classes);

/** Rejects with `Stopped` when stopped. A run that diverges is told as an event and ends without an error. */
export async function runTraining(session: TrainingSession, task: Task): Promise<'finished' | 'diverged'> {
  const { model, images, settings, from, learningRate, emit, measureAccuracy } = session;
  const imagesPerEpoch = Math.min(settings.trainSize, images.count);
  const stepsPerEpoch = Math.ceil(imagesPerEpoch / settings.batchSize);
  const rates = new LearningRates(settings.schedule, settings.epochs * stepsPerEpoch);
  const snapshots = new Snapshots(session);
  if (!from) {
    emit({
      type: 'run-started',
      epochs: settings.epochs,
      stepsPerEpoch,
      imagesPerEpoch,
      batchSize: settings.batchSize,
    });
  }
  const settle = async () => {
    await snapshots.take(model.step);
    await snapshots.stored;
  };
  /** A run that has begun and an epoch that has ended survive whatever comes next. Whoever wants to pause or stop waits for the steps alone. */
  const storedOrInterrupted = () => Promise.race([snapshots.stored, task.interrupted]);
  /** The generator at the beginning of the epoch that is taken up. Used once, to draw the same order again. */
  let interrupted = from?.epochStart;
  const run = {
    network: model.network,
    images,
    epochs: settings.epochs,
    batchSize: settings.batchSize,
    optimizer: settings,
    learningRate: (step: number) => rates.at(learningRate(), step),
    nextOrder: () => {
      if (interrupted) model.goOnFrom(interrupted);
      interrupted = undefined;
      snapshots.epochBegins(model.random.snapshot());
      return epochOrder(model.random, imagesPerEpoch, settings.shuffle);
    },
    firstStep: model.step,
    intervalSteps: settings.evalEvery,
    ...(from && { from }),
  };
  try {
    await train(run, task, {
      async onBegin(state) {
        snapshots.begin(state);
        await snapshots.take(model.step);
        await storedOrInterrupted();
        if (model.network.onGpu) {
          const evaluation = { count: settings.testSize, batchSize: settings.evalBatchSize };
          await rehearseEvaluation(model.network, rowsOnGpu(evaluation));
        }
      },
      onSteps(steps) {
        model.step = steps.firstStep + steps.losses.length - 1;
        snapshots.judge(steps);
        emit({ type: 'steps', ...steps });
      },
      wantsWeights: () => snapshots.due,
      async onWeights(step) {
        await snapshots.take(step);
      },
      async onInterval() {
        await measureAccuracy(settings.evalImages, false, settle);
        snapshots.moreIsKnown();
      },
      async onEpoch(epoch, step, meanLoss) {
        emit({ type: 'epoch', epoch, step, meanLoss });
        // The last step may spoil weights whose loss nobody sees any more.
        if (!(await snapshots.take(step))) throw new Diverged(step);
        await storedOrInterrupted();
        await measureAccuracy(settings.testSize, true, settle);
        snapshots.moreIsKnown();
      },
      onWaitingForData: (waiting) => emit({ type: 'data-waiting', waiting }),
      onRest: settle,
      onResume: session.onResume,
    });
    return 'finished';
  } catch (error) {
    if (!(error instanceof Diverged)) throw error;
    emit({
      type: 'diverged',
      step: error.step,
      lastGoodStep: session.lastGoodStep(),
      learningRate: learningRate(),
    });
    return 'diverged';
  } finally {
    emit({ type: 'data-waiting', waiting: false });
  }
}

/**
 * Keeps the run where it is. A snapshot is found sound by the first loss that its weights give: the step that led to it may have been the
 * one that ruined them.
 */
class Snapshots {
  readonly #session: TrainingSession;
  #isRunningAway = false;
  #latest: Snapshot | undefined;
  #begunAt = 0;
  #takenAt = 0;
  /** The step at which nothing more is known than the snapshot holds. */
  #takenStep: number | undefined;
  #stored: Promise<void> = Promise.resolve();
  #epochStart: Uint32Array<ArrayBuffer>;
  #state: (() => Promise<TrainingState>) | undefined;

  constructor(session: TrainingSession) {
    this.#session = session;
    this.#epochStart = session.from?.epochStart ?? session.model.random.snapshot();
    // What a run is taken up from has been kept already.
    this.#takenStep = session.from && session.model.step;
  }

  begin(state: () => Promise<TrainingState>): void {
    this.#state = state;
    this.#begunAt = performance.now();
    this.#takenAt = this.#begunAt;
  }

  epochBegins(generator: Uint32Array<ArrayBuffer>): void {
    this.#epochStart = generator;
  }

  judge({ firstStep, losses }: StepsReport): void {
    const limit = runawayLoss(this.#session.model.network.spec.classes);
    const [first = Number.NaN] = losses;
    if (this.#latest?.step === firstStep - 1 && first <= limit) this.#session.foundSound(this.#latest);
    this.#isRunningAway = losses.some((loss) => loss > limit);
  }

  /** Something was measured: another snapshot of the same step holds more. */
  moreIsKnown(): void {
    this.#takenStep = undefined;
  }

  get due(): boolean {
    const young = Math.max(this.#takenAt - this.#begunAt, shortestSnapshotMs);
    const interval = Math.min(young, longestSnapshotMs);
    return this.#session.snapshotAsked() || performance.now() - this.#takenAt >= interval;
  }

  /** Resolves when the snapshot that was taken last is stored, or cannot be. */
  get stored(): Promise<void> {
    return this.#stored;
  }

  /**
   * Reads what the next step depends on, and begins to store it: the steps may go on meanwhile. step: what the weights are at now, all losses
   * up to which were judged. Resolves with whether they are numbers: others are not kept.
   */
  async take(step: number): Promise<boolean> {
    if (step === this.#takenStep || !this.#state) return true;
    const { model } = this.#session;
    const [state, run] = await Promise.all([model.network.state(), this.#state()]);
    // A run may begin with the weights of one that diverged.
    if (!isFiniteState(state)) return false;
    this.#takenAt = performance.now();
    this.#takenStep = step;
    const settings = { ...this.#session.settings, learningRate: this.#session.learningRate() };
    const checkpoint = { ...run, settings, epochStart: this.#epochStart };
    this.#latest = { state, step };
    this.#stored = this.#session.keepSnapshot(this.#latest, checkpoint, this.#isRunningAway);
    return true;
  }
}
