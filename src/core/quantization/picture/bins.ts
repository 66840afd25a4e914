/** Weights and their errors counted in bins of one width, for drawing. */
import type { Range } from '../calibration/observer.ts';
import type { Grid } from '../grid/grid.ts';

interface Edges {
  /** Where the first bin begins. */
  readonly start: number;
  /** Of every bin, positive. */
  readonly width: number;
  /** How many bins there are. */
  readonly bins: number;
}

export interface Bins extends Omit<Edges, 'bins'> {
  /** Values in each bin. */
  readonly counts: Uint32Array<ArrayBuffer>;
}

/** So many bars can still be told apart on a phone. */
const usualBins = 128;

/** Weights that lie far beyond the levels would need more bins than anybody can see. */
const mostBins = 4 * usualBins;

/** A value on an edge belongs to the bin above it. What lies beyond the bins goes into the outermost; what is no number, nowhere. */
export function countInBins(values: Iterable<number>, { start, width, bins }: Edges): Bins {
  const counts = new Uint32Array(bins);
  for (const value of values) {
    const bin = Math.min(Math.max(Math.floor((value - start) / width), 0), bins - 1);
    if (!Number.isNaN(bin)) counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return { start, width, counts };
}

/**
 * Bins for the weights of a layer. Where one scale holds for all of them, edges lie midway between levels, so that a bar shows which
 * weights become the level below it; each level then has several bins, or each bin several levels.
 */
export function weightEdges(range: Range, grid: Grid | undefined): Edges {
  const onLevels = grid && edgesBetweenLevels(range, grid);
  if (onLevels) return onLevels;
  const { min, max } = range;
  const span = max - min;
  return { start: min, width: (span > 0 ? span : 1) / usualBins, bins: usualBins };
}

/** Undefined where there are several scales, where levels are not evenly spaced, or where weights lie so far beyond the levels that there would be too many bins. */
function edgesBetweenLevels(
  { min, max }: Range,
  { scales, zeroPoints, lowest, highest, levels: numbers }: Grid,
): Edges | undefined {
  const [scale] = scales;
  if (scale === undefined || scales.length > 1 || numbers) return undefined;
  const levels = highest - lowest + 1;
  const levelsPerBin =
    levels > usualBins ? Math.ceil(levels / usualBins) : 1 / Math.floor(usualBins / levels);
  const width = scale * levelsPerBin;
  const lowestEdge = (lowest - 0.5 - (zeroPoints[0] ?? 0)) * scale;
  const below = Math.max(Math.ceil((lowestEdge - min) / width), 0);
  const above = Math.max(Math.ceil((max - lowestEdge) / width), Math.ceil(levels / levelsPerBin));
  const bins = below + above;
  return bins > mostBins ? undefined : { start: lowestEdge - below * width, width, bins };
}

/** From the smallest to the largest value that is a number; from 0 to 0 where there is none. */
export function rangeOf(values: Float32Array, start = 0, end = values.length): Range {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (let i = start; i < end; i++) {
    const value = values[i] ?? 0;
    if (!Number.isFinite(value)) continue;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return min <= max ? { min, max } : { min: 0, max: 0 };
}
