/** What rounding alone makes of a weight, and how far apart the levels are where it lies. */
import { nearestIndex } from '../number-formats/nearest-index.ts';
import type { Grid } from './grid.ts';
import { levelOf } from './weights.ts';

/**
 * The integer of the level that is nearest to a weight. Where the weight lies more than half a gap beyond the last level, it is an integer
 * beyond `highest` or below `lowest`: such weights are cut off.
 */
export function nearestLevel(
  { levels, lowest, highest }: Grid,
  weight: number,
  scale: number,
  zeroPoint: number,
): number {
  if (!levels) return levelOf(weight, Math.fround(1 / scale)) + zeroPoint;
  const value = scale === 0 ? 0 : weight / scale;
  const { low, width } = gapAround(levels, value);
  if (value > (levels[highest] ?? 0) + width / 2) return highest + 1;
  if (value < (levels[lowest] ?? 0) - width / 2) return lowest - 1;
  return value - (levels[low] ?? 0) > width / 2 ? low + 1 : low;
}

/** The distance between the two levels around a weight. Beyond the last level it is the distance of the last two. */
export function gapAt({ levels }: Pick<Grid, 'levels'>, weight: number, scale: number): number {
  if (!levels) return scale;
  return scale === 0 ? Number.POSITIVE_INFINITY : gapAround(levels, weight / scale).width * scale;
}

/** low: the index of the level below. */
function gapAround(levels: Float32Array, value: number): { readonly low: number; readonly width: number } {
  const nearest = nearestIndex(levels, value, 'lower');
  const below = value < (levels[nearest] ?? 0) ? nearest - 1 : nearest;
  const low = Math.min(Math.max(below, 0), levels.length - 2);
  return { low, width: (levels[low + 1] ?? 0) - (levels[low] ?? 0) };
}
