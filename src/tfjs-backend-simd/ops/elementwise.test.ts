// Bounds: see test-support/rounding.ts.
import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { disagreement, multilinearDisagreement } from '../test-support/disagreement.ts';
import { kinds, random } from '../test-support/random.ts';
import { registerForTests } from '../test-support/register.ts';

const seeds = fc.integer({ min: 1, max: 1_000_000 });
const odd = fc.constantFrom(1, 2, 3, 4, 5, 7, 8, 9, 16, 17, 31, 33, 65);
const small = fc.integer({ min: 1, max: 4 });

describe('simd agrees with cpu', () => {
  beforeAll(async () => {
    await registerForTests();
  });

  it('in arithmetic with every kind of broadcast, to the last bit', async () => {
    const shapes = fc.constantFrom<[number[], number[]]>(
      [
        [5, 7],
        [5, 7],
      ],
      [[5, 7], [7]],
      [[7], [5, 7]],
      [[5, 7], []],
      [[], [3]],
      [
        [5, 1],
        [5, 7],
      ],
      [
        [2, 3, 5],
        [1, 3, 5],
      ],
      [
        [3, 1],
        [1, 4],
      ],
      [
        [2, 1, 4],
        [3, 1],
      ],
      [[1], [1, 1]],
      [[33], [33]],
    );
    await fc.assert(
      fc.asyncProperty(
        shapes,
        fc.constantFrom(tf.add, tf.sub, tf.mul, tf.div, tf.maximum),
        seeds,
        async ([a, b], operation, seed) => {
          expect(await disagreement(() => operation(random(a, seed), random(b, seed + 1)))).toBe(0);
        },
      ),
      { numRuns: 60 * inject('runsFactor') },
    );
  });

  it('in element-wise functions, to the last bit', async () => {
    await fc.assert(
      fc.asyncProperty(
        odd,
        fc.constantFrom(
          tf.relu,
          tf.neg,
          tf.square,
          tf.abs,
          (x: tf.Tensor) => tf.step(x, 0.25),
          (x: tf.Tensor) => tf.sqrt(tf.abs(x)),
        ),
        seeds,
        async (size, operation, seed) => {
          expect(await disagreement(() => operation(random([size], seed)))).toBe(0);
        },
      ),
      { numRuns: 40 * inject('runsFactor') },
    );
  });

  it('in softmax, within what rounding allows', async () => {
    await fc.assert(
      fc.asyncProperty(odd, seeds, async (size, seed) => {
        const probabilities = () => tf.softmax(random([3, size], seed));
        // simd computes in doubles and rounds once. On cpu a value less the largest one is rounded by 2 at most (they lie within 2 of each
        // other), so an exponential is off by 3 roundings and their sum by 4; with the division 8. 2 x 5 are more than 8 and 1.
        const allowance = { roundings: 5, magnitudes: probabilities };
        expect(await disagreement(probabilities, allowance)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 40 * inject('runsFactor') },
    );
  });

  it('in sums over any axes: of whole numbers to the last bit, of fractions within what rounding allows', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(odd, odd, small),
        fc.constantFrom(undefined, 0, 1, 2, -1, [0, 1], [1, 2], [0, 2], [0, 1, 2]),
        fc.boolean(),
        kinds,
        seeds,
        async (shape, axes, keepDims, kind, seed) => {
          const total = (x: tf.Tensor) => tf.sum(x, axes, keepDims);
          const terms =
            tf.util.sizeFromShape(shape) /
            tf.util.sizeFromShape(
              tf.backend_util.computeOutAndReduceShapes(
                shape,
                tf.util.parseAxisParam(axes ?? [0, 1, 2], shape),
              )[0],
            );
          const operands = () => [kind.tensor(shape, seed)];
          // A sum of n terms is n - 1 additions.
          const roundings = kind.roundings(terms - 1);
          expect(await multilinearDisagreement(total, operands, roundings)).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 50 * inject('runsFactor') },
    );
  });

  it('where integers and bools become floats, exactly', async () => {
    expect(
      await disagreement(() =>
        tf.matMul(
          tf.cast(tf.tensor2d([1, 2, 3, 4], [2, 2], 'int32'), 'float32'),
          tf.cast(tf.tensor2d([1, 0, 0, 1], [2, 2], 'bool'), 'float32'),
        ),
      ),
    ).toBe(0);
  });
});
