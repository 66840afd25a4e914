/** One click on Train: runs the trainer and does what belongs around its steps (accuracy, snapshots, events). */
import { epochOrder } from '../../core/dataset/order.ts';
import { isFiniteState } from '../../core/network/state-dict.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { EngineEvent } from '../../protocol/events.ts';
import type { Split } from '../data/split.ts';
import { rowsOnGpu } from '../measuring/evaluation.ts';
import type { Model } from '../shelf/model.ts';
import { Stopped, type Task } from '../tasks/task.ts';
import { rehearseEvaluation } from './rehearsal.ts';
import type { Snapshot } from './snapshot.ts';
import { Diverged, train } from './trainer.ts';

export interface TrainingSession {
  readonly model: Model;
  readonly images: Split;
  readonly settings: Settings;
  readonly learningRate: () => number;
  readonly emit: (event: EngineEvent) => void;
  /** Told when training has come to rest (paused) and when it goes on. */
  readonly setResting: (resting: boolean) => void;
  /** Classifies the first `images` test images and tells the accuracy. `whole` at an epoch's end. */
  readonly measureAccuracy: (images: number, whole: boolean) => Promise<void>;
  readonly keepSnapshot: (snapshot: Snapshot) => Promise<void>;
  /** Of the snapshot that was kept last, in this run or an earlier one. */
  readonly lastGoodStep: () => number;
}

/** At least this long between two snapshots: reading back 1.7 MB and storing it takes some 20 ms. */
const snapshotEveryMs = 10_000;

/**
 * Guessing costs ln(classes), 2.3 for ten. A loss twice as bad is on its way to infinity: no weights to keep. Not measured by the best
 * loss of the run, which one easy batch can put far below the others.
 */
const runawayLoss = (classes: number): number => 2 * Math.log(classes);

/** Rejects with `Stopped` when stopped. A run that diverges is told as an event and ends without an error. */
export async function runTraining(session: TrainingSession, task: Task): Promise<'finished' | 'diverged'> {
  const { model, images, settings, learningRate, emit, setResting, measureAccuracy } = session;
  const imagesPerEpoch = Math.min(settings.trainSize, images.count);
  const snapshots = new Snapshots(session);
  emit({
    type: 'run-started',
    epochs: settings.epochs,
    stepsPerEpoch: Math.ceil(imagesPerEpoch / settings.batchSize),
    imagesPerEpoch,
    batchSize: settings.batchSize,
  });
  await snapshots.takeIfSound(model.step);
  if (model.network.onGpu) {
    const evaluation = { count: settings.testSize, batchSize: settings.evalBatchSize };
    await rehearseEvaluation(model.network, rowsOnGpu(evaluation));
  }
  const run = {
    network: model.network,
    images,
    epochs: settings.epochs,
    batchSize: settings.batchSize,
    momentum: settings.momentum,
    learningRate,
    nextOrder: () => epochOrder(model.random, imagesPerEpoch, settings.shuffle),
    firstStep: model.step,
    intervalSteps: settings.evalEvery,
  };
  try {
    await train(run, task, {
      onSteps(steps) {
        model.step = steps.firstStep + steps.losses.length - 1;
        snapshots.judge(steps.losses);
        emit({ type: 'steps', ...steps });
      },
      wantsWeights: () => snapshots.due,
      onWeights: (step) => snapshots.takeIfSound(step),
      onInterval: () => measureAccuracy(settings.evalImages, false),
      async onEpoch(epoch, step, meanLoss) {
        emit({ type: 'epoch', epoch, step, meanLoss });
        await snapshots.takeIfSound(step);
        await measureAccuracy(settings.testSize, true);
      },
      onWaitingForData: (waiting) => emit({ type: 'data-waiting', waiting }),
      async onPause() {
        await snapshots.takeIfSound(model.step);
        setResting(true);
      },
      onResume: () => setResting(false),
    });
    return 'finished';
  } catch (error) {
    if (error instanceof Stopped) await snapshots.takeIfSound(model.step);
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

/** Keeps weights worth going back to: not those of a loss that is already running away. */
class Snapshots {
  readonly #session: TrainingSession;
  #runningAway = false;
  #takenAt = 0;
  #takenStep: number | undefined;

  constructor(session: TrainingSession) {
    this.#session = session;
  }

  judge(losses: Float32Array): void {
    const limit = runawayLoss(this.#session.model.network.spec.classes);
    this.#runningAway = losses.some((loss) => loss > limit);
  }

  get due(): boolean {
    return performance.now() - this.#takenAt >= snapshotEveryMs;
  }

  /** step: what the weights are at now, all losses up to which were judged. */
  async takeIfSound(step: number): Promise<void> {
    if (this.#runningAway || step === this.#takenStep) return;
    const state = await this.#session.model.network.state();
    // A run may begin with the weights of one that diverged.
    if (!isFiniteState(state)) return;
    this.#takenAt = performance.now();
    this.#takenStep = step;
    await this.#session.keepSnapshot({ state, step });
  }
}
