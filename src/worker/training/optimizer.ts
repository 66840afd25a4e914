/** Stochastic gradient descent with momentum in PyTorch's form: v = momentum * v + gradient, w = w - learningRate * v. */
import * as tf from '@tensorflow/tfjs-core';
import { sgdMomentumUpdate } from '../../tfjs-backend-simd/ops/ops.ts';

export class SgdMomentum {
  readonly #variables: readonly tf.Variable[];
  readonly #velocities: readonly tf.Variable[];
  readonly #momentum: number;

  /** velocities: those of an earlier step, in the order of the variables; without them all are 0. */
  constructor(variables: readonly tf.Variable[], momentum: number, velocities: readonly Float32Array[] = []) {
    this.#variables = variables;
    this.#momentum = momentum;
    this.#velocities = variables.map((variable, index) => {
      const values = velocities[index];
      return tf.tidy(() =>
        tf.variable(values ? tf.tensor(values, variable.shape) : tf.zerosLike(variable), false),
      );
    });
  }

  /** Reads the velocities back, as they are at the call. */
  async velocities(): Promise<Float32Array<ArrayBuffer>[]> {
    // Steps assign new tensors; clones keep the ones that belong together until all are read.
    const clones = this.#velocities.map((velocity) => velocity.clone());
    try {
      return await Promise.all(clones.map(async (clone) => Float32Array.from(await clone.data())));
    } finally {
      tf.dispose(clones);
    }
  }

  /** gradients: in the order of the variables. */
  step(gradients: readonly tf.Tensor[], learningRate: number): void {
    sgdMomentumUpdate(this.#variables, gradients, this.#velocities, {
      learningRate,
      momentum: this.#momentum,
    });
  }

  dispose(): void {
    tf.dispose([...this.#velocities]);
  }
}
