/**
 * SimpleCNN's weights from a file of torch.save: the state dict, float or as `quantize_dynamic` leaves it.
 *
 * A quantized state dict has in place of `fc1.weight` and `fc1.bias` the pair of both, `fc1._packed_params._packed_params`, with
 * the weight a quantized tensor; beside it `fc1._packed_params.dtype`, and `fc1.scale` and `fc1.zero_point`, which belong to static
 * quantization and mean nothing here.
 */
import { type LinearLayerName, linearLayers } from '../../network/simple-cnn.ts';
import type { Tensor } from '../safetensors/safetensors.ts';
import {
  checkNames,
  largestWeightsFile,
  type Weights,
  weightsFromTensors,
} from '../safetensors/weights-file.ts';
import { PthArchive } from './archive.ts';
import { PthError, saveStateDict } from './error.ts';
import { allowedGlobals } from './globals.ts';
import { decodePickle } from './pickle-reader.ts';
import { described, type PickleValue } from './pickle-values.ts';
import { quantizedStateNames } from './state-names.ts';
import { asTuple, TensorReader } from './tensors.ts';

const limits = { totalBytes: largestWeightsFile, entries: 200 };

/**
 * fileName is for messages. Throws ZipError or PthError where it is no such file, WeightsError where it holds something else.
 */
export function readPth(bytes: Uint8Array, fileName: string): Weights {
  const archive = new PthArchive(bytes, fileName, limits);
  const state = stateDict(decodePickle(archive.pickle(), allowedGlobals, fileName), fileName);
  const tensors = new TensorReader(archive, limits.totalBytes);
  const isQuantized = [...state.keys()].some((name) => name.includes('._packed_params'));
  return weightsFromTensors(
    isQuantized ? quantizedTensors(state, tensors, fileName) : floatTensors(state, tensors),
    fileName,
  );
}

function stateDict(value: PickleValue, fileName: string): ReadonlyMap<string, PickleValue> {
  if (typeof value === 'object' && value?.kind === 'dictionary') return value.entries;
  throw new PthError(fileName, `it holds ${described(value)}, not a state_dict. ${saveStateDict}`);
}

function floatTensors(
  state: ReadonlyMap<string, PickleValue>,
  tensors: TensorReader,
): ReadonlyMap<string, Tensor> {
  return new Map([...state].map(([name, value]) => [name, tensors.read(name, value)]));
}

/** Under the names that an int8 safetensors file has. */
function quantizedTensors(
  state: ReadonlyMap<string, PickleValue>,
  tensors: TensorReader,
  fileName: string,
): ReadonlyMap<string, Tensor> {
  checkNames([...state.keys()], quantizedStateNames, 'int8', fileName);
  const found = new Map<string, Tensor>();
  for (const name of ['conv1.weight', 'conv1.bias', 'conv2.weight', 'conv2.bias']) {
    found.set(name, tensors.read(name, state.get(name)));
  }
  for (const layer of linearLayers) {
    const packed = packedLayer(layer, state, tensors);
    for (const [name, tensor] of Object.entries(packed)) found.set(`${layer}.${name}`, tensor);
  }
  return found;
}

function packedLayer(
  layer: LinearLayerName,
  state: ReadonlyMap<string, PickleValue>,
  tensors: TensorReader,
): Readonly<Record<'weight' | 'weight_scale' | 'bias', Tensor>> {
  const name = `${layer}._packed_params._packed_params`;
  const [weight, bias, ...rest] = asTuple(state.get(name))?.items ?? [];
  if (rest.length > 0 || bias === undefined) tensors.fail(name, 'is not a pair of weight and bias');
  const { quantizer, ...tensor } = tensors.read(`${layer}'s packed weight`, weight);
  if (!quantizer)
    return tensors.fail(name, 'is not quantized to int8. Use quantize_dynamic with torch.qint8');
  const { scales, zeroPoints } = quantizer;
  const shifted = zeroPoints.find((zeroPoint) => zeroPoint !== 0);
  if (shifted !== undefined) {
    tensors.fail(name, `has a zero point of ${shifted}; only symmetric weights, with 0, are read`);
  }
  // PyTorch too rounds them to float32, when it packs the weights.
  const data = new Uint8Array(Float32Array.from(scales).buffer);
  return {
    weight: tensor,
    weight_scale: { dtype: 'F32', shape: [scales.length], data },
    bias: tensors.read(`${layer}'s packed bias`, bias),
  };
}
