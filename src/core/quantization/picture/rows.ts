/** The range of each output's weights, and what the levels that it has make of it: why one scale for all is not always enough. */
import type { Range } from '../calibration/observer.ts';
import type { Grid } from '../grid/grid.ts';
import { rangeOf } from './bins.ts';
import { groupOf, reachOf } from './groups.ts';

/** A value for each output: a unit of a dense layer, a filter of a convolution. */
export interface RowRanges {
  /** The smallest and the largest weight. */
  readonly min: Float32Array<ArrayBuffer>;
  readonly max: Float32Array<ArrayBuffer>;
  /** Undefined where the layer is not quantized. */
  readonly levels: RowLevels | undefined;
}

interface RowLevels {
  /** The lowest and the highest real number that its levels stand for; of several groups, the furthest. */
  readonly lowest: Float32Array<ArrayBuffer>;
  readonly highest: Float32Array<ArrayBuffer>;
  /** Levels from the lowest in use to the highest in use, as a share of all levels, 0 to 1; of several groups, the mean. */
  readonly used: Float32Array<ArrayBuffer>;
}

/** weights: (outputs, in). */
export function rowRanges(weights: Float32Array, outputs: number, grid: Grid | undefined): RowRanges {
  const length = weights.length / outputs;
  const min = new Float32Array(outputs);
  const max = new Float32Array(outputs);
  for (let row = 0; row < outputs; row++) {
    const range = rangeOf(weights, row * length, (row + 1) * length);
    min[row] = range.min;
    max[row] = range.max;
  }
  return { min, max, levels: grid && rowLevels(grid, outputs) };
}

function rowLevels(grid: Grid, outputs: number): RowLevels {
  const length = grid.values.length / outputs;
  const lowest = new Float32Array(outputs);
  const highest = new Float32Array(outputs);
  const used = new Float32Array(outputs);
  for (let row = 0; row < outputs; row++) {
    const parts = partsOf(grid, row * length, (row + 1) * length);
    lowest[row] = Math.min(...parts.map(({ reach }) => reach.min));
    highest[row] = Math.max(...parts.map(({ reach }) => reach.max));
    used[row] = parts.reduce((sum, part) => sum + part.used, 0) / parts.length;
  }
  return { lowest, highest, used };
}

interface Part {
  readonly reach: Range;
  readonly used: number;
}

/** The groups, or the part of one, that a row consists of. */
function partsOf(grid: Grid, rowStart: number, rowEnd: number): Part[] {
  const parts: Part[] = [];
  let group = groupOf(grid, rowStart);
  for (let start = rowStart; start < rowEnd; group++) {
    const end = Math.min(grid.starts[group + 1] ?? rowEnd, rowEnd);
    parts.push({ reach: reachOf(grid, group), used: shareOfLevels(grid, start, end) });
    start = end;
  }
  return parts;
}

function shareOfLevels({ values, lowest, highest }: Grid, start: number, end: number): number {
  let least = highest;
  let most = lowest;
  for (let i = start; i < end; i++) {
    const level = values[i] ?? 0;
    if (level < least) least = level;
    if (level > most) most = level;
  }
  return (most - least + 1) / (highest - lowest + 1);
}
