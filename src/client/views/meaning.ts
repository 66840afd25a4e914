/** What a difference between two models' accuracies means. */
import type { Agreement } from '../../core/metrics/compare.ts';

/** A loss or a gain that chance does not explain, or only chance. */
export type Meaning = 'loss' | 'gain' | 'chance';

/** How often chance alone may make a person find a difference where there is none: the usual 5 %. */
const significance = 0.05;

/**
 * Uses the exact McNemar test on the images that the two models answer differently. comparisons: how many are looked at together; each gets its
 * share of the 5 % (Bonferroni): with 5 % for each of eleven, two sweeps in five would find a difference where there is none.
 */
export function meaningOf(
  { better, worse, pValue }: Pick<Agreement, 'better' | 'worse' | 'pValue'>,
  comparisons: number,
): Meaning {
  if (pValue >= significance / comparisons) return 'chance';
  return worse > better ? 'loss' : 'gain';
}
