/** The weights of a zipped TF.js layers model as its manifest lists them, still in the bytes of its files. */
import * as v from 'valibot';
import { elementCount } from '../../network/describe.ts';
import { largestWeightsFile } from '../largest-file.ts';
import { decodeUtf8 } from '../utf8.ts';
import { openZip, type ZipArchive } from '../zip/read.ts';
import { TfjsLayersError } from './error.ts';
import { modelSchema, type Quantization, type WeightGroup } from './manifest.ts';

export interface StoredWeight {
  readonly shape: readonly number[];
  /** One for each element where it is quantized, otherwise the four of a little-endian float32. */
  readonly bytes: Uint8Array;
  readonly quantization: Quantization | undefined;
}

const limits = { totalBytes: largestWeightsFile, entries: 500 };
const modelName = 'model.json';
/** SimpleCNN's takes 3,000 bytes, the largest network's ten times that. */
const longestModel = 500_000;

/** Returns the weights by name. fileName is for messages. Throws ZipError or TfjsLayersError. */
export function readStoredWeights(bytes: Uint8Array, fileName: string): ReadonlyMap<string, StoredWeight> {
  return new ManifestReader(openZip(bytes, fileName, limits), fileName).read();
}

class ManifestReader {
  readonly #archive: ZipArchive;
  readonly #fileName: string;
  /** Each file is read once: it could otherwise fill memory many times over. */
  readonly #pathsRead = new Set<string>();

  constructor(archive: ZipArchive, fileName: string) {
    this.#archive = archive;
    this.#fileName = fileName;
  }

  read(): ReadonlyMap<string, StoredWeight> {
    const path = this.#modelPath();
    const folder = path.slice(0, -modelName.length);
    const weights = new Map<string, StoredWeight>();
    for (const group of this.#manifest(path)) {
      for (const [name, weight] of this.#groupWeights(group, folder)) {
        if (weights.has(name)) this.#fail(`the weight ${name.slice(0, 80)} stands twice in its manifest.`);
        weights.set(name, weight);
      }
    }
    return weights;
  }

  #fail(problem: string): never {
    throw new TfjsLayersError(this.#fileName, problem);
  }

  /** Returns where the model file is: at the top, or in the folder that was zipped. */
  #modelPath(): string {
    const paths = [...this.#archive.keys()].filter(
      (path) => path === modelName || path.endsWith(`/${modelName}`),
    );
    const [path] = paths;
    if (paths.length !== 1 || path === undefined) {
      this.#fail(`it holds ${paths.length} files ${modelName} instead of one. Zip one model by itself.`);
    }
    return path;
  }

  #manifest(path: string): readonly WeightGroup[] {
    const entry = this.#archive.get(path);
    if (!entry || entry.size > longestModel) {
      return this.#fail(`its ${modelName} has ${entry?.size} bytes, more than the ${longestModel} allowed.`);
    }
    const text = decodeUtf8(entry.read());
    if (text === undefined) this.#fail(`its ${modelName} is not UTF-8 text.`);
    const result = v.safeParse(modelSchema, this.#json(text), { abortEarly: true });
    if (result.success) return result.output.weightsManifest;
    const [issue] = result.issues;
    return this.#fail(
      `its ${modelName} is not that of a layers model with float32 weights, plain or quantized to uint8 (${v.getDotPath(issue) ?? 'all of it'}: ${issue.message.slice(0, 200)}).`,
    );
  }

  #json(text: string): unknown {
    try {
      return JSON.parse(text);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return this.#fail(`its ${modelName} is not JSON (${message}).`);
    }
  }

  #groupWeights({ paths, weights }: WeightGroup, folder: string): [string, StoredWeight][] {
    const bytes = this.#groupBytes(paths, folder);
    let next = 0;
    const stored = weights.map(({ name, shape, quantization }): [string, StoredWeight] => {
      const start = next;
      next += elementCount(shape) * (quantization ? 1 : Float32Array.BYTES_PER_ELEMENT);
      return [name, { shape, bytes: bytes.subarray(start, next), quantization }];
    });
    if (next !== bytes.length) {
      this.#fail(
        `its manifest tells of ${next} bytes of weights, but ${paths.length} files hold ${bytes.length}.`,
      );
    }
    return stored;
  }

  /** A group's files, end to end. */
  #groupBytes(paths: readonly string[], folder: string): Uint8Array {
    const pieces = paths.map((path) => {
      if (this.#pathsRead.has(path)) this.#fail(`its manifest names the file ${path.slice(0, 80)} twice.`);
      this.#pathsRead.add(path);
      const entry = this.#archive.get(folder + path);
      return entry
        ? entry.read()
        : this.#fail(`its file ${path.slice(0, 80)} is missing from the zip archive.`);
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
