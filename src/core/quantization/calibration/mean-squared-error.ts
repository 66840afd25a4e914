/**
 * The MSE observer's range: the one whose quantized values lie nearest to what was seen, in the mean of the squared
 * distances. A narrower range cuts off large values and tells the others apart more finely; this weighs one against the other.
 *
 * Each end is tried at 100, 99 .. 21 % of the extreme value, every pair of both. Where ranges are equally good, the widest is taken. A
 * value counts as the middle of its bin.
 * Source: the `MSEObserver` of MQBench (Y. Li et al., 2021) tries the same 80 steps, both ends together.
 */
import { affineParameters } from '../grid/affine.ts';
import { clamp, roundHalfToEven } from '../grid/rounding.ts';
import type { Histogram } from './histogram.ts';
import type { Range } from './observer.ts';

const steps = 80;

/** highest: the highest of the levels, which begin at 0. */
export function leastSquaresRange(histogram: Histogram, highest: number): Range {
  const { min, max } = histogram.range;
  const half = histogram.binWidth / 2;
  const bins = histogram.bins();
  const values = Float64Array.from(bins, ({ start }) => start + half);
  const counts = Float64Array.from(bins, ({ count }) => count);
  let best: Range = { min, max };
  let least = squaredError(values, counts, best, highest);
  for (const low of shrunk(min)) {
    for (const high of shrunk(max)) {
      const error = squaredError(values, counts, { min: low, max: high }, highest);
      if (error >= least) continue;
      least = error;
      best = { min: low, max: high };
    }
  }
  return best;
}

/** An end that is 0 stays there. */
function shrunk(end: number): number[] {
  if (end === 0) return [0];
  return Array.from({ length: steps }, (_, step) => (end * (100 - step)) / 100);
}

function squaredError(values: Float64Array, counts: Float64Array, range: Range, highest: number): number {
  const { scale, zeroPoint } = affineParameters(range, highest);
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0;
    const level = clamp(roundHalfToEven(value / scale) + zeroPoint, 0, highest);
    const error = value - (level - zeroPoint) * scale;
    sum += (counts[i] ?? 0) * error * error;
  }
  return sum;
}
