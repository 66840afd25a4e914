/** How much faster or slower one thing is than another, as far as their timings can tell. */
import type { LatencySummary } from './latency.ts';

export type Speed =
  | {
      readonly kind: 'same' | 'faster' | 'slower';
      /** The larger median divided by the smaller one. */
      readonly factor: number;
    }
  /** A median is 0 or not a number, so nothing can be said about their ratio. */
  | { readonly kind: 'unknown' };

/** Less than this is nothing that anybody would notice. */
const noticeable = 0.05;

/** The middle 95 % of a normal distribution end this many standard deviations from its mean, on either side. */
const z = 1.959963984540054;

/** The candidate against the baseline: the same where their medians differ by less than 5 %, or by no more than chance explains. */
export function speedOf(baseline: LatencySummary, candidate: LatencySummary): Speed {
  if (!isMeasured(baseline) || !isMeasured(candidate)) return { kind: 'unknown' };
  const factor = Math.max(baseline.median / candidate.median, candidate.median / baseline.median);
  const chance = z * Math.hypot(medianError(baseline), medianError(candidate));
  if (factor - 1 < noticeable || Math.abs(baseline.median - candidate.median) <= chance) {
    return { kind: 'same', factor };
  }
  return { kind: candidate.median < baseline.median ? 'faster' : 'slower', factor };
}

const isMeasured = ({ median }: LatencySummary): boolean => median > 0 && Number.isFinite(median);

/**
 * Standard error of a median: sqrt(pi / 2) sigma / sqrt(n), with sigma = IQR / 1.349, as of a normal distribution.
 * Source: R. McGill, J. W. Tukey, W. A. Larsen, "Variations of Box Plots", 1978, which notches its boxes by it.
 */
function medianError({ interquartileRange, timings }: LatencySummary): number {
  return (Math.sqrt(Math.PI / 2) * (interquartileRange / 1.349)) / Math.sqrt(timings);
}
