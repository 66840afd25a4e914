/** What changes the weights after each step, with what it keeps of the steps before. */
import * as tf from '@tensorflow/tfjs-core';
import { momentsOf, type OptimizerSettings } from '../../core/runs/optimizers.ts';
import {
  adamStepNumbers,
  adamUpdate,
  type KernelNumbers,
  sgdMomentumUpdate,
  sgdStepNumbers,
} from '../../tfjs-backend-simd/ops/ops.ts';

/**
 * One optimizer of one training. What it keeps are its moments, each a list of values for every variable: SGD's velocities, or Adam's
 * first and second moments, one list after the other.
 */
export class Optimizer {
  readonly #settings: OptimizerSettings;
  readonly #variables: readonly tf.Variable[];
  readonly #moments: readonly (readonly tf.Variable[])[];

  /** moments: those of an earlier step, as `moments` gave them; without them all are 0. */
  constructor(
    settings: OptimizerSettings,
    variables: readonly tf.Variable[],
    moments: readonly Float32Array[] = [],
  ) {
    this.#settings = settings;
    this.#variables = variables;
    this.#moments = Array.from({ length: momentsOf(settings) }, (_, list) =>
      variables.map((variable, index) => {
        const values = moments[list * variables.length + index];
        return tf.tidy(() =>
          tf.variable(values ? tf.tensor(values, variable.shape) : tf.zerosLike(variable), false),
        );
      }),
    );
  }

  /** Reads the moments back, as they are at the call. */
  async moments(): Promise<Float32Array<ArrayBuffer>[]> {
    // Steps assign new tensors; clones keep the ones that belong together until all are read.
    const clones = this.#moments.flat().map((moment) => moment.clone());
    try {
      return await Promise.all(clones.map(async (clone) => Float32Array.from(await clone.data())));
    } finally {
      tf.dispose(clones);
    }
  }

  /** gradients: in the order of the variables. step: its number in this training, from 1. */
  step(gradients: readonly tf.Tensor[], learningRate: number, step: number): void {
    const [first = [], second = []] = this.#moments;
    if (this.#settings.optimizer === 'sgd') {
      sgdMomentumUpdate(this.#variables, gradients, first, this.#sgd(learningRate));
    } else {
      adamUpdate(this.#variables, gradients, { first, second }, this.#adam(learningRate, step));
    }
  }

  /** By what this step differs from others when it is repeated. */
  numbers(learningRate: number, step: number): KernelNumbers {
    return this.#settings.optimizer === 'sgd'
      ? sgdStepNumbers(this.#sgd(learningRate))
      : adamStepNumbers(this.#adam(learningRate, step));
  }

  #sgd(learningRate: number) {
    const { momentum, nesterov, weightDecay } = this.#settings;
    return { learningRate, momentum, nesterov, weightDecay };
  }

  #adam(learningRate: number, step: number) {
    const { optimizer, weightDecay } = this.#settings;
    return { learningRate, step, weightDecay, decoupled: optimizer === 'adamw' };
  }

  /** What a step changes. */
  get changed(): tf.Variable[] {
    return [...this.#variables, ...this.#moments.flat()];
  }

  dispose(): void {
    tf.dispose(this.#moments.flat());
  }
}
