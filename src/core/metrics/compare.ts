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

/** The usual 5 %: below it, chance alone is no good explanation of a difference. */
export const isRealDifference = (pValue: number): boolean => pValue < 0.05;

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

/** The two-sided 97.5 % point of the normal distribution: what makes an interval one of 95 %. */
const z = 1.959963984540054;

/**
 * Tango's score interval of a difference at 95 %: by how many percent of all images the candidate may really be better, the images being
 * a sample. Negative: worse. It rests on the images that only one of the two gets right, as McNemar's test does.
 * Source: T. Tango, "Equivalence test and confidence interval for the difference in proportions for the paired-sample design", 1998.
 */
export function differenceInterval({
  better,
  worse,
  images,
}: Pick<Agreement, 'better' | 'worse' | 'images'>): {
  low: number;
  high: number;
} {
  if (images === 0) return { low: -100, high: 100 };
  /** How many standard errors the difference that was seen lies above this one. */
  const errorsAbove = (difference: number): number => {
    // The share of images that only the baseline gets right, were this the difference: its maximum likelihood.
    const linear = (2 * images - better + worse) * difference - better - worse;
    const constant = -worse * difference * (1 - difference);
    const share = (Math.sqrt(Math.max(0, linear * linear - 8 * images * constant)) - linear) / (4 * images);
    const variance = images * (2 * share + difference * (1 - difference));
    return (better - worse - images * difference) / Math.sqrt(variance);
  };
  const seen = (better - worse) / images;
  return {
    low: 100 * whereFalling(errorsAbove, z, -1, seen),
    high: 100 * whereFalling(errorsAbove, -z, seen, 1),
  };
}

/** Where a falling function passes `value`, between two points. */
function whereFalling(f: (x: number) => number, value: number, from: number, to: number): number {
  let [low, high] = [from, to];
  // So often halved, nothing is left between the two in a double.
  for (let halvings = 0; halvings < 60; halvings++) {
    const middle = (low + high) / 2;
    if (f(middle) > value) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * Wilson's score interval of an accuracy at 95 %, in percent: where the true accuracy plausibly lies, the images being a sample.
 * Source: E. B. Wilson, "Probable inference", 1927.
 */
export function accuracyInterval(correct: number, images: number): { low: number; high: number } {
  if (images === 0) return { low: 0, high: 100 };
  const share = correct / images;
  const denominator = 1 + (z * z) / images;
  const centre = (share + (z * z) / (2 * images)) / denominator;
  const margin =
    (z / denominator) * Math.sqrt((share * (1 - share)) / images + (z * z) / (4 * images * images));
  return { low: 100 * Math.max(0, centre - margin), high: 100 * Math.min(1, centre + margin) };
}
