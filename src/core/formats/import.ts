/** The one entrance for files from outside: whatever a file is called, its content tells how to read it. */

import type { NetworkSpec } from '../network/spec.ts';
import { type AnyWeights, adapt } from './adapt.ts';
import { baseName, type FileSet, looseFiles, type NamedFile, withoutLeftovers } from './file-set.ts';
import { largestWeightsFile } from './largest-file.ts';
import { pthTensors, readPth } from './pth/read.ts';
import { recognised, zippedKind } from './recognise.ts';
import { checkLength, networkFromTensors } from './safetensors/network-reader.ts';
import { parseSafetensors } from './safetensors/safetensors.ts';
import { WeightsError } from './safetensors/weights-reader.ts';
import { indexPath, joined, partsOf } from './shards.ts';
import { tfjsModelPaths } from './tfjs-layers/model-file.ts';
import { readTfjsLayers } from './tfjs-layers/read.ts';
import { isZip, openZip } from './zip/read.ts';

/** What can be read, for the end of a sentence. */
const readable =
  'Choose a safetensors file, a .pth of torch.save(model.state_dict(), path), or a TF.js layers model (its files together, or zipped).';

/**
 * Reads a network's weights, float or quantized by any scheme, from safetensors, a `.pth` or a TF.js layers model. fileName is for
 * messages. present: the network in use, which is the first guess where a file does not name its own. Throws WeightsError,
 * SafetensorsError, ZipError, PthError or TfjsLayersError, whose messages begin with it. Time and memory are bounded by the limits of
 * the formats, however the bytes lie.
 */
export function readAnyWeights(bytes: Uint8Array, fileName: string, present: NetworkSpec): AnyWeights {
  return readContent({ name: fileName, bytes }, present, outermost(bytes.length));
}

/** The same of one file, or of several that were chosen at once. fileName: of the one that stands for all. */
export function readChosenFiles(
  files: readonly NamedFile[],
  present: NetworkSpec,
): AnyWeights & { readonly fileName: string } {
  const [first, ...others] = files;
  if (!first) throw new WeightsError('No file was chosen.');
  const set = withoutLeftovers(looseFiles(files));
  if (others.length === 0 && !partsOf(set, first.name))
    return { ...readAnyWeights(first.bytes, first.name, present), fileName: first.name };
  const [only, ...more] = weightsAmong(set);
  const leading = tfjsModelPaths(set)[0] ?? indexPath(set) ?? (more.length === 0 ? only : undefined);
  const fileName = leading ?? first.name;
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  checkLength(bytes, `${fileName} with the files beside it`);
  return { ...readTogether(set, fileName, present, outermost(bytes)), fileName };
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

function readContent({ name, bytes }: NamedFile, present: NetworkSpec, nesting: Nesting): AnyWeights {
  checkLength(bytes.length, name);
  if (isZip(bytes)) return readZipped({ name, bytes }, present, nesting);
  if (isSafetensors(bytes) || name.endsWith('.safetensors')) return readSafetensors(bytes, name, present);
  const alone = looseFiles([{ name: name.endsWith('.json') ? name : `${name}.json`, bytes }]);
  // The JSON of several files: they say which others they need.
  if (bytes[0] === brace && holdsModel(alone)) return readTogether(alone, name, present, nesting);
  const kind = recognised(bytes);
  if (kind !== undefined) throw new WeightsError(`${name} ${kind} ${readable}`);
  if (bytes.length === 0) throw new WeightsError(`${name} is empty. Save or download it again.`);
  throw new WeightsError(`${name} is of a kind that is not known here. ${readable}`);
}

const brace = '{'.charCodeAt(0);
/** A safetensors file begins with eight bytes for the length of its header; then comes the header, which is JSON. */
const isSafetensors = (bytes: Uint8Array): boolean => bytes[8] === brace;

const holdsModel = (files: FileSet): boolean =>
  tfjsModelPaths(files).length > 0 || indexPath(files) !== undefined;

function readSafetensors(bytes: Uint8Array, fileName: string, present: NetworkSpec): AnyWeights {
  const { tensors: found, metadata } = parseSafetensors(bytes, fileName);
  const { tensors, done } = adapt(found, present);
  return { ...networkFromTensors({ tensors, metadata }, fileName, present), done };
}

function readZipped({ name, bytes }: NamedFile, present: NetworkSpec, nesting: Nesting): AnyWeights {
  const totalBytes = Math.min(largestWeightsFile, nesting.bytes);
  const archive = withoutLeftovers(openZip(bytes, name, { totalBytes, entries: 1000 }));
  return [...archive.keys()].some((path) => baseName(path) === 'data.pkl')
    ? readPth(bytes, name, present, totalBytes)
    : readTogether(archive, name, present, nesting);
}

/** Files that are one model together, or among which one is a model. */
function readTogether(files: FileSet, fileName: string, present: NetworkSpec, nesting: Nesting): AnyWeights {
  const parts = partsOf(files, fileName);
  if (parts) return readParts(parts, files, fileName, present);
  if (tfjsModelPaths(files).length > 0) return readTfjsLayers(files, fileName, present);
  const [inner, ...others] = weightsAmong(files);
  if (others.length > 0) {
    const shown = [inner, ...others].slice(0, 4).map((name) => name?.slice(0, 80));
    throw new WeightsError(
      `${fileName}: these are several models (${shown.join(', ')}). Choose one of them.`,
    );
  }
  const content = inner === undefined || nesting.levels === 0 ? undefined : files.get(inner)?.read();
  if (inner === undefined || !content)
    throw new WeightsError(`${fileName} is ${zippedKind([...files.keys()])}. ${readable}`);
  if (inner === fileName) return readContent({ name: fileName, bytes: content }, present, nesting);
  const left = { levels: nesting.levels - 1, bytes: nesting.bytes - content.length };
  const { done, ...network } = readContent({ name: fileName, bytes: content }, present, left);
  return { ...network, done: [`taken from ${inner.slice(0, 80)}`, ...done] };
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
  const { tensors, done } = adapt(joined(read, fileName), present);
  const network = networkFromTensors({ tensors, metadata: {} }, fileName, present);
  return { ...network, done: [`put together from ${parts.length} files`, ...done] };
}

/** What holds weights by the ending of its name. */
const weightsAmong = (files: FileSet): string[] =>
  [...files.keys()].filter((name) => /\.(pth?|bin|ckpt|safetensors|zip)$/i.test(name));
