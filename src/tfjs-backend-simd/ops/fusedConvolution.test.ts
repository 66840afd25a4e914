// Both backends are held to what rounding allows (test-support/rounding.ts). Winograd's form passes through larger numbers than the
// direct one (test-support/winograd-magnitudes.ts). For whole numbers the forward pass is exact, and so is every direct form.
import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import {
  abs,
  add,
  conv2d,
  grad,
  grads,
  maxPool,
  mul,
  type Rank,
  relu,
  reshape,
  setBackend,
  sum,
  type Tensor,
  type Tensor4D,
  tensor4d,
  tidy,
} from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { planLayer } from '../kernels/convolution/layer.ts';
import { type Kind, kinds } from '../test-support/random.ts';
import { registerForTests } from '../test-support/register.ts';
import { excess, relativeError } from '../test-support/rounding.ts';
import {
  filterGradientMagnitudes,
  forwardMagnitudes,
  inputGradientMagnitudes,
  type Magnitudes,
} from '../test-support/winograd-magnitudes.ts';
import { conv2dRelu, conv2dReluMaxPool } from './ops.ts';

interface Sizes {
  readonly batch: number;
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  readonly filters: number;
  /** Rows and columns of the kernel. */
  readonly kernel: number;
  readonly pooled: boolean;
}

interface Operands {
  readonly x: Tensor4D;
  readonly filter: Tensor4D;
  readonly bias: Tensor;
  /** What the result is multiplied with before it is summed up: the gradient that comes from above. */
  readonly slopes: Tensor;
}

function operandsOf(sizes: Sizes, kind: Kind, seed: number): Operands {
  const { batch, height, width, channels, filters, kernel, pooled } = sizes;
  const rank4 = (shape: [number, number, number, number], own: number) =>
    reshape<Rank.R4>(kind.tensor(shape, own), shape);
  return {
    x: rank4([batch, height, width, channels], seed),
    filter: rank4([kernel, kernel, channels, filters], seed + 1),
    bias: kind.tensor([filters], seed + 2),
    slopes: kind.tensor(
      pooled ? [batch, height >> 1, width >> 1, filters] : [batch, height, width, filters],
      seed + 3,
    ),
  };
}

const values = (tensor: Tensor): Float32Array => Float32Array.from(tensor.dataSync());

/** The layer's value and its gradients of x, filter and bias. */
function valueAndGradients({ x, filter, bias, slopes }: Operands, { pooled }: Sizes): Float32Array[] {
  const layer = (a: Tensor, b: Tensor, c: Tensor) =>
    (pooled ? conv2dReluMaxPool : conv2dRelu)(
      reshape<Rank.R4>(a, x.shape),
      reshape<Rank.R4>(b, filter.shape),
      reshape<Rank.R1>(c, [bias.size]),
    );
  const gradients = grads((a: Tensor, b: Tensor, c: Tensor) => sum(mul(layer(a, b, c), slopes)))([
    x,
    filter,
    bias,
  ]);
  return [layer(x, filter, bias), ...gradients].map(values);
}

const activated = (z: Tensor4D, { pooled }: Sizes) => (pooled ? maxPool(relu(z), 2, 2, 'valid') : relu(z));

/** How far two sums of the same terms may be apart, each with this many roundings. magnitudes: the sums of the terms' magnitudes. */
function apart(magnitudes: ArrayLike<number>, roundings: readonly [number, number]): Float64Array {
  const [one, other] = roundings.map((count) => relativeError(count) / (1 - relativeError(count)));
  return Float64Array.from(magnitudes, (magnitude) => ((one ?? 0) + (other ?? 0)) * magnitude);
}

const magnitudesOf = (tensor: Tensor4D): Magnitudes => ({ shape: tensor.shape, values: values(abs(tensor)) });

