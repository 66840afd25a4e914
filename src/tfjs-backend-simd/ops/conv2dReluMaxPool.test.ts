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
import { conv2dReluMaxPool } from './ops.ts';

interface Sizes {
  readonly batch: number;
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  readonly filters: number;
}

interface Operands {
  readonly x: Tensor4D;
  readonly filter: Tensor4D;
  readonly bias: Tensor;
  /** What the result is multiplied with before it is summed up: the gradient that comes from above. */
  readonly slopes: Tensor;
}

function operandsOf({ batch, height, width, channels, filters }: Sizes, kind: Kind, seed: number): Operands {
  const rank4 = (shape: [number, number, number, number], own: number) =>
    reshape<Rank.R4>(kind.tensor(shape, own), shape);
  return {
    x: rank4([batch, height, width, channels], seed),
    filter: rank4([3, 3, channels, filters], seed + 1),
    bias: kind.tensor([filters], seed + 2),
    slopes: kind.tensor([batch, height >> 1, width >> 1, filters], seed + 3),
  };
}

const values = (tensor: Tensor): Float32Array => Float32Array.from(tensor.dataSync());

/** The layer's value and its gradients of x, filter and bias. */
function valueAndGradients({ x, filter, bias, slopes }: Operands): Float32Array[] {
  const layer = (a: Tensor, b: Tensor, c: Tensor) =>
    conv2dReluMaxPool(
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

const pooled = (z: Tensor4D) => maxPool(relu(z), 2, 2, 'valid');

/** How far two sums of the same terms may be apart, each with this many roundings. magnitudes: the sums of the terms' magnitudes. */
function apart(magnitudes: ArrayLike<number>, roundings: readonly [number, number]): Float64Array {
  const [one, other] = roundings.map((count) => relativeError(count) / (1 - relativeError(count)));
  return Float64Array.from(magnitudes, (magnitude) => ((one ?? 0) + (other ?? 0)) * magnitude);
}

const magnitudesOf = (tensor: Tensor4D): Magnitudes => ({ shape: tensor.shape, values: values(abs(tensor)) });

/** How far the convolution's outputs, with bias but before ReLU, may be apart: [batch, height, width, filters]. */
function apartBeforeRelu({ channels }: Sizes, kind: Kind, winograd: boolean, { x, filter, bias }: Operands) {
  // Nine products for each channel, and the bias.
  const direct = kind.roundings(9 * channels + 1);
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
  const { batch, height, width, filters } = sizes;
  const directX = kind.roundings(9 * filters);
  // One of a window's four outputs has a gradient.
  const windows = kind.roundings(batch * (height >> 1) * (width >> 1));
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
function choosesClearly(z: Tensor4D, allowed: Float64Array): boolean {
  if (allowed.every((difference) => difference === 0)) return true;
  const [batch, height, width, channels] = z.shape;
  const before = z.dataSync();
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
  const { batch, height, width, channels, filters } = sizes;
  const plan = planLayer([batch, height, width, channels], [3, 3, channels, filters], true);
  const winograd = plan?.method === 'winograd';
  await setBackend('cpu');
  const { clear, allowed, want } = tidy(() => {
    const operands = operandsOf(sizes, kind, seed);
    const before = apartBeforeRelu(sizes, kind, winograd, operands);
    const z: Tensor4D = add(conv2d(operands.x, operands.filter, 1, 'same'), operands.bias);
    const gradientOfZ = grad((a: Tensor) => sum(mul(pooled(reshape<Rank.R4>(a, z.shape)), operands.slopes)))(
      z,
    );
    const dz = reshape<Rank.R4>(gradientOfZ, z.shape);
    const ofValue = values(pooled(tensor4d(Float32Array.from(before), z.shape)));
    return {
      clear: choosesClearly(z, before),
      allowed: [ofValue, ...apartInGradients(sizes, kind, winograd, operands, dz)].map((each) => [...each]),
      want: valueAndGradients(operands),
    };
  });
  fc.pre(clear);
  await setBackend('simd');
  const { got } = tidy(() => ({ got: valueAndGradients(operandsOf(sizes, kind, seed)) }));
  return Math.max(...want.map((expected, i) => excess(got[i] ?? [], expected, allowed[i] ?? [])));
}

// 13 x 13 outputs are 36 windows: more than the forward pass takes at a time.
const side = fc.integer({ min: 2, max: 13 });
const anySizes = (channels: number[], filters: number[]): fc.Arbitrary<Sizes> =>
  fc.record({
    batch: fc.integer({ min: 1, max: 3 }),
    height: side,
    width: side,
    channels: fc.constantFrom(...channels),
    filters: fc.constantFrom(...filters),
  });
const seeds = fc.integer({ min: 1, max: 1_000_000 });

describe('conv2dReluMaxPool and its gradients are on simd what they are on cpu, within what rounding allows', () => {
  beforeAll(async () => {
    await registerForTests();
  });

  it('over many channels', async () => {
    const eights = [8, 16, 24];
    await fc.assert(
      fc.asyncProperty(anySizes(eights, eights), kinds, seeds, async (sizes, kind, seed) => {
        expect(await disagreement(sizes, kind, seed)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 12 * inject('runsFactor') },
    );
  });

  it('over one channel, or a number of them that has no kernel', async () => {
    await fc.assert(
      fc.asyncProperty(anySizes([1, 3, 5], [3, 8, 16, 32]), kinds, seeds, async (sizes, kind, seed) => {
        expect(await disagreement(sizes, kind, seed)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 20 * inject('runsFactor') },
    );
  });
});
