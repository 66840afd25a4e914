/**
 * A network in TF.js, of any spec. Its variables live on the current backend in TF.js's layout (channels last); state dicts, in
 * PyTorch's names and layout, are what goes in and comes out.
 */
import * as tf from '@tensorflow/tfjs-core';
// The package's index brings no gradients with it.
import '@tensorflow/tfjs-core/dist/register_all_gradients.js';
import { describeNetwork, type Layer } from '../../core/network/describe.ts';
import { fromChannelsLast } from '../../core/network/layout.ts';
import type { NetworkSpec } from '../../core/network/spec.ts';
import type { StateDict } from '../../core/network/state-dict.ts';
import type { TorchGenerator } from '../../core/random/torch-generator.ts';
import {
  conv2dRelu,
  conv2dReluMaxPool,
  dense,
  softmaxCrossEntropyLoss,
} from '../../tfjs-backend-simd/ops/ops.ts';
import { runsOnGpu } from '../backends/backend.ts';
import { dropOut } from './dropout.ts';
import { createStages, type DenseStage, type Stage } from './stages.ts';

/** What becomes of tensors on their way into a layer's arithmetic: nothing, or fake quantization (`fake-rounding.ts`). */
export interface Rounding {
  weight<R extends tf.Rank>(layer: Layer, weight: tf.Tensor<R>): tf.Tensor<R>;
  input<R extends tf.Rank>(layer: Layer, input: tf.Tensor<R>): tf.Tensor<R>;
}

const unrounded: Rounding = { weight: (_, weight) => weight, input: (_, input) => input };

export class Network {
  readonly spec: NetworkSpec;
  /** Draws what is dropped while training; without it nothing is. What a training depends on: a checkpoint keeps its snapshot. */
  dropout: TorchGenerator | undefined;
  /** Up to the first dense layer. */
  readonly #convolutional: readonly Stage[];
  readonly #dense: readonly Stage[];
  readonly #rounding: Rounding;
  /** Whether the variables live on a GPU. */
  readonly onGpu: boolean = runsOnGpu(tf.getBackend());

