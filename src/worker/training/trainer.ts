/**
 * The training loop of the original script: batches in order, cross entropy, an optimizer in PyTorch's form.
 * On a GPU the losses that are told lag behind the steps that are issued (see loss-queue.ts), every batch has the same shape,
 * and its programs are compiled before any time is taken.
 */
import type * as tf from '@tensorflow/tfjs-core';
import { imagesArrive } from '../data/images-arrive.ts';
import { Stopped, type Task } from '../workshop/task.ts';
import { LossQueue } from './loss-queue.ts';
import { Optimizer } from './optimizer.ts';
import { rehearseTrainingStep } from './rehearsal.ts';
import { RunClock } from './run-clock.ts';
import { Stepper } from './stepper.ts';
import {
  Diverged,
  type TrainingListener,
  type TrainingPlace,
  type TrainingRun,
  type TrainingState,
} from './training-run.ts';

/**
 * Losses are reported at most this often. Every report is a frame that the page draws, on a processor that may be training: twice a
 * second is live, and leaves it to its work.
 */
const reportEveryMs = 500;

/** On a GPU, losses are read in groups of this size. It is small, so that a pause has few steps to wait for. */
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
  readonly #optimizer: Optimizer;
  readonly #stepper: Stepper;
  readonly #losses: LossQueue;
  readonly #clock: RunClock;
  /** Images of this epoch that were trained on. */
  #place = 0;
  #intervalDue = false;
  #epoch = 0;
  #epochLosses = { sum: 0, count: 0 };
  /** Of the steps whose losses have not been told. */
  readonly #learningRates: number[] = [];
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
    this.#optimizer = new Optimizer(run.optimizer, run.network.variables, run.from?.moments);
    this.#stepper = new Stepper(run.network, this.#optimizer, run.images, run.batchSize);
    this.#clock = new RunClock(task, run.from?.place.elapsedMs ?? 0);
    this.#imagesSeen = run.from?.place.imagesSeen ?? 0;
  }

  async run(): Promise<void> {
    const { epochs, network, nextOrder, from } = this.#run;
    const first = from?.place.epoch ?? 1;
    this.#goTo(first, from?.place);
    await this.#listener.onBegin(() => this.#state());
    for (let epoch = first; epoch <= epochs; epoch++) {
      const order = nextOrder();
      this.#imagesTotal = order.length * epochs;
      if (network.onGpu && epoch === first) await this.#rehearse(order);
      this.#goTo(epoch, epoch === first ? from?.place : undefined);
      await this.#runEpoch(epoch, order);
    }
  }

  /** Returns where the run is, and the optimizer's moments. Only valid between two steps. */
  async #state(): Promise<TrainingState> {
    const place: TrainingPlace = {
      epoch: this.#epoch,
      images: this.#place,
      epochLosses: { ...this.#epochLosses },
      imagesSeen: this.#imagesSeen,
      elapsedMs: this.#clock.elapsedMs,
      intervalDue: this.#intervalDue,
    };
    return { place, moments: await this.#optimizer.moments() };
  }

  /** Rows of a batch that starts here. On a GPU the last one is padded; where it is the only one, there is no other shape. */
  #rows(order: Uint32Array, start: number): number {
    const { batchSize, network } = this.#run;
    return Math.min(batchSize, network.onGpu ? order.length : order.length - start);
  }

  async #rehearse(order: Uint32Array): Promise<void> {
    const { network, images, optimizer } = this.#run;
    await rehearseTrainingStep(network, images.info, this.#rows(order, 0), optimizer, lossesPerReading);
    this.#clock.restart();
  }

  /** Goes to the beginning of an epoch, or to a place in it. */
  #goTo(epoch: number, place: TrainingPlace | undefined): void {
    this.#epoch = epoch;
    this.#epochLosses = { ...(place?.epochLosses ?? { sum: 0, count: 0 }) };
    this.#place = place?.images ?? 0;
    this.#intervalDue = place?.intervalDue ?? false;
  }

  async #runEpoch(epoch: number, order: Uint32Array): Promise<void> {
    const { batchSize, intervalSteps } = this.#run;
    if (this.#intervalDue) await this.#measure();
    while (this.#place < order.length) {
      const start = this.#place;
      const end = Math.min(start + batchSize, order.length);
      await this.#imagesArrive(order, start, end);
      const index = (epoch - 1) * Math.ceil(order.length / batchSize) + start / batchSize;
      await this.#losses.add(this.#trainStep(order, start, end, index), end - start);
      this.#place = end;
      this.#task.beat();
      const endOfEpoch = end === order.length;
      this.#intervalDue = !endOfEpoch && intervalSteps > 0 && this.#step % intervalSteps === 0;
      if (endOfEpoch || this.#intervalDue) await this.report();
      else if (this.#clock.sinceReport.milliseconds >= reportEveryMs) await this.#reportInPassing();
      if (this.#intervalDue) await this.#measure();
      await this.#rest();
    }
    this.#stepper.rest();
    const { sum, count } = this.#epochLosses;
    await this.#clock.sinceReport.without(() => this.#listener.onEpoch(epoch, this.#step, sum / count));
  }

  async #measure(): Promise<void> {
    this.#stepper.rest();
    await this.#clock.sinceReport.without(() => this.#listener.onInterval(this.#step));
    this.#intervalDue = false;
  }

  /** Lets messages in, and rests where a pause is asked for. */
  async #rest(): Promise<void> {
    await this.#clock.sinceReport.without(async () => {
      if (await this.#task.checkpoint(this.#settle)) this.#listener.onResume();
    });
  }

  /** A GPU is still at work on the last steps when a pause is asked for. */
  readonly #settle = async (): Promise<void> => {
    await this.#clock.sinceReport.counting(() => this.report());
    await this.#listener.onRest();
  };

  async #imagesArrive(order: Uint32Array, start: number, end: number): Promise<void> {
    if (this.#run.images.hasAll(order, start, end)) return;
    this.#listener.onWaitingForData(true);
    await this.#losses.readAll();
    await this.#clock.sinceReport.without(async () => {
      const rested = await imagesArrive(this.#run.images, order, start, end, this.#task, this.#settle);
      if (rested) this.#listener.onResume();
    });
    this.#listener.onWaitingForData(false);
  }

  /** Issues a step. index: its number in this run, from 0. Gives its loss. */
  #trainStep(order: Uint32Array, start: number, end: number, index: number): number | tf.Scalar {
    const learningRate = this.#run.learningRate(index);
    this.#learningRates.push(learningRate);
    const rows = this.#rows(order, start);
    const loss = this.#stepper.take({ order, start, end, rows, learningRate, number: index + 1 });
    this.#step++;
    return loss;
  }

  /** Tells all steps that were taken. */
  async report(): Promise<void> {
    await this.#losses.readAll();
    this.#tell();
    if (!this.#listener.wantsWeights()) return;
    await this.#clock.sinceReport.without(() => this.#listener.onWeights(this.#step));
  }

  /** The same, but a GPU is not waited for: the steps are told whose losses have been read. */
  async #reportInPassing(): Promise<void> {
    if (!this.#run.network.onGpu || this.#listener.wantsWeights()) {
      await this.report();
      return;
    }
    if (this.#clock.sinceReport.milliseconds >= longestSilenceMs) this.#losses.readPartialGroup();
    this.#tell();
  }

  /** Passes on the losses that were read since the last time, if there are any. */
  #tell(): void {
    const { losses, images } = this.#losses.take();
    if (losses.length === 0) return;
    const { moving, mean } = this.#clock.report(images);
    const firstStep = this.#toldStep + 1;
    this.#toldStep += losses.length;
    this.#imagesSeen += images;
    this.#listener.onSteps({
      firstStep,
      losses,
      epoch: this.#epoch,
      learningRates: Float64Array.from(this.#learningRates.splice(0, losses.length)),
      imagesSeen: this.#imagesSeen,
      imagesTotal: this.#imagesTotal,
      imagesPerSecond: moving,
      meanImagesPerSecond: mean,
      elapsedMs: this.#clock.elapsedMs,
      remainingMs: (1000 * (this.#imagesTotal - this.#imagesSeen)) / moving,
    });
    const broken = losses.findIndex((loss) => !Number.isFinite(loss));
    if (broken >= 0) throw new Diverged(firstStep + broken);
    // Losses are added one by one: the sum must not depend on how they were grouped into reports.
    for (const loss of losses) this.#epochLosses.sum += loss;
    this.#epochLosses.count += losses.length;
  }

  dispose(): void {
    this.#losses.dispose();
    this.#stepper.rest();
    this.#optimizer.dispose();
  }
}
