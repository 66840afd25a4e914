import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import {
  conv2d,
  getKernel,
  grad,
  grads,
  memory,
  mul,
  type Rank,
  reshape,
  setBackend,
  sum,
  type Tensor,
  type Tensor4D,
  tidy,
} from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { distance, random } from '../test-support/random.ts';
import { conv2dReluMaxPool } from './ops.ts';
import { convolveByPatches, patchesPay, registerPatchConvolution } from './patchConvolution.ts';

/** Nothing but a GPU has it by itself. */
beforeAll(async () => {
  registerPatchConvolution('cpu');
  await setBackend('cpu');
});

type Shape4 = [number, number, number, number];
const rank4 = (shape: Shape4, seed: number) => reshape<Rank.R4>(random(shape, seed), shape);
const values = (tensors: Tensor[]) => tensors.map((tensor) => Float32Array.from(tensor.dataSync()));

it('has the value of the stock convolution and its gradients of filter and input, within 1e-5', () => {
  const size = fc.integer({ min: 1, max: 9 });
  fc.assert(
    fc.property(
      fc.tuple(fc.integer({ min: 1, max: 4 }), size, size, fc.integer({ min: 1, max: 3 }), size),
      fc.integer({ min: 1, max: 1_000_000 }),
      ([batch, height, width, channels, filters], seed) =>
        tidy(() => {
          const x = rank4([batch, height, width, channels], seed);
          const filter = rank4([3, 3, channels, filters], seed + 1);
          const weights = random([batch, height, width, filters], seed + 2);
          const of = (convolve: (x: Tensor4D, filter: Tensor4D) => Tensor) =>
            values([
              convolve(x, filter),
              ...gradients((a, b) => sum(mul(convolve(a, b), weights)), x, filter),
            ]);
          const found = of(convolveByPatches);
          const expected = of((a, b) => conv2d(a, b, 1, 'same'));
          for (const [index, want] of expected.entries()) {
            expect(distance(found[index] ?? [], want)).toBeLessThan(1e-5);
          }
        }),
    ),
    { numRuns: 40 },
  );
});

function gradients(f: (x: Tensor4D, filter: Tensor4D) => Tensor, x: Tensor4D, filter: Tensor4D): Tensor[] {
  return grads((a: Tensor, b: Tensor) => f(reshape<Rank.R4>(a, x.shape), reshape<Rank.R4>(b, filter.shape)))([
    x,
    filter,
  ]);
}

describe('a layer', () => {
  /** How often TF.js's own filter gradient runs for a gradient of this layer. */
  function stockFilterGradients(channels: number, filters: number): number {
    const stock = getKernel('Conv2DBackpropFilter', 'cpu');
    if (!stock) throw new Error('cpu has lost a kernel.');
    const spy = vi.spyOn(stock, 'kernelFunc');
    tidy(() => {
      const x = rank4([1, 4, 4, channels], 1);
      const filter = rank4([3, 3, channels, filters], 2);
      const bias = reshape<Rank.R1>(random([filters], 3), [filters]);
      grad((f: Tensor) => sum(conv2dReluMaxPool(x, reshape<Rank.R4>(f, filter.shape), bias)))(filter);
    });
    const { length } = spy.mock.calls;
    spy.mockRestore();
    return length;
  }

  it('has its filter gradient from patches where they are no larger than the output', () => {
    expect(stockFilterGradients(1, 32)).toBe(0);
    expect(stockFilterGradients(1, 9)).toBe(0);
    expect(stockFilterGradients(1, 8)).toBe(1);
    expect(stockFilterGradients(32, 64)).toBe(1);
  });

  it('has it only of 3x3 filters', () => {
    expect(patchesPay([3, 3, 1, 32])).toBe(true);
    expect(patchesPay([5, 5, 1, 32])).toBe(false);
  });
});

it("costs no gradient of the input where nobody asks for it, and leaves no tensor behind but the filter's gradient", () => {
  const stock = getKernel('Conv2DBackpropInput', 'cpu');
  if (!stock) throw new Error('cpu has lost a kernel.');
  const spy = vi.spyOn(stock, 'kernelFunc');
  const x = rank4([2, 4, 4, 1], 1);
  const filter = rank4([3, 3, 1, 32], 2);
  const before = memory().numTensors;
  const gradient = grad((f: Tensor) => sum(convolveByPatches(x, reshape<Rank.R4>(f, filter.shape))))(filter);
  expect(gradient.shape).toEqual(filter.shape);
  expect(memory().numTensors).toBe(before + 1);
  expect(spy).not.toHaveBeenCalled();
  spy.mockRestore();
});
