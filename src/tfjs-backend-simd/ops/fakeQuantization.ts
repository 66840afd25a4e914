/**
 * Fake quantization for training: values are rounded to the grid of the integers that quantization would give them and stay
 * float32, and the gradient passes straight through the rounding. One kernel on `simd`, stock operations elsewhere.
 */
import {
  add,
  cast,
  clipByValue,
  customGrad,
  div,
  engine,
  equal,
  getKernel,
  max,
  maximum,
  min,
  minimum,
  mul,
  neg,
  pad,
  type Rank,
  reshape,
  round,
  slice,
  sub,
  type Tensor,
  tidy,
  transpose,
} from '@tensorflow/tfjs-core';
import {
  FAKE_QUANTIZE_ACTIVATIONS,
  FAKE_QUANTIZE_ACTIVATIONS_GRAD,
  FAKE_QUANTIZE_WEIGHTS,
} from '../kernels/fakeQuantization.ts';
import { firstGradient, saved } from './gradients.ts';

/** The grid of a weight's integers. Where it lies (its scales and zero points) follows from the weights themselves. */
export interface WeightGrid {
  /** 2 to 8. */
  readonly bits: number;
  /** Levels -2^(bits-1) .. 2^(bits-1) - 1 around zero; otherwise they span the range of the weights and zero. */
  readonly symmetric: boolean;
  /** Which weights share a scale: all, those of a column, or a number of neighbours in a column. */
  readonly sharing: 'all' | 'column' | number;
  /**
   * Rows are ordered (position, channel), with this many positions, while the groups of a column follow (channel, position), the
   * order in which PyTorch stores them. 9 for a 3x3 convolution.
   */
  readonly positions: number;
}

/** PyTorch's `MinMaxObserver.eps`: no scale is finer. Named in assembly/fake.ts too. */
const smallestScale = 2 ** -23;

const onSimd = (): boolean => getKernel(FAKE_QUANTIZE_WEIGHTS, engine().backendName) !== undefined;

/**
 * Weights rounded to a grid that their own range gives. weights: [..., columns], a column for each output. Gives values of the same
 * shape; the gradient of the weights is that of the result. Throws where the grid's positions do not divide the rows.
 */
export function fakeQuantizeWeights<R extends Rank>(weights: Tensor<R>, grid: WeightGrid): Tensor<R> {
  const { rows } = matrixOf(weights.shape);
  if (rows === 0 || rows % grid.positions !== 0)
    throw new Error(`fakeQuantizeWeights: ${grid.positions} positions do not divide ${rows} rows`);
  const rounded = customGrad((...args) => {
    const [w] = args;
    if (w === undefined || typeof w === 'function') throw new Error('customGrad changed its arguments');
    const value = onSimd() ? runWeightsKernel(w, grid) : composedWeights(w, grid);
    return { value, gradFunc: firstGradient };
  });
  return reshape(rounded(weights), weights.shape);
}

function runWeightsKernel(weights: Tensor, { bits, symmetric, sharing, positions }: WeightGrid): Tensor {
  const { rows } = matrixOf(weights.shape);
  const attrs = {
    positions,
    groupSize: typeof sharing === 'number' ? sharing : rows,
    whole: Number(sharing === 'all'),
    levels: 2 ** bits - 1,
    symmetric: Number(symmetric),
  };
  return engine().runKernel<Tensor>(FAKE_QUANTIZE_WEIGHTS, { weights }, attrs);
}

function composedWeights(weights: Tensor, grid: WeightGrid): Tensor {
  return tidy(() => {
    const groups = toGroups(weights, grid);
    const axes = grid.sharing === 'all' ? [0, 1, 2] : [1];
    // Zero has an integer of its own, as with PyTorch's observers.
    const low = minimum(min(groups, axes, true), 0);
    const high = maximum(max(groups, axes, true), 0);
    const rounded = grid.symmetric ? symmetric(groups, low, high, grid) : affine(groups, low, high, grid);
    return fromGroups(rounded, weights.shape, grid);
  });
}

