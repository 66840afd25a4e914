/** A quantized network on the current backend, whatever its scheme: what evaluation and latency run beside the float model. */
import * as tf from '@tensorflow/tfjs-core';
import { fc1ColumnsToChannelsLast } from '../../core/network/layout.ts';
import type { LinearLayerName } from '../../core/network/simple-cnn.ts';
import type { DynamicNetwork } from '../../core/quantization/schemes/dynamic.ts';
import {
  dequantizeNetwork,
  type QuantizedNetwork,
} from '../../core/quantization/schemes/quantized-network.ts';
import { classifyStatically, type StaticNetwork } from '../../core/quantization/schemes/static-network.ts';
import type { Arithmetic } from '../../core/results/latency.ts';
import { Network } from '../network/network.ts';
import type { Int8DenseLayer } from './dense/int8-dense-layer.ts';
import { createQuantizedLayer, hasKernels } from './dense/layer.ts';
import { createStaticNetwork, type SimdStaticNetwork } from './static/network.ts';

/** A batch as the float model has it, padding included. */
interface RunnerInput {
  /** [rows, 28, 28, 1], normalised. */
  readonly images: tf.Tensor4D;
  /** What the float model's convolutions make of them: [rows, 3136]. Not to be disposed of. */
  features(): tf.Tensor2D;
}

export interface QuantizedRunner {
  /** Of the quantized layers. */
  readonly arithmetic: Arithmetic;
  /**
   * The first `batch` rows count. Resolves with logits, batch x 10. Rejects with NotFiniteError where activations are NaN or
   * infinite.
   */
  classify(input: RunnerInput, batch: number): Promise<Float32Array>;
  /** fc1 and fc2 alone, where they can be had alone. features: [rows, 3136]. */
  readonly dense: ((features: tf.Tensor2D, batch: number) => Promise<Float32Array>) | undefined;
  /** Releases what the backend holds of it. */
  dispose(): void;
}

/**
 * Runs on the backend that is current now. `floatConvolutions`: the network's convolutions are the float model's, so what those
 * give is taken.
 */
export function createRunner(network: QuantizedNetwork, floatConvolutions: boolean): QuantizedRunner {
  switch (network.kind) {
    case 'dynamic':
      return new DynamicRunner(network, floatConvolutions);
    case 'weightOnly':
      return new FloatRunner(new Network(dequantizeNetwork(network)));
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
  readonly #network: Network;

  constructor(network: Network) {
    this.#network = network;
  }

  classify({ images }: RunnerInput, batch: number): Promise<Float32Array> {
    const logits = tf.tidy(() => this.#network.classify(this.#network.features(images)));
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
  readonly #layers: Readonly<Record<LinearLayerName, Int8DenseLayer | undefined>>;
  readonly #floatConvolutions: boolean;
  readonly #network: DynamicNetwork;
  #madeFloat: Network | undefined;

  constructor(network: DynamicNetwork, floatConvolutions: boolean) {
    const { fc1, fc2 } = network.layers;
    this.#network = network;
    this.#floatConvolutions = floatConvolutions;
    const backend = tf.getBackend();
    this.arithmetic = hasKernels(backend) ? 'int8-kernels' : 'reference';
    this.#layers = {
      fc1: fc1.kind === 'float32' ? undefined : createQuantizedLayer(channelsLast(fc1), backend),
      fc2: fc2.kind === 'float32' ? undefined : createQuantizedLayer(fc2, backend),
    };
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
    const hidden = await this.#apply('fc1', features, batch);
    try {
      return await readRows(await this.#apply('fc2', hidden, batch), batch);
    } finally {
      hidden.dispose();
    }
  };

  #apply(name: LinearLayerName, x: tf.Tensor2D, batch: number): tf.Tensor2D | Promise<tf.Tensor2D> {
    const isHidden = name === 'fc1';
    return (
      this.#layers[name]?.apply(x, batch, isHidden) ??
      this.#float.dense(x, name, isHidden ? 'relu' : 'linear')
    );
  }

  dispose(): void {
    this.#madeFloat?.dispose();
    this.#layers.fc1?.dispose();
    this.#layers.fc2?.dispose();
  }
}

type DynamicLayer = Exclude<DynamicNetwork['layers']['fc1'], { kind: 'float32' }>;

/** fc1 reads features ordered row, column, channel. Integer sums do not depend on the order, as long as both sides share it. */
function channelsLast({ weights, bias }: DynamicLayer): Pick<DynamicLayer, 'weights' | 'bias'> {
  return {
    weights: { ...weights, values: fc1ColumnsToChannelsLast(weights.values, weights.outFeatures) },
    bias,
  };
}

/** Integers from the first quantized layer to the last, by the kernels of `simd`. */
class StaticRunner implements QuantizedRunner {
  readonly #network: SimdStaticNetwork;
  readonly arithmetic = 'int8-kernels';
  readonly dense = undefined;

  constructor(network: StaticNetwork) {
    this.#network = createStaticNetwork(network);
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
