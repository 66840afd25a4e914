/** What quantization did to a weight tensor, in a few numbers. */
import { decibels } from '../metrics/signal-to-noise.ts';
import { dequantizeGrid } from './grid/dequantize.ts';
import type { Grid } from './grid/grid.ts';
import { gapAt, nearestLevel } from './grid/rounded.ts';

export interface QuantizationError {
  /** Signal-to-quantization-noise ratio in dB, 10 log10(sum w^2 / sum (w - w')^2). Infinite where nothing was lost. */
  readonly signalToNoise: number;
  /** Largest |w - w'|. */
  readonly maxAbsoluteError: number;
  /**
   * Root mean square of (w - w') / scale, each error in units of its own scale. 1 / sqrt(12) where errors are spread evenly between
   * half a scale below and above, which is what rounding does to weights that have many levels. In a number format the unit is the gap
   * between the two levels around the weight.
   */
  readonly errorPerScale: number;
  /** Largest |w - w'| / scale. At most a half, unless weights were cut or moved to another level than the nearest. */
  readonly maxErrorPerScale: number;
  /** Weights that rounding alone would have put beyond the levels, and that were cut to the lowest or to the highest. */
  readonly clippedBelow: number;
  readonly clippedAbove: number;
  /** Share, 0 to 1, of weights that were cut. */
  readonly clippedShare: number;
}

/** original: (out, in) float weights. `grid` was made from them. */
export function quantizationError(original: Float32Array, grid: Grid): QuantizationError {
  const { starts, scales, zeroPoints, lowest, highest } = grid;
  const restored = dequantizeGrid(grid);
  let signal = 0;
  let noise = 0;
  let noiseInScales = 0;
  let maxAbsoluteError = 0;
  let maxErrorPerScale = 0;
  let clippedBelow = 0;
  let clippedAbove = 0;
  for (let group = 0; group < scales.length; group++) {
    const scale = scales[group] ?? 0;
    const zeroPoint = zeroPoints[group] ?? 0;
    const end = starts[group + 1] ?? 0;
    for (let i = starts[group] ?? 0; i < end; i++) {
      const weight = original[i] ?? 0;
      const error = weight - (restored[i] ?? 0);
      signal += weight * weight;
      noise += error * error;
      const errorInGaps = Math.abs(error) / gapAt(grid, weight, scale);
      noiseInScales += errorInGaps ** 2;
      maxAbsoluteError = Math.max(maxAbsoluteError, Math.abs(error));
      maxErrorPerScale = Math.max(maxErrorPerScale, errorInGaps);
      const level = nearestLevel(grid, weight, scale, zeroPoint);
      if (level < lowest) clippedBelow++;
      else if (level > highest) clippedAbove++;
    }
  }
  const count = Math.max(original.length, 1);
  return {
    signalToNoise: decibels(signal, noise),
    maxAbsoluteError,
    errorPerScale: Math.sqrt(noiseInScales / count),
    maxErrorPerScale,
    clippedBelow,
    clippedAbove,
    clippedShare: (clippedBelow + clippedAbove) / count,
  };
}
