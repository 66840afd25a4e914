/**
 * A network's weights from a file of torch.save: the state dict, float or as `quantize_dynamic` leaves it.
 */
import type { NetworkSpec } from '../../network/spec.ts';
import { type Adapted, type AnyWeights, adapt } from '../adapt.ts';
import { largestWeightsFile } from '../file-limits.ts';
import { networkFromTensors } from '../safetensors/network-reader.ts';
import { PthArchive } from './archive.ts';
import { PthError } from './error.ts';
import { allowedGlobals } from './globals.ts';
import { unpackedTensors } from './packed-layers.ts';
import { decodePickle } from './pickle/reader.ts';
import { described } from './pickle/values.ts';
import { findStateDict } from './state-dict.ts';
import { checkNotStatic, withoutObservers } from './static-quantization.ts';
import { told } from './telling.ts';
import { TensorReader } from './tensors.ts';

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
  const { tensors, done: adapted } = adapt(found, fileName, present);
  const network = networkFromTensors({ tensors, metadata: {} }, fileName, present);
  return { ...network, done: [...done, ...adapted] };
}

/** The tensors under the names that a safetensors file has, and what was done to find them. totalBytes: what they may unpack to. */
export function pthTensors(bytes: Uint8Array, fileName: string, totalBytes: number): Adapted {
  const archive = new PthArchive(bytes, fileName, { totalBytes, entries: 1000 });
  const value = decodePickle(archive.pickle(), allowedGlobals, fileName);
  if (typeof value !== 'object' || value?.kind !== 'dictionary')
    throw new PthError(fileName, told('pth/no-state-dict', { found: described(value) }));
  const { entries, done } = findStateDict(value);
  const float = withoutObservers(entries);
  const reader = new TensorReader(archive, totalBytes);
  checkNotStatic(float.entries, reader, fileName);
  const { tensors, done: unpacked } = unpackedTensors(float.entries, reader);
  return { tensors, done: [...done, ...float.done, ...unpacked] };
}
