/** A layer with the ReLU and the pooling that follow it. */
import type * as tf from '@tensorflow/tfjs-core';
import type { ActivationParameters } from '../../../core/quantization/grid/affine.ts';

export interface Stage {
  /** Of the levels that it reads; undefined where it reads floats. */
  readonly input: ActivationParameters | undefined;
  /** next: of the levels that it is to give, in place of floats. Only where it reads levels itself. */
  apply(x: tf.Tensor, next: ActivationParameters | undefined): tf.Tensor;
  dispose(): void;
}
