import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import {
  type Rank,
  reshape,
  setBackend,
  slice,
  type Tensor2D,
  tensor1d,
  tidy,
  valueAndGrad,
} from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { distance, random } from '../test-support/random.ts';
import { registerForTests } from '../test-support/register.ts';
import { ignoredLabel, softmaxCrossEntropyLoss } from './ops.ts';

const classes = 10;

/** The loss, and its gradient with respect to the logits. */
function lossAndGradient(logits: Tensor2D, labels: readonly number[]): [number, Float32Array] {
  return tidy(() => {
    const loss = valueAndGrad((z) =>
      softmaxCrossEntropyLoss(reshape<Rank.R2>(z, logits.shape), tensor1d([...labels], 'int32')),
    );
    const { value, grad } = loss(logits);
    return [value.dataSync()[0] ?? Number.NaN, Float32Array.from(grad.dataSync())];
  });
}

describe.each(['cpu', 'simd'])('on %s', (backend) => {
  beforeAll(async () => {
    await registerForTests();
    await setBackend(backend);
  });

  it('ignored rows change neither the loss nor the gradients of the others, within 1e-6, and have none themselves', () => {
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
            expect(Math.abs(paddedLoss - loss)).toBeLessThan(1e-6);
            expect(distance(paddedGradient.subarray(0, rows * classes), gradient)).toBeLessThan(1e-6);
            expect(paddedGradient.subarray(rows * classes).every((value) => value === 0)).toBe(true);
          }),
      ),
      { numRuns: 20 },
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
