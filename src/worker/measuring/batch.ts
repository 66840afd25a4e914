/** Images that are classified together, on the backend that is current now. */
import * as tf from '@tensorflow/tfjs-core';
import { imageSizeOf } from '../../core/dataset/dataset-info.ts';
import { normaliseBytes } from '../../tfjs-backend-simd/ops/ops.ts';
import type { Split } from '../data/split.ts';
import type { Network } from '../network/network.ts';
import { bytesToTensor, imagesToTensor, kernelNormalisation } from '../network/tensors.ts';

/** Images on the backend, and what float convolutions make of them. */
export class Batch {
  /** Those that count: the rows beyond are padding. */
  readonly count: number;
  readonly #rows: () => tf.Tensor4D;
  readonly #featuresOf: (network: Network) => tf.Tensor2D;
  #images: tf.Tensor4D | undefined;
  readonly #features = new Map<Network, tf.Tensor2D>();

  private constructor(
    count: number,
    rows: () => tf.Tensor4D,
    featuresOf: (network: Network) => tf.Tensor2D = (network) => network.features(this.images),
  ) {
    this.count = count;
    this.#rows = rows;
    this.#featuresOf = featuresOf;
  }

  /** Takes over the images: [rows, side, side, channels], normalised. */
  static of(images: tf.Tensor4D, count: number): Batch {
    const batch = new Batch(count, () => images);
    batch.#images = images;
    return batch;
  }

  /** [rows, side, side, channels], normalised. Not to be disposed of. */
  get images(): tf.Tensor4D {
    this.#images ??= this.#rows();
    return this.#images;
  }

  /** What the network's convolutions make of the images. Not to be disposed of. */
  features(network: Network): tf.Tensor2D {
    const known = this.#features.get(network);
    if (known) return known;
    const features = this.#featuresOf(network);
    this.#features.set(network, features);
    return features;
  }

  /** Some of the images, whose convolutions are not run again. To be disposed of like this one. */
  part(start: number, count: number): Batch {
    return new Batch(
      count,
      () => tf.slice(this.images, [start], [count]),
      (network) => tf.slice(this.features(network), [start], [count]),
    );
  }

  dispose(): void {
    tf.dispose([...(this.#images ? [this.#images] : []), ...this.#features.values()]);
  }
}

/** The images `indices[start..end)` on the current backend. rows: what the batch is padded to for the backend's sake. */
export function batchOf(
  split: Split,
  indices: Uint32Array,
  start: number,
  end: number,
  rows = end - start,
): Batch {
  const count = end - start;
  const normalisation = kernelNormalisation(split.info);
  if (normalisation && rows === count) {
    const bytes = new Uint8Array(count * imageSizeOf(split.info));
    split.writeBytes(indices, start, count, bytes);
    const packed = bytesToTensor(bytes, split.info);
    const images = normaliseBytes(packed, normalisation);
    packed.dispose();
    return Batch.of(images, count);
  }
  const { pixels } = split.batch(indices, start, end);
  return Batch.of(imagesToTensor(pixels, split.info, rows), count);
}
