/** What quantization did to a weight tensor, in three numbers. */
import { dequantizeWeights } from './dequantize.ts';
import { levelOf, type QuantizedWeights, scaleOfOutput } from './weights.ts';

export interface QuantizationError {
  /** Signal-to-quantization-noise ratio in dB, 10 log10(sum w^2 / sum (w - w')^2). Infinite where nothing was lost. */
  readonly signalToNoise: number;
  /** Largest |w - w'|. */
  readonly maxAbsoluteError: number;
  /** Share, 0 to 1, of weights that rounding alone would have put beyond -128..127 and that were cut to it. */
  readonly clippedShare: number;
}

/** original: (out, in) float weights, of which `quantized` was made. */
export function quantizationError(original: Float32Array, quantized: QuantizedWeights): QuantizationError {
  const restored = dequantizeWeights(quantized);
  let signal = 0;
  let noise = 0;
  let maxAbsoluteError = 0;
  let clipped = 0;
  for (let i = 0; i < original.length; i++) {
    const weight = original[i] ?? 0;
    const error = weight - (restored[i] ?? 0);
    signal += weight * weight;
    noise += error * error;
    maxAbsoluteError = Math.max(maxAbsoluteError, Math.abs(error));
    const scale = scaleOfOutput(quantized, Math.floor(i / quantized.inFeatures));
    const level = levelOf(weight, Math.fround(1 / scale));
    if (level < -128 || level > 127) clipped++;
  }
  return {
    signalToNoise: noise === 0 ? Number.POSITIVE_INFINITY : 10 * Math.log10(signal / noise),
    maxAbsoluteError,
    clippedShare: original.length === 0 ? 0 : clipped / original.length,
  };
}
