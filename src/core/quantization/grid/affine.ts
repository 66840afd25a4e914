/**
 * Scale and zero point: which real number an integer stands for, real = scale * (integer - zeroPoint).
 * Int8 weights are symmetric (zero point 0) in -128..127, activations affine in 0..127 (seven bits: PyTorch's `reduce_range`).
 * Weights of fewer bits are either.
 */
import type { Range } from '../calibration/observer.ts';
import { clamp, roundHalfToEven } from './rounding.ts';

/** `MinMaxObserver.eps`: float32's machine epsilon, 2^-23. Static activations use it too. */
const smallestWeightScale = 2 ** -23;

/** `SMALL_SCALE_THRESHOLD`: activations get no finer scale than this. */
const smallestActivationScale = Math.fround(6.1e-5);

/** The highest level of activations. They have seven bits, so that two products of an activation and an int8 weight fit into 16 bits. */
export const highestActivation = 127;

/** The scale of int8 weights, a positive float32. */
export function weightScale(range: Range): number {
  return symmetricScale(range, 8);
}

/**
 * Scale of symmetric weights that have `bits` bits, a positive float32: levels -2^(bits-1) .. 2^(bits-1) - 1, zero point 0.
 * The largest weight falls half a level beyond the highest one and is cut to it.
 * Source: torch 2.13, `UniformQuantizationObserverBase._calculate_qparams`, `per_tensor_symmetric` with `qint8`: float32 division
 * by (quant_max - quant_min) / 2.
 */
export function symmetricScale({ min, max }: Range, bits: number): number {
  return Math.max(Math.fround(Math.max(-min, max) / ((2 ** bits - 1) / 2)), smallestWeightScale);
}

export interface AffineParameters {
  /** A positive float32. */
  readonly scale: number;
  /** An integer among the levels. */
  readonly zeroPoint: number;
}

/**
 * Scale and zero point that spread the levels 0 .. highest over a range. range: from the smallest to the largest value, 0 included.
 * Source: torch 2.13, `UniformQuantizationObserverBase._calculate_qparams`, `per_tensor_affine` with `quint8`, in float32.
 */
export function affineParameters({ min, max }: Range, highest: number): AffineParameters {
  const scale = Math.max(Math.fround(Math.fround(max - min) / highest), smallestWeightScale);
  const zeroPoint = -roundHalfToEven(Math.fround(min / scale));
  return { scale, zeroPoint: clamp(zeroPoint, 0, highest) };
}

export interface ActivationParameters {
  /** A positive float32. */
  readonly scale: number;
  /** An integer, 0 to 127. */
  readonly zeroPoint: number;
}

/**
 * Scale and zero point of a batch of activations. range: from its smallest to its largest value, 0 included.
 * Source: torch 2.13, `quant_utils::ChooseQuantizationParams(min, max, 0, 255, reduce_range=True)`. The zero point comes
 * from the scale before it is rounded to float32.
 */
export function activationParameters(range: Range): ActivationParameters {
  const { min, max, scale } = withUsableScale(range);
  const fromMin = -min / scale;
  const fromMax = highestActivation - max / scale;
  const errorFromMin = Math.abs(min / scale);
  const errorFromMax = highestActivation + Math.abs(max / scale);
  const zeroPoint = errorFromMin < errorFromMax ? fromMin : fromMax;
  return { scale: Math.fround(scale), zeroPoint: clamp(roundHalfToEven(zeroPoint), 0, highestActivation) };
}

/** The scale as a double, and the range that goes with it where the scale was too small to be used. */
function withUsableScale({ min, max }: Range): Range & { scale: number } {
  let scale = (max - min) / highestActivation;
  if (Math.fround(scale) === 0 || Math.fround(1 / Math.fround(scale)) === Number.POSITIVE_INFINITY)
    scale = 0.1;
  if (scale >= smallestActivationScale) return { min, max, scale };

  // A range too narrow for its scale is stretched to fit. (PyTorch treats ranges of one sign apart, to the same effect.)
  const amplification = Math.fround(smallestActivationScale / Math.fround(scale));
  return {
    min: Math.fround(min * amplification),
    max: Math.fround(max * amplification),
    scale: smallestActivationScale,
  };
}
