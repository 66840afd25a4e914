/** The smoothed loss line: exponential moving average, bias-corrected as TensorBoard draws it. */
export class Smoother {
  readonly #weight: number;
  #average = 0;
  #seen = 0;
  #seenShare = 0;

  /** weight: how much the past counts, 0 (no smoothing) to below 1. */
  constructor(weight: number) {
    this.#weight = weight;
  }

  /** Takes the values one after the other, and returns the smoothed one. */
  next(value: number): number {
    // A NaN is shown where it happened and does not spoil what follows.
    if (!Number.isFinite(value)) return value;
    this.#average = this.#average * this.#weight + (1 - this.#weight) * value;
    // Once it has reached 1 it stays there: the power is not worked out any more.
    if (this.#seenShare < 1) {
      this.#seen++;
      this.#seenShare = 1 - this.#weight ** this.#seen;
    }
    // The average began at 0: without this division the first values would be drawn towards it.
    return this.#average / this.#seenShare;
  }
}
