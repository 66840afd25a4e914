/**
 * Dropout as PyTorch defines it ("inverted"): each value is set to 0 with probability p, and the others are divided by 1 - p, so that
 * evaluation has nothing to make up for. Source: N. Srivastava et al., "Dropout", 2014; torch 2.13, `nn.Dropout`.
 */
import * as tf from '@tensorflow/tfjs-core';
import { TorchGenerator } from '../../core/random/torch-generator.ts';

/** A number of its own for each value of x, in order: the same generator drops the same values on every backend. */
export function dropOut<R extends tf.Rank>(
  x: tf.Tensor<R>,
  probability: number,
  random: TorchGenerator,
): tf.Tensor<R> {
  const kept = Math.fround(1 / (1 - probability));
  const mask = new Float32Array(x.size);
  for (let i = 0; i < mask.length; i++) mask[i] = random.random32() < probability * 2 ** 32 ? 0 : kept;
  return tf.tidy(() => tf.mul<tf.Tensor<R>>(x, tf.tensor(mask, x.shape)));
}

/**
 * The generator of a training's dropout. It is not the one that orders the images, so that a network with dropout sees the same
 * batches as PyTorch's does.
 */
export function dropoutGenerator(seed: number): TorchGenerator {
  // Any other seed would do; this one is the golden ratio's, so that neighbouring seeds of a person do not meet it.
  return new TorchGenerator(BigInt(seed) ^ 0x9e3779b9n);
}
