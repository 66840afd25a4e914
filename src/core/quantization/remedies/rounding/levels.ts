/** The levels that a layer's weights can be rounded to: scales and zero points before there are codes. */

import { groupSizeOf, groupStarts } from '../../grid/grouping.ts';
import { type LowBitOptions, type LowBitWeights, quantizeLowBit } from '../../grid/low-bit.ts';
import { clamp, roundHalfToEven } from '../../grid/rounding.ts';
import { levelOf } from '../../grid/weights.ts';

export type Levels = Omit<LowBitWeights, 'codes'>;

/** The levels that weight-only quantization without remedies has: they span the range of each group. Throws NotFiniteError. */
export function rangeLevels(
  weight: Float32Array,
  outFeatures: number,
  inFeatures: number,
  options: LowBitOptions,
  name?: string,
): Levels {
  const { codes: _, ...levels } = quantizeLowBit(weight, outFeatures, inFeatures, options, name);
  return levels;
}

/**
 * Levels a multiple as far apart, about the same zero points. multiples: one for each group. In float32, as torch multiplies a tensor
 * by a number.
 */
export function spreadLevels(levels: Levels, multiples: ArrayLike<number>): Levels {
  return {
    ...levels,
    scales: levels.scales.map((scale, group) => scale * Math.fround(multiples[group] ?? 1)),
  };
}

/** The nearest codes. In float32, by the reciprocal of the scale, as `quantizeLowBit` rounds. weight: (out, in). */
export function nearestCodes(weight: Float32Array, levels: Levels): Uint8Array<ArrayBuffer> {
  const { scales, zeroPoints, outFeatures, inFeatures } = levels;
  const starts = groupStarts(levels.granularity, outFeatures, inFeatures);
  const highest = highestCode(levels);
  const codes = new Uint8Array(weight.length);
  for (let group = 0; group < scales.length; group++) {
    const reciprocal = Math.fround(1 / (scales[group] ?? 0));
    const zeroPoint = zeroPoints[group] ?? 0;
    const end = starts[group + 1] ?? 0;
    for (let i = starts[group] ?? 0; i < end; i++) {
      codes[i] = clamp(levelOf(weight[i] ?? 0, reciprocal) + zeroPoint, 0, highest);
    }
  }
  return codes;
}

/** The code whose value lies nearest to a double: for roundings that do not begin with float32 weights. */
export function nearestCode(value: number, scale: number, zeroPoint: number, highest: number): number {
  return clamp(roundHalfToEven(value / scale) + zeroPoint, 0, highest);
}

export function highestCode({ bits }: Levels): number {
  return 2 ** bits - 1;
}

/** Which group a weight belongs to: `row * groupsPerRow + floor(column / groupSize)`. A tensor with one scale has 0 groups a row. */
export interface GroupPlaces {
  readonly groupsPerRow: number;
  readonly groupSize: number;
}

/** Agrees with `groupStarts`. */
export function groupPlaces({ granularity, inFeatures }: Levels): GroupPlaces {
  if (granularity === 'per-tensor') return { groupsPerRow: 0, groupSize: inFeatures };
  const groupSize = groupSizeOf(granularity) ?? inFeatures;
  return { groupsPerRow: Math.ceil(inFeatures / groupSize), groupSize };
}
