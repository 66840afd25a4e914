/** One view of quantized weights of any kind: integers, and the real number that each of them stands for. */
import { groupStarts } from './grouping.ts';
import type { LowBitWeights } from './low-bit.ts';
import type { QuantizedWeights } from './weights.ts';

/** Integer q of group g stands for scales[g] * (q - zeroPoints[g]), or where levels are listed for scales[g] * levels[q]. */
export interface Grid {
  /** (out, in), `lowest` to `highest`. */
  readonly values: Int8Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;
  /** Where the groups that share a scale begin, see `groupStarts`. */
  readonly starts: Uint32Array;
  readonly scales: Float32Array<ArrayBuffer>;
  readonly zeroPoints: Uint8Array<ArrayBuffer>;
  readonly lowest: number;
  readonly highest: number;
  /** Ascending; only of number formats, whose levels are not evenly spaced. */
  readonly levels?: Float32Array<ArrayBuffer>;
}

/** What an integer stands for at scale 1. */
export function levelAt({ levels }: Pick<Grid, 'levels'>, value: number, zeroPoint: number): number {
  return levels ? (levels[value] ?? Number.NaN) : value - zeroPoint;
}

export function int8Grid({ granularity, outFeatures, inFeatures, values, scales }: QuantizedWeights): Grid {
  return {
    values,
    starts: groupStarts(granularity, outFeatures, inFeatures),
    scales,
    zeroPoints: new Uint8Array(scales.length),
    lowest: -128,
    highest: 127,
  };
}

export function lowBitGrid(weights: LowBitWeights): Grid {
  const { bits, granularity, outFeatures, inFeatures, codes, scales, zeroPoints } = weights;
  return {
    values: codes,
    starts: groupStarts(granularity, outFeatures, inFeatures),
    scales,
    zeroPoints,
    lowest: 0,
    highest: 2 ** bits - 1,
  };
}
