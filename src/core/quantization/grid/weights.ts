/** Rounds float weights to int8, with one scale for the whole tensor, or one for each output channel (row). */

import { observeRange } from '../calibration/observer.ts';
import { weightScale } from './affine.ts';
import { clamp, roundHalfToEven } from './rounding.ts';

export type Granularity = 'per-tensor' | 'per-channel';

export interface QuantizedWeights {
  readonly granularity: Granularity;
  readonly inFeatures: number;
  readonly outFeatures: number;
  /** (out, in), -128 to 127; the zero point is 0. */
  readonly values: Int8Array<ArrayBuffer>;
  /** One positive float32 for the tensor, or one for each output. */
  readonly scales: Float32Array<ArrayBuffer>;
}

/**
 * weights: (out, in). `name` is for the error that NaN and infinite weights raise.
 * Source: torch 2.13, `(PerChannel)MinMaxObserver`, symmetric, then FBGEMM's Quantize: times the float32 reciprocal of the
 * scale (not divided by it), rounded to float32, then to the nearest integer with ties to even.
 */
export function quantizeWeights(
  weights: Float32Array,
  outFeatures: number,
  inFeatures: number,
  granularity: Granularity,
  name = 'weight',
): QuantizedWeights {
  if (weights.length !== outFeatures * inFeatures) {
    throw new RangeError(`${name} has ${weights.length} values, not ${outFeatures} × ${inFeatures}.`);
  }
  const rows = granularity === 'per-channel' ? outFeatures : 1;
  const rowLength = weights.length / rows;
  const scales = new Float32Array(rows);
  const values = new Int8Array(weights.length);
  for (let row = 0; row < rows; row++) {
    const start = row * rowLength;
    const end = start + rowLength;
    const scale = weightScale(observeRange(weights, name, start, end));
    const reciprocal = Math.fround(1 / scale);
    for (let i = start; i < end; i++) {
      values[i] = clamp(levelOf(weights[i] ?? 0, reciprocal), -128, 127);
    }
    scales[row] = scale;
  }
  return { granularity, inFeatures, outFeatures, values, scales };
}

/** The integer for a weight, before it is clamped to -128..127. reciprocal: 1 / scale, a float32. */
export function levelOf(weight: number, reciprocal: number): number {
  return roundHalfToEven(Math.fround(weight * reciprocal));
}

/** The scale of each output: the one of the tensor, repeated, or its own. */
export function scaleOfOutput({ scales }: QuantizedWeights, output: number): number {
  return scales[scales.length === 1 ? 0 : output] ?? 0;
}

/** The sum of each output's integers: what a zero point of the activations is multiplied by. */
export function weightSums({ values, outFeatures, inFeatures }: QuantizedWeights): Int32Array<ArrayBuffer> {
  const sums = new Int32Array(outFeatures);
  for (let output = 0; output < outFeatures; output++) {
    let sum = 0;
    for (let i = output * inFeatures; i < (output + 1) * inFeatures; i++) sum += values[i] ?? 0;
    sums[output] = sum;
  }
  return sums;
}
