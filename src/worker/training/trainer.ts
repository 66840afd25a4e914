/**
 * The training loop of the original script: batches in order, cross entropy, SGD with momentum in PyTorch's form.
 * On a GPU the losses that are told lag behind the steps that are issued (see loss-queue.ts), every batch has the same shape,
 * and its programs are compiled before any time is taken.
 */
import * as tf from '@tensorflow/tfjs-core';
import { createThroughput } from '../../core/metrics/throughput.ts';
import type { Split } from '../data/split.ts';
import { toTensors } from '../network/tensors.ts';
import { Stopped, type Task } from '../tasks/task.ts';
import { LossQueue } from './loss-queue.ts';
import { rehearseTrainingStep } from './rehearsal.ts';
import { SgdMomentum } from './sgd.ts';
import { Stopwatch } from './stopwatch.ts';
import { lossAndGradients, type Trainable } from './training-step.ts';

export interface TrainingRun {
  readonly network: Trainable;
  readonly images: Split;
  readonly epochs: number;
  readonly batchSize: number;
  readonly momentum: number;
  /** Read before every step: it may change while training runs. */
  readonly learningRate: () => number;
  /** The order of the images in an epoch, asked for once as each epoch begins. */
  readonly nextOrder: () => Uint32Array;
  /** Steps the model has already taken. */
  readonly firstStep: number;
  /** `onInterval` is called every so many steps; 0 for never. */
  readonly intervalSteps: number;
}

export interface TrainedSteps {
  readonly firstStep: number;
  readonly losses: Float32Array;
  readonly epoch: number;
  readonly learningRate: number;
  readonly imagesSeen: number;
  readonly imagesTotal: number;
  readonly imagesPerSecond: number;
  readonly meanImagesPerSecond: number;
  readonly elapsedMs: number;
  readonly remainingMs: number;
}

/** What happens around the steps; every wait in here is kept out of the throughput. */
export interface TrainingListener {
  onSteps(steps: TrainedSteps): void;
  /** Whether it wants to see the weights now; asked every time that steps are told. */
  wantsWeights(): boolean;
  /** Where it wants them: they are those of this step, the losses so far have all been told, and all were numbers. */
  onWeights(step: number): Promise<void>;
  /** Every `intervalSteps`, except where an epoch ends with the same step. */
  onInterval(step: number): Promise<void>;
  onEpoch(epoch: number, step: number, meanLoss: number): Promise<void>;
  onWaitingForData(waiting: boolean): void;
  onPause(): Promise<void>;
  onResume(): void;
}

/** Training stopped itself: the loss is no longer a finite number. */
export class Diverged extends Error {
  override name = 'Diverged';
  readonly step: number;
  constructor(step: number) {
    super(`The loss of step ${step} is not a finite number.`);
    this.step = step;
  }
}

/**
 * Losses are reported at most this often. Every report is a frame that the page draws, on a processor that may be training: twice a
 * second is live, and leaves it to its work.
 */
const reportEveryMs = 500;

/** On a GPU, losses are read in groups of so many: every few steps, and yet a pause has few steps to wait for. */
const lossesPerReading = 8;

/** A GPU that takes longer than this for a group (one made of software) is asked for less than a group: a figure must move. */
const longestSilenceMs = 1000;

/** Runs all epochs. Rejects with `Stopped` when the task is stopped, `Diverged` when the loss blows up. */
export async function train(run: TrainingRun, task: Task, listener: TrainingListener): Promise<void> {
  const trainer = new Trainer(run, task, listener);
  try {
    await trainer.run();
  } catch (error) {
    // The steps since the last report have changed the weights: they are told also of a run that was stopped.
    if (error instanceof Stopped) await trainer.report();
    throw error;
  } finally {
    trainer.dispose();
  }
}

class Trainer {
  readonly #run: TrainingRun;
  readonly #task: Task;
  readonly #listener: TrainingListener;
  readonly #optimizer: SgdMomentum;
  readonly #throughput = createThroughput();
  readonly #losses: LossQueue;
  readonly #sinceReport = new Stopwatch();
  #startedAt = performance.now();
  #epoch = 0;
  #epochLosses = { sum: 0, count: 0 };
  #learningRate: number;
  /** The last step that was issued. */
  #step: number;
  /** The last step whose loss was told. */
  #toldStep: number;
  #imagesSeen = 0;
  #imagesTotal = 0;

  constructor(run: TrainingRun, task: Task, listener: TrainingListener) {
    this.#run = run;
    this.#task = task;
    this.#listener = listener;
    this.#step = run.firstStep;
    this.#toldStep = run.firstStep;
    this.#losses = new LossQueue(run.network.onGpu ? lossesPerReading : 1);
    this.#learningRate = run.learningRate();
    this.#optimizer = new SgdMomentum(run.network.variables, run.momentum);
    task.listenToPauses({
      onPause: async () => {
        // A GPU is still at work on the last steps.
        await this.#sinceReport.counting(() => this.report());
        await listener.onPause();
      },
      onResume: () => listener.onResume(),
    });
  }

