/** The numbers of each format, and how a weight becomes one of them. */

import { nearestIndex } from './nearest-index.ts';
import type { NumberFormat } from './number-format.ts';
import { e2m1, e2m3, e3m2, e4m3, e5m2, type SmallFloat } from './small-float.ts';

/** What one weight becomes, whatever its scale. */
export interface Element {
  /** Every number that a code stands for, ascending. */
  readonly levels: Float32Array<ArrayBuffer>;
  /** The code of the nearest number. */
  encode(value: number): number;
  /** Where a code's number stands among the levels; undefined for codes that stand for no number. */
  rankOf(code: number): number | undefined;
}

/** Rows of bitsandbytes' `create_normal_map`: quantiles of a normal distribution, so that each number stands for as many weights. */
const nf4Levels = Float32Array.of(
  ...[-1, -0.6961928009986877, -0.5250730514526367, -0.39491748809814453],
  ...[-0.28444138169288635, -0.18477343022823334, -0.09105003625154495, 0],
  ...[0.07958029955625534, 0.16093020141124725, 0.24611230194568634, 0.33791524171829224],
  ...[0.44070982933044434, 0.5626170039176941, 0.7229568362236023, 1],
);

const nf4: Element = {
  levels: nf4Levels,
  encode: (value) => nearestIndex(nf4Levels, value, 'lower'),
  rankOf: (code) => (code < nf4Levels.length ? code : undefined),
};

const fromSmallFloat = (float: SmallFloat): Element => ({
  levels: float.levels(),
  encode: (value) => float.encode(value),
  rankOf: (code) => float.rankOf(code),
});

const elements: Readonly<Record<NumberFormat, Element>> = {
  'fp8-e4m3': fromSmallFloat(e4m3),
  'fp8-e5m2': fromSmallFloat(e5m2),
  nf4,
  mxfp8: fromSmallFloat(e4m3),
  'mxfp6-e2m3': fromSmallFloat(e2m3),
  'mxfp6-e3m2': fromSmallFloat(e3m2),
  mxfp4: fromSmallFloat(e2m1),
  nvfp4: fromSmallFloat(e2m1),
};

export const elementOf = (format: NumberFormat): Element => elements[format];
