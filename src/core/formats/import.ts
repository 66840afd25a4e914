/** The one entrance for files from outside: whatever a file is called, its content tells how to read it. */

import { mnist } from '../dataset/dataset-info.ts';
import type { NetworkSpec } from '../network/spec.ts';
import { type AnyWeights, adapt } from './adapt.ts';
import { largestWeightsFile } from './file-limits.ts';
import { baseName, type FileSet, looseFiles, type NamedFile, withoutLeftovers } from './file-set.ts';
import { isOnnx, readOnnx } from './onnx/read/read.ts';
import type { Normalisation } from './onnx/read/value.ts';
import { pthTensors, readPth } from './pth/read.ts';
import { recognised, zippedKind } from './recognise.ts';
import { checkGeometry } from './safetensors/network-metadata.ts';
import { checkLength, networkFromTensors } from './safetensors/network-reader.ts';
import { parseSafetensors } from './safetensors/safetensors.ts';
import { someOf } from './safetensors/some-of.ts';
import { told as toldOfWeights } from './safetensors/telling.ts';
import { WeightsError } from './safetensors/weights-reader.ts';
import { indexPath, joined, partsOf } from './shards.ts';
import { told } from './telling.ts';
import { tfjsModelPaths } from './tfjs-layers/model-file.ts';
import { readTfjsLayers } from './tfjs-layers/read.ts';
import { isZip, openZip } from './zip/read.ts';

/** What stands around a file. */
interface Surroundings {
  /** The network in use, which is the first guess where a file does not name its own. */
  readonly present: NetworkSpec;
  /** What the images of the data set at hand go through before a network reads them. */
  readonly normalisation: Normalisation;
}

/**
 * Reads a network's weights, float or quantized by any scheme, from safetensors, a `.pth`, ONNX or a TF.js layers model. fileName is for
 * messages. Throws WeightsError, SafetensorsError, ZipError, PthError, OnnxError or TfjsLayersError, whose messages begin with it. Time
 * and memory are bounded by the limits of the formats, however the bytes lie.
 */
export function readAnyWeights(
  bytes: Uint8Array,
  fileName: string,
  present: NetworkSpec,
  normalisation: Normalisation = mnist,
): AnyWeights {
  const around = { present, normalisation };
  return fitting(readContent({ name: fileName, bytes }, around, outermost(bytes.length)), fileName, present);
}

/** The same of one file, or of several that were chosen at once. fileName: of the one that stands for all. */
export function readChosenFiles(
  files: readonly NamedFile[],
  present: NetworkSpec,
  normalisation: Normalisation = mnist,
): AnyWeights & { readonly fileName: string } {
  const [first, ...others] = files;
  if (!first) throw new WeightsError(told('weights-file/none-chosen'));
  const set = withoutLeftovers(looseFiles(files));
  if (others.length === 0 && !partsOf(set, first.name))
    return { ...readAnyWeights(first.bytes, first.name, present, normalisation), fileName: first.name };
  const [only, ...more] = weightsAmong(set);
  const leading = tfjsModelPaths(set)[0] ?? indexPath(set) ?? (more.length === 0 ? only : undefined);
  const fileName = leading ?? first.name;
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  checkLength(bytes, told('weights-file/with-others', { file: fileName }));
  const found = readTogether(set, fileName, { present, normalisation }, outermost(bytes));
  return { ...fitting(found, fileName, present), fileName };
}

/** Throws WeightsError where the network is made for other images than those at hand. */
function fitting(found: AnyWeights, fileName: string, present: NetworkSpec): AnyWeights {
  checkGeometry(found.kind === 'float' ? found.state.spec : found.spec, present, (problem) => {
    throw new WeightsError(toldOfWeights('weights/of-file', { file: fileName, problem }));
  });
  return found;
}

/** Archives may hold archives, which hold others: such a chain can be endless, and each link unpacks to more. */
interface Nesting {
  /** How many files may still be opened inside of another. */
  readonly levels: number;
  /** What may still be unpacked. */
  readonly bytes: number;
}
/** A .pth is a zip archive, which may have been zipped, and that again. Weights hardly shrink: what unpacks to far more is none. */
const outermost = (bytes: number): Nesting => ({ levels: 2, bytes: Math.max(64_000_000, 4 * bytes) });