  /** without: names of dense layers that something else computes. The network then has no weights for them, and cannot classify. */
  constructor(
    state: StateDict,
    rounding = unrounded,
    dropout?: TorchGenerator,
    without: Pick<ReadonlySet<string>, 'has'> = new Set(),
  ) {
    this.spec = state.spec;
    this.dropout = dropout;
    this.#rounding = rounding;
    const { steps } = describeNetwork(state.spec);
    const firstDense = steps.findIndex(({ kind }) => kind === 'dense');
    const dense = steps.slice(firstDense);
    this.#convolutional = createStages(state, steps.slice(0, firstDense));
    this.#dense = createStages(
      state,
      dense.filter((step) => step.kind !== 'dense' || !without.has(step.name)),
    );
  }

  /** The variables, in the order of PyTorch's state dict. */
  get variables(): tf.Variable[] {
    return [...this.#convolutional, ...this.#dense].flatMap((stage) =>
      stage.kind === 'conv' || stage.kind === 'dense' ? [stage.weight, stage.bias] : [],
    );
  }

  /** images: [n, side, side, channels], normalised. Returns what the first dense layer reads: [n, features], ordered row, column, channel. */
  features(images: tf.Tensor4D): tf.Tensor2D {
    return this.#features(images, undefined);
  }

  #features(images: tf.Tensor4D, dropout: TorchGenerator | undefined): tf.Tensor2D {
    return tf.tidy(() => {
      const last = this.#convolutional.reduce((x, stage) => this.#applyToImages(x, stage, dropout), images);
      return tf.reshape<tf.Rank.R2>(last, [images.shape[0], -1]);
    });
  }

  #applyToImages(x: tf.Tensor4D, stage: Stage, dropout: TorchGenerator | undefined): tf.Tensor4D {
    switch (stage.kind) {
      case 'conv': {
        const { layer } = stage;
        const convolve = layer.pooled ? conv2dReluMaxPool : conv2dRelu;
        const weight = this.#rounding.weight<tf.Rank.R4>(layer, stage.weight);
        return convolve(this.#rounding.input(layer, x), weight, stage.bias);
      }
      case 'pool':
        return tf.maxPool(x, 2, 2, 'valid');
      case 'dropout':
        return dropout ? dropOut(x, stage.probability, dropout) : x;
      case 'dense':
        throw new Error(`${stage.layer.name} reads features, not images.`);
      default:
        return stage satisfies never;
    }
  }

  /** features: [n, features] as `features` gives them. Returns logits, [n, classes]. */
  classify(features: tf.Tensor2D): tf.Tensor2D {
    return this.#classify(features, undefined);
  }

  #classify(features: tf.Tensor2D, dropout: TorchGenerator | undefined): tf.Tensor2D {
    return tf.tidy(() =>
      this.#dense.reduce((x, stage) => {
        if (stage.kind === 'dense') return this.#applyDense(x, stage);
        return stage.kind === 'dropout' && dropout ? dropOut(x, stage.probability, dropout) : x;
      }, features),
    );
  }

  #applyDense(x: tf.Tensor2D, { layer, weight, bias }: DenseStage): tf.Tensor2D {
    const rounded = this.#rounding.weight<tf.Rank.R2>(layer, weight);
    return dense(this.#rounding.input(layer, x), rounded, bias, layer.relu ? 'relu' : 'linear');
  }

  /** One of the dense layers, with its ReLU. input: what it reads, as `features` or the layer before gives it. */
  dense(input: tf.Tensor2D, name: string): tf.Tensor2D {
    const stage = this.#dense.find(
      (one): one is DenseStage => one.kind === 'dense' && one.layer.name === name,
    );
    if (!stage) throw new Error(`The network has no dense layer ${name}.`);
    return tf.tidy(() => this.#applyDense(input, stage));
  }

  /** What each layer reads, for calibration, in the order of the layers. images: [n, side, side, channels], normalised. */
  inputs(images: tf.Tensor4D): tf.Tensor[] {
    return tf.tidy(() => {
      const read: tf.Tensor[] = [];
      let x = images;
      for (const stage of this.#convolutional) {
        if (stage.kind === 'conv') read.push(x.clone());
        x = this.#applyToImages(x, stage, undefined);
      }
      let features = tf.reshape<tf.Rank.R2>(x, [images.shape[0], -1]);
      for (const stage of this.#dense) {
        if (stage.kind !== 'dense') continue;
        read.push(features);
        if (stage.layer.relu) features = this.#applyDense(features, stage);
      }
      return read;
    });
  }

  /**
   * Cross entropy of softmax(logits), mean over the batch, as `nn.CrossEntropyLoss`, in training: dropout takes part. labels: [n],
   * int32; `ignoredLabel` for padding.
   */
  loss(images: tf.Tensor4D, labels: tf.Tensor1D): tf.Scalar {
    const { dropout } = this;
    return tf.tidy(() =>
      softmaxCrossEntropyLoss(this.#classify(this.#features(images, dropout), dropout), labels),
    );
  }

  /** Reads the weights back, as they are at the call: PyTorch's names and layout. */
  async state(): Promise<StateDict> {
    // Steps assign new tensors to the variables; clones keep the ones that belong together until all are read.
    const clones = this.variables.map((variable) => variable.clone());
    try {
      const values = await Promise.all(clones.map(async (clone) => Float32Array.from(await clone.data())));
      const names = describeNetwork(this.spec).parameters.map(({ name }) => name);
      return fromChannelsLast(
        this.spec,
        new Map(names.map((name, index) => [name, values[index] ?? new Float32Array()])),
      );
    } finally {
      tf.dispose(clones);
    }
  }

  dispose(): void {
    tf.dispose(this.variables);
  }
}
