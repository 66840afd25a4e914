import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import {
  abs,
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
import { beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { shape4 } from '../kernels/geometry.ts';
import { allowedDifferences } from '../test-support/disagreement.ts';
import { kinds, random } from '../test-support/random.ts';
import { excess } from '../test-support/rounding.ts';
import { conv2dReluMaxPool } from './ops.ts';
import { convolveByPatches, patchesPay, registerPatchConvolution } from './patchConvolution.ts';

/** Nothing but a GPU has it by itself. */
beforeAll(async () => {
  registerPatchConvolution('cpu');
  await setBackend('cpu');
});

type Shape4 = [number, number, number, number];
const asRank4 = (tensor: Tensor, shape: number[]) => reshape<Rank.R4>(tensor, shape4(shape));
const rank4 = (shape: Shape4, seed: number) => asRank4(random(shape, seed), shape);
const values = (tensors: Tensor[]) => tensors.map((tensor) => Float32Array.from(tensor.dataSync()));

it('has the value of the stock convolution and its gradients of filter and input, within what rounding allows', () => {
  const size = fc.integer({ min: 1, max: 9 });
  fc.assert(
    fc.property(
      fc.tuple(fc.integer({ min: 1, max: 4 }), size, size, fc.integer({ min: 1, max: 3 }), size),
      kinds,
      fc.integer({ min: 1, max: 1_000_000 }),
      ([batch, height, width, channels, filters], kind, seed) =>
        tidy(() => {
          const operands = [
            kind.tensor([batch, height, width, channels], seed),
            kind.tensor([3, 3, channels, filters], seed + 1),
            kind.tensor([batch, height, width, filters], seed + 2),
          ];
          const stock: Convolution = (x, filter) => conv2d(x, filter, 1, 'same');
          const found = valueAndGradients(convolveByPatches, operands);
          const expected = valueAndGradients(stock, operands);
          const magnitudes = valueAndGradients(
            stock,
            operands.map((operand) => abs(operand)),
          );
          // Products that are summed up: nine for each channel or filter, or one for each pixel. (test-support/rounding.ts)
          const roundings = [9 * channels, 9 * filters, batch * height * width].map(kind.roundings);
          for (const [index, want] of expected.entries()) {
            const allowed = allowedDifferences(magnitudes[index] ?? [], roundings[index] ?? 0);
            expect(excess(found[index] ?? [], want, allowed)).toBeLessThanOrEqual(1);
          }
        }),
    ),
    { numRuns: 40 * inject('runsFactor') },
  );
});

type Convolution = (x: Tensor4D, filter: Tensor4D) => Tensor;

/** Returns the convolution, and its gradients with respect to x and filter. Reads x, filter and the gradient from above. */
function valueAndGradients(convolve: Convolution, [x, filter, slopes]: readonly Tensor[]): Float32Array[] {
  if (!x || !filter || !slopes) throw new Error('A convolution and its gradients have three operands.');
  const typed = (a: Tensor, b: Tensor) => convolve(asRank4(a, x.shape), asRank4(b, filter.shape));
  return values([
    typed(x, filter),
    ...grads((a: Tensor, b: Tensor) => sum(mul(typed(a, b), slopes)))([x, filter]),
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
