/** A packed data set, streaming in. Images can be used as soon as their shard has arrived and been verified. */
import type { DataSetInfo } from '../../core/dataset/dataset-info.ts';
import { infoOf, type Manifest, ManifestError, parseManifest } from '../../core/dataset/shards.ts';
import { fetchOrExplain, fetchShard } from './fetch-shard.ts';
import { Split } from './split.ts';

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

export class Dataset {
  readonly info: DataSetInfo;
  readonly train: Split;
  readonly test: Split;
  readonly #base: URL;
  #verifiedBytes = 0;

  private constructor(base: URL, manifest: Manifest) {
    this.#base = base;
    this.info = infoOf(manifest);
    this.train = new Split(this.info, manifest.train.shards);
    this.test = new Split(this.info, manifest.test.shards);
  }

  /** Reads the manifest at `base` + `manifest.json`. */
  static async open(base: URL, retrying: boolean): Promise<Dataset> {
    const file = 'manifest.json';
    try {
      const response = await fetchOrExplain(new URL(file, base), file, retrying);
      return new Dataset(base, parseManifest(parseJson(await response.text(), file), file));
    } catch (error) {
      throw asDataError(file, error);
    }
  }

  /** Streams the shards that are missing: the first of each split first, so that training and testing can begin. */
  async load(retrying: boolean, onProgress: (progress: Progress) => void): Promise<void> {
    for (const { split, index } of this.#missing()) {
      const shard = split.shards[index];
      if (!shard) continue;
      let partial = 0;
      try {
        const { labels, pixels } = await fetchShard(
          new URL(shard.file, this.#base),
          shard,
          this.info,
          retrying,
          (bytes) => {
            partial += bytes;
            onProgress(this.#progress(partial, false));
          },
        );
        split.add(index, labels, pixels);
      } catch (error) {
        throw asDataError(shard.file, error);
      }
      this.#verifiedBytes += shard.bytes;
      onProgress(this.#progress(0, true));
    }
  }

  #missing(): { split: Split; index: number }[] {
    const of = (split: Split) => split.shards.map((_, index) => ({ split, index }));
    const [firstTrain = [], firstTest = []] = [of(this.train).slice(0, 1), of(this.test).slice(0, 1)];
    const inOrder = [...firstTrain, ...firstTest, ...of(this.train).slice(1), ...of(this.test).slice(1)];
    return inOrder.filter(({ split, index }) => !split.has(index));
  }

  #progress(partial: number, complete: boolean): Progress {
    const totalBytes = [...this.train.shards, ...this.test.shards].reduce((sum, { bytes }) => sum + bytes, 0);
    return { loadedBytes: this.#verifiedBytes + partial, totalBytes, complete };
  }
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
