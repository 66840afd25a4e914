/** Two models on the same images: where they differ, and whether the difference means anything. */

/** changed = better + worse + bothWrong. */
export interface Agreement {
  readonly images: number;
  /** Images that the two models predict differently. */
  readonly changed: number;
  /** The baseline was wrong, the candidate is right. */
  readonly better: number;
  /** The baseline was right, the candidate is wrong. */
  readonly worse: number;
  /** Both wrong, each in its own way. */
  readonly bothWrong: number;
  /** Two-sided, exact: how often chance alone would split better and worse this unevenly, or more. */
  readonly pValue: number;
}

/** Compares two models. Each of the three arrays holds one class per image. */
export function compare(baseline: Uint8Array, candidate: Uint8Array, labels: Uint8Array): Agreement {
  if (baseline.length !== labels.length || candidate.length !== labels.length) {
    throw new RangeError(
      `${labels.length} labels against ${baseline.length} and ${candidate.length} predictions.`,
    );
  }
  let better = 0;
  let worse = 0;
  let bothWrong = 0;
  for (let i = 0; i < labels.length; i++) {
    if (baseline[i] === candidate[i]) continue;
    if (candidate[i] === labels[i]) better++;
    else if (baseline[i] === labels[i]) worse++;
    else bothWrong++;
  }
  return {
    images: labels.length,
    changed: better + worse + bothWrong,
    better,
    worse,
    bothWrong,
    pValue: mcNemarPValue(better, worse),
  };
}

/**
 * Exact McNemar test: under no difference each of the better + worse images falls on either side like a fair coin.
 * Returns min(1, 2 P(X <= min(better, worse))), X binomial with probability 1/2.
 */
export function mcNemarPValue(better: number, worse: number): number {
  const tosses = better + worse;
  const fewer = Math.min(better, worse);
  // Logarithms, because 2^-tosses is 0 in a double from 1075 tosses on.
  let logProbability = -tosses * Math.LN2;
  let tail = Math.exp(logProbability);
  for (let heads = 1; heads <= fewer; heads++) {
    logProbability += Math.log((tosses - heads + 1) / heads);
    tail += Math.exp(logProbability);
  }
  return Math.min(1, 2 * tail);
}
