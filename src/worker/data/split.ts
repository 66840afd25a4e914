/** One half of the data set (train or test) as it fills up: a byte a pixel, in one array, shard after shard. */

import { type DataSetInfo, imageSizeOf } from '../../core/dataset/dataset-info.ts';
import { type NormalisationName, normalisedAs } from '../../core/dataset/normalisation.ts';
import { classCounts, normaliseBatch } from '../../core/dataset/normalise.ts';
import { told } from './telling.ts';

/** Shards are numbered in 16 bits. */
const mostShards = 65_536;

/** Images that are here, a byte a pixel and channel, ordered row, column, channel. */
export interface HeldImages {
  readonly labels: Uint8Array<ArrayBuffer>;
  readonly pixels: Uint8Array<ArrayBuffer>;
}

export class Split {
  /** Facts about the whole data set, with its own normalisation. */
  readonly ownInfo: DataSetInfo;
  #normalisation: NormalisationName = 'dataSet';
  /** The same as images are fed. */
  #info: DataSetInfo;
  readonly count: number;
  readonly shards: readonly { readonly count: number }[];
  readonly #imageSize: number;
  readonly #pixels: Uint8Array<ArrayBuffer>;
  readonly #labels: Uint8Array<ArrayBuffer>;
  /** Tells for every image which shard brings it. */
  readonly #shardOf: Uint16Array<ArrayBuffer>;
  readonly #arrived: boolean[];
  #wake: (() => void)[] = [];

  /** held: the images, where they are all here already; they are not copied. Throws RangeError for more shards than can be numbered. */
  constructor(info: DataSetInfo, shards: readonly { readonly count: number }[], held?: HeldImages) {
    if (shards.length > mostShards) {
      const values = { name: info.name, shards: String(shards.length), most: String(mostShards) };
      throw new RangeError(told('images/too-many-shards', values));
    }
    const count = shards.reduce((sum, shard) => sum + shard.count, 0);
    this.ownInfo = info;
    this.#info = info;
    this.count = count;
    this.shards = shards;
    this.#imageSize = imageSizeOf(info);
    this.#pixels = held?.pixels ?? new Uint8Array(count * this.#imageSize);
    this.#labels = held?.labels ?? new Uint8Array(count);
    this.#shardOf = new Uint16Array(count);
    this.#arrived = shards.map(() => held !== undefined);
    let first = 0;
    for (const [index, shard] of shards.entries()) {
      this.#shardOf.fill(index, first, first + shard.count);
      first += shard.count;
    }
  }

  /** A half whose images are all here. */
  static whole(info: DataSetInfo, images: HeldImages): Split {
    return new Split(info, [{ count: images.labels.length }], images);
  }

  /** Facts about the whole data set, with the normalisation that images are fed with. */
  get info(): DataSetInfo {
    return this.#info;
  }

  get normalisation(): NormalisationName {
    return this.#normalisation;
  }

  /** From now on images are fed like this. */
  normaliseAs(name: NormalisationName): void {
    this.#normalisation = name;
    this.#info = normalisedAs(this.ownInfo, name);
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
    this.#pixels.set(pixels, first * this.#imageSize);
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
    const pixels = new Float32Array(count * this.#imageSize);
    const labels = new Uint8Array(count);
    this.writeBatch(indices, start, count, { pixels, labels });
    return { pixels, labels };
  }

  /** Writes the same of the `count` images from indices[start] on. into: with room for so many. */
  writeBatch(
    indices: Uint32Array,
    start: number,
    count: number,
    into: { readonly pixels: Float32Array; readonly labels: Uint8Array | Int32Array },
  ): void {
    normaliseBatch(this.#pixels, indices, start, count, into.pixels, this.info);
    this.writeLabels(indices, start, count, into.labels);
  }

  /** Writes the labels of the `count` images from indices[start] on. */
  writeLabels(indices: Uint32Array, start: number, count: number, into: Uint8Array | Int32Array): void {
    for (let i = 0; i < count; i++) into[i] = this.#labels[indices[start + i] ?? 0] ?? 0;
  }

  /** Writes the bytes of the same images, one image behind the other. Throws RangeError for an image that is not there. */
  writeBytes(indices: ArrayLike<number>, start: number, count: number, into: Uint8Array): void {
    const size = this.#imageSize;
    for (let i = 0; i < count; i++) {
      const image = indices[start + i] ?? this.count;
      if (image >= this.count)
        throw new RangeError(`Position ${start + i} of the epoch asks for image ${image}, of ${this.count}.`);
      into.set(this.#pixels.subarray(image * size, (image + 1) * size), i * size);
    }
  }

  /** The bytes and the label of one image; undefined where it has not arrived, or there is none. */
  image(index: number): { pixels: Uint8Array<ArrayBuffer>; label: number } | undefined {
    const label = this.#labels[index];
    if (label === undefined || !this.hasAll(Uint32Array.of(index), 0, 1)) return undefined;
    return { pixels: this.pixels([index]), label };
  }

  /** All images, those that have not arrived blank: not a copy. */
  get held(): HeldImages {
    return { labels: this.#labels, pixels: this.#pixels };
  }

  labels(count: number): Uint8Array<ArrayBuffer> {
    return this.#labels.slice(0, count);
  }

  /** Images of each class among those that have arrived. */
  classCounts(): readonly number[] {
    const arrived = this.#labels.filter((_, index) => this.#arrived[this.#shardOf[index] ?? 0]);
    return classCounts(arrived, this.info.classNames.length);
  }

  /** The first `perClass` images of each class that have arrived, one class after another. */
  samples(perClass: number): { pixels: Uint8Array<ArrayBuffer>; labels: Uint8Array<ArrayBuffer> } {
    const chosen: number[][] = this.info.classNames.map(() => []);
    for (const [index, label] of this.#labels.entries()) {
      const ofClass = chosen[label];
      if (this.#arrived[this.#shardOf[index] ?? 0] && ofClass && ofClass.length < perClass)
        ofClass.push(index);
      if (chosen.every((list) => list.length === perClass)) break;
    }
    const indices = chosen.flat();
    return {
      pixels: this.pixels(indices),
      labels: Uint8Array.from(indices, (index) => this.#labels[index] ?? 0),
    };
  }

  /** The bytes of these images, which must have arrived, one behind the other. */
  pixels(indices: readonly number[]): Uint8Array<ArrayBuffer> {
    const pixels = new Uint8Array(indices.length * this.#imageSize);
    this.writeBytes(indices, 0, indices.length, pixels);
    return pixels;
  }
}
