/**
 * The losses of steps on their way from the device to JavaScript. On a GPU, reading one back means waiting until all the work
 * before it is done; so they are read a group at a time, while the next steps are already being issued.
 */
import * as tf from '@tensorflow/tfjs-core';

interface Step {
  readonly loss: tf.Scalar;
  readonly images: number;
}

/** Losses of steps that follow each other, and how many images these steps saw. */
export interface ReadSteps {
  readonly losses: Float32Array;
  readonly images: number;
}

export class LossQueue {
  readonly #groupSize: number;
  #unread: Step[] = [];
  /** The last reading to begin: each waits for the one before it. */
  #reading: Promise<void> = Promise.resolve();
  #unfinished = 0;
  #losses: number[] = [];
  #images = 0;

  /** groupSize: 1 where a loss can be had without waiting. */
  constructor(groupSize: number) {
    this.#groupSize = groupSize;
  }

  /**
   * Takes over a step's loss; a number has been read. Once a group is full its reading begins, and goes on by itself; where the
   * group before it is not read yet, this waits for that one: so the device is never more than two groups behind.
   */
  async add(loss: number | tf.Scalar, images: number): Promise<void> {
    if (typeof loss === 'number') {
      this.#losses.push(loss);
      this.#images += images;
      return;
    }
    this.#unread.push({ loss, images });
    if (this.#unread.length === this.#groupSize) await this.#beginReading();
  }

  /** Begins to read what there is of a group, unless a reading is under way. */
  readPartialGroup(): void {
    if (this.#unfinished === 0 && this.#unread.length > 0) void this.#beginReading();
  }

  /** Resolves when every loss has been read. */
  async readAll(): Promise<void> {
    if (this.#unread.length > 0) await this.#beginReading();
    await this.#reading;
  }

  /** What has been read since the last call. */
  take(): ReadSteps {
    const read = { losses: Float32Array.from(this.#losses), images: this.#images };
    this.#losses = [];
    this.#images = 0;
    return read;
  }

  /** Resolves when the reading before it has ended. */
  async #beginReading(): Promise<void> {
    const before = this.#reading;
    const group = this.#unread;
    this.#unread = [];
    this.#unfinished++;
    this.#reading = this.#readAfter(before, this.#gather(group), group);
    // Whoever waits for it later hears of it; until then nobody may.
    this.#reading.catch(() => undefined);
    await before;
  }

  async #readAfter(before: Promise<void>, together: tf.Tensor, group: readonly Step[]): Promise<void> {
    try {
      await before;
      const losses = await together.data();
      this.#losses.push(...losses.subarray(0, group.length));
      this.#images += group.reduce((sum, { images }) => sum + images, 0);
    } finally {
      together.dispose();
      this.#unfinished--;
    }
  }

  /** The losses as one tensor, always of the same shape: one program, one buffer. Disposes of the single ones. */
  #gather(group: readonly Step[]): tf.Tensor {
    const losses = group.map(({ loss }) => loss);
    const [first] = losses;
    if (this.#groupSize === 1 && first) return first;
    const filling = Array.from({ length: this.#groupSize - losses.length }, () => losses.at(-1) ?? 0);
    const together = tf.stack([...losses, ...filling]);
    tf.dispose(losses);
    return together;
  }

  dispose(): void {
    tf.dispose(this.#unread.map(({ loss }) => loss));
    this.#unread = [];
  }
}
