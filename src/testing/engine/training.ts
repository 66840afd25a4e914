/** What tests of training share: a network whose losses can be told beforehand, and a listener that writes everything down. */
import * as tf from '@tensorflow/tfjs-core';
import { expect } from 'vitest';
import type { OptimizerSettings } from '../../core/runs/optimizers.ts';
import type { StepsReport } from '../../core/runs/reports.ts';
import type { TrainingListener, TrainingRun, TrainingState } from '../../worker/training/training-run.ts';
import type { Trainable } from '../../worker/training/training-step.ts';
import { plainImages } from '../splits.ts';

export const sevenImages = plainImages([0, 1, 2, 3, 4, 5, 6]);

export const near = (losses: readonly number[]) => losses.map((loss) => expect.closeTo(loss, 5));
/**
 * One weight w, and w itself as the loss: its gradient is always 1, so that every loss can be told beforehand. It keeps the
 * labels of each batch that it was given.
 */
export class Slope implements Trainable {
  readonly batches: number[][] = [];
  readonly weight: tf.Variable<tf.Rank.R0>;
  /** onGpu: whether it says that it lives on one; in tests nothing does. */
  readonly onGpu: boolean;

  constructor(weight: number, onGpu = false) {
    this.onGpu = onGpu;
    this.weight = tf.variable(tf.scalar(weight));
  }

  get variables(): tf.Variable[] {
    return [this.weight];
  }

  loss(_: tf.Tensor4D, labels: tf.Tensor1D): tf.Scalar {
    this.batches.push([...labels.dataSync()]);
    return tf.mul(this.weight, 1);
  }
}

/** The logarithm of w, which is NaN as soon as a step has taken w below 0. */
export class Cliff extends Slope {
  override loss(): tf.Scalar {
    return tf.log(this.weight);
  }
}

/** Writes down what it is told; `on` takes part, for tests that act in the middle of a run. */
export class Record implements TrainingListener {
  readonly told: string[] = [];
  readonly groups: StepsReport[] = [];
  readonly #on: Partial<TrainingListener>;

  constructor(on: Partial<TrainingListener> = {}) {
    this.#on = on;
  }

  get losses(): number[] {
    return this.groups.flatMap(({ losses }) => [...losses]);
  }

  async onBegin(state: () => Promise<TrainingState>): Promise<void> {
    await this.#on.onBegin?.(state);
  }

  onSteps(steps: StepsReport): void {
    this.groups.push(steps);
    this.#on.onSteps?.(steps);
  }

  wantsWeights(): boolean {
    return this.#on.wantsWeights?.() ?? false;
  }

  async onWeights(step: number): Promise<void> {
    this.told.push(`weights of ${step}`);
    await this.#on.onWeights?.(step);
  }

  async onInterval(step: number): Promise<void> {
    this.told.push(`interval ${step}`);
    await this.#on.onInterval?.(step);
  }

  async onEpoch(epoch: number, step: number, meanLoss: number): Promise<void> {
    this.told.push(`epoch ${epoch} at ${step}, ${meanLoss.toFixed(2)}`);
    await this.#on.onEpoch?.(epoch, step, meanLoss);
  }

  onWaitingForData(waiting: boolean): void {
    this.told.push(waiting ? 'waits' : 'has its images');
    this.#on.onWaitingForData?.(waiting);
  }

  async onRest(): Promise<void> {
    this.told.push('rests');
    await this.#on.onRest?.();
  }

  onResume(): void {
    this.told.push('goes on');
    this.#on.onResume?.();
  }
}

/** SGD with this momentum and nothing else. */
export const sgd = (momentum: number): OptimizerSettings => ({
  optimizer: 'sgd',
  momentum,
  nesterov: false,
  weightDecay: 0,
});

/** One epoch in file order, batch 2, learning rate 0.01, momentum 0.9. */
export function run(
  network: Trainable,
  images: TrainingRun['images'],
  changes: Partial<TrainingRun> = {},
): TrainingRun {
  return {
    network,
    images,
    epochs: 1,
    batchSize: 2,
    optimizer: sgd(0.9),
    learningRate: () => 0.01,
    nextOrder: inFileOrder(images.count),
    firstStep: 0,
    intervalSteps: 0,
    ...changes,
  };
}

const inFileOrder = (count: number) => () => Uint32Array.from({ length: count }, (_, index) => index);
