/** The groups of a grid, one by one: which weights share a scale, and what the levels of that scale reach. */
import type { Range } from '../calibration/observer.ts';
import type { Grid } from '../grid/grid.ts';

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
export function reachOf({ scales, zeroPoints, lowest, highest }: Grid, group: number): Range {
  const scale = scales[group] ?? 0;
  const zeroPoint = zeroPoints[group] ?? 0;
  return { min: scale * (lowest - zeroPoint), max: scale * (highest - zeroPoint) };
}