  async run(): Promise<void> {
    for (let epoch = 1; epoch <= this.#run.epochs; epoch++) {
      const order = this.#run.nextOrder();
      this.#imagesTotal = order.length * this.#run.epochs;
      if (epoch === 1 && this.#run.network.onGpu) await this.#rehearse(order);
      await this.#runEpoch(epoch, order);
    }
  }

  /** Rows of a batch that starts here. On a GPU the last one is padded; where it is the only one, there is no other shape. */
  #rows(order: Uint32Array, start: number): number {
    const { batchSize, network } = this.#run;
    return Math.min(batchSize, network.onGpu ? order.length : order.length - start);
  }

  async #rehearse(order: Uint32Array): Promise<void> {
    const { network, images, momentum } = this.#run;
    await rehearseTrainingStep(network, images.info, this.#rows(order, 0), momentum, lossesPerReading);
    this.#startedAt = performance.now();
    this.#sinceReport.restart();
  }

  async #runEpoch(epoch: number, order: Uint32Array): Promise<void> {
    const { batchSize, intervalSteps } = this.#run;
    this.#epoch = epoch;
    this.#epochLosses = { sum: 0, count: 0 };
    for (let start = 0; start < order.length; start += batchSize) {
      const end = Math.min(start + batchSize, order.length);
      await this.#imagesArrive(order, start, end);
      await this.#takeLearningRate();
      await this.#losses.add(this.#trainStep(order, start, end), end - start);
      const endOfEpoch = end === order.length;
      const interval = !endOfEpoch && intervalSteps > 0 && this.#step % intervalSteps === 0;
      if (endOfEpoch || interval) await this.report();
      else if (this.#sinceReport.milliseconds >= reportEveryMs) await this.#reportInPassing();
      if (interval) await this.#sinceReport.without(() => this.#listener.onInterval(this.#step));
      await this.#sinceReport.without(() => this.#task.checkpoint());
    }
    const { sum, count } = this.#epochLosses;
    await this.#sinceReport.without(() => this.#listener.onEpoch(epoch, this.#step, sum / count));
  }

  /** A group of losses is reported with one learning rate, so a change begins a new group. */
  async #takeLearningRate(): Promise<void> {
    const learningRate = this.#run.learningRate();
    if (learningRate === this.#learningRate) return;
    await this.report();
    this.#learningRate = learningRate;
  }

  async #imagesArrive(order: Uint32Array, start: number, end: number): Promise<void> {
    if (this.#run.images.hasAll(order, start, end)) return;
    this.#listener.onWaitingForData(true);
    await this.#losses.readAll();
    await this.#sinceReport.without(async () => {
      while (!this.#run.images.hasAll(order, start, end)) {
        await Promise.race([this.#run.images.nextArrival(), this.#task.interrupted]);
        await this.#task.checkpoint();
      }
    });
    this.#listener.onWaitingForData(false);
  }

  /** Issues a step. Gives its loss, which the caller disposes of. */
  #trainStep(order: Uint32Array, start: number, end: number): tf.Scalar {
    const { pixels, labels: classes } = this.#run.images.batch(order, start, end);
    const { images, labels } = toTensors(pixels, classes, this.#run.images.info, this.#rows(order, start));
    const { loss, gradients } = lossAndGradients(this.#run.network, images, labels);
    this.#optimizer.step(gradients, this.#learningRate);
    tf.dispose([images, labels, ...gradients]);
    this.#step++;
    return loss;
  }

  /** Tells all steps that were taken. */
  async report(): Promise<void> {
    await this.#losses.readAll();
    this.#tell();
    if (!this.#listener.wantsWeights()) return;
    await this.#sinceReport.without(() => this.#listener.onWeights(this.#step));
  }

  /** The same, but a GPU is not waited for: the steps are told whose losses have been read. */
  async #reportInPassing(): Promise<void> {
    if (!this.#run.network.onGpu || this.#listener.wantsWeights()) {
      await this.report();
      return;
    }
    if (this.#sinceReport.milliseconds >= longestSilenceMs) this.#losses.readPartialGroup();
    this.#tell();
  }

  /** Passes on the losses that were read since the last time, if there are any. */
  #tell(): void {
    const { losses, images } = this.#losses.take();
    if (losses.length === 0) return;
    const now = performance.now();
    this.#throughput.add(images, this.#sinceReport.milliseconds);
    this.#sinceReport.restart();
    const firstStep = this.#toldStep + 1;
    this.#toldStep += losses.length;
    this.#imagesSeen += images;
    const imagesPerSecond = this.#throughput.moving();
    this.#listener.onSteps({
      firstStep,
      losses,
      epoch: this.#epoch,
      learningRate: this.#learningRate,
      imagesSeen: this.#imagesSeen,
      imagesTotal: this.#imagesTotal,
      imagesPerSecond,
      meanImagesPerSecond: this.#throughput.mean(),
      elapsedMs: now - this.#startedAt - this.#task.pausedMs,
      remainingMs: (1000 * (this.#imagesTotal - this.#imagesSeen)) / imagesPerSecond,
    });
    const broken = losses.findIndex((loss) => !Number.isFinite(loss));
    if (broken >= 0) throw new Diverged(firstStep + broken);
    this.#epochLosses.sum += losses.reduce((sum, loss) => sum + loss, 0);
    this.#epochLosses.count += losses.length;
  }

  dispose(): void {
    this.#losses.dispose();
    this.#optimizer.dispose();
  }
}
