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
import type { WeightOnlyNetwork } from '../../core/quantization/schemes/weight-only.ts';
import type { Arithmetic } from '../../core/results/latency.ts';
import { Network } from '../network/network.ts';
import { channelsLast, createQuantizedLayer, hasKernels } from './dense/layer.ts';
import { createPackedLayer, packedCodes } from './dense/packed.ts';
import type { QuantizedDenseLayer } from './dense/quantized-dense-layer.ts';
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
      return new DenseRunner(network, floatConvolutions, integersOf(network));
    case 'weightOnly':
      return new DenseRunner(network, floatConvolutions, packedOf(network));
    case 'static':
      return tf.getBackend() === 'simd' ? new StaticRunner(network) : staticReference(network);
    default:
      return network satisfies never;
  }
}

/** Dense layers by their names. */
type DenseLayers = ReadonlyMap<string, QuantizedDenseLayer>;

/** What computes the quantized dense layers. What it has no layers for runs as floats. */
interface QuantizedPart extends Pick<QuantizedRunner, 'arithmetic' | 'dependsOnBatch'> {
  readonly layers: DenseLayers;
}

function denseLayers(
  network: QuantizedNetwork,
  create: (layer: DenseLayer) => QuantizedDenseLayer | undefined,
): DenseLayers {
  const layers = layersOf(network.spec).flatMap((layer): [string, QuantizedDenseLayer][] => {
    const created = layer.kind === 'dense' ? create(layer) : undefined;
    return created ? [[layer.name, created]] : [];
  });
  return new Map(layers);
}

/** Integers, as PyTorch's dynamic quantization does it: uint8 activations, int8 weights, int32 sums. */
function integersOf(network: DynamicNetwork): QuantizedPart {
  const backend = tf.getBackend();
  const layers = denseLayers(network, (layer) => {
    const weights = layerWeights(network, layer.name);
    if (weights.kind === 'float32') return undefined;
    return createQuantizedLayer(channelsLast(layer, weights), backend);
  });
  // The range of the activations is the batch's.
  return { layers, arithmetic: hasKernels(backend) ? 'int8-kernels' : 'reference', dependsOnBatch: true };
}

/** Weights in few bits, computed with as the floats that they stand for: unpacked on the way where the backend can. */
function packedOf(network: WeightOnlyNetwork): QuantizedPart {
  const layers = denseLayers(network, (layer) => {
    const weights = layerWeights(network, layer.name);
    const codes = packedCodes(layer, weights);
    return codes && createPackedLayer(layer, codes, weights.bias);
  });
  return { layers, arithmetic: layers.size > 0 ? 'packed-kernels' : 'float32', dependsOnBatch: false };
}

/** The first `count` rows of a matrix, which is disposed of. */
async function readRows(matrix: tf.Tensor2D, count: number): Promise<Float32Array> {
  try {
    return Float32Array.from((await matrix.data()).subarray(0, count * matrix.shape[1]));
  } finally {
    matrix.dispose();
  }
}

/** A network some of whose dense layers have quantized weights; all else runs as in a float model. */
class DenseRunner implements QuantizedRunner {
  readonly arithmetic: Arithmetic;
  readonly dependsOnBatch: boolean;
  readonly #network: QuantizedNetwork;
  readonly #floatConvolutions: boolean;
  readonly #layers: DenseLayers;
  #madeFloat: Network | undefined;

  constructor(network: QuantizedNetwork, floatConvolutions: boolean, part: QuantizedPart) {
    this.arithmetic = part.arithmetic;
    this.dependsOnBatch = part.dependsOnBatch;
    this.#network = network;
    this.#floatConvolutions = floatConvolutions;
    this.#layers = part.layers;
  }

  /** Made where a layer or the convolutions need it, without the layers that are here, so that those have no float copy. */
  get #float(): Network {
    this.#madeFloat ??= new Network(dequantizeNetwork(this.#network), undefined, undefined, this.#layers);
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
    for (const layer of layersOf(this.#network.spec)) {
      if (layer.kind !== 'dense') continue;
      const read = x;
      try {
        const quantized = this.#layers.get(layer.name);
        x = await (quantized?.apply(read, batch, layer.relu) ?? this.#float.dense(read, layer.name));
      } finally {
        // The features belong to the caller.
        if (read !== features) read.dispose();
      }
    }
    return readRows(x, batch);
  };

  dispose(): void {
    this.#madeFloat?.dispose();
    for (const layer of this.#layers.values()) layer.dispose();
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
