/**
 * The training loop of the original script: batches in order, cross entropy, SGD with momentum in PyTorch's form.
 * Losses are read back in groups, so that a GPU is not made to wait for JavaScript after every step.
 */
import * as tf from '@tensorflow/tfjs-core';
import { createThroughput } from '../core/metrics/throughput.ts';
import type { Split } from './data/split.ts';
import { type Network, toTensors } from './network.ts';
import { SgdMomentum } from './sgd.ts';
import { Stopwatch } from './stopwatch.ts';
import { Stopped, type Task } from './task.ts';

/** What the loop needs of a network. */
export type Trainable = Pick<Network, 'loss' | 'variables'>;

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
  /** After each group of losses that was read and found sound. */
  afterSteps(step: number, losses: Float32Array): Promise<void>;
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

/** Losses are reported at most this often: five times a second is as fast as a chart should move. */
const reportEveryMs = 200;

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

/** The loss and its gradients, in the order of the variables. The caller disposes of all. */
function lossAndGradients(
  network: Trainable,
  images: tf.Tensor4D,
  labels: tf.Tensor1D,
): { loss: tf.Scalar; gradients: tf.Tensor[] } {
  const { value, grads } = tf.variableGrads(() => network.loss(images, labels), network.variables);
  const gradients = network.variables.map(({ name }, index) => {
    const gradient = grads[name];
    if (!gradient) throw new Error(`The backend gave no gradient for variable ${index} of the network.`);
    return gradient;
  });
  return { loss: value, gradients };
}

class Trainer {
  readonly #run: TrainingRun;
  readonly #task: Task;
  readonly #listener: TrainingListener;
  readonly #optimizer: SgdMomentum;
  readonly #throughput = createThroughput();
  readonly #startedAt = performance.now();
  readonly #sinceReport = new Stopwatch();
  #pending: tf.Scalar[] = [];
  #epoch = 0;
  #epochLosses = { sum: 0, count: 0 };
  #learningRate: number;
  #step: number;
  #imagesSeen = 0;
  #imagesTotal = 0;
  #imagesSinceReport = 0;

  constructor(run: TrainingRun, task: Task, listener: TrainingListener) {
    this.#run = run;
    this.#task = task;
    this.#listener = listener;
    this.#step = run.firstStep;
    this.#learningRate = run.learningRate();
    this.#optimizer = new SgdMomentum(run.network.variables, run.momentum);
    task.listenToPauses({
      onPause: async () => {
        await this.report();
        await listener.onPause();
      },
      onResume: () => listener.onResume(),
    });
  }

  async run(): Promise<void> {
    for (let epoch = 1; epoch <= this.#run.epochs; epoch++) {
      const order = this.#run.nextOrder();
      this.#imagesTotal = order.length * this.#run.epochs;
      await this.#runEpoch(epoch, order);
    }
  }

  async #runEpoch(epoch: number, order: Uint32Array): Promise<void> {
    const { batchSize, intervalSteps } = this.#run;
    this.#epoch = epoch;
    this.#epochLosses = { sum: 0, count: 0 };
    for (let start = 0; start < order.length; start += batchSize) {
      const end = Math.min(start + batchSize, order.length);
      await this.#imagesArrive(order, start, end);
      await this.#takeLearningRate();
      this.#trainStep(order, start, end);
      const endOfEpoch = end === order.length;
      const interval = !endOfEpoch && intervalSteps > 0 && this.#step % intervalSteps === 0;
      if (endOfEpoch || interval || this.#sinceReport.milliseconds >= reportEveryMs) await this.report();
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
    await this.#sinceReport.without(async () => {
      while (!this.#run.images.hasAll(order, start, end)) {
        await Promise.race([this.#run.images.nextArrival(), this.#task.interrupted]);
        await this.#task.checkpoint();
      }
    });
    this.#listener.onWaitingForData(false);
  }

  #trainStep(order: Uint32Array, start: number, end: number): void {
    const { pixels, labels: classes } = this.#run.images.batch(order, start, end);
    const { images, labels } = toTensors(pixels, classes);
    const { loss, gradients } = lossAndGradients(this.#run.network, images, labels);
    this.#optimizer.step(gradients, this.#learningRate);
    tf.dispose([images, labels, ...gradients]);
    this.#pending.push(loss);
    this.#step++;
    this.#imagesSeen += end - start;
    this.#imagesSinceReport += end - start;
  }

  /** Reads the losses since the last report, if there are any, and passes them on. */
  async report(): Promise<void> {
    if (this.#pending.length === 0) return;
    const pending = this.#pending;
    this.#pending = [];
    const losses = Float32Array.from(
      (await Promise.all(pending.map((loss) => loss.data()))).flatMap((loss) => [...loss]),
    );
    tf.dispose(pending);
    const now = performance.now();
    this.#throughput.add(this.#imagesSinceReport, this.#sinceReport.milliseconds);
    this.#imagesSinceReport = 0;
    this.#sinceReport.restart();
    const firstStep = this.#step - losses.length + 1;
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
    await this.#sinceReport.without(() => this.#listener.afterSteps(this.#step, losses));
  }

  dispose(): void {
    tf.dispose(this.#pending);
    this.#optimizer.dispose();
  }
}