/** How far the convolution's outputs, with bias but before ReLU, may be apart: [batch, height, width, filters]. */
function apartBeforeRelu(
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
function apartInGradients(
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
function choosesClearly(z: Tensor4D, allowed: Float64Array, { pooled }: Sizes): boolean {
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

/** How far simd is from cpu at most, over the value and all gradients: up to 1 is allowed. Skips what does not choose clearly. */
async function disagreement(sizes: Sizes, kind: Kind, seed: number): Promise<number> {
  const { batch, height, width, channels, filters, kernel, pooled } = sizes;
  const plan = planLayer([batch, height, width, channels], [kernel, kernel, channels, filters], pooled);
  await setBackend('cpu');
  const { clear, allowed, want } = tidy(() => {
    const operands = operandsOf(sizes, kind, seed);
    const before = apartBeforeRelu(sizes, kind, plan?.forward === 'winograd', operands);
    const z: Tensor4D = add(conv2d(operands.x, operands.filter, 1, 'same'), operands.bias);
    const gradientOfZ = grad((a: Tensor) =>
      sum(mul(activated(reshape<Rank.R4>(a, z.shape), sizes), operands.slopes)),
    )(z);
    const dz = reshape<Rank.R4>(gradientOfZ, z.shape);
    const ofValue = values(activated(tensor4d(Float32Array.from(before), z.shape), sizes));
    return {
      clear: choosesClearly(z, before, sizes),
      allowed: [ofValue, ...apartInGradients(sizes, kind, plan?.gradient === 'winograd', operands, dz)].map(
        (each) => [...each],
      ),
      want: valueAndGradients(operands, sizes),
    };
  });
  fc.pre(clear);
  await setBackend('simd');
  const { got } = tidy(() => ({ got: valueAndGradients(operandsOf(sizes, kind, seed), sizes) }));
  return Math.max(...want.map((expected, i) => excess(got[i] ?? [], expected, allowed[i] ?? [])));
}

// 13 x 13 outputs are 36 windows: more than the forward pass takes at a time.
const side = fc.integer({ min: 2, max: 13 });
const anySizes = (channels: number[], filters: number[], kernels = [3]): fc.Arbitrary<Sizes> =>
  fc.record({
    batch: fc.integer({ min: 1, max: 3 }),
    height: side,
    width: side,
    channels: fc.constantFrom(...channels),
    filters: fc.constantFrom(...filters),
    kernel: fc.constantFrom(...kernels),
    pooled: fc.boolean(),
  });
const seeds = fc.integer({ min: 1, max: 1_000_000 });

describe('conv2dReluMaxPool, conv2dRelu and their gradients are on simd what they are on cpu, within what rounding allows', () => {
  beforeAll(async () => {
    await registerForTests();
  });

  const holds = (sizes: fc.Arbitrary<Sizes>, runs: number) =>
    fc.assert(
      fc.asyncProperty(sizes, kinds, seeds, async (some, kind, seed) => {
        expect(await disagreement(some, kind, seed)).toBeLessThanOrEqual(1);
      }),
      { numRuns: runs * inject('runsFactor') },
    );

  it('of 3x3 over many channels', async () => {
    const eights = [8, 16, 24];
    await holds(anySizes(eights, eights), 12);
  });

  it('of 3x3 over many channels, to any number of filters', async () => {
    await holds(anySizes([8, 9, 10, 13, 15], [9, 10, 11, 12, 14, 17]), 16);
  });

  it('of 3x3 over few channels', async () => {
    await holds(anySizes([1, 3, 5], [1, 3, 6, 8, 16, 32]), 20);
  });

  it('of 1x1, 5x5 and 7x7', async () => {
    await holds(anySizes([1, 2, 3, 6, 8], [1, 2, 5, 7, 8, 10, 12], [1, 5, 7]), 24);
  });

  it('of images of one row or one column, which are not pooled', async () => {
    const line = fc
      .constantFrom([1, 1], [1, 9], [9, 1], [2, 1])
      .chain(([height = 1, width = 1]) =>
        anySizes([1, 9], [2, 13], [1, 3, 5]).map((sizes) => ({ ...sizes, height, width, pooled: false })),
      );
    await holds(line, 12);
  });
});
