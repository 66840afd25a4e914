/** One step's arithmetic, before the weights change. */
import * as tf from '@tensorflow/tfjs-core';
// The package's index brings no gradients with it.
import '@tensorflow/tfjs-core/dist/register_all_gradients.js';
import type { Network } from '../network/network.ts';

/** What training needs of a network. */
export type Trainable = Pick<Network, 'loss' | 'variables' | 'onGpu'> & Partial<Pick<Network, 'dropout'>>;

/** The loss and its gradients, in the order of the variables. slope: of the loss, 1. The caller disposes of all. */
export function lossAndGradients(
  network: Trainable,
  images: tf.Tensor4D,
  labels: tf.Tensor1D,
  slope?: tf.Scalar,
): { loss: tf.Scalar; gradients: tf.Tensor[] } {
  const { value, grads } = tf
    .engine()
    .gradients<tf.Scalar>(() => network.loss(images, labels), network.variables, slope);
  for (const [index, gradient] of grads.entries()) {
    if (!gradient) throw new Error(`The backend gave no gradient for variable ${index} of the network.`);
  }
  return { loss: value, gradients: grads };
}
