/** Opens the data set, streams it in the background, tells how far it is, and can be asked to try again. */
import { type DataSetInfo, mnist } from '../../core/dataset/dataset-info.ts';
import type { NormalisationName } from '../../core/dataset/normalisation.ts';
import type { EngineEvent } from '../../protocol/events.ts';
import { createDeferred } from '../workshop/deferred.ts';
import { Dataset, type Progress } from './dataset.ts';

/** Progress is told at most this often, and always when a shard is complete. */
const tellEveryMs = 100;

export class DataSource {
  readonly #base: URL;
  readonly #emit: (event: EngineEvent) => void;
  readonly #opened = createDeferred<Dataset>();
  #dataset: Dataset | undefined;
  #normalisation: NormalisationName = 'dataSet';
  #loading = false;
  #toldAt = 0;

  constructor(base: URL, emit: (event: EngineEvent) => void) {
    this.#base = base;
    this.#emit = emit;
  }

  /** Resolves once the manifest has been read; a failure to read it waits for the next `load`. */
  dataset(): Promise<Dataset> {
    return this.#opened.promise;
  }

  /** Undefined until the manifest has been read. */
  get opened(): Dataset | undefined {
    return this.#dataset;
  }

  /** What the images are: until the manifest has come, those that the page is made for. */
  get info(): DataSetInfo {
    return this.#dataset?.train.info ?? mnist;
  }

  /** From now on images are fed like this. Returns whether that is something new. */
  normaliseAs(name: NormalisationName): boolean {
    if (name === this.#normalisation) return false;
    this.#normalisation = name;
    if (this.#dataset) this.#tellInfo(this.#dataset);
    return true;
  }

  #tellInfo({ train, test }: Dataset): void {
    for (const split of [train, test]) split.normaliseAs(this.#normalisation);
    this.#emit({ type: 'data-set', info: train.info });
  }

  /** Resolves once the first shards of both splits are here: a first action can be taken. */
  async firstImages(): Promise<void> {
    const { train, test } = await this.#opened.promise;
    while (train.available === 0) await train.nextArrival();
    while (test.available === 0) await test.nextArrival();
  }

  /**
   * Fetches what is missing. Rejects with DataError where that fails; what has arrived stays. Does nothing while a load is under way.
   */
  async load(retrying: boolean): Promise<void> {
    if (this.#loading) return;
    this.#loading = true;
    try {
      const dataset = this.#dataset ?? (await this.#open(retrying));
      await dataset.load(retrying, (progress) => this.#tell(dataset, progress));
    } finally {
      this.#loading = false;
    }
  }

  async #open(retrying: boolean): Promise<Dataset> {
    const dataset = await Dataset.open(this.#base, retrying);
    this.#dataset = dataset;
    this.#tellInfo(dataset);
    this.#opened.resolve(dataset);
    return dataset;
  }

  #tell(dataset: Dataset, { loadedBytes, totalBytes, complete }: Progress): void {
    const now = performance.now();
    if (!complete && now - this.#toldAt < tellEveryMs) return;
    this.#toldAt = now;
    const { train, test } = dataset;
    this.#emit({
      type: 'data-progress',
      loadedBytes,
      totalBytes,
      trainImages: train.available,
      trainTotal: train.count,
      testImages: test.available,
      testTotal: test.count,
      classCounts: train.classCounts(),
    });
  }
}
