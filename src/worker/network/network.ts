/**
 * SimpleCNN in TF.js. Its variables live on the current backend in TF.js's layout (channels last); state dicts, in
 * PyTorch's names and layout, are what goes in and comes out.
 */
import * as tf from '@tensorflow/tfjs-core';
// The package's index brings no gradients with it.
import '@tensorflow/tfjs-core/dist/register_all_gradients.js';
import { imageSize } from '../../core/dataset/normalise.ts';
import { fromChannelsLast, toChannelsLast } from '../../core/network/layout.ts';
import {
  buildStateDict,
  type LayerName,
  parameterNames,
  parameterShapes,
  type StateDict,
} from '../../core/network/simple-cnn.ts';
import {
  conv2dReluMaxPool,
  dense,
  ignoredLabel,
  softmaxCrossEntropyLoss,
} from '../../tfjs-backend-simd/ops/ops.ts';
import { runsOnGpu } from '../backends/backend.ts';

const imageSide = 28;

interface Variables {
  readonly 'conv1.weight': tf.Variable<tf.Rank.R4>;
  readonly 'conv1.bias': tf.Variable<tf.Rank.R1>;
  readonly 'conv2.weight': tf.Variable<tf.Rank.R4>;
  readonly 'conv2.bias': tf.Variable<tf.Rank.R1>;
  readonly 'fc1.weight': tf.Variable<tf.Rank.R2>;
  readonly 'fc1.bias': tf.Variable<tf.Rank.R1>;
  readonly 'fc2.weight': tf.Variable<tf.Rank.R2>;
  readonly 'fc2.bias': tf.Variable<tf.Rank.R1>;
}

function createVariables(state: StateDict): Variables {
  const weights = toChannelsLast(state);
  const filter = (layer: 'conv1' | 'conv2') => {
    const [out = 0, into = 0, height = 0, width = 0] = parameterShapes[`${layer}.weight`];
    return tf.variable(tf.tensor4d(weights[`${layer}.weight`], [height, width, into, out]));
  };
  const matrix = (layer: 'fc1' | 'fc2') => {
    const [out = 0, into = 0] = parameterShapes[`${layer}.weight`];
    return tf.variable(tf.tensor2d(weights[`${layer}.weight`], [into, out]));
  };
  const bias = (layer: LayerName) => tf.variable(tf.tensor1d(weights[`${layer}.bias`]));
  return tf.tidy(() => ({
    'conv1.weight': filter('conv1'),
    'conv1.bias': bias('conv1'),
    'conv2.weight': filter('conv2'),
    'conv2.bias': bias('conv2'),
    'fc1.weight': matrix('fc1'),
    'fc1.bias': bias('fc1'),
    'fc2.weight': matrix('fc2'),
    'fc2.bias': bias('fc2'),
  }));
}

/** What becomes of tensors on their way into a layer's arithmetic: nothing, or fake quantization (`fake-rounding.ts`). */
export interface Rounding {
  weight<R extends tf.Rank>(layer: LayerName, weight: tf.Tensor<R>): tf.Tensor<R>;
  input<R extends tf.Rank>(layer: LayerName, input: tf.Tensor<R>): tf.Tensor<R>;
}

const unrounded: Rounding = { weight: (_, weight) => weight, input: (_, input) => input };

export class Network {
  readonly #variables: Variables;
  readonly #rounding: Rounding;
  /** Whether the variables live on a GPU. */
  readonly onGpu: boolean = runsOnGpu(tf.getBackend());

  constructor(state: StateDict, rounding = unrounded) {
    this.#rounding = rounding;
    this.#variables = createVariables(state);
  }

