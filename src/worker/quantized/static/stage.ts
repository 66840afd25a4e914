/** A layer with the ReLU and the pooling that follow it. */
import type * as tf from '@tensorflow/tfjs-core';
import type { Layer } from '../../../core/network/describe.ts';
import type { ActivationParameters } from '../../../core/quantization/grid/affine.ts';

export interface Stage {
  /** Undefined for pooling that belongs to no layer. */
  readonly layer: Layer | undefined;
  /** Scale and zero point of the levels that it reads; undefined where it reads floats. */
  readonly input: ActivationParameters | undefined;
  /** next: scale and zero point of the levels that it should return in place of floats. Only possible where it reads levels itself. */
  apply(x: tf.Tensor, next: ActivationParameters | undefined): tf.Tensor;
  dispose(): void;
}
