/** Where the channels of a stage stand in one picture: side by side, row after row, a pixel a value. */
import type { Place } from '../../../core/quantization/explain/taps.ts';

export interface Tiles {
  readonly columns: number;
  readonly rows: number;
  /** Pixels of a channel's side, and between two channels. */
  readonly side: number;
  readonly gap: number;
  readonly width: number;
  readonly height: number;
}

/** About twice as wide as high, and full where the number of channels allows it. */
export function tilesOf({ channels, side }: { readonly channels: number; readonly side: number }): Tiles {
  const columns = columnsFor(channels);
  const rows = Math.ceil(channels / columns);
  const gap = side > 1 ? 1 : 0;
  const length = (count: number) => count * (side + gap) - gap;
  return { columns, rows, side, gap, width: length(columns), height: length(rows) };
}

function columnsFor(channels: number): number {
  const ideal = Math.sqrt(2 * channels);
  const isFull = (columns: number) => channels % columns === 0;
  const candidates = Array.from({ length: channels }, (_, index) => index + 1).filter(
    (columns) => isFull(columns) && columns >= ideal / 2 && columns <= 2 * ideal,
  );
  // As many times too wide as another is too narrow: the wider one is taken.
  const misfit = (columns: number) => Math.abs(Math.log(columns / ideal) - 1e-6);
  const [best = Math.ceil(ideal)] = candidates.sort((one, other) => misfit(one) - misfit(other));
  return Math.min(best, channels);
}

/** The pixel at the top left of a channel. */
export function cornerOf({ columns, side, gap }: Tiles, channel: number): readonly [x: number, y: number] {
  return [(channel % columns) * (side + gap), Math.floor(channel / columns) * (side + gap)];
}

/** The value under a point of the picture, in pixels; the nearest one where the point lies between two channels. Undefined where no channel stands. */
export function placeUnder(
  { columns, side, gap }: Tiles,
  channels: number,
  x: number,
  y: number,
): Place | undefined {
  const step = side + gap;
  const channel = Math.floor(y / step) * columns + Math.min(Math.floor(x / step), columns - 1);
  if (channel < 0 || channel >= channels) return undefined;
  const within = (at: number) => Math.min(Math.floor(at % step), side - 1);
  return { channel, row: within(y), column: within(x) };
}
