/** Turns a batch in memory into tensors. */
import * as tf from '@tensorflow/tfjs-core';
import type { DataSetInfo } from '../../core/dataset/dataset-info.ts';
import { ignoredLabel, type Normalisation } from '../../tfjs-backend-simd/ops/ops.ts';

/** Side and channels of the images. */
export type ImageShape = Pick<DataSetInfo, 'side' | 'channels'>;

/**
 * A batch on the current backend. pixels: labels.length images of normalised floats. Where `rows` is more than that, the batch is
 * padded: blank images, whose labels the loss ignores. The caller disposes both.
 */
export function toTensors(
  pixels: Float32Array,
  labels: Uint8Array,
  shape: ImageShape,
  rows = labels.length,
): { images: tf.Tensor4D; labels: tf.Tensor1D } {
  const classes = new Int32Array(rows).fill(ignoredLabel);
  classes.set(labels);
  return { images: imagesToTensor(pixels, shape, rows), labels: tf.tensor1d(classes, 'int32') };
}

/** The images of a batch alone. pixels: at most `rows` images of normalised floats; the rest are blank. The caller disposes of it. */
export function imagesToTensor(
  pixels: Float32Array,
  { side, channels }: ImageShape,
  rows: number,
): tf.Tensor4D {
  const length = rows * side * side * channels;
  return tf.tensor4d(pixels.length === length ? pixels : padded(pixels, length), [
    rows,
    side,
    side,
    channels,
  ]);
}

/** The bytes of images as they are stored, for normaliseBytes. The caller disposes of it. */
export function bytesToTensor(bytes: Uint8Array, { side, channels }: ImageShape): tf.Tensor4D {
  return tf.tensor4d(bytes, [bytes.length / (side * side * channels), side, side, channels], 'bool');
}

/** By what a kernel normalises the bytes of these images; undefined where JavaScript has to: of several channels, or not on `simd`. */
export function kernelNormalisation({ mean, std }: DataSetInfo): Normalisation | undefined {
  const [onlyMean, onlyStd] = [mean[0], std[0]];
  if (tf.getBackend() !== 'simd' || mean.length !== 1) return undefined;
  return onlyMean === undefined || onlyStd === undefined ? undefined : { mean: onlyMean, std: onlyStd };
}

function padded(values: Float32Array, length: number): Float32Array {
  const all = new Float32Array(length);
  all.set(values);
  return all;
}
