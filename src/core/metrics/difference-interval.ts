/** How much better or worse one model may really be than another. */
import type { Agreement } from './compare.ts';
import { z } from './significance.ts';

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
