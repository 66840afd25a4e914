/** Which NumPy arrays hold images, and how they lie in them. */
import type { Shape } from '../../shapes.ts';
import type { NpyArray } from './elements.ts';
import type { NpyHeader } from './header.ts';

export interface NpyLabels extends NpyArray {
  readonly path: string;
  readonly count: number;
}

export interface NpyImages extends NpyLabels, Shape {
  /** For each dimension of the array, how far apart its neighbours stand in pixels ordered image, row, column, channel. */
  readonly steps: readonly number[];
}

/** Undefined where the array does not look like images. */
export function layoutOf({ shape }: NpyHeader): (Shape & { steps: number[] }) | undefined {
  const [, second = 0, third = 0, fourth = 0] = shape;
  if (shape.length === 3) return layout(second, third, 1, [third, 1]);
  if (shape.length === 4) {
    const isChannelsFirst = [1, 3].includes(second) && ![1, 3].includes(fourth);
    return isChannelsFirst
      ? layout(third, fourth, second, [1, fourth * second, second])
      : layout(second, third, fourth, [third * fourth, fourth, 1]);
  }
  if (shape.length !== 2) return undefined;
  for (const channels of [1, 3]) {
    const side = Math.sqrt(second / channels);
    if (Number.isInteger(side) && side > 1) return layout(side, side, channels, [1]);
  }
  return undefined;
}

function layout(
  rows: number,
  columns: number,
  channels: number,
  steps: number[],
): Shape & { steps: number[] } {
  return { rows, columns, channels, steps: [rows * columns * channels, ...steps] };
}
