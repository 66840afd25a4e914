/**
 * Writes a network's weights as safetensors, float or quantized by any scheme, under PyTorch's names and in its layout.
 *
 * | tensor | float32 | dynamic | static | weight-only |
 * | --- | --- | --- | --- | --- |
 * | `fc1.weight` | F32 | I8 (out, in) | I8 (out, in) | U8, packed |
 * | `fc1.weight_scale` | | F32 [1] or [out] | F32 [1] or [out] | F32, one for each group |
 * | `fc1.weight_zero_point` | | | | U8, packed; where not symmetric |
 * | `fc1.input_scale` | | | F32 [1] | |
 * | `fc1.input_zero_point` | | | U8 [1], 0 to 127 | |
 * | `fc1.bias` | F32 | F32 | F32 | F32 |
 *
 * The same for every layer that takes part; the others are as in a float file. Groups are those of `grouping.ts`, packing is that
 * of `packing.ts`, the weights' zero points are at their width of bits too. Metadata of static and weight-only files hold the `scheme` as
 * JSON (bits, symmetric, granularity, layers; or a number format, whose tensors `format-tensors.ts` describes), and `fc1.weight_shape` where the shape can't be seen from the packed tensor. All files
 * name their network, see `network-metadata.ts`.
 */
import { biasName, describeNetwork, type Layer, layersOf, weightName } from '../../network/describe.ts';
import { type StateDict, tensorOf } from '../../network/state-dict.ts';
import type { ActivationParameters } from '../../quantization/grid/affine.ts';
import type { QuantizedWeights } from '../../quantization/grid/weights.ts';
import { type QuantizedNetwork, weightsOfLayer } from '../../quantization/schemes/quantized-network.ts';
import { formatTensors, isPackedFormat } from './format-tensors.ts';
import { lowBitTensors } from './low-bit-tensors.ts';
import { type Metadata, networkMetadata, shapeKey } from './network-metadata.ts';
import { bytesOf, byteTensor, floatTensor } from './plain-tensors.ts';
import { type Tensor, writeSafetensors } from './safetensors.ts';
import { formatScheme } from './scheme-metadata.ts';

type Tensors = Map<string, Tensor>;

/** `format: pt` is what Hugging Face's loaders look for. */
const origin: Metadata = { format: 'pt', producer: 'Quantization Playground' };

export function writeFloatWeights(state: StateDict, metadata: Metadata = {}): Uint8Array<ArrayBuffer> {
  const tensors = new Map(
    describeNetwork(state.spec).parameters.map(({ name, shape }) => [
      name,
      floatTensor(tensorOf(state, name), shape),
    ]),
  );
  return writeSafetensors(tensors, { ...origin, ...networkMetadata(state.spec), ...metadata });
}

export function writeNetwork(network: QuantizedNetwork, metadata: Metadata = {}): Uint8Array<ArrayBuffer> {
  const tensors: Tensors = new Map();
  const layers = layersOf(network.spec);
  for (const layer of layers) addFloats(tensors, layer, network);
  for (const layer of layers) addIntegers(tensors, layer, network);
  const about = { ...networkMetadata(network.spec), ...schemeMetadata(network) };
  return writeSafetensors(tensors, { ...origin, ...about, ...metadata });
}

function addFloats(
  tensors: Tensors,
  { name, weightShape, outFeatures }: Layer,
  network: QuantizedNetwork,
): void {
  const weights = weightsOfLayer(network, name);
  if (weights.kind === 'float32') tensors.set(weightName(name), floatTensor(weights.weight, weightShape));
  tensors.set(biasName(name), floatTensor(weights.bias, [outFeatures]));
}

function addIntegers(tensors: Tensors, layer: Layer, network: QuantizedNetwork): void {
  const { name } = layer;
  const weights = weightsOfLayer(network, name);
  switch (weights.kind) {
    case 'float32':
      return;
    case 'dynamicInt8':
      addInt8(tensors, layer, weights.weights);
      return;
    case 'staticInt8':
      addInt8(tensors, layer, weights.weights);
      addInput(tensors, name, weights.input);
      return;
    case 'lowBit':
      for (const [key, tensor] of lowBitTensors(layer, weights.weights)) tensors.set(key, tensor);
      return;
    case 'numberFormat':
      for (const [key, tensor] of formatTensors(layer, weights.weights)) tensors.set(key, tensor);
      return;
    default:
      weights satisfies never;
  }
}

function addInt8(
  tensors: Tensors,
  { name, weightShape: shape }: Layer,
  { values, scales }: QuantizedWeights,
): void {
  tensors.set(weightName(name), { dtype: 'I8', shape, data: bytesOf(values) });
  tensors.set(`${name}.weight_scale`, floatTensor(scales, [scales.length]));
}

function addInput(tensors: Tensors, name: string, { scale, zeroPoint }: ActivationParameters): void {
  tensors.set(`${name}.input_scale`, floatTensor(Float32Array.of(scale), [1]));
  tensors.set(`${name}.input_zero_point`, byteTensor(Uint8Array.of(zeroPoint)));
}

function schemeMetadata({ scheme, spec }: QuantizedNetwork): Metadata {
  if (scheme.kind === 'dynamic') return { quantization: `int8 ${scheme.granularity}` };
  const metadata = { quantization: scheme.kind, scheme: formatScheme(scheme) };
  if (scheme.kind === 'static') return metadata;
  if (scheme.format !== undefined && !isPackedFormat(scheme.format)) return metadata;
  const shapes = layersOf(spec)
    .filter(({ name }) => scheme.layers.includes(name))
    .map(({ name, weightShape }) => [shapeKey(name), JSON.stringify(weightShape)]);
  return { ...metadata, ...Object.fromEntries(shapes) };
}
