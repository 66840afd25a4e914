/** One half of the data set (train or test) as it fills up: a byte a pixel, in one array, shard after shard. */
import { classCounts, imageSize, normaliseBatch } from '../../core/dataset/normalise.ts';
import type { Shard } from '../../core/dataset/shards.ts';

export class Split {
  readonly count: number;
  readonly shards: readonly Shard[];
  readonly #pixels: Uint8Array<ArrayBuffer>;
  readonly #labels: Uint8Array<ArrayBuffer>;
  /** For every image, which shard brings it. */
  readonly #shardOf: Uint8Array<ArrayBuffer>;
  readonly #arrived: boolean[];
  #wake: (() => void)[] = [];

  constructor(count: number, shards: readonly Shard[]) {
    this.count = count;
    this.shards = shards;
    this.#pixels = new Uint8Array(count * imageSize);
    this.#labels = new Uint8Array(count);
    this.#shardOf = new Uint8Array(count);
    this.#arrived = shards.map(() => false);
    let first = 0;
    for (const [index, shard] of shards.entries()) {
      this.#shardOf.fill(index, first, first + shard.count);
      first += shard.count;
    }
  }

  /** Images that have arrived. */
  get available(): number {
    return this.shards.reduce((sum, shard, index) => sum + (this.#arrived[index] ? shard.count : 0), 0);
  }

  has(shard: number): boolean {
    return this.#arrived[shard] === true;
  }

  /** Takes in a verified shard and wakes whoever waits for its images. */
  add(shard: number, labels: Uint8Array, pixels: Uint8Array): void {
    const first = this.#shardOf.indexOf(shard);
    this.#labels.set(labels, first);
    this.#pixels.set(pixels, first * imageSize);
    this.#arrived[shard] = true;
    const sleepers = this.#wake;
    this.#wake = [];
    for (const wake of sleepers) wake();
  }

  /** Are all of `indices[start..end)` here? */
  hasAll(indices: Uint32Array, start: number, end: number): boolean {
    for (let position = start; position < end; position++) {
      if (!this.#arrived[this.#shardOf[indices[position] ?? 0] ?? 0]) return false;
    }
    return true;
  }

  /** Resolves when one more shard has arrived. */
  nextArrival(): Promise<void> {
    return new Promise((resolve) => this.#wake.push(resolve));
  }

  /** Normalised floats and labels of the images `indices[start..end)`, which must have arrived. */
  batch(indices: Uint32Array, start: number, end: number): { pixels: Float32Array; labels: Uint8Array } {
    const count = end - start;
    const pixels = new Float32Array(count * imageSize);
    normaliseBatch(this.#pixels, indices, start, count, pixels);
    const labels = Uint8Array.from(
      { length: count },
      (_, offset) => this.#labels[indices[start + offset] ?? 0] ?? 0,
    );
    return { pixels, labels };
  }

  labels(count: number): Uint8Array<ArrayBuffer> {
    return this.#labels.slice(0, count);
  }

  /** Images of each class among those that have arrived. */
  classCounts(): readonly number[] {
    const arrived = this.#labels.filter((_, index) => this.#arrived[this.#shardOf[index] ?? 0]);
    return classCounts(arrived);
  }

  /** The first `perClass` images of each class that have arrived, one class after another. */
  samples(
    perClass: number,
    classes: number,
  ): { pixels: Uint8Array<ArrayBuffer>; labels: Uint8Array<ArrayBuffer> } {
    const chosen: number[][] = Array.from({ length: classes }, () => []);
    for (const [index, label] of this.#labels.entries()) {
      const ofClass = chosen[label];
      if (this.#arrived[this.#shardOf[index] ?? 0] && ofClass && ofClass.length < perClass)
        ofClass.push(index);
      if (chosen.every((list) => list.length === perClass)) break;
    }
    const indices = chosen.flat();
    const pixels = new Uint8Array(indices.length * imageSize);
    for (const [position, index] of indices.entries()) {
      pixels.set(this.#pixels.subarray(index * imageSize, (index + 1) * imageSize), position * imageSize);
    }
    return { pixels, labels: Uint8Array.from(indices, (index) => this.#labels[index] ?? 0) };
  }
}
