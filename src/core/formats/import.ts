/** The one entrance for files from outside: whatever the file is called, its content tells how to read it. */

import { toDynamicNetwork } from '../quantization/schemes/dynamic.ts';
import { readPth } from './pth/read.ts';
import { recognised } from './recognise.ts';
import {
  checkLength,
  largestWeightsFile,
  type NetworkFile,
  readNetwork,
} from './safetensors/network-reader.ts';
import { type Weights, WeightsError } from './safetensors/weights-file.ts';
import { readTfjsLayers } from './tfjs-layers/read.ts';
import { isZip, openZip } from './zip/read.ts';

/** What can be read, for the end of a sentence. */
const readable =
  'Choose a safetensors file, a .pth of torch.save(model.state_dict(), path), or a zipped TF.js layers model.';

/**
 * Reads SimpleCNN's weights, float or quantized by any scheme, from safetensors, a `.pth` or a zipped TF.js layers model. fileName is for messages. Throws
 * WeightsError, SafetensorsError, ZipError, PthError or TfjsLayersError, whose messages begin with it. Time and memory are
 * bounded by the limits of the formats, however the bytes lie.
 */
export function readAnyWeights(bytes: Uint8Array, fileName: string): NetworkFile {
  checkLength(bytes, fileName);
  if (isZip(bytes)) return toNetwork(readZipped(bytes, fileName));
  if (isSafetensors(bytes) || fileName.endsWith('.safetensors')) return readNetwork(bytes, fileName);
  const kind = recognised(bytes);
  if (kind !== undefined) throw new WeightsError(`${fileName} ${kind} ${readable}`);
  if (bytes.length === 0) throw new WeightsError(`${fileName} is empty. Save or download it again.`);
  throw new WeightsError(`${fileName} is of a kind that is not known here. ${readable}`);
}

/** After the eight bytes of its length comes the header, which is JSON. */
const isSafetensors = (bytes: Uint8Array): boolean => bytes[8] === '{'.charCodeAt(0);

const toNetwork = (weights: Weights): NetworkFile =>
  weights.kind === 'float' ? weights : toDynamicNetwork(weights.model);

function readZipped(bytes: Uint8Array, fileName: string): Weights {
  const names = [...openZip(bytes, fileName, { totalBytes: largestWeightsFile, entries: 1000 }).keys()];
  const holds = (ending: string): boolean =>
    names.some((name) => name === ending || name.endsWith(`/${ending}`));
  if (holds('data.pkl')) return readPth(bytes, fileName);
  if (holds('model.json')) return readTfjsLayers(bytes, fileName);
  throw new WeightsError(`${fileName} is ${zippedKind(names, holds)}. ${readable}`);
}

function zippedKind(names: readonly string[], holds: (ending: string) => boolean): string {
  if (holds('model.weights.h5')) return 'a Keras file (.keras)';
  if (names.length > 0 && names.every((name) => name.endsWith('.npy'))) return 'a NumPy archive (.npz)';
  if (names.length === 0) return 'an empty zip archive';
  return `a zip archive without weights that are known here (it holds ${names[0]?.slice(0, 80)})`;
}
