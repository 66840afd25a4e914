/** A quantized network on the current backend, whatever its scheme: what evaluation and latency run beside the float model. */
import * as tf from '@tensorflow/tfjs-core';
import { type DenseLayer, layersOf } from '../../core/network/describe.ts';
import type { DynamicNetwork } from '../../core/quantization/schemes/dynamic.ts';
import { layerWeights } from '../../core/quantization/schemes/layer-weights.ts';
import {
  dequantizeNetwork,
  type QuantizedNetwork,
} from '../../core/quantization/schemes/quantized-network.ts';
import { classifyStatically, type StaticNetwork } from '../../core/quantization/schemes/static-network.ts';
import type { Arithmetic } from '../../core/results/latency.ts';
import { Network } from '../network/network.ts';
import type { Int8DenseLayer } from './dense/int8-dense-layer.ts';
import { channelsLast, createQuantizedLayer, hasKernels } from './dense/layer.ts';
import { createLevelsNetwork, type LevelsNetwork } from './static/levels-network.ts';

/** A batch as the float model has it, padding included. */
interface RunnerInput {
  /** [rows, side, side, channels], normalised. */
  readonly images: tf.Tensor4D;
  /** What the float model's convolutions make of them: [rows, features]. Not to be disposed of. */
  features(): tf.Tensor2D;
}

export interface QuantizedRunner {
  /** What the quantized layers are computed with. */
  readonly arithmetic: Arithmetic;
  /** Whether an image's logits depend on the images that it is classified with. */
  readonly dependsOnBatch: boolean;
  /**
   * The first `batch` rows count. Resolves with logits, batch x classes. Rejects with NotFiniteError where activations are NaN or
   * infinite.
   */
  classify(input: RunnerInput, batch: number): Promise<Float32Array>;
  /** Runs the dense layers alone, where that is possible. features: [rows, features]. */
  readonly dense: ((features: tf.Tensor2D, batch: number) => Promise<Float32Array>) | undefined;
  /** Releases what the backend holds of it. */
  dispose(): void;
}

/**
 * Runs on the backend that is current now. `floatConvolutions`: the network's convolutions are the float model's (`leavesConvolutions`),
 * so what those give is taken. A static network has its own.
 */
export function createRunner(network: QuantizedNetwork, floatConvolutions: boolean): QuantizedRunner {
  switch (network.kind) {
    case 'dynamic':
      return new DynamicRunner(network, floatConvolutions);
    case 'weightOnly':
      return new FloatRunner(new Network(dequantizeNetwork(network)), floatConvolutions);
    case 'static':
      return tf.getBackend() === 'simd' ? new StaticRunner(network) : staticReference(network);
    default:
      return network satisfies never;
  }
}

/** The first `count` rows of a matrix, which is disposed of. */
async function readRows(matrix: tf.Tensor2D, count: number): Promise<Float32Array> {
  try {
    return Float32Array.from((await matrix.data()).subarray(0, count * matrix.shape[1]));
  } finally {
    matrix.dispose();
  }
}

/** Weights in few bits, computed with as the floats that they stand for. */
class FloatRunner implements QuantizedRunner {
  readonly arithmetic = 'float32';
  readonly dependsOnBatch = false;
  readonly #network: Network;
  readonly #floatConvolutions: boolean;

  constructor(network: Network, floatConvolutions: boolean) {
    this.#network = network;
    this.#floatConvolutions = floatConvolutions;
  }

  classify(input: RunnerInput, batch: number): Promise<Float32Array> {
    if (this.#floatConvolutions) return this.dense(input.features(), batch);
    const logits = tf.tidy(() => this.#network.classify(this.#network.features(input.images)));
    return readRows(logits, batch);
  }

  readonly dense = (features: tf.Tensor2D, batch: number): Promise<Float32Array> =>
    readRows(this.#network.classify(features), batch);

  dispose(): void {
    this.#network.dispose();
  }
}

/**
 * Dense layers in integers, as PyTorch's dynamic quantization does it: uint8 activations, int8 weights, int32 sums. What stays
 * float runs as in the float model.
 */
class DynamicRunner implements QuantizedRunner {
  readonly arithmetic: Arithmetic;
  /** The range of the activations is the batch's. */
  readonly dependsOnBatch = true;
  /** The dense layers in order; those that stay float have no integers. */
  readonly #dense: readonly { readonly layer: DenseLayer; readonly integers: Int8DenseLayer | undefined }[];
  readonly #floatConvolutions: boolean;
  readonly #network: DynamicNetwork;
  #madeFloat: Network | undefined;

  constructor(network: DynamicNetwork, floatConvolutions: boolean) {
    this.#network = network;
    this.#floatConvolutions = floatConvolutions;
    const backend = tf.getBackend();
    this.arithmetic = hasKernels(backend) ? 'int8-kernels' : 'reference';
    const dense = layersOf(network.spec).filter((layer) => layer.kind === 'dense');
    this.#dense = dense.map((layer) => {
      const weights = layerWeights(network, layer.name);
      const isFloat = weights.kind === 'float32';
      return {
        layer,
        integers: isFloat ? undefined : createQuantizedLayer(channelsLast(layer, weights), backend),
      };
    });
  }

  /** Made where a layer or the convolutions need it, so that int8 weights have no float copy otherwise. */
  get #float(): Network {
    this.#madeFloat ??= new Network(dequantizeNetwork(this.#network));
    return this.#madeFloat;
  }

  async classify(input: RunnerInput, batch: number): Promise<Float32Array> {
    if (this.#floatConvolutions) return this.dense(input.features(), batch);
    const features = this.#float.features(input.images);
    try {
      return await this.dense(features, batch);
    } finally {
      features.dispose();
    }
  }

  readonly dense = async (features: tf.Tensor2D, batch: number): Promise<Float32Array> => {
    let x = features;
    for (const { layer, integers } of this.#dense) {
      const read = x;
      try {
        x = await (integers?.apply(read, batch, layer.relu) ?? this.#float.dense(read, layer.name));
      } finally {
        // The features belong to the caller.
        if (read !== features) read.dispose();
      }
    }
    return readRows(x, batch);
  };

  dispose(): void {
    this.#madeFloat?.dispose();
    for (const { integers } of this.#dense) integers?.dispose();
  }
}

/** Integers from the first quantized layer to the last, by the kernels of `simd`. */
class StaticRunner implements QuantizedRunner {
  readonly #network: LevelsNetwork;
  /** One layer in plain TypeScript takes longer than all others together. */
  readonly arithmetic: Arithmetic;
  readonly dependsOnBatch = false;
  readonly dense = undefined;

  constructor(network: StaticNetwork) {
    this.#network = createLevelsNetwork(network);
    this.arithmetic = this.#network.withoutKernels.length === 0 ? 'int8-kernels' : 'reference';
  }

  classify({ images }: RunnerInput, batch: number): Promise<Float32Array> {
    return readRows(this.#network.classify(images), batch);
  }

  dispose(): void {
    this.#network.dispose();
  }
}

/** Elsewhere, plain TypeScript: the same bits, slowly. */
function staticReference(network: StaticNetwork): QuantizedRunner {
  return {
    arithmetic: 'reference',
    dependsOnBatch: false,
    async classify({ images }, batch) {
      const pixels = Float32Array.from(await images.data());
      return classifyStatically(
        network,
        pixels.subarray(0, batch * (pixels.length / images.shape[0])),
        batch,
      );
    },
    dense: undefined,
    dispose: () => undefined,
  };
}
