/** Turns a batch in memory into tensors. */
import * as tf from '@tensorflow/tfjs-core';
import type { DataSetInfo } from '../../core/dataset/dataset-info.ts';
import { ignoredLabel } from '../../tfjs-backend-simd/ops/ops.ts';

/** Side and channels of the images. */
export type ImageShape = Pick<DataSetInfo, 'side' | 'channels'>;

/**
 * A batch on the current backend. pixels: labels.length images of normalised floats. Where `rows` is more than that, the batch is
 * padded: blank images, whose labels the loss ignores. The caller disposes both.
 */
export function toTensors(
  pixels: Float32Array,
  labels: Uint8Array,
  { side, channels }: ImageShape,
  rows = labels.length,
): { images: tf.Tensor4D; labels: tf.Tensor1D } {
  const classes = new Int32Array(rows).fill(ignoredLabel);
  classes.set(labels);
  const values = rows === labels.length ? pixels : padded(pixels, rows * side * side * channels);
  return {
    images: tf.tensor4d(values, [rows, side, side, channels]),
    labels: tf.tensor1d(classes, 'int32'),
  };
}

function padded(values: Float32Array, length: number): Float32Array {
  const all = new Float32Array(length);
  all.set(values);
  return all;
}
