/** One weight and what quantization made of it: the numbers of w ≈ scale × (q − zero point). */
import { dequantizeGrid } from '../grid/dequantize.ts';
import { type Grid, levelAt } from '../grid/grid.ts';
import { gapAt, nearestLevel } from '../grid/rounded.ts';
import { groupOf } from './groups.ts';

export interface OneWeight {
  /** Its place among the layer's weights, as PyTorch's `weight.flatten()` has it. */
  readonly index: number;
  /** The float weight. */
  readonly weight: number;
  /** Undefined where the layer is not quantized. */
  readonly rounded: RoundedWeight | undefined;
}

export interface RoundedWeight {
  readonly scale: number;
  readonly zeroPoint: number;
  /** q: the integer that is stored; of a number format the place of its number among all, counted from the lowest. */
  readonly level: number;
  /** What that stands for at scale 1: w' = scale * number. */
  readonly number: number;
  /** From one level to the next where the weight lies. */
  readonly gap: number;
  /** The integer that rounding alone gives, which may lie beyond the levels. */
  readonly nearestLevel: number;
  /** w': the real number that the integer stands for, a float32. */
  readonly value: number;
  /** The weights that share its scale, itself included. */
  readonly group: { readonly number: number; readonly weights: number };
}

/** grid: undefined where the layer is not quantized. */
export function weightAt(weights: Float32Array, grid: Grid | undefined, index: number): OneWeight {
  const weight = weights[index] ?? 0;
  return { index, weight, rounded: grid && roundedWeight(weight, grid, index) };
}

function roundedWeight(weight: number, grid: Grid, index: number): RoundedWeight {
  const { starts, scales, zeroPoints, values } = grid;
  const group = groupOf(grid, index);
  const scale = scales[group] ?? 0;
  const zeroPoint = zeroPoints[group] ?? 0;
  const level = values[index] ?? 0;
  const [value = 0] = dequantizeGrid({
    ...grid,
    values: values.subarray(index, index + 1),
    starts: Uint32Array.of(0, 1),
    scales: Float32Array.of(scale),
    zeroPoints: Uint8Array.of(zeroPoint),
  });
  return {
    scale,
    zeroPoint,
    level,
    number: levelAt(grid, level, zeroPoint),
    gap: gapAt(grid, weight, scale),
    nearestLevel: nearestLevel(grid, weight, scale, zeroPoint),
    value,
    group: { number: group, weights: (starts[group + 1] ?? 0) - (starts[group] ?? 0) },
  };
}

/** The place of the weight that lies nearest to a value; of several, the first. Undefined where no weight is a number. */
export function nearestWeight(weights: Float32Array, value: number): number | undefined {
  return nearestAmong(weights, value, () => true);
}

/**
 * The same for the value that lies a step beyond another one, in the direction of the step: always a larger weight, or with a negative
 * step a smaller one. Undefined where there is none.
 */
export function nextWeight(weights: Float32Array, from: number, step: number): number | undefined {
  return nearestAmong(weights, from + step, (weight) => (step > 0 ? weight > from : weight < from));
}

function nearestAmong(
  weights: Float32Array,
  value: number,
  counts: (weight: number) => boolean,
): number | undefined {
  let nearest: number | undefined;
  let distance = Number.POSITIVE_INFINITY;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] ?? 0;
    const other = Math.abs(weight - value);
    if (other < distance && counts(weight)) {
      nearest = i;
      distance = other;
    }
  }
  return nearest;
}

/** The size of a typical weight. */
export function rootMeanSquare(weights: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += (weights[i] ?? 0) ** 2;
  return Math.sqrt(sum / weights.length);
}
