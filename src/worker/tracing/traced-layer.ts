/** One layer of a model by itself, on the backend that was current when it was made. */
import type * as tf from '@tensorflow/tfjs-core';
import type { Layer } from '../../core/network/describe.ts';

export interface TracedLayer {
  readonly layer: Layer;
  /**
   * The layer without its ReLU and without pooling, as the model computes it. x: what the layer reads, all rows of which count: images
   * [n, side, side, channels] or features [n, in], ordered row, column, channel. Gives [n, side, side, filters] or [n, units]; the
   * caller disposes of it. Rejects with NotFiniteError where dynamic activations are NaN or infinite.
   */
  compute(x: tf.Tensor): Promise<tf.Tensor>;
  /**
   * The layer with its ReLU and max-pooling, to the last bit as the model runs it: its kernel may compute a convolution in another way than
   * `compute` does. x: as above. computed: what `compute` gave for it, where that is known already. The caller disposes of the result.
   */
  run(x: tf.Tensor, computed?: tf.Tensor): Promise<tf.Tensor>;
  /** Releases the weights. */
  dispose(): void;
}

/** The same tensor, seen as a batch of images. Throws where it is none. */
export function asImages(x: tf.Tensor): tf.Tensor4D {
  if (isImages(x)) return x;
  throw new Error(`[${x.shape.join(', ')}] is no batch of images.`);
}

function isImages(x: tf.Tensor): x is tf.Tensor4D {
  return x.rank === 4;
}

/** The same tensor, seen as a batch of features. Throws where it is none. */
export function asFeatures(x: tf.Tensor): tf.Tensor2D {
  if (isFeatures(x)) return x;
  throw new Error(`[${x.shape.join(', ')}] is no batch of features.`);
}

function isFeatures(x: tf.Tensor): x is tf.Tensor2D {
  return x.rank === 2;
}
