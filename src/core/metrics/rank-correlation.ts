/**
 * Spearman's rank correlation: 1 where both put the items in the same order, -1 where in opposite ones, NaN for fewer than two items or where
 * all are equal. Equal values share the mean of their ranks. Throws RangeError where there are not as many of both.
 */
export function rankCorrelation(one: readonly number[], other: readonly number[]): number {
  if (one.length !== other.length) throw new RangeError(`${one.length} values against ${other.length}.`);
  const [a, b] = [ranksOf(one), ranksOf(other)];
  const mean = (one.length - 1) / 2;
  let [both, ofA, ofB] = [0, 0, 0];
  for (const [i, rank] of a.entries()) {
    const [fromA, fromB] = [rank - mean, (b[i] ?? 0) - mean];
    both += fromA * fromB;
    ofA += fromA ** 2;
    ofB += fromB ** 2;
  }
  return both / Math.sqrt(ofA * ofB);
}

/** From 0 on. */
function ranksOf(values: readonly number[]): readonly number[] {
  const sorted = values.toSorted((a, b) => a - b);
  return values.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2);
}
