/** The data set that the page works with: the one that is served, streamed in the background, or a person's own in its place. */
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
  #opened = createDeferred<Dataset>();
  #dataset: Dataset | undefined;
  /** Resolves when another data set takes the place of this one. */
  #replaced = createDeferred();
  /** Which data set it is: the first, the second, ... */
  #turn = 0;
  /** The turn of the load that is under way. */
  #loading: number | undefined;
  #normalisation: NormalisationName = 'dataSet';
  #toldAt = 0;

  constructor(base: URL, emit: (event: EngineEvent) => void) {
    this.#base = base;
    this.#emit = emit;
  }

  /** Resolves once the manifest has been read; a failure to read it waits for the next `load`. */
  async dataset(): Promise<Dataset> {
    while (!this.#dataset) await Promise.race([this.#opened.promise, this.#replaced.promise]);
    return this.#dataset;
  }

  /** Resolves when another data set takes the place of the present one. Images that were waited for will not come. */
  get replaced(): Promise<void> {
    return this.#replaced.promise;
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
    if (this.#dataset) this.#show(this.#dataset);
    return true;
  }

  /** Resolves once the first images of both splits are here: a first action can be taken. */
  async firstImages(): Promise<void> {
    for (;;) {
      const { train, test } = await this.dataset();
      if (train.available > 0 && test.available > 0) return;
      const next = train.available === 0 ? train : test;
      await Promise.race([next.nextArrival(), this.replaced]);
    }
  }

  /**
   * Fetches what is missing. Rejects with DataError where that fails; what has arrived stays. Does nothing while a load is under way.
   */
  async load(retrying: boolean): Promise<void> {
    const turn = this.#turn;
    if (this.#loading === turn) return;
    this.#loading = turn;
    const isWanted = () => turn === this.#turn;
    try {
      const dataset = this.#dataset ?? (await this.#open(retrying, isWanted));
      await dataset?.load(retrying, (progress) => isWanted() && this.#tell(dataset, progress), isWanted);
    } catch (error) {
      // What nobody wants any more need not come.
      if (isWanted()) throw error;
    } finally {
      if (this.#loading === turn) this.#loading = undefined;
    }
  }

  /** Puts a person's own data set in the place of the present one. */
  take(dataset: Dataset): void {
    this.#replace(dataset);
    this.#show(dataset);
    this.#tell(dataset, dataset.rest);
  }

  /** Goes back to the data set that is served. It has to be loaded anew. */
  giveUpOwn(): void {
    if (!this.#dataset?.isOwn) return;
    this.#replace(undefined);
    this.#emit({ type: 'data-set', info: mnist, isOwn: false });
  }

  #replace(dataset: Dataset | undefined): void {
    this.#turn++;
    this.#dataset = dataset;
    const replaced = this.#replaced;
    this.#replaced = createDeferred();
    this.#opened = createDeferred();
    replaced.resolve();
  }

  #show({ train, test, isOwn }: Dataset): void {
    for (const split of [train, test]) split.normaliseAs(this.#normalisation);
    this.#emit({ type: 'data-set', info: train.info, isOwn });
  }

  async #open(retrying: boolean, isWanted: () => boolean): Promise<Dataset | undefined> {
    const dataset = await Dataset.open(this.#base, retrying);
    if (!isWanted()) return undefined;
    this.#dataset = dataset;
    this.#show(dataset);
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
