// MNIST's files, as tensors.
import * as tf from '@tensorflow/tfjs';

/** What stands before the first image and the first label of an IDX file. */
const headers = { images: 16, labels: 8 };
const side = 28;

/**
 * @typedef {object} Digits
 * @property {tf.Tensor4D} images [count, 28, 28, 1], 0 to 1
 * @property {tf.Tensor2D} labels [count, 1], 0 to 9
 */

/**
 * The first `count` images. The tensors belong to the current backend.
 * @param {Uint8Array} images an IDX file
 * @param {Uint8Array} labels an IDX file
 * @param {number} count
 * @returns {Digits}
 */
export function digitsOf(images, labels, count) {
  const pixels = images.subarray(headers.images, headers.images + count * side * side);
  const classes = labels.subarray(headers.labels, headers.labels + count);
  return {
    images: tf.tensor4d(
      Float32Array.from(pixels, (byte) => byte / 255),
      [count, side, side, 1],
    ),
    labels: tf.tensor2d(Float32Array.from(classes), [count, 1]),
  };
}