  /** In the order of PyTorch's state dict. */
  get variables(): tf.Variable[] {
    return parameterNames.map((name) => this.#variables[name]);
  }

  /** images: [n, 28, 28, 1], normalised. Returns what fc1 reads: [n, 3136], ordered row, column, channel. */
  features(images: tf.Tensor4D): tf.Tensor2D {
    return tf.tidy(() => {
      const first = this.#convolve(images, 'conv1');
      const second = this.#convolve(first, 'conv2');
      return tf.reshape<tf.Rank.R2>(second, [images.shape[0], -1]);
    });
  }

  #convolve(input: tf.Tensor4D, layer: 'conv1' | 'conv2'): tf.Tensor4D {
    return tf.tidy(() => {
      const weight = this.#rounding.weight<tf.Rank.R4>(layer, this.#variables[`${layer}.weight`]);
      const bias = this.#variables[`${layer}.bias`];
      return conv2dReluMaxPool(this.#rounding.input(layer, input), weight, bias);
    });
  }

  /** features: [n, 3136] as `features` gives them. Returns logits, [n, 10]. */
  classify(features: tf.Tensor2D): tf.Tensor2D {
    return tf.tidy(() => this.dense(this.dense(features, 'fc1', 'relu'), 'fc2', 'linear'));
  }

  /** What each layer reads, for calibration. images: [n, 28, 28, 1], normalised. */
  inputs(images: tf.Tensor4D): Record<LayerName, tf.Tensor> {
    return tf.tidy(() => {
      const conv2 = this.#convolve(images, 'conv1');
      const fc1 = tf.reshape<tf.Rank.R2>(this.#convolve(conv2, 'conv2'), [images.shape[0], -1]);
      return { conv1: images.clone(), conv2, fc1, fc2: this.dense(fc1, 'fc1', 'relu') };
    });
  }

  /** One of the dense layers. input: [n, 3136] as `features` gives it, or [n, 128]. */
  dense(input: tf.Tensor2D, layer: 'fc1' | 'fc2', activation: 'relu' | 'linear'): tf.Tensor2D {
    return tf.tidy(() => {
      const weight = this.#rounding.weight<tf.Rank.R2>(layer, this.#variables[`${layer}.weight`]);
      return dense(this.#rounding.input(layer, input), weight, this.#variables[`${layer}.bias`], activation);
    });
  }

  /** Cross entropy of softmax(logits), mean over the batch, as `nn.CrossEntropyLoss`. labels: [n], int32; `ignoredLabel` for padding. */
  loss(images: tf.Tensor4D, labels: tf.Tensor1D): tf.Scalar {
    return tf.tidy(() => softmaxCrossEntropyLoss(this.classify(this.features(images)), labels));
  }

  /** Reads the weights back, as they are at the call: PyTorch's names and layout. */
  async state(): Promise<StateDict> {
    // Steps assign new tensors to the variables; clones keep the ones that belong together until all are read.
    const clones = parameterNames.map((name) => this.#variables[name].clone());
    try {
      const values = await Promise.all(clones.map(async (clone) => Float32Array.from(await clone.data())));
      return fromChannelsLast(
        buildStateDict((name) => values[parameterNames.indexOf(name)] ?? new Float32Array()),
      );
    } finally {
      tf.dispose(clones);
    }
  }

  dispose(): void {
    tf.dispose(this.variables);
  }
}

/**
 * A batch on the current backend. pixels: labels.length * 784 normalised floats. Where `rows` is more than that, the batch is
 * padded: blank images, whose labels the loss ignores. The caller disposes both.
 */
export function toTensors(
  pixels: Float32Array,
  labels: Uint8Array,
  rows = labels.length,
): { images: tf.Tensor4D; labels: tf.Tensor1D } {
  const shape: [number, number, number, number] = [rows, imageSide, imageSide, 1];
  const classes = new Int32Array(rows).fill(ignoredLabel);
  classes.set(labels);
  return {
    images: tf.tensor4d(rows === labels.length ? pixels : padded(pixels, rows * imageSize), shape),
    labels: tf.tensor1d(classes, 'int32'),
  };
}

function padded(values: Float32Array, length: number): Float32Array {
  const all = new Float32Array(length);
  all.set(values);
  return all;
}
