/**
 * Scale and zero point: which real number an integer stands for, real = scale * (integer - zeroPoint).
 * Weights are symmetric (zero point 0) in -128..127, activations affine in 0..127 (seven bits: PyTorch's `reduce_range`).
 */
import type { Range } from './observer.ts';
import { clamp, roundHalfToEven } from './rounding.ts';

/** `MinMaxObserver.eps`: float32's machine epsilon, 2^-23. */
const smallestWeightScale = 2 ** -23;

/** `SMALL_SCALE_THRESHOLD`: activations get no finer scale than this. */
const smallestActivationScale = Math.fround(6.1e-5);

const highestActivation = 127;

/**
 * Scale of symmetric int8 weights, a positive float32.
 * Source: torch 2.13, `UniformQuantizationObserverBase._calculate_qparams`: float32 division by (127 + 128) / 2.
 */
export function weightScale({ min, max }: Range): number {
  return Math.max(Math.fround(Math.max(-min, max) / 127.5), smallestWeightScale);
}

export interface ActivationParameters {
  /** A positive float32. */
  readonly scale: number;
  /** An integer, 0 to 127. */
  readonly zeroPoint: number;
}

/**
 * Scale and zero point of a batch of activations. range: of all its values, 0 included.
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
