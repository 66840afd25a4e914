/** A dense layer with quantized weights, ready to run on one backend. */
import type * as tf from '@tensorflow/tfjs-core';

export interface QuantizedDenseLayer {
  /**
   * x: [rows, in], of which the first `batch` count: where activations are rounded, their range is that of these, not of padding. Gives
   * [batch, out], after a ReLU where asked; the caller disposes of it. Of rounded activations, throws NotFiniteError for NaN and infinite
   * values.
   */
  apply(x: tf.Tensor2D, batch: number, relu: boolean): tf.Tensor2D | Promise<tf.Tensor2D>;
  /** Releases the weights that the backend holds. */
  dispose(): void;
}
