/**
 * The layers of any model, each by itself, on the current backend: what the views of layers look at. A model that is traced gives the
 * logits that its runner gives (`quantized/runner.ts`, `measuring/runners.ts`), with the same kernels.
 */
import * as tf from '@tensorflow/tfjs-core';
import {
  type DenseLayer,
  describeNetwork,
  type Layer,
  layersOf,
  type Step,
} from '../../core/network/describe.ts';
import type { NetworkSpec } from '../../core/network/spec.ts';
import type { StateDict } from '../../core/network/state-dict.ts';
import { floatLayer } from '../../core/quantization/reference/float-layer.ts';
import type { DynamicLayer } from '../../core/quantization/schemes/dynamic.ts';
import {
  dequantizeNetwork,
  type QuantizedNetwork,
  weightsOfLayer,
} from '../../core/quantization/schemes/quantized-network.ts';
import type { WeightOnlyNetwork } from '../../core/quantization/schemes/weight-only.ts';
import { channelsLast, createQuantizedLayer } from '../quantized/dense/layer.ts';
import { createPackedLayer, packedCodes } from '../quantized/dense/packed.ts';
import type { QuantizedDenseLayer } from '../quantized/dense/quantized-dense-layer.ts';
import { inTwoSteps } from './activate.ts';
import { tracedFloatLayer } from './float-layers.ts';
import { tracedFloatReference, tracedStaticReference } from './reference-layers.ts';
import { tracedStaticLayer } from './static-layers.ts';
import { asFeatures, asImages, type TracedLayer } from './traced-layer.ts';

/** One layer at work. The tensors are disposed of when the visit ends. */
interface Trace {
  readonly layer: Layer;
  /** What it reads. */
  readonly input: tf.Tensor;
  /** What it gives, before its ReLU and pooling. */
  readonly output: tf.Tensor;
}

export type Visit = (trace: Trace) => Promise<void> | void;

export class TracedModel {
  readonly spec: NetworkSpec;
  /** In the network's order. */
  readonly layers: readonly TracedLayer[];

  /** model: float weights, or a quantized network. Copies the weights to the current backend. */
  constructor(model: StateDict | QuantizedNetwork) {
    this.spec = model.spec;
    this.layers = 'kind' in model ? quantizedLayers(model) : floatLayers(model);
  }

  /**
   * Takes images through the network, layer by layer. images: [n, side, side, channels], normalised; not disposed of. layers: other layers
   * of the same shapes may stand in for some of the model's. Resolves with the logits, [n, classes], which the caller disposes of.
   */
  walk(images: tf.Tensor4D, visit?: Visit, layers = this.layers): Promise<tf.Tensor2D> {
    return through(describeNetwork(this.spec).steps, images, layers, visit);
  }

  /** The same from one layer on. index: its place among the layers. input: what it reads, as a visit shows it; not disposed of. */
  walkFrom(index: number, input: tf.Tensor, visit?: Visit, layers = this.layers): Promise<tf.Tensor2D> {
    const first = this.layers[index];
    if (!first) throw new RangeError(`The network has no layer at place ${index}.`);
    const { steps } = describeNetwork(this.spec);
    const begin = steps.indexOf(first.layer);
    return through(steps.slice(begin), input, layers.slice(index), visit);
  }

  dispose(): void {
    for (const layer of this.layers) layer.dispose();
  }
}

/** layers: those of the steps, in their order. */
async function through(
  steps: readonly Step[],
  input: tf.Tensor,
  layers: readonly TracedLayer[],
  visit: Visit | undefined,
): Promise<tf.Tensor2D> {
  const tracedLayers = layers.values();
  let x: tf.Tensor = input.clone();
  for (const step of steps) {
    if (step.kind === 'dropout') continue;
    const read = step.kind === 'dense' ? flattened(x) : x;
    try {
      if (step.kind === 'pool') {
        x = tf.maxPool(asImages(read), 2, 2, 'valid');
      } else {
        const traced = tracedLayers.next().value;
        if (!traced) throw new Error(`Nothing computes ${step.name}.`);
        x = await stepThrough(traced, read, visit);
      }
    } finally {
      read.dispose();
    }
  }
  return flattened(x);
}

async function stepThrough(traced: TracedLayer, input: tf.Tensor, visit?: Visit): Promise<tf.Tensor> {
  if (!visit) return traced.run(input);
  const output = await traced.compute(input);
  try {
    await visit({ layer: traced.layer, input, output });
    return await traced.run(input, output);
  } finally {
    output.dispose();
  }
}

/** Takes over x. */
function flattened(x: tf.Tensor): tf.Tensor2D {
  const flat = tf.reshape<tf.Rank.R2>(x, [x.shape[0] ?? 0, -1]);
  x.dispose();
  return flat;
}

const floatLayers = (state: StateDict): readonly TracedLayer[] =>
  layersOf(state.spec).map((layer) => tracedFloatLayer(layer, floatLayer(state, layer.name)));

function quantizedLayers(network: QuantizedNetwork): readonly TracedLayer[] {
  const backend = tf.getBackend();
  if (network.kind === 'weightOnly') return weightOnlyLayers(network);
  return layersOf(network.spec).map((layer) => {
    const weights = weightsOfLayer(network, layer.name);
    switch (weights.kind) {
      case 'float32':
        return network.kind === 'static' && backend !== 'simd'
          ? tracedFloatReference(layer, weights)
          : tracedFloatLayer(layer, weights);
      case 'staticInt8':
        return backend === 'simd' ? tracedStaticLayer(layer, weights) : tracedStaticReference(layer, weights);
      case 'dynamicInt8':
        return tracedDynamicLayer(layer, weights, backend);
      case 'lowBit':
      case 'numberFormat':
        throw new Error(`${layer.name} has weights in few bits, which a ${network.kind} network has not.`);
      default:
        return weights satisfies never;
    }
  });
}

function weightOnlyLayers(network: WeightOnlyNetwork): readonly TracedLayer[] {
  const state = dequantizeNetwork(network);
  return layersOf(network.spec).map((layer) => {
    const weights = weightsOfLayer(network, layer.name);
    const codes = packedCodes(layer, weights);
    return layer.kind === 'dense' && codes
      ? tracedQuantizedLayer(layer, createPackedLayer(layer, codes, weights.bias))
      : tracedFloatLayer(layer, floatLayer(state, layer.name));
  });
}

function tracedDynamicLayer(layer: Layer, weights: DynamicLayer, backend: string): TracedLayer {
  if (layer.kind !== 'dense') throw new Error(`${layer.name} is no dense layer, so it has no dynamic int8.`);
  return tracedQuantizedLayer(layer, createQuantizedLayer(channelsLast(layer, weights), backend));
}

function tracedQuantizedLayer(layer: DenseLayer, quantized: QuantizedDenseLayer): TracedLayer {
  const apply = async (x: tf.Tensor, relu: boolean) => quantized.apply(asFeatures(x), x.shape[0] ?? 0, relu);
  return inTwoSteps({ layer, compute: (x) => apply(x, false), dispose: () => quantized.dispose() }, (x) =>
    apply(x, layer.relu),
  );
}
