import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { disagreement } from '../test-support/disagreement.ts';
import { random } from '../test-support/random.ts';
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
      { numRuns: 60 },
    );
  });

  it('in element-wise functions, to the last bit, and in softmax within 1e-7', async () => {
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
          expect(await disagreement(() => tf.softmax(random([3, size], seed)))).toBeLessThan(1e-7);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('in sums over any axes, within 1e-6 of the sum of magnitudes', async () => {
    await fc.assert(
      fc.asyncProperty(
        odd,
        odd,
        small,
        fc.constantFrom(undefined, 0, 1, 2, -1, [0, 1], [1, 2], [0, 2], [0, 1, 2]),
        fc.boolean(),
        seeds,
        async (a, b, c, axes, keepDims, seed) => {
          // Terms that cancel leave the rounding of the large sums between: it is measured by what was added, not by what is left.
          const share = () => {
            const x = random([a, b, c], seed);
            return tf.div(tf.sum(x, axes, keepDims), tf.sum(tf.abs(x), axes, keepDims));
          };
          expect(await disagreement(share)).toBeLessThan(1e-6);
        },
      ),
      { numRuns: 50 },
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
