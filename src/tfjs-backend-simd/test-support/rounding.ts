/** How far rounding to float32 may move a result: the bounds of the property tests, which come from the arithmetic alone. */

/** What one rounding to the nearest float32 may move a number by, relative to it. */
const unit = 2 ** -24;

/**
 * The relative error that `roundings` roundings, one after another, may add up to. A sum whose terms each pass through at most so
 * many roundings is no farther from the exact sum than this times the sum of the terms' magnitudes, in whatever order it is taken:
 * a term of a sum of n products passes through n at most, one as it is multiplied and one at every addition that follows.
 * Source: N. J. Higham, "Accuracy and Stability of Numerical Algorithms", 2nd edition, 2002, lemma 3.1 and sections 3.1 and 4.2.
 */
export function relativeError(roundings: number): number {
  return (roundings * unit) / (1 - roundings * unit);
}

/**
 * The largest difference, each measured by what is allowed at its place: up to 1 is allowed. 0 where nothing differs; Infinity for
 * another length, for NaN, and for any difference where none is allowed.
 */
export function excess(
  found: ArrayLike<number>,
  expected: ArrayLike<number>,
  allowed: ArrayLike<number>,
): number {
  if (found.length !== expected.length || allowed.length !== expected.length) return Number.POSITIVE_INFINITY;
  let most = 0;
  for (let i = 0; i < expected.length; i++) {
    const difference = Math.abs((found[i] ?? Number.NaN) - (expected[i] ?? Number.NaN));
    if (Number.isNaN(difference)) return Number.POSITIVE_INFINITY;
    if (difference > 0) most = Math.max(most, difference / (allowed[i] ?? 0));
  }
  return most;
}
