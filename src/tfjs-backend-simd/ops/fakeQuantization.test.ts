import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import {
  grad,
  memory,
  mul,
  setBackend,
  sum,
  type Tensor,
  type Tensor1D,
  tensor1d,
  tensor2d,
  tidy,
} from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { random } from '../test-support/random.ts';
import { registerForTests } from '../test-support/register.ts';
import {
  type ActivationGrid,
  fakeQuantizeActivations,
  fakeQuantizeWeights,
  type WeightGrid,
} from './fakeQuantization.ts';

beforeAll(async () => {
  await registerForTests();
});

/** What `compute` gives on simd, and on cpu by stock operations. Minus zero counts as zero. */
async function onBoth(compute: () => Tensor): Promise<{ simd: number[]; cpu: number[] }> {
  const values: number[][] = [];
  for (const backend of ['simd', 'cpu']) {
    await setBackend(backend);
    values.push(tidy(() => Array.from(compute().dataSync(), (value) => value + 0)));
  }
  const [simd = [], cpu = []] = values;
  return { simd, cpu };
}

/** The gradient, at x, of the sum of f(x) * slopes. */
const gradientOf = (f: (x: Tensor) => Tensor, x: Tensor, slopes: Tensor): Tensor =>
  grad((values: Tensor) => sum(mul(f(values), slopes)))(x);

const grids: fc.Arbitrary<WeightGrid & { channels: number }> = fc.record({
  bits: fc.integer({ min: 2, max: 8 }),
  symmetric: fc.boolean(),
  sharing: fc.constantFrom('all' as const, 'column' as const, 1, 3, 4, 32),
  positions: fc.constantFrom(1, 4, 9),
  channels: fc.integer({ min: 1, max: 7 }),
});
const columnCounts = fc.integer({ min: 1, max: 11 });
const seeds = fc.integer({ min: 1, max: 1_000_000 });

describe('fakeQuantizeWeights', () => {
  it('gives on simd what stock operations give on cpu, to the last bit', async () => {
    await fc.assert(
      fc.asyncProperty(grids, columnCounts, seeds, async (grid, columns, seed) => {
        const shape = [grid.positions, grid.channels, columns];
        const { simd, cpu } = await onBoth(() => fakeQuantizeWeights(random(shape, seed), grid));
        expect(simd).toEqual(cpu);
      }),
      { numRuns: 60 * inject('runsFactor') },
    );
  });

  it('rounds to the nearest level, ties to even, and cuts the largest weight to the last one', async () => {
    const grid: WeightGrid = { bits: 3, symmetric: true, sharing: 'column', positions: 1 };
    // Two columns with the scales 1 and 2: levels -4 .. 3 and -8 .. 6.
    const column = [3.5, -3.5, 0.5, 1.5, 2.6, -0.4];
    const weights = () =>
      tensor2d(
        column.flatMap((value) => [value, 2 * value]),
        [6, 2],
      );
    const { simd, cpu } = await onBoth(() => fakeQuantizeWeights(weights(), grid));
    const levels = [3, -4, 0, 2, 3, 0];
    expect(simd).toEqual(levels.flatMap((level) => [level, 2 * level]));
    expect(cpu).toEqual(simd);
  });

  it('groups the rows of a column channel by channel', async () => {
    // Two positions of three channels; a channel's two weights share a scale, and the larger one is a level of its own.
    const grid: WeightGrid = { bits: 8, symmetric: false, sharing: 2, positions: 2 };
    const [large, small] = [
      [100, 10, 1],
      [0.11, 0.11, 0.11],
    ];
    const { simd, cpu } = await onBoth(() =>
      fakeQuantizeWeights(tensor2d([...large, ...small], [6, 1]), grid),
    );
    expect(simd.slice(0, 3)).toEqual([expect.closeTo(100, 4), expect.closeTo(10, 5), expect.closeTo(1, 6)]);
    // Scales 100 / 255, 10 / 255 and 1 / 255: 0.11 falls on levels 0, 3 and 28.
    expect(simd.slice(3)).toEqual([0, expect.closeTo(30 / 255, 6), expect.closeTo(28 / 255, 6)]);
    expect(cpu).toEqual(simd);
  });

  it('passes the gradient through, that of weights that are cut too', async () => {
    const grid: WeightGrid = { bits: 2, symmetric: true, sharing: 'all', positions: 1 };
    const slopes = [0.25, -3, 7, 1e-3];
    const { simd, cpu } = await onBoth(() =>
      gradientOf(
        (weights) => fakeQuantizeWeights(weights, grid),
        tensor2d([1.5, -1.5, 0.2, 0.7], [2, 2]),
        tensor2d(slopes, [2, 2]),
      ),
    );
    expect(simd).toEqual([...Float32Array.from(slopes)]);
    expect(cpu).toEqual(simd);
  });

  it('lets NaN be seen', async () => {
    const grid: WeightGrid = { bits: 4, symmetric: false, sharing: 'all', positions: 1 };
    const { simd, cpu } = await onBoth(() => fakeQuantizeWeights(tensor2d([1, Number.NaN], [2, 1]), grid));
    expect(simd.some(Number.isNaN)).toBe(true);
    expect(cpu.some(Number.isNaN)).toBe(true);
  });

  it('refuses rows that the positions do not divide', () => {
    const grid: WeightGrid = { bits: 4, symmetric: true, sharing: 32, positions: 9 };
    expect(() => fakeQuantizeWeights(random([10, 2], 1), grid)).toThrow(/9 positions do not divide 10 rows/);
  });
});

describe('fakeQuantizeActivations', () => {
  const grid: ActivationGrid = { scale: 0.5, zeroPoint: 2, highest: 7 };
  const x = (): Tensor1D => tensor1d([-9, -1.3, -1, -0.3, 0, 0.25, 0.75, 2.4, 2.6, 2.9, 9]);

  it('rounds to the levels of one scale, and cuts to the first and the last', async () => {
    const { simd, cpu } = await onBoth(() => fakeQuantizeActivations(x(), grid));
    expect(simd).toEqual([-1, -1, -1, -0.5, 0, 0, 1, 2.5, 2.5, 2.5, 2.5]);
    expect(cpu).toEqual(simd);
  });

  it('passes the gradient inside the range and stops it beyond', async () => {
    const slopes = Array.from({ length: 11 }, (_, i) => i + 1);
    const { simd, cpu } = await onBoth(() =>
      gradientOf((values) => fakeQuantizeActivations(values, grid), x(), tensor1d(slopes)),
    );
    // -1.3 lies nearest to the level before the first; 2.6 to the last one, 2.9 to the one after it.
    expect(simd).toEqual([0, 0, 3, 4, 5, 6, 7, 8, 9, 0, 0]);
    expect(cpu).toEqual(simd);
  });
});

it('leaves no tensor behind, with a gradient and without', async () => {
  const weightGrid: WeightGrid = { bits: 4, symmetric: false, sharing: 3, positions: 2 };
  const activationGrid: ActivationGrid = { scale: 0.1, zeroPoint: 0, highest: 127 };
  const both = (x: Tensor) =>
    tidy(() => fakeQuantizeActivations(fakeQuantizeWeights(x, weightGrid), activationGrid));
  for (const backend of ['simd', 'cpu']) {
    await setBackend(backend);
    const x = random([10, 4], 5);
    const before = memory().numTensors;
    both(x).dispose();
    grad((values: Tensor) => sum(both(values)))(x).dispose();
    expect(memory().numTensors).toBe(before);
  }
});
