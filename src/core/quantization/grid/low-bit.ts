/**
 * Weights of 2 to 8 bits, for weight-only quantization. Every weight becomes a code 0 .. 2^bits - 1 that stands for
 * scale * (code - zeroPoint); weights of one group share scale and zero point.
 *
 * | | scale | zero point |
 * | --- | --- | --- |
 * | symmetric | max abs(w) / ((2^bits - 1) / 2) | 2^(bits - 1), for all groups |
 * | affine | (max w - min w) / (2^bits - 1) | where 0 falls, for each group |
 *
 * Symmetric codes are PyTorch's signed levels -2^(bits-1) .. 2^(bits-1) - 1, moved up by 2^(bits-1): what is packed into a file
 * is unsigned in both cases.
 */

import { observeRange, type Range } from '../calibration/observer.ts';
import { type AffineParameters, affineParameters, symmetricScale } from './affine.ts';
import type { WeightGranularity } from './grouping.ts';
import { groupStarts } from './grouping.ts';
import type { Bits } from './packing.ts';
import { clamp } from './rounding.ts';
import { levelOf } from './weights.ts';

/** What decides the grid on which weights are rounded. */
export interface LowBitOptions {
  readonly bits: Bits;
  readonly symmetric: boolean;
  readonly granularity: WeightGranularity;
}

export interface LowBitWeights extends LowBitOptions {
  readonly inFeatures: number;
  readonly outFeatures: number;
  /** (out, in), 0 .. 2^bits - 1, one to a byte; `packing.ts` packs them. */
  readonly codes: Uint8Array<ArrayBuffer>;
  /** A positive float32 for each group, in the order of `groupStarts`. */
  readonly scales: Float32Array<ArrayBuffer>;
  /** One zero point for each scale. */
  readonly zeroPoints: Uint8Array<ArrayBuffer>;
}

/**
 * weights: (out, in). `name` is for the error that NaN and infinite weights raise.
 * Source: torch 2.13, `fake_quantize_per_tensor_affine` and `_per_channel_affine`: rne(w * float32(1 / scale)) + zero point,
 * then clamped.
 */
export function quantizeLowBit(
  weights: Float32Array,
  outFeatures: number,
  inFeatures: number,
  options: LowBitOptions,
  name = 'weight',
): LowBitWeights {
  if (weights.length !== outFeatures * inFeatures) {
    throw new RangeError(`${name} has ${weights.length} values, not ${outFeatures} × ${inFeatures}.`);
  }
  const { bits, symmetric, granularity } = options;
  const starts = groupStarts(granularity, outFeatures, inFeatures);
  const groups = starts.length - 1;
  const highest = 2 ** bits - 1;
  const codes = new Uint8Array(weights.length);
  const scales = new Float32Array(groups);
  const zeroPoints = new Uint8Array(groups);
  for (let group = 0; group < groups; group++) {
    const start = starts[group] ?? 0;
    const end = starts[group + 1] ?? 0;
    const { scale, zeroPoint } = groupParameters(observeRange(weights, name, start, end), options);
    const reciprocal = Math.fround(1 / scale);
    for (let i = start; i < end; i++) {
      codes[i] = clamp(levelOf(weights[i] ?? 0, reciprocal) + zeroPoint, 0, highest);
    }
    scales[group] = scale;
    zeroPoints[group] = zeroPoint;
  }
  return { bits, symmetric, granularity, inFeatures, outFeatures, codes, scales, zeroPoints };
}

function groupParameters(range: Range, { bits, symmetric }: LowBitOptions): AffineParameters {
  if (!symmetric) return affineParameters(range, 2 ** bits - 1);
  return { scale: symmetricScale(range, bits), zeroPoint: middleCode(bits) };
}

/** The code of 0 where the levels are symmetric. */
export function middleCode(bits: Bits): number {
  return 2 ** (bits - 1);
}
