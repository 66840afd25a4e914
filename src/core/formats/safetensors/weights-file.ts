/**
 * What the page saves and loads: SimpleCNN's weights as safetensors, float or quantized by any scheme, under PyTorch's names and in
 * its layout.
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
 * JSON (bits, symmetric, granularity, layers), and `fc1.weight_shape` where the shape can't be seen from the packed tensor.
 */
import type { StateDict } from '../../network/simple-cnn.ts';
import {
  type QuantizedModel,
  toDynamicNetwork,
  toQuantizedModel,
} from '../../quantization/schemes/dynamic.ts';
import { dequantizeNetwork } from '../../quantization/schemes/quantized-network.ts';
import { schemeName } from '../../quantization/schemes/scheme.ts';
import { type NetworkFile, networkFromTensors, readNetwork } from './network-reader.ts';
import { type Metadata, writeNetwork } from './network-writer.ts';
import type { Tensor } from './safetensors.ts';
import { WeightsError } from './weights-reader.ts';

export { largestWeightsFile } from './network-reader.ts';
export { type Metadata, writeFloatWeights } from './network-writer.ts';
export { checkNames, WeightsError } from './weights-reader.ts';

export type Weights =
  | { readonly kind: 'float'; readonly state: StateDict }
  | { readonly kind: 'int8'; readonly model: QuantizedModel };

export function writeQuantizedWeights(
  model: QuantizedModel,
  metadata: Metadata = {},
): Uint8Array<ArrayBuffer> {
  return writeNetwork(toDynamicNetwork(model), metadata);
}

/**
 * A float file, or a dynamic int8 one with both linear layers quantized. fileName is for messages. Throws SafetensorsError where it
 * is no such file, WeightsError where it holds something else, other schemes included: `readNetwork` reads those.
 */
export function readWeights(bytes: Uint8Array, fileName: string): Weights {
  return weightsOf(readNetwork(bytes, fileName), fileName);
}

/** tensors: under the names that a safetensors file has, whatever file they are from. Throws WeightsError. */
export function weightsFromTensors(tensors: ReadonlyMap<string, Tensor>, fileName: string): Weights {
  return weightsOf(networkFromTensors({ tensors, metadata: {} }, fileName), fileName);
}

function weightsOf(network: NetworkFile, fileName: string): Weights {
  if (network.kind === 'float') return network;
  const model = network.kind === 'dynamic' ? toQuantizedModel(network) : undefined;
  if (model) return { kind: 'int8', model };
  throw new WeightsError(
    `${fileName} is quantized ${schemeName(network.scheme)}, which can't be used here. Choose float weights, or dynamic int8 of fc1 and fc2.`,
  );
}

/** The float weights that the model stands for, rounded to what int8 can hold. */
export function dequantizedState(model: QuantizedModel): StateDict {
  return dequantizeNetwork(toDynamicNetwork(model));
}
