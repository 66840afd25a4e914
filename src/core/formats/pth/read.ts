/**
 * A network's weights from a file of torch.save: the state dict, float or as `quantize_dynamic` leaves it.
 *
 * A quantized state dict has in place of `fc1.weight` and `fc1.bias` the pair of both, `fc1._packed_params._packed_params`, with
 * the weight a quantized tensor; beside it `fc1._packed_params.dtype`, and `fc1.scale` and `fc1.zero_point`, which belong to static
 * quantization and mean nothing here.
 */
import type { NetworkSpec } from '../../network/spec.ts';
import { type Adapted, type AnyWeights, adapt } from '../adapt.ts';
import { largestWeightsFile } from '../largest-file.ts';
import { networkFromTensors } from '../safetensors/network-reader.ts';
import type { Tensor } from '../safetensors/safetensors.ts';
import { PthArchive } from './archive.ts';
import { PthError, saveStateDict } from './error.ts';
import { allowedGlobals } from './globals.ts';
import { decodePickle } from './pickle/reader.ts';
import { described, type PickleValue } from './pickle/values.ts';
import { findStateDict } from './state-dict.ts';
import { asTuple, TensorReader } from './tensors.ts';

/**
 * fileName is for messages. present: the network in use, to whose weights these are compared first. Throws ZipError or PthError where it
 * is no such file, WeightsError where it holds something else.
 */
export function readPth(
  bytes: Uint8Array,
  fileName: string,
  present: NetworkSpec,
  totalBytes = largestWeightsFile,
): AnyWeights {
  const { tensors: found, done } = pthTensors(bytes, fileName, totalBytes);
  const { tensors, done: adapted } = adapt(found, present);
  const network = networkFromTensors({ tensors, metadata: {} }, fileName, present);
  return { ...network, done: [...done, ...adapted] };
}

/** The tensors under the names that a safetensors file has, and what was done to find them. totalBytes: what they may unpack to. */
export function pthTensors(bytes: Uint8Array, fileName: string, totalBytes: number): Adapted {
  const archive = new PthArchive(bytes, fileName, { totalBytes, entries: 1000 });
  const value = decodePickle(archive.pickle(), allowedGlobals, fileName);
  if (typeof value !== 'object' || value?.kind !== 'dictionary')
    throw new PthError(fileName, `it holds ${described(value)}, not a state_dict. ${saveStateDict}`);
  const { entries, done } = findStateDict(value);
  return { tensors: tensorsOf(entries, new TensorReader(archive, totalBytes)), done };
}

/** What `quantize_dynamic` calls the state of a layer. Source: torch 2.13, `state_dict()`. */
const packedEndings = [
  'scale',
  'zero_point',
  '_packed_params.dtype',
  '_packed_params._packed_params',
] as const;

/** Returns the tensors under the names that a safetensors file has. */
function tensorsOf(
  state: ReadonlyMap<string, PickleValue>,
  reader: TensorReader,
): ReadonlyMap<string, Tensor> {
  const found = new Map<string, Tensor>();
  const packed = packedLayers(state);
  const packedNames = new Set(packed.flatMap((layer) => packedEndings.map((ending) => `${layer}.${ending}`)));
  for (const [name, value] of state) {
    if (!packedNames.has(name)) found.set(name, reader.read(name, value));
  }
  for (const layer of packed) {
    const missing = packedEndings.find((ending) => !state.has(`${layer}.${ending}`));
    if (missing) reader.fail(`${layer}.${missing}`, 'is missing');
    for (const [name, tensor] of Object.entries(packedLayer(layer, state, reader))) {
      found.set(`${layer}.${name}`, tensor);
    }
  }
  return found;
}

/** Names of the layers that are quantized. */
function packedLayers(state: ReadonlyMap<string, PickleValue>): string[] {
  const layers = [...state.keys()].flatMap((name) => /^(.+)\._packed_params\./.exec(name)?.[1] ?? []);
  return [...new Set(layers)];
}

function packedLayer(
  layer: string,
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
