/** The weights of a TF.js layers model as its manifest lists them, still in the bytes of its files. */
import { elementCount } from '../../network/describe.ts';
import { half } from '../adapt.ts';
import { largestWeightsFile } from '../file-limits.ts';
import { baseName, type FileSet, folderOf } from '../file-set.ts';
import { someOf } from '../safetensors/some-of.ts';
import { TfjsLayersError } from './error.ts';
import { bytesOf, type Quantization, type WeightGroup, type WeightSpec } from './manifest.ts';
import type { ModelFile } from './model-file.ts';
import { told } from './telling.ts';

export interface StoredWeight {
  readonly shape: readonly number[];
  /** What it stands for; what is no float32 is no weight of a layer. */
  readonly dtype: WeightSpec['dtype'];
  /** Little-endian: the levels where it is quantized, otherwise its elements. */
  readonly bytes: Uint8Array;
  readonly quantization: Quantization | undefined;
}

/** As float32; uint8 levels would otherwise take four times what the file does. */
const mostValues = largestWeightsFile / Float32Array.BYTES_PER_ELEMENT;

/** Returns the weights by name. fileName is for messages. Throws ZipError or TfjsLayersError. */
export function readStoredWeights(
  { path, model }: ModelFile,
  files: FileSet,
  fileName: string,
): ReadonlyMap<string, StoredWeight> {
  return new ManifestReader(files, path, fileName).read(model.weightsManifest);
}

class ManifestReader {
  readonly #files: FileSet;
  readonly #modelPath: string;
  readonly #fileName: string;
  /** Each file is read once: it could otherwise fill memory many times over. */
  readonly #pathsRead = new Set<string>();
  #hasOneFile = false;

  constructor(files: FileSet, modelPath: string, fileName: string) {
    this.#files = files;
    this.#modelPath = modelPath;
    this.#fileName = fileName;
  }

  read(groups: readonly WeightGroup[]): ReadonlyMap<string, StoredWeight> {
    const paths = groups.flatMap((group) => group.paths);
    this.#hasOneFile = paths.length === 1;
    this.#checkFiles(paths);
    const weights = new Map<string, StoredWeight>();
    let values = 0;
    for (const group of groups) {
      for (const [name, weight] of this.#groupWeights(group)) {
        if (weights.has(name)) this.#fail(told('tfjs/weight-twice', { weight: name.slice(0, 80) }));
        weights.set(name, weight);
        values += elementCount(weight.shape);
      }
    }
    if (values > mostValues)
      this.#fail(told('tfjs/too-many-weights', { count: String(values), most: String(mostValues) }));
    return weights;
  }

  #fail(problem: string): never {
    throw new TfjsLayersError(this.#fileName, problem);
  }

  /** All that are missing are named at once. */
  #checkFiles(paths: readonly string[]): void {
    const missing = paths.filter((path) => this.#find(path) === undefined);
    if (missing.length === 0) return;
    this.#fail(
      told('tfjs/files-missing', {
        count: missing.length,
        files: someOf(missing.map(plain)),
        model: baseName(this.#modelPath).slice(0, 80),
      }),
    );
  }

  /** Beside the JSON. Where it has one file of weights and there is one .bin, that is the one, whatever its name: browsers change names. */
  #find(path: string): string | undefined {
    const beside = folderOf(this.#modelPath) + plain(path);
    if (this.#files.has(beside)) return beside;
    const [only, ...others] = [...this.#files.keys()].filter((name) => /\.bin$/i.test(name));
    return this.#hasOneFile && others.length === 0 ? only : undefined;
  }

  #groupWeights({ paths, weights }: WeightGroup): [string, StoredWeight][] {
    const bytes = this.#groupBytes(paths);
    let next = 0;
    const stored = weights.map((spec): [string, StoredWeight] => {
      const start = next;
      next += bytesOf(spec);
      const { name, shape, dtype, quantization } = spec;
      return [name, { shape, dtype, bytes: bytes.subarray(start, next), quantization }];
    });
    if (next !== bytes.length) {
      const sizes = { needed: String(next), count: paths.length, found: String(bytes.length) };
      this.#fail(told('tfjs/other-bytes', sizes));
    }
    return stored;
  }

  /** A group's files, end to end: a weight may begin in one and end in the next. */
  #groupBytes(paths: readonly string[]): Uint8Array {
    const pieces = paths.map((path) => {
      const found = this.#find(path) ?? path;
      if (this.#pathsRead.has(found)) this.#fail(told('tfjs/file-twice', { file: path.slice(0, 80) }));
      this.#pathsRead.add(found);
      return this.#files.get(found)?.read() ?? new Uint8Array();
    });
    const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
    let next = 0;
    for (const piece of pieces) {
      bytes.set(piece, next);
      next += piece.length;
    }
    return bytes;
  }
}

/** TF.js itself writes `./weights.bin` when a browser saves. */
const plain = (path: string): string => path.replace(/^\.\//, '');

/** Decodes a weight as TF.js does. */
export function decoded({ bytes, quantization }: StoredWeight): Float32Array<ArrayBuffer> {
  // Copied, for the bytes are aligned to nothing.
  const { buffer } = Uint8Array.from(bytes);
  if (!quantization) return new Float32Array(buffer);
  if (quantization.dtype === 'float16') {
    const view = new DataView(buffer);
    return Float32Array.from({ length: buffer.byteLength / 2 }, (_, index) => half(view, index));
  }
  const { dtype, scale, min } = quantization;
  const levels = dtype === 'uint8' ? bytes : new Uint16Array(buffer);
  return Float32Array.from(levels, (level) => level * scale + min);
}
