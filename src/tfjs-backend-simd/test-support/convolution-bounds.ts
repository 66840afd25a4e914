/**
 * How far two right answers of a fused convolution and its gradients may be apart: what rounding allows (rounding.ts). Winograd's form
 * passes through larger numbers than the direct one (winograd-magnitudes.ts).
 */
import {
  abs,
  add,
  conv2d,
  grads,
  maxPool,
  mul,
  type Rank,
  relu,
  reshape,
  sum,
  type Tensor,
  type Tensor4D,
} from '@tensorflow/tfjs-core';
import type { Kind } from './random.ts';
import { relativeError } from './rounding.ts';
import {
  filterGradientMagnitudes,
  forwardMagnitudes,
  inputGradientMagnitudes,
  type Magnitudes,
} from './winograd-magnitudes.ts';

export interface Sizes {
  readonly batch: number;
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  readonly filters: number;
  /** Rows and columns of the kernel. */
  readonly kernel: number;
  readonly pooled: boolean;
}

export interface Operands {
  readonly x: Tensor4D;
  readonly filter: Tensor4D;
  readonly bias: Tensor;
  /** What the result is multiplied with before it is summed up: the gradient that comes from above. */
  readonly slopes: Tensor;
}

export const values = (tensor: Tensor): Float32Array => Float32Array.from(tensor.dataSync());

/** ReLU and, where the layer has it, pooling. */
export const activated = (z: Tensor4D, { pooled }: Sizes) =>
  pooled ? maxPool(relu(z), 2, 2, 'valid') : relu(z);

/** How far two sums of the same terms may be apart, each with this many roundings. magnitudes: the sums of the terms' magnitudes. */
function apart(magnitudes: ArrayLike<number>, roundings: readonly [number, number]): Float64Array {
  const [one, other] = roundings.map((count) => relativeError(count) / (1 - relativeError(count)));
  return Float64Array.from(magnitudes, (magnitude) => ((one ?? 0) + (other ?? 0)) * magnitude);
}

const magnitudesOf = (tensor: Tensor4D): Magnitudes => ({ shape: tensor.shape, values: values(abs(tensor)) });

/** How far the convolution's outputs, with bias but before ReLU, may be apart: [batch, height, width, filters]. */
export function apartBeforeRelu(
  { channels, kernel }: Sizes,
  kind: Kind,
  winograd: boolean,
  { x, filter, bias }: Operands,
) {
  // A product for each weight, and the bias.
  const direct = kind.roundings(kernel ** 2 * channels + 1);
  if (!winograd) {
    return apart(values(add(conv2d(abs(x), abs(filter), 1, 'same'), abs(bias))), [direct, direct]);
  }
  const magnitudes = forwardMagnitudes(magnitudesOf(x), magnitudesOf(filter));
  const biases = values(abs(bias));
  // Roundings in each of two directions: 1 for the input's transform, 2 for the filter's (its halves are exact) and 2 for the output's;
  // then a product for each channel, and the bias.
  const transformed = kind.roundings(channels + 2 * (1 + 2 + 2) + 1);
  return apart(
    magnitudes.map((magnitude, i) => magnitude + (biases[i % biases.length] ?? 0)),
    [direct, transformed],
  );
}

/** How far the gradients of x, filter and bias may be apart. dz: the gradient before ReLU and pooling. */
export function apartInGradients(
  sizes: Sizes,
  kind: Kind,
  winograd: boolean,
  { x, filter }: Operands,
  dz: Tensor4D,
) {
  const { batch, height, width, filters, kernel, pooled } = sizes;
  const directX = kind.roundings(kernel ** 2 * filters);
  // One of a window's four outputs has a gradient.
  const windows = kind.roundings(batch * (pooled ? (height >> 1) * (width >> 1) : height * width));
  const ofBias = apart(values(sum(abs(dz), [0, 1, 2])), [windows, windows]);
  if (!winograd) {
    const convolution = (a: Tensor, b: Tensor) =>
      conv2d(reshape<Rank.R4>(a, x.shape), reshape<Rank.R4>(b, filter.shape), 1, 'same');
    const gradients = grads((a: Tensor, b: Tensor) => sum(mul(convolution(a, b), abs(dz))));
    const [dx = [], dFilter = []] = gradients([abs(x), abs(filter)]).map(values);
    return [apart(dx, [directX, directX]), apart(dFilter, [windows, windows]), ofBias];
  }
  // Roundings in each of two directions: 2 for the transform of dz, 4 for the filter's (with those of its constants), 3 for that of the
  // sums; then a product for each filter, and 4 tiles that overlap.
  const transformedX = filters + 2 * (2 + 4 + 3) + 4;
  // Roundings in each of two directions: 3 for the input's transform, 2 for that of dz, 5 for that of the sums; then a product for each tile.
  const transformedFilter = batch * Math.ceil(height / 4) * Math.ceil(width / 4) + 2 * (3 + 2 + 5);
  return [
    apart(inputGradientMagnitudes(magnitudesOf(dz), magnitudesOf(filter)), [directX, transformedX]),
    apart(filterGradientMagnitudes(magnitudesOf(x), magnitudesOf(dz)), [windows, transformedFilter]),
    ofBias,
  ];
}

/**
 * Whether ReLU and 2x2 max-pooling choose alike on both backends: where two values are closer than rounding allows, either may be the
 * larger one, and the gradient rightly goes there. Exact values always do.
 */
export function choosesClearly(z: Tensor4D, allowed: Float64Array, { pooled }: Sizes): boolean {
  if (allowed.every((difference) => difference === 0)) return true;
  const before = z.dataSync();
  if (!pooled) return before.every((value, at) => Math.abs(value) > (allowed[at] ?? 0));
  const [batch, height, width, channels] = z.shape;
  for (let place = 0; place < batch * (height >> 1) * (width >> 1) * channels; place++) {
    const channel = place % channels;
    const column = Math.floor(place / channels) % (width >> 1);
    const row = Math.floor(place / channels / (width >> 1)) % (height >> 1);
    const image = Math.floor(place / channels / (width >> 1) / (height >> 1));
    const window = [0, 1, 2, 3].map((corner) => {
      const y = 2 * row + (corner >> 1);
      const at = ((image * height + y) * width + 2 * column + (corner & 1)) * channels + channel;
      return { value: before[at] ?? 0, allowed: allowed[at] ?? 0 };
    });
    const [first = { value: 0, allowed: 0 }, ...others] = window.sort((a, b) => b.value - a.value);
    const clearOf = (other: { value: number; allowed: number }) =>
      first.value - other.value > first.allowed + other.allowed;
    if (window.every(({ value, allowed: most }) => value < -most)) continue;
    if (first.value <= first.allowed || !others.every(clearOf)) return false;
  }
  return true;
}
