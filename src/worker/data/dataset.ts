/** A data set: a packed one that streams in, whose images can be used as soon as their shard has arrived and been verified; or one that is here. */

import type { DataSetInfo } from '../../core/dataset/dataset-info.ts';
import {
  infoOf,
  type Manifest,
  ManifestError,
  parseManifest,
  type Shard,
  unpackShard,
} from '../../core/dataset/shards.ts';
import { messageOf } from '../../core/told.ts';
import { createDeferred } from '../workshop/deferred.ts';
import { loadDecoder } from './decoder/decoder.ts';
import { fetchOrExplain, fetchShard } from './fetch-shard.ts';
import { type HeldImages, Split } from './split.ts';
import { told } from './telling.ts';

export interface Progress {
  readonly loadedBytes: number;
  readonly totalBytes: number;
  /** True when this tells of a shard that is now complete, false for bytes on their way. */
  readonly complete: boolean;
}

/** Thrown with the file that failed; what has arrived so far stays usable, and `load` can be called again. */
export class DataError extends Error {
  override name = 'DataError';
  readonly file: string;
  constructor(file: string, message: string) {
    super(message);
    this.file = file;
  }
}

/** Where a packed data set comes from. */
interface Packed {
  readonly base: URL;
  readonly manifest: Manifest;
}

interface Missing {
  readonly split: Split;
  readonly shard: Shard;
  readonly index: number;
}

export class Dataset {
  readonly info: DataSetInfo;
  readonly train: Split;
  readonly test: Split;
  readonly #packed: Packed | undefined;
  #verifiedBytes = 0;

  private constructor(info: DataSetInfo, train: Split, test: Split, packed?: Packed) {
    this.info = info;
    this.train = train;
    this.test = test;
    this.#packed = packed;
  }

  /** A data set of a person's own, whose images are all here. They are not copied. */
  static held(info: DataSetInfo, train: HeldImages, test: HeldImages): Dataset {
    return new Dataset(info, Split.whole(info, train), Split.whole(info, test));
  }

  /** Whether it is a person's own. */
  get isOwn(): boolean {
    return this.#packed === undefined;
  }

  /** The same images under other names. */
  renamed(names: Pick<DataSetInfo, 'name' | 'classNames'>): Dataset {
    return Dataset.held({ ...this.info, ...names }, this.train.held, this.test.held);
  }

  /** Reads the manifest at `base` + `manifest.json`. */
  static async open(base: URL, retrying: boolean): Promise<Dataset> {
    const file = 'manifest.json';
    try {
      const response = await fetchOrExplain(new URL(file, base), file, retrying);
      const manifest = parseManifest(parseJson(await response.text(), file), file);
      const info = infoOf(manifest);
      const train = new Split(info, manifest.train.shards);
      const test = new Split(info, manifest.test.shards);
      return new Dataset(info, train, test, { base, manifest });
    } catch (error) {
      throw asDataError(file, error);
    }
  }

  /**
   * Streams the shards that are missing: the first of each split first, so that training and testing can begin. isWanted: asked before
   * each shard; nothing more is fetched once it says no.
   */
  async load(
    retrying: boolean,
    onProgress: (progress: Progress) => void,
    isWanted: () => boolean = () => true,
  ): Promise<void> {
    if (!this.#packed) return;
    const { base } = this.#packed;
    /** Bytes that have arrived of shards that are not yet unpacked. */
    let partial = 0;
    /** Of what is still on its way behind a shard that failed, nothing is told. */
    let failed = false;
    const missing = this.#missing(this.#packed);
    const begin = (): Arriving | undefined => {
      const next = isWanted() ? missing.shift() : undefined;
      return (
        next &&
        arrive(next, (onBytes) =>
          fetchShard(base, next.shard, retrying, (bytes) => {
            partial += bytes;
            if (!failed) onProgress(this.#progress(partial, false));
            onBytes(bytes);
          }),
        )
      );
    };
    if (missing.length === 0 || !isWanted()) return;
    const decoder = loadDecoder();
    let arriving = begin();
    const decode = await decoder;
    while (arriving) {
      const { missing: here, packed, nearlyHere } = arriving;
      const { split, shard, index } = here;
      try {
        await nearlyHere;
        const following = begin();
        const { labels, pixels } = unpackShard(await packed(), shard.count, this.info, shard.file, decode);
        split.add(index, labels, pixels);
        arriving = following;
      } catch (error) {
        failed = true;
        throw asDataError(shard.file, error);
      }
      this.#verifiedBytes += shard.bytes;
      partial -= shard.bytes;
      onProgress(this.#progress(partial, true));
    }
  }

  /** How far it is when nothing is on its way. Of a person's own images, the bytes are those in memory. */
  get rest(): Progress {
    if (this.#packed) return this.#progress(0, true);
    const bytes = this.train.held.pixels.length + this.test.held.pixels.length;
    return { loadedBytes: bytes, totalBytes: bytes, complete: true };
  }

  #missing({ manifest }: Packed): Missing[] {
    const of = (split: Split, shards: readonly Shard[]) =>
      shards.map((shard, index) => ({ split, shard, index }));
    const [firstTrain, ...train] = of(this.train, manifest.train.shards);
    const [firstTest, ...test] = of(this.test, manifest.test.shards);
    const inOrder = [firstTrain, firstTest, ...train, ...test].filter((one) => one !== undefined);
    return inOrder.filter(({ split, index }) => !split.has(index));
  }

  #progress(partial: number, complete: boolean): Progress {
    const shards = this.#packed
      ? [...this.#packed.manifest.train.shards, ...this.#packed.manifest.test.shards]
      : [];
    const totalBytes = shards.reduce((sum, { bytes }) => sum + bytes, 0);
    return { loadedBytes: this.#verifiedBytes + partial, totalBytes, complete };
  }
}

/** A shard on its way. */
interface Arriving {
  readonly missing: Missing;
  /** Its bytes, which may be asked for late: until then, nobody need hear that it failed. */
  readonly packed: () => Promise<Uint8Array<ArrayBuffer>>;
  /** Resolves when so little of it is missing that the next can be asked for; rejects as it does. */
  readonly nearlyHere: Promise<unknown>;
}

/** What arrives while a server gets a question and its answer comes, on a quick line. Asked so early, no line waits between two shards. */
const nearlyHereBytes = 131_072;

/** fetching: tells how many bytes have come, each time. */
function arrive(
  missing: Missing,
  fetching: (onBytes: (bytes: number) => void) => Promise<Uint8Array<ArrayBuffer>>,
): Arriving {
  const near = createDeferred();
  let left = missing.shard.bytes;
  const packed = fetching((bytes) => {
    left -= bytes;
    if (left <= nearlyHereBytes) near.resolve();
  });
  const nearlyHere = Promise.race([near.promise, packed]);
  nearlyHere.catch(() => undefined);
  return { missing, packed: () => packed, nearlyHere };
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ManifestError(told('images/no-json', { file }), { cause });
  }
}

function asDataError(file: string, error: unknown): DataError {
  return new DataError(file, messageOf(error));
}
