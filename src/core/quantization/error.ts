/** What quantization did to a weight tensor, in three numbers. */
import { dequantizeGrid } from './grid/dequantize.ts';
import type { Grid } from './grid/grid.ts';
import { levelOf } from './grid/weights.ts';

export interface QuantizationError {
  /** Signal-to-quantization-noise ratio in dB, 10 log10(sum w^2 / sum (w - w')^2). Infinite where nothing was lost. */
  readonly signalToNoise: number;
  /** Largest |w - w'|. */
  readonly maxAbsoluteError: number;
  /** Share, 0 to 1, of weights that rounding alone would have put beyond the levels and that were cut to them. */
  readonly clippedShare: number;
}

/** original: (out, in) float weights. `grid` was made from them. */
export function quantizationError(original: Float32Array, grid: Grid): QuantizationError {
  const restored = dequantizeGrid(grid);
  let signal = 0;
  let noise = 0;
  let maxAbsoluteError = 0;
  for (let i = 0; i < original.length; i++) {
    const weight = original[i] ?? 0;
    const error = weight - (restored[i] ?? 0);
    signal += weight * weight;
    noise += error * error;
    maxAbsoluteError = Math.max(maxAbsoluteError, Math.abs(error));
  }
  return {
    signalToNoise: noise === 0 ? Number.POSITIVE_INFINITY : 10 * Math.log10(signal / noise),
    maxAbsoluteError,
    clippedShare: original.length === 0 ? 0 : countClipped(original, grid) / original.length,
  };
}

function countClipped(original: Float32Array, grid: Grid): number {
  const { starts, scales, zeroPoints, lowest, highest } = grid;
  let clipped = 0;
  for (let group = 0; group < scales.length; group++) {
    const reciprocal = Math.fround(1 / (scales[group] ?? 0));
    const zeroPoint = zeroPoints[group] ?? 0;
    const end = starts[group + 1] ?? 0;
    for (let i = starts[group] ?? 0; i < end; i++) {
      const level = levelOf(original[i] ?? 0, reciprocal) + zeroPoint;
      if (level < lowest || level > highest) clipped++;
    }
  }
  return clipped;
}
