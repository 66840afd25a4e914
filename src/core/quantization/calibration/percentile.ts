/**
 * The percentile observer's range: it leaves out the most extreme values, which are few and would make every level coarser.
 *
 * Definition: from the (100 - p)th to the pth percentile of all values seen, zeros included, widened to hold 0; a percentile is
 * taken from the histogram, values being spread evenly within their bin, and lies within one bin of the exact quantile.
 * Source: the percentile calibration of H. Wu et al., "Integer Quantization for Deep Learning Inference", 2020, section 5.1, which
 * takes 99.9 to 99.9999 % of the absolute values.
 */
import type { Histogram } from './histogram.ts';
import type { Range } from './observer.ts';

/** Percent of the values that lie under the upper end of the range. */
const clippingPercentile = 99.99;

export function percentileRange(histogram: Histogram, percentile = clippingPercentile): Range {
  const share = percentile / 100;
  return {
    min: Math.min(0, quantile(histogram, 1 - share)),
    max: Math.max(0, quantile(histogram, share)),
  };
}

/** The value below which this share of all values lies, 0 to 1; 0 where there are no values. */
function quantile(histogram: Histogram, share: number): number {
  const { min, max } = histogram.range;
  const target = share * histogram.total;
  let below = 0;
  for (const { start, count } of histogram.bins()) {
    if (below + count >= target) {
      const value = start + (histogram.binWidth * (target - below)) / count;
      return Math.min(Math.max(value, min), max);
    }
    below += count;
  }
  return max;
}
