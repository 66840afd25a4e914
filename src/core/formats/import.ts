/** The one entrance for files from outside: whatever the file is called, its content tells how to read it. */

import type { NetworkSpec } from '../network/spec.ts';
import { largestWeightsFile } from './largest-file.ts';
import { readPth } from './pth/read.ts';
import { recognised } from './recognise.ts';
import { checkLength, type NetworkFile, readNetwork } from './safetensors/network-reader.ts';
import { WeightsError } from './safetensors/weights-reader.ts';
import { readTfjsLayers } from './tfjs-layers/read.ts';
import { isZip, openZip } from './zip/read.ts';

/** What can be read, for the end of a sentence. */
const readable =
  'Choose a safetensors file, a .pth of torch.save(model.state_dict(), path), or a zipped TF.js layers model.';

/**
 * Reads a network's weights, float or quantized by any scheme, from safetensors, a `.pth` or a zipped TF.js layers model. fileName is
 * for messages. present: the network in use, which is the first guess where a file does not name its own. Throws WeightsError, SafetensorsError, ZipError, PthError or TfjsLayersError, whose messages begin with it. Time and memory are
 * bounded by the limits of the formats, however the bytes lie.
 */
export function readAnyWeights(bytes: Uint8Array, fileName: string, present: NetworkSpec): NetworkFile {
  checkLength(bytes, fileName);
  if (isZip(bytes)) return readZipped(bytes, fileName, present);
  if (isSafetensors(bytes) || fileName.endsWith('.safetensors')) return readNetwork(bytes, fileName, present);
  const kind = recognised(bytes);
  if (kind !== undefined) throw new WeightsError(`${fileName} ${kind} ${readable}`);
  if (bytes.length === 0) throw new WeightsError(`${fileName} is empty. Save or download it again.`);
  throw new WeightsError(`${fileName} is of a kind that is not known here. ${readable}`);
}

/** A safetensors file begins with eight bytes for the length of its header; then comes the header, which is JSON. */
const isSafetensors = (bytes: Uint8Array): boolean => bytes[8] === '{'.charCodeAt(0);

function readZipped(bytes: Uint8Array, fileName: string, present: NetworkSpec): NetworkFile {
  const names = [...openZip(bytes, fileName, { totalBytes: largestWeightsFile, entries: 1000 }).keys()];
  const holds = (ending: string): boolean =>
    names.some((name) => name === ending || name.endsWith(`/${ending}`));
  if (holds('data.pkl')) return readPth(bytes, fileName, present);
  if (holds('model.json')) return readTfjsLayers(bytes, fileName, present);
  throw new WeightsError(`${fileName} is ${zippedKind(names, holds)}. ${readable}`);
}

function zippedKind(names: readonly string[], holds: (ending: string) => boolean): string {
  if (holds('model.weights.h5')) return 'a Keras file (.keras)';
  if (names.length > 0 && names.every((name) => name.endsWith('.npy'))) return 'a NumPy archive (.npz)';
  if (names.length === 0) return 'an empty zip archive';
  return `a zip archive without weights that are known here (it holds ${names[0]?.slice(0, 80)})`;
}
