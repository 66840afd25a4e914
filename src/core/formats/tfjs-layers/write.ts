/**
 * A network as a TF.js layers model, `model.json` and `weights.bin` in one zip: unpacked, `tf.loadLayersModel` reads it. The model
 * takes images channels last, (batch, side, side, channels), normalised as in training, and gives logits.
 *
 * TF.js turns int8 weights back into floats when it loads them: the file is smaller, the arithmetic is float32. It knows one scale
 * a tensor. A scale for each output is therefore a layer of its own, behind a dense layer of the integers alone: no value is
 * rounded a second time.
 */
import { biasName, describeNetwork, type Layer, layersOf, weightName } from '../../network/describe.ts';
import { weightToChannelsLast } from '../../network/layout.ts';
import type { NetworkSpec } from '../../network/spec.ts';
import { checkedTensor, checkedValues, type StateDict } from '../../network/state-dict.ts';
import type { FloatLayer } from '../../quantization/reference/float-layer.ts';
import type { DynamicLayer, DynamicNetwork } from '../../quantization/schemes/dynamic.ts';
import { layerWeights } from '../../quantization/schemes/layer-weights.ts';
import { encodeUtf8 } from '../utf8.ts';
import { writeZip } from '../zip/write.ts';
import { levelShift, type Quantization, symmetric, type WeightSpec } from './manifest.ts';
import { type DenseForm, topology } from './topology.ts';
import { kerasName, kerasShape, scaleLayer } from './weight-names.ts';

/** Throws RangeError where a parameter has not as many values as its shape wants. */
export function writeTfjsLayers(state: StateDict): Uint8Array<ArrayBuffer> {
  const weights = describeNetwork(state.spec).parameters.map((parameter) => {
    const values = checkedTensor(state, parameter);
    const { name, kind, layer } = parameter;
    const turned = kind === 'weight' ? weightToChannelsLast(layer, values) : values;
    return floatWeight(kerasName(name), kerasShape(parameter), turned);
  });
  return archive(state.spec, 'plain', weights);
}

/**
 * Dense layers as uint8 with their scales, per tensor or per channel. All of them must be quantized. Throws RangeError as
 * `writeTfjsLayers` does.
 */
export function writeQuantizedTfjsLayers(network: DynamicNetwork): Uint8Array<ArrayBuffer> {
  const perChannel = network.scheme.granularity === 'per-channel';
  const weights = layersOf(network.spec).flatMap((layer) => {
    const stored = layerWeights(network, layer.name);
    if (stored.kind === 'float32') return floatWeights(layer, stored);
    return perChannel ? perChannelWeights(layer, stored) : perTensorWeights(layer, stored);
  });
  return archive(network.spec, perChannel ? 'per-channel' : 'plain', weights);
}

function floatWeights(layer: Layer, { weight, bias }: FloatLayer): Weight[] {
  const { name, weightShape: shape } = layer;
  const turned = weightToChannelsLast(layer, checkedValues(weight, weightName(name), shape));
  return [floatWeight(kerasName(weightName(name)), kerasShape({ shape }), turned), biasWeight(layer, bias)];
}

function perTensorWeights(layer: Layer, { weights, bias }: DynamicLayer): Weight[] {
  const quantization = symmetric(weights.scales[0] ?? 1);
  return [levelWeight(layer, weights.values, quantization), biasWeight(layer, bias)];
}

function perChannelWeights(layer: Layer, { weights, bias }: DynamicLayer): Weight[] {
  const { scales } = weights;
  const { name, outFeatures } = layer;
  const beta = checkedValues(bias, biasName(name), [outFeatures]);
  const scaling = { gamma: scales, beta, ...standardNormal(outFeatures) };
  return [
    levelWeight(layer, weights.values, symmetric(1)),
    ...Object.entries(scaling).map(([weight, values]) =>
      floatWeight(`${scaleLayer(name)}/${weight}`, [outFeatures], values),
    ),
  ];
}

function biasWeight({ name, outFeatures }: Layer, bias: Float32Array<ArrayBuffer>): Weight {
  const shape = [outFeatures];
  return floatWeight(kerasName(biasName(name)), shape, checkedValues(bias, biasName(name), shape));
}

interface Weight {
  readonly spec: WeightSpec;
  readonly bytes: Uint8Array;
}

function floatWeight(name: string, shape: readonly number[], values: Float32Array): Weight {
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  return { spec: { name, shape: [...shape], dtype: 'float32' }, bytes };
}

/** levels: (out, in), -128 to 127, PyTorch's layout. */
function levelWeight(layer: Layer, levels: Int8Array, quantization: Quantization): Weight {
  const { name, weightShape: shape } = layer;
  const values = checkedValues(Float32Array.from(levels), weightName(name), shape);
  const turned = weightToChannelsLast(layer, values);
  const { spec } = floatWeight(kerasName(weightName(name)), kerasShape({ shape }), turned);
  return { spec: { ...spec, quantization }, bytes: Uint8Array.from(turned, (level) => level + levelShift) };
}

const standardNormal = (outputs: number): Record<'moving_mean' | 'moving_variance', Float32Array> => ({
  moving_mean: new Float32Array(outputs),
  moving_variance: new Float32Array(outputs).fill(1),
});

function archive(spec: NetworkSpec, form: DenseForm, weights: readonly Weight[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(weights.reduce((sum, weight) => sum + weight.bytes.length, 0));
  let next = 0;
  for (const weight of weights) {
    bytes.set(weight.bytes, next);
    next += weight.bytes.length;
  }
  const model = {
    format: 'layers-model',
    generatedBy: 'Quantization Playground',
    convertedBy: null,
    ...(spec.dataset !== undefined && { userDefinedMetadata: { dataset: spec.dataset } }),
    modelTopology: topology(spec, form),
    weightsManifest: [{ paths: ['weights.bin'], weights: weights.map((weight) => weight.spec) }],
  };
  return writeZip(
    new Map([
      ['model.json', encodeUtf8(JSON.stringify(model))],
      ['weights.bin', bytes],
    ]),
  );
}
