/**
 * Signal to quantization noise in decibels, 10 log10(sum r^2 / sum (r - q)^2), where r are the values of a reference and q those that stand
 * in for them. Six decibels are one bit: noise of half the size.
 */

/** Infinite where there is no noise; NaN where a value was NaN or infinite. */
export function decibels(signal: number, noise: number): number {
  return noise === 0 ? Number.POSITIVE_INFINITY : 10 * Math.log10(signal / noise);
}

/** Adds up signal and noise over any number of batches, in double precision. */
export class SignalToNoise {
  #signal = 0;
  #noise = 0;

  /** reference, values: of one length. */
  add(reference: ArrayLike<number>, values: ArrayLike<number>): void {
    if (reference.length !== values.length) {
      throw new RangeError(`${values.length} values cannot stand in for ${reference.length}.`);
    }
    let signal = 0;
    let noise = 0;
    for (let i = 0; i < reference.length; i++) {
      const wanted = reference[i] ?? 0;
      const error = wanted - (values[i] ?? 0);
      signal += wanted * wanted;
      noise += error * error;
    }
    this.#signal += signal;
    this.#noise += noise;
  }

  get decibels(): number {
    return decibels(this.#signal, this.#noise);
  }
}
