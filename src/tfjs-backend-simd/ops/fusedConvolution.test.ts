// Both backends are held to what rounding allows (test-support/convolution-bounds.ts). For whole numbers the forward pass is exact, and so
// is every direct form.
import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import {
  add,
  conv2d,
  grad,
  grads,
  mul,
  type Rank,
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
import { registerSimdBackend } from '../runtime/register.ts';
import {
  activated,
  apartBeforeRelu,
  apartInGradients,
  choosesClearly,
  type Operands,
  type Sizes,
  values,
} from '../test-support/convolution-bounds.ts';
import { fractional, type Kind, kinds } from '../test-support/random.ts';
import { optionsForTests, registerForTests } from '../test-support/register.ts';
import { excess } from '../test-support/rounding.ts';
import { conv2dRelu, conv2dReluMaxPool } from './ops.ts';

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
    await holds(anySizes([1, 3, 5], [1, 3, 6, 8, 10, 11, 13, 16, 20, 32]), 30);
  });

  it('of 1x1, 5x5 and 7x7', async () => {
    await holds(anySizes([1, 2, 3, 6, 8], [1, 2, 5, 7, 8, 10, 12, 19], [1, 5, 7]), 28);
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

describe('however a layer is shared out', () => {
  const computed = async (sizes: Sizes, seed: number, parallelWork: number): Promise<Float32Array[]> => {
    await registerSimdBackend({ ...(await optionsForTests()), parallelWork });
    await setBackend('simd');
    return tidy(() => ({ found: valueAndGradients(operandsOf(sizes, fractional, seed), sizes) })).found;
  };

  it('its value and its gradients have the same bits', async () => {
    const sizes = anySizes([1, 3, 8, 10], [3, 8, 13], [1, 3, 5]);
    await fc.assert(
      fc.asyncProperty(sizes, seeds, async (some, seed) => {
        const shared = await computed(some, seed, 1);
        expect(await computed(some, seed, Number.POSITIVE_INFINITY)).toEqual(shared);
      }),
      { numRuns: 8 * inject('runsFactor') },
    );
  });
});
