/** SimpleCNN's names, written out, and weights of it with one tensor changed. */
import type { NetworkFile } from '../../core/formats/safetensors/network-reader.ts';
import type { StateDict } from '../../core/network/state-dict.ts';
import type { InputRanges } from '../../core/quantization/calibration/calibration.ts';
import type { Range } from '../../core/quantization/calibration/observer.ts';
import type { QuantizedWeights } from '../../core/quantization/grid/weights.ts';
import type { DynamicNetwork } from '../../core/quantization/schemes/dynamic.ts';

export const layerNames = ['conv1', 'conv2', 'fc1', 'fc2'] as const;
export const linearLayers = ['fc1', 'fc2'] as const;
export const classCount = 10;

/** The names of the parameters, in the order of PyTorch's state dict. */
export const parameterNames = [
  'conv1.weight',
  'conv1.bias',
  'conv2.weight',
  'conv2.bias',
  'fc1.weight',
  'fc1.bias',
  'fc2.weight',
  'fc2.bias',
] as const;

export function withTensor(state: StateDict, name: string, values: Float32Array<ArrayBuffer>): StateDict {
  return { ...state, tensors: new Map([...state.tensors, [name, values]]) };
}

/** The integers of a layer that is quantized dynamically. */
export function int8Weights({ layers }: DynamicNetwork, layer: string): QuantizedWeights {
  const found = layers.get(layer);
  if (found?.kind !== 'dynamicInt8') throw new Error(`${layer} is not quantized.`);
  return found.weights;
}

/** A file that must hold a dynamic int8 network. */
export function asDynamic(file: NetworkFile): DynamicNetwork {
  if (file.kind !== 'dynamic') throw new Error(`Read as ${file.kind}.`);
  return file;
}

/** The same range for what every layer reads. */
export const sameRanges = (range: Range): InputRanges => new Map(layerNames.map((name) => [name, range]));
