/**
 * Counts of what an observer has seen, in a fixed amount of memory however much that is.
 *
 * Bins are as wide as a power of two and begin at its multiples, so that zero lies on an edge. When a value falls outside, the
 * width doubles and neighbours merge. The bins are therefore the same whatever order the values come in. Between half and all
 * of the bins on one side of zero are in use: a seven-bit level is 8 to 16 bins wide.
 */
import type { Range } from './observer.ts';

/** Number of bins on each side of zero. */
const binsPerSide = 2048;

/** A scale is never below 2^-23: finer bins would tell nothing. */
const narrowest = 2 ** -30;

export class Histogram {
  #counts = new Float64Array(2 * binsPerSide);
  #width = narrowest;
  #min = 0;
  #max = 0;
  #total = 0;

  /** values: finite, lying within `range`, which holds 0. */
  add(values: Float32Array, range: Range): void {
    this.#reach(Math.max(-range.min, range.max));
    this.#min = Math.min(this.#min, range.min);
    this.#max = Math.max(this.#max, range.max);
    this.#total += values.length;
    const counts = this.#counts;
    // A power of two: multiplying by its reciprocal is exact.
    const reciprocal = 1 / this.#width;
    for (let i = 0; i < values.length; i++) {
      const bin = Math.floor((values[i] ?? 0) * reciprocal) + binsPerSide;
      counts[bin] = (counts[bin] ?? 0) + 1;
    }
  }

  /** The range of all values and 0. */
  get range(): Range {
    return { min: this.#min, max: this.#max };
  }

  /** The bins that are not empty, from the lowest: where each begins and how many values it holds. */
  bins(): { readonly start: number; readonly count: number }[] {
    const bins: { start: number; count: number }[] = [];
    for (const [i, count] of this.#counts.entries()) {
      if (count > 0) bins.push({ start: (i - binsPerSide) * this.#width, count });
    }
    return bins;
  }

  get binWidth(): number {
    return this.#width;
  }

  /** How many values were added. */
  get total(): number {
    return this.#total;
  }

  /** Widens the bins until a value of this size has one. */
  #reach(size: number): void {
    let factor = 1;
    while (size >= this.#width * factor * binsPerSide) factor *= 2;
    if (factor === 1) return;
    const merged = new Float64Array(2 * binsPerSide);
    for (const [i, count] of this.#counts.entries()) {
      const bin = Math.floor((i - binsPerSide) / factor) + binsPerSide;
      merged[bin] = (merged[bin] ?? 0) + count;
    }
    this.#counts = merged;
    this.#width *= factor;
  }
}
