// Bounds: see test-support/rounding.ts.
import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import {
  mul,
  type Rank,
  reshape,
  setBackend,
  slice,
  type Tensor2D,
  tensor1d,
  tensor2d,
  tidy,
  valueAndGrad,
} from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { random } from '../test-support/random.ts';
import { registerForTests } from '../test-support/register.ts';
import { excess, relativeError } from '../test-support/rounding.ts';
import { ignoredLabel, softmaxCrossEntropyLoss } from './ops.ts';

const classes = 10;

/** The loss of `factor` times x as logits, and its gradient with respect to x. */
function lossAndGradient(x: Tensor2D, labels: readonly number[], factor = 1): [number, Float32Array] {
  return tidy(() => {
    const loss = valueAndGrad((z) =>
      softmaxCrossEntropyLoss(reshape<Rank.R2>(mul(z, factor), x.shape), tensor1d([...labels], 'int32')),
    );
    const { value, grad } = loss(x);
    return [value.dataSync()[0] ?? Number.NaN, Float32Array.from(grad.dataSync())];
  });
}

describe.each(['cpu', 'simd'])('on %s', (backend) => {
  beforeAll(async () => {
    await registerForTests();
    await setBackend(backend);
  });

  it('ignored rows change neither the loss nor the gradients of the others by a bit, and have none themselves', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        (rows, padding, seed) =>
          tidy(() => {
            const padded = reshape<Rank.R2>(random([rows + padding, classes], seed), [
              rows + padding,
              classes,
            ]);
            const labels = Array.from({ length: rows }, (_, row) => (row * 7 + seed) % classes);
            const ignored = Array.from({ length: padding }, () => ignoredLabel);
            const [loss, gradient] = lossAndGradient(slice(padded, 0, rows), labels);
            const [paddedLoss, paddedGradient] = lossAndGradient(padded, [...labels, ...ignored]);
            // What they add to a sum is 0, and the mean is taken over the same number of rows.
            expect(paddedLoss).toBe(loss);
            expect(paddedGradient.subarray(0, rows * classes)).toEqual(gradient);
            expect(paddedGradient.subarray(rows * classes).every((value) => value === 0)).toBe(true);
          }),
      ),
      { numRuns: 20 * inject('runsFactor') },
    );
  });

  it('a row in the middle can be ignored', () => {
    const logits = reshape<Rank.R2>(random([3, classes], 5), [3, classes]);
    const [, gradient] = lossAndGradient(logits, [4, ignoredLabel, 2]);
    const rows = [0, 1, 2].map((row) => gradient.subarray(row * classes, (row + 1) * classes));
    expect(rows.map((row) => row.some((value) => value !== 0))).toEqual([true, false, true]);
  });

  it('has no loss, and no gradient, where every row is ignored', () => {
    const logits = reshape<Rank.R2>(random([2, classes], 6), [2, classes]);
    const [loss, gradient] = lossAndGradient(logits, [ignoredLabel, ignoredLabel]);
    expect(loss).toBeNaN();
    expect(gradient.every((value) => value === 0)).toBe(true);
  });
});

describe('simd agrees with stock operations on cpu within what rounding allows', () => {
  beforeAll(async () => {
    await registerForTests();
  });

  const factor = 20;

  /** Takes logits from -20 to 20. Returns how far the loss and its gradient are apart, in units of what is allowed. */
  async function disagreement(rows: number, wanted: number, seed: number): Promise<number> {
    const labels = Array.from({ length: rows }, (_, row) => (row * 7 + seed) % wanted);
    const x = () => reshape<Rank.R2>(random([rows, wanted], seed), [rows, wanted]);
    const results: [number, Float32Array][] = [];
    for (const backend of ['cpu', 'simd']) {
      await setBackend(backend);
      results.push(tidy(() => ({ result: lossAndGradient(x(), labels, factor) })).result);
    }
    const [[cpuLoss, cpuGradient] = [0, []], [loss, gradient] = [0, []]] = results;
    /*
     * cpu computes in float32; simd in doubles, and rounds once. Two logits differ by at most M = 40.
     * On cpu a logit less the largest one is rounded by M at most, which an exponential turns into a relative error. Exponentials are
     * thus off by M + 1 roundings (their own is one), their sum by M + 2.
     * The loss: its logarithm is off by M + 2 and by the rounding of a number below 3, the difference of logit and logarithm by M and by the
     * rounding of a number below M + 3; so is what sum, division and simd round: 6 M + 17 in all.
     * The gradient: a probability is off by M + 1, M + 2 and 1 for the division; subtraction, division and two multiplications are four
     * roundings more, and simd's three: 2 M + 11 in all, of numbers up to 20 / rows.
     */
    const most = 2 * factor;
    const largestSlope = factor / rows;
    return Math.max(
      excess([loss], [cpuLoss], [relativeError(6 * most + 17)]),
      excess(
        gradient,
        cpuGradient,
        new Array(rows * wanted).fill(largestSlope * relativeError(2 * most + 11)),
      ),
    );
  }

  it('in loss and gradient', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 2, max: 19 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        async (rows, wanted, seed) => {
          expect(await disagreement(rows, wanted, seed)).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 20 * inject('runsFactor') },
    );
  });

  it('in a gradient that is 1.26e-6 apart, which is more than a bound of 1e-6 let pass', async () => {
    expect(await disagreement(1, 3, 999_982)).toBeLessThanOrEqual(1);
  });

  it('but for a label that is no class, which simd refuses', async () => {
    await setBackend('simd');
    const logits: Tensor2D = tensor2d([1, 2, 3, 4], [2, 2]);
    expect(() => softmaxCrossEntropyLoss(logits, tensor1d([0, 2], 'int32'))).toThrow(
      /label 2 is not one of 2 classes/,
    );
  });
});
