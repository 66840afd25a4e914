/** Writes SimpleCNN's weights, float or quantized by any scheme, in the form that `weights-file.ts` describes. */
import {
  type LayerName,
  layerNames,
  parameterNames,
  parameterShapes,
  type StateDict,
} from '../../network/simple-cnn.ts';
import type { ActivationParameters } from '../../quantization/grid/affine.ts';
import type { LowBitWeights } from '../../quantization/grid/low-bit.ts';
import { packBits } from '../../quantization/grid/packing.ts';
import type { QuantizedWeights } from '../../quantization/grid/weights.ts';
import type { QuantizedNetwork } from '../../quantization/schemes/quantized-network.ts';
import { type Tensor, writeSafetensors } from './safetensors.ts';
import { formatScheme } from './scheme-metadata.ts';

export type Metadata = Readonly<Record<string, string>>;
type Tensors = Map<string, Tensor>;

/** `format: pt` is what Hugging Face's loaders look for. */
const origin: Metadata = { format: 'pt', producer: 'Quantization Playground' };

export function writeFloatWeights(state: StateDict, metadata: Metadata = {}): Uint8Array<ArrayBuffer> {
  const tensors = new Map(
    parameterNames.map((name) => [name, floatTensor(state[name], parameterShapes[name])]),
  );
  return writeSafetensors(tensors, { ...origin, ...metadata });
}

export function writeNetwork(network: QuantizedNetwork, metadata: Metadata = {}): Uint8Array<ArrayBuffer> {
  const tensors: Tensors = new Map();
  for (const name of layerNames) addFloats(tensors, name, network);
  for (const name of layerNames) addIntegers(tensors, name, network);
  return writeSafetensors(tensors, { ...origin, ...schemeMetadata(network), ...metadata });
}

function addFloats(tensors: Tensors, name: LayerName, { layers }: QuantizedNetwork): void {
  const layer = layers[name];
  if (layer.kind === 'float32') {
    tensors.set(`${name}.weight`, floatTensor(layer.weight, parameterShapes[`${name}.weight`]));
  }
  tensors.set(`${name}.bias`, floatTensor(layer.bias, parameterShapes[`${name}.bias`]));
}

function addIntegers(tensors: Tensors, name: LayerName, { layers }: QuantizedNetwork): void {
  const layer = layers[name];
  switch (layer.kind) {
    case 'float32':
      return;
    case 'dynamicInt8':
      addInt8(tensors, name, layer.weights);
      return;
    case 'staticInt8':
      addInt8(tensors, name, layer.weights);
      addInput(tensors, name, layer.input);
      return;
    case 'lowBit':
      addLowBit(tensors, name, layer.weights);
      return;
    default:
      layer satisfies never;
  }
}

function addInt8(tensors: Tensors, name: LayerName, { values, scales }: QuantizedWeights): void {
  const shape = parameterShapes[`${name}.weight`];
  tensors.set(`${name}.weight`, { dtype: 'I8', shape, data: bytesOf(values) });
  tensors.set(`${name}.weight_scale`, floatTensor(scales, [scales.length]));
}

function addInput(tensors: Tensors, name: LayerName, { scale, zeroPoint }: ActivationParameters): void {
  tensors.set(`${name}.input_scale`, floatTensor(Float32Array.of(scale), [1]));
  tensors.set(`${name}.input_zero_point`, byteTensor(Uint8Array.of(zeroPoint)));
}

function addLowBit(tensors: Tensors, name: LayerName, weights: LowBitWeights): void {
  const { codes, bits, scales, zeroPoints, symmetric } = weights;
  tensors.set(`${name}.weight`, byteTensor(packBits(codes, bits)));
  tensors.set(`${name}.weight_scale`, floatTensor(scales, [scales.length]));
  if (!symmetric) tensors.set(`${name}.weight_zero_point`, byteTensor(packBits(zeroPoints, bits)));
}

function schemeMetadata({ scheme }: QuantizedNetwork): Metadata {
  if (scheme.kind === 'dynamic') return { quantization: `int8 ${scheme.granularity}` };
  const metadata = { quantization: scheme.kind, scheme: formatScheme(scheme) };
  if (scheme.kind === 'static') return metadata;
  const shapes = scheme.layers.map((name) => [
    shapeKey(name),
    JSON.stringify(parameterShapes[`${name}.weight`]),
  ]);
  return { ...metadata, ...Object.fromEntries(shapes) };
}

/** Where the metadata name the shape of a packed weight. */
export function shapeKey(name: LayerName): string {
  return `${name}.weight_shape`;
}

function floatTensor(values: Float32Array, shape: readonly number[]): Tensor {
  return { dtype: 'F32', shape, data: bytesOf(values) };
}

function byteTensor(data: Uint8Array): Tensor {
  return { dtype: 'U8', shape: [data.length], data };
}

function bytesOf({ buffer, byteOffset, byteLength }: Float32Array | Int8Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
