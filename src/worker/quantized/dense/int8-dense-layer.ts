/** A dense layer with int8 weights, ready to run on one backend. */
import type * as tf from '@tensorflow/tfjs-core';

export interface Int8DenseLayer {
  /**
   * x: [rows, in], of which the first `batch` count: the range of the activations is theirs, not that of padding. Gives [batch, out],
   * after a ReLU where asked; the caller disposes of it. Throws NotFiniteError for NaN and infinite values.
   */
  apply(x: tf.Tensor2D, batch: number, relu: boolean): tf.Tensor2D | Promise<tf.Tensor2D>;
  /** Releases the weights that the backend holds. */
  dispose(): void;
}