function symmetric(weights: Tensor, low: Tensor, high: Tensor, { bits }: WeightGrid): Tensor {
  const scale = maximum(div(maximum(neg(low), high), (2 ** bits - 1) / 2), smallestScale);
  const levels = round(mul(weights, div(1, scale)));
  return mul(clipByValue(levels, -(2 ** (bits - 1)), 2 ** (bits - 1) - 1), scale);
}

function affine(weights: Tensor, low: Tensor, high: Tensor, { bits }: WeightGrid): Tensor {
  const highest = 2 ** bits - 1;
  const scale = maximum(div(sub(high, low), highest), smallestScale);
  const first = clipByValue(round(div(low, scale)), -highest, 0);
  const levels = round(mul(weights, div(1, scale)));
  return mul(minimum(maximum(levels, first), add(first, highest)), scale);
}

/** [groups, weights of a group, columns]. What the last group lacks is zeros, which widen no range. */
function toGroups(weights: Tensor, { sharing, positions }: WeightGrid): Tensor {
  const { rows, columns } = matrixOf(weights.shape);
  if (typeof sharing !== 'number') return reshape(weights, [1, rows, columns]);
  const byChannel = transpose(reshape(weights, [positions, rows / positions, columns]), [1, 0, 2]);
  const groups = Math.ceil(rows / sharing);
  const padding: [number, number][] = [
    [0, groups * sharing - rows],
    [0, 0],
  ];
  return reshape(pad(reshape(byChannel, [rows, columns]), padding), [groups, sharing, columns]);
}

/** Undoes `toGroups`. */
function fromGroups(groups: Tensor, shape: number[], { sharing, positions }: WeightGrid): Tensor {
  if (typeof sharing !== 'number') return reshape(groups, shape);
  const { rows, columns } = matrixOf(shape);
  const byChannel = slice(reshape(groups, [-1, columns]), [0, 0], [rows, columns]);
  return reshape(transpose(reshape(byChannel, [rows / positions, positions, columns]), [1, 0, 2]), shape);
}

function matrixOf(shape: readonly number[]): { rows: number; columns: number } {
  const columns = shape.at(-1) ?? 1;
  return { rows: shape.slice(0, -1).reduce((product, length) => product * length, 1), columns };
}

/** The grid of an activation's integers: value = scale * (integer - zeroPoint), 0 <= integer <= highest. */
export interface ActivationGrid {
  readonly scale: number;
  readonly zeroPoint: number;
  readonly highest: number;
}

/** x rounded to a grid. The gradient is 1 where x has an integer of its own, and 0 where it is cut to the first or the last one. */
export function fakeQuantizeActivations<R extends Rank>(x: Tensor<R>, grid: ActivationGrid): Tensor<R> {
  const attrs = {
    scale: grid.scale,
    reciprocal: Math.fround(1 / grid.scale),
    lowest: -grid.zeroPoint,
    highest: grid.highest - grid.zeroPoint,
  };
  const rounded = customGrad((...args) => {
    const [values, save] = args;
    if (typeof save !== 'function' || typeof values === 'function' || values === undefined)
      throw new Error('customGrad changed its arguments');
    save([values]);
    return {
      value: onSimd()
        ? engine().runKernel<Tensor>(FAKE_QUANTIZE_ACTIVATIONS, { x: values }, attrs)
        : mul(composedLevels(values, attrs).cut, attrs.scale),
      gradFunc: (dy, tensors) => activationsGradient(saved(tensors, 0), firstGradient(dy), attrs),
    };
  });
  return reshape(rounded(x), x.shape);
}

interface Levels {
  readonly [name: string]: number;
  readonly reciprocal: number;
  readonly lowest: number;
  readonly highest: number;
}

function composedLevels(x: Tensor, { reciprocal, lowest, highest }: Levels): { all: Tensor; cut: Tensor } {
  const all = round(mul(x, reciprocal));
  return { all, cut: clipByValue(all, lowest, highest) };
}

function activationsGradient(x: Tensor, dy: Tensor, levels: Levels): Tensor {
  if (onSimd()) return engine().runKernel<Tensor>(FAKE_QUANTIZE_ACTIVATIONS_GRAD, { x, dy }, { ...levels });
  const { all, cut } = composedLevels(x, levels);
  return mul(dy, cast(equal(all, cut), 'float32'));
}