function readContent({ name, bytes }: NamedFile, around: Surroundings, nesting: Nesting): AnyWeights {
  checkLength(bytes.length, name);
  if (isZip(bytes)) return readZipped({ name, bytes }, around, nesting);
  if (isSafetensors(bytes) || name.endsWith('.safetensors'))
    return readSafetensors(bytes, name, around.present);
  if (isOnnx(bytes)) return readOnnx(bytes, { fileName: name, ...around });
  const alone = looseFiles([{ name: name.endsWith('.json') ? name : `${name}.json`, bytes }]);
  // The JSON of several files: they say which others they need.
  if (bytes[0] === brace && holdsModel(alone)) return readTogether(alone, name, around, nesting);
  if (bytes.length === 0) throw new WeightsError(told('weights-file/empty', { file: name }));
  const problem = recognised(bytes, name) ?? told('weights-file/unknown', { file: name });
  throw new WeightsError(told('weights-file/what-to-choose', { problem }));
}

const brace = '{'.charCodeAt(0);
/** A safetensors file begins with eight bytes for the length of its header; then comes the header, which is JSON. */
const isSafetensors = (bytes: Uint8Array): boolean => bytes[8] === brace;

const holdsModel = (files: FileSet): boolean =>
  tfjsModelPaths(files).length > 0 || indexPath(files) !== undefined;

function readSafetensors(bytes: Uint8Array, fileName: string, present: NetworkSpec): AnyWeights {
  const { tensors: found, metadata } = parseSafetensors(bytes, fileName);
  const { tensors, done } = adapt(found, fileName, present);
  return { ...networkFromTensors({ tensors, metadata }, fileName, present), done };
}

function readZipped({ name, bytes }: NamedFile, around: Surroundings, nesting: Nesting): AnyWeights {
  const totalBytes = Math.min(largestWeightsFile, nesting.bytes);
  const archive = withoutLeftovers(openZip(bytes, name, { totalBytes, entries: 1000 }));
  return [...archive.keys()].some((path) => baseName(path) === 'data.pkl')
    ? readPth(bytes, name, around.present, totalBytes)
    : readTogether(archive, name, around, nesting);
}

/** Files that are one model together, or among which one is a model. */
function readTogether(files: FileSet, fileName: string, around: Surroundings, nesting: Nesting): AnyWeights {
  const { present } = around;
  const parts = partsOf(files, fileName);
  if (parts) return readParts(parts, files, fileName, present);
  if (tfjsModelPaths(files).length > 0) return readTfjsLayers(files, fileName, present);
  const graph = onlyGraph(files);
  if (graph !== undefined) return readGraph(graph, files, fileName, around);
  const found = weightsAmong(files);
  const [inner, ...others] = found;
  if (others.length > 0) {
    throw new WeightsError(told('weights-file/several-models', { file: fileName, models: someOf(found) }));
  }
  const content = inner === undefined || nesting.levels === 0 ? undefined : files.get(inner)?.read();
  if (inner === undefined || !content) {
    const problem = zippedKind([...files.keys()], fileName);
    throw new WeightsError(told('weights-file/what-to-choose', { problem }));
  }
  if (inner === fileName) return readContent({ name: fileName, bytes: content }, around, nesting);
  const left = { levels: nesting.levels - 1, bytes: nesting.bytes - content.length };
  const { done, ...network } = readContent({ name: fileName, bytes: content }, around, left);
  return { ...network, done: [told('weights-file/taken-from', { path: inner.slice(0, 80) }), ...done] };
}

/** An ONNX file, whose weights may lie in files beside it; undefined where there is none, or several. */
function onlyGraph(files: FileSet): string | undefined {
  const [graph, ...others] = [...files.keys()].filter((name) => /\.onnx$/i.test(name));
  return others.length === 0 ? graph : undefined;
}

function readGraph(path: string, files: FileSet, fileName: string, around: Surroundings): AnyWeights {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const external = (location: string) => files.get(`${folder}${location}`)?.read();
  return readOnnx(files.get(path)?.read() ?? new Uint8Array(), { fileName, ...around, external });
}

function readParts(
  parts: readonly string[],
  files: FileSet,
  fileName: string,
  present: NetworkSpec,
): AnyWeights {
  let bytesLeft = largestWeightsFile;
  const read = parts.map((path) => {
    const bytes = files.get(path)?.read() ?? new Uint8Array();
    const name = baseName(path);
    const tensors = isZip(bytes)
      ? pthTensors(bytes, name, bytesLeft).tensors
      : parseSafetensors(bytes, name).tensors;
    for (const { data } of tensors.values()) bytesLeft -= data.length;
    return { name, tensors };
  });
  const { tensors, done } = adapt(joined(read, fileName), fileName, present);
  const network = networkFromTensors({ tensors, metadata: {} }, fileName, present);
  return { ...network, done: [told('weights-file/put-together', { count: parts.length }), ...done] };
}

/** What holds weights by the ending of its name. */
const weightsAmong = (files: FileSet): string[] =>
  [...files.keys()].filter((name) => /\.(pth?|bin|ckpt|safetensors|onnx|zip)$/i.test(name));
