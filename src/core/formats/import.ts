/** The one entrance for files from outside: whatever the file is called, its content tells how to read it. */

import { mnist } from '../dataset/dataset-info.ts';
import type { NetworkSpec } from '../network/spec.ts';
import { type AnyWeights, adapt } from './adapt.ts';
import { largestWeightsFile } from './largest-file.ts';
import { isOnnx, readOnnx } from './onnx/read/read.ts';
import type { Normalisation } from './onnx/read/value.ts';
import { readPth } from './pth/read.ts';
import { recognised } from './recognise.ts';
import { checkGeometry } from './safetensors/network-metadata.ts';
import { checkLength, networkFromTensors } from './safetensors/network-reader.ts';
import { parseSafetensors } from './safetensors/safetensors.ts';
import { WeightsError } from './safetensors/weights-reader.ts';
import { readTfjsLayers } from './tfjs-layers/read.ts';
import { isZip, openZip } from './zip/read.ts';

/** What can be read, for the end of a sentence. */
const readable =
  'Choose a safetensors file, a .pth of torch.save(model.state_dict(), path), an ONNX file, or a zipped TF.js layers model.';

/** What stands around a file. */
interface Surroundings {
  /** The network in use, which is the first guess where a file does not name its own. */
  readonly present: NetworkSpec;
  /** What the images of the data set at hand go through before a network reads them. */
  readonly normalisation: Normalisation;
}

/**
 * Reads a network's weights, float or quantized by any scheme, from safetensors, a `.pth`, ONNX or a zipped TF.js layers model. fileName is
 * for messages. Throws WeightsError, SafetensorsError, ZipError, PthError, OnnxError or TfjsLayersError, whose messages begin with it.
 * Time and memory are bounded by the limits of the formats, however the bytes lie.
 */
export function readAnyWeights(
  bytes: Uint8Array,
  fileName: string,
  present: NetworkSpec,
  normalisation: Normalisation = mnist,
): AnyWeights {
  const found = readContent(bytes, fileName, { present, normalisation }, true);
  checkGeometry(found.kind === 'float' ? found.state.spec : found.spec, present, (problem) => {
    throw new WeightsError(`${fileName}: ${problem}`);
  });
  return found;
}

/** mayHoldFile: an archive that holds another one is opened, but not the next one: such a chain can be endless. */
function readContent(
  bytes: Uint8Array,
  fileName: string,
  around: Surroundings,
  mayHoldFile: boolean,
): AnyWeights {
  checkLength(bytes, fileName);
  if (isZip(bytes)) return readZipped(bytes, fileName, around, mayHoldFile);
  if (isSafetensors(bytes) || fileName.endsWith('.safetensors'))
    return readSafetensors(bytes, fileName, around.present);
  if (isOnnx(bytes)) return readOnnx(bytes, { fileName, ...around });
  const kind = recognised(bytes);
  if (kind !== undefined) throw new WeightsError(`${fileName} ${kind} ${readable}`);
  if (bytes.length === 0) throw new WeightsError(`${fileName} is empty. Save or download it again.`);
  throw new WeightsError(`${fileName} is of a kind that is not known here. ${readable}`);
}

/** A safetensors file begins with eight bytes for the length of its header; then comes the header, which is JSON. */
const isSafetensors = (bytes: Uint8Array): boolean => bytes[8] === '{'.charCodeAt(0);

function readSafetensors(bytes: Uint8Array, fileName: string, present: NetworkSpec): AnyWeights {
  const { tensors: found, metadata } = parseSafetensors(bytes, fileName);
  const { tensors, done } = adapt(found, present);
  return { ...networkFromTensors({ tensors, metadata }, fileName, present), done };
}

function readZipped(
  bytes: Uint8Array,
  fileName: string,
  around: Surroundings,
  mayHoldFile: boolean,
): AnyWeights {
  const archive = openZip(bytes, fileName, zipLimits);
  const names = [...archive.keys()];
  const holds = (ending: string): boolean =>
    names.some((name) => name === ending || name.endsWith(`/${ending}`));
  if (holds('data.pkl')) return readPth(bytes, fileName, around.present);
  const onnx = names.find((name) => name.endsWith('.onnx') && !isLeftover(name));
  const graph = onnx === undefined ? undefined : archive.get(onnx)?.read();
  if (onnx !== undefined && graph) {
    const folder = onnx.slice(0, onnx.lastIndexOf('/') + 1);
    const external = (location: string) => archive.get(`${folder}${location}`)?.read();
    return readOnnx(graph, { fileName, ...around, external });
  }
  const inner = mayHoldFile ? weightsInside(names) : undefined;
  const content = inner === undefined ? undefined : archive.get(inner)?.read();
  if (inner !== undefined && content) {
    const { done, ...network } = readContent(content, fileName, around, false);
    return { ...network, done: [`taken from ${inner.slice(0, 80)}`, ...done] };
  }
  if (holds('model.json')) return { ...readTfjsLayers(bytes, fileName, around.present), done: [] };
  throw new WeightsError(`${fileName} is ${zippedKind(names, holds)}. ${readable}`);
}

const zipLimits = { totalBytes: largestWeightsFile, entries: 1000 };

/** What a Mac adds to an archive. */
const isLeftover = (name: string): boolean => /(^|\/)(__MACOSX\/|\.DS_Store$)/.test(name);

/** The one weights file that was packed, as notebooks hand it out. */
function weightsInside(names: readonly string[]): string | undefined {
  const [only, ...others] = names.filter((name) => !isLeftover(name));
  return only !== undefined && others.length === 0 && /\.(pth?|bin|ckpt|safetensors)$/.test(only)
    ? only
    : undefined;
}

function zippedKind(names: readonly string[], holds: (ending: string) => boolean): string {
  if (holds('model.weights.h5')) return 'a Keras file (.keras)';
  if (names.length > 0 && names.every((name) => name.endsWith('.npy'))) return 'a NumPy archive (.npz)';
  if (names.length === 0) return 'an empty zip archive';
  return `a zip archive without weights that are known here (it holds ${names[0]?.slice(0, 80)})`;
}
