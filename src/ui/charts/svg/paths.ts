/** Pictures made of many equal parts, each kind of part as one SVG path. All are drawn in a box of `boxWidth` x `boxHeight`. */
import type { Bins } from '../../../core/quantization/picture/bins.ts';

export const boxWidth = 1000;
export const boxHeight = 100;

/** From the left edge of the picture to its right, or from the bottom to the top. */
export interface Extent {
  readonly min: number;
  readonly max: number;
}

/** Where a value stands across the box. */
export function across({ min, max }: Extent, value: number): number {
  return round((boxWidth * (value - min)) / (max - min || 1));
}

/** Where a value stands in the box, counted downwards as SVG does. */
export function downwards({ min, max }: Extent, value: number): number {
  return round(boxHeight - (boxHeight * (value - min)) / (max - min || 1));
}

/** A bar for each bin that is not empty, from the bottom up. The fullest fills the height; a single value can still be seen. */
export function barsPath({ start, width, counts }: Bins, extent: Extent): string {
  const most = counts.reduce((max, count) => Math.max(max, count), 1);
  const least = 0.8;
  return [...counts]
    .flatMap((count, bin) => {
      if (count === 0) return [];
      const left = across(extent, start + bin * width);
      const right = across(extent, start + (bin + 1) * width);
      const gap = (right - left) * 0.08;
      const top = boxHeight - Math.max((boxHeight * count) / most, least);
      return [box(left + gap, right - gap, top, boxHeight)];
    })
    .join('');
}

/** A bar for each row, from its smallest value to its largest. */
export function rangesPath(min: Float32Array, max: Float32Array, extent: Extent): string {
  const pitch = boxWidth / min.length;
  const gap = pitch * 0.12;
  return [...min]
    .map((low, row) => {
      const top = downwards(extent, max[row] ?? 0);
      const bottom = Math.max(downwards(extent, low), top + 0.5);
      return box(row * pitch + gap, (row + 1) * pitch - gap, top, bottom);
    })
    .join('');
}

/** A line that has a value for each row, and steps from one to the next. */
export function stepsPath(values: Float32Array, extent: Extent): string {
  const pitch = boxWidth / values.length;
  return [...values]
    .map(
      (value, row) =>
        `${row === 0 ? `M0 ${downwards(extent, value)}` : `V${downwards(extent, value)}`}H${round((row + 1) * pitch)}`,
    )
    .join('');
}

/** An upright line at each value, from the top down. length: as a share of the height. */
export function ticksPath(values: readonly number[], extent: Extent, length: number): string {
  return values.map((value) => `M${across(extent, value)} 0V${boxHeight * length}`).join('');
}

function box(left: number, right: number, top: number, bottom: number): string {
  return `M${round(left)} ${round(bottom)}V${round(top)}H${round(right)}V${round(bottom)}Z`;
}

/** A hundredth of a thousandth of the width: finer than any screen. */
const round = (value: number): number => Math.round(100 * value) / 100;
