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
import { loadDecoder } from './decoder/decoder.ts';
import { fetchOrExplain, fetchShard } from './fetch-shard.ts';
import { type HeldImages, Split } from './split.ts';

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
    const begin = ({ shard }: Missing) =>
      settled(
        fetchShard(base, shard, retrying, (bytes) => {
          partial += bytes;
          onProgress(this.#progress(partial, false));
        }),
      );
    const missing = this.#missing(this.#packed);
    const [first] = missing;
    if (!first || !isWanted()) return;
    const decoder = loadDecoder();
    let arriving: ReturnType<typeof begin> | undefined = begin(first);
    const decode = await decoder;
    for (const [place, { split, shard, index }] of missing.entries()) {
      if (!arriving) return;
      try {
        const packed = await arriving();
        // The next one is on its way while this one is unpacked, and no others.
        const next = missing[place + 1];
        arriving = next && isWanted() ? begin(next) : undefined;
        const { labels, pixels } = unpackShard(packed, shard.count, this.info, shard.file, decode);
        split.add(index, labels, pixels);
      } catch (error) {
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

/** What comes of a promise, which may be asked for late: until then, nobody need hear that it failed. */
function settled<T>(promise: Promise<T>): () => Promise<T> {
  promise.catch(() => undefined);
  return () => promise;
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ManifestError(
      `${file} is not JSON: the server sent something else in its place. Press Retry; if it stays, the data must be packed again.`,
      { cause },
    );
  }
}

function asDataError(file: string, error: unknown): DataError {
  return new DataError(file, error instanceof Error ? error.message : String(error));
}
