/** Stochastic gradient descent with momentum in PyTorch's form: v = momentum * v + gradient, w = w - learningRate * v. */
import * as tf from '@tensorflow/tfjs-core';
import { sgdMomentumUpdate } from '../../tfjs-backend-simd/ops/ops.ts';

export class SgdMomentum {
  readonly #variables: readonly tf.Variable[];
  readonly #velocities: readonly tf.Variable[];
  readonly #momentum: number;

  constructor(variables: readonly tf.Variable[], momentum: number) {
    this.#variables = variables;
    this.#momentum = momentum;
    this.#velocities = variables.map((variable) => tf.tidy(() => tf.variable(tf.zerosLike(variable), false)));
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
