/** The groups of a grid, one by one: which weights share a scale, and what the levels of that scale reach. */
import type { Range } from '../calibration/observer.ts';
import { type Grid, levelAt } from '../grid/grid.ts';

/** The group that a weight belongs to. index: of the weight. */
export function groupOf({ starts }: Pick<Grid, 'starts'>, index: number): number {
  let low = 0;
  let high = starts.length - 2;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** From the real number of a group's lowest level to that of its highest. */
export function reachOf(grid: Grid, group: number): Range {
  const scale = grid.scales[group] ?? 0;
  const zeroPoint = grid.zeroPoints[group] ?? 0;
  return {
    min: scale * levelAt(grid, grid.lowest, zeroPoint),
    max: scale * levelAt(grid, grid.highest, zeroPoint),
  };
}
