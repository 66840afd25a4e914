import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { disagreement } from '../test-support/disagreement.ts';
import { random } from '../test-support/random.ts';
import { registerForTests } from '../test-support/register.ts';

const seeds = fc.integer({ min: 1, max: 1_000_000 });
const odd = fc.constantFrom(1, 2, 3, 4, 5, 7, 8, 9, 16, 17, 31, 33, 65);
const small = fc.integer({ min: 1, max: 4 });

/** Shapes, strides, dilations and paddings of a convolution that has at least one output. */
const convolutions = fc
  .record({
    batch: small,
    height: fc.integer({ min: 1, max: 13 }),
    width: fc.integer({ min: 1, max: 13 }),
    channels: fc.constantFrom(1, 2, 3, 4, 5, 8, 17),
    filters: fc.constantFrom(1, 3, 4, 8, 9, 17),
    filterHeight: small,
    filterWidth: small,
    strides: fc.tuple(small, small),
    pad: fc.constantFrom('same' as const, 'valid' as const, 1, 2),
    seed: seeds,
  })
  .filter(
    ({ height, width, filterHeight, filterWidth, pad }) =>
      pad !== 'valid' || (height >= filterHeight && width >= filterWidth),
  )
  .filter(
    ({ height, width, filterHeight, filterWidth, pad }) =>
      typeof pad !== 'number' || (height + 2 * pad >= filterHeight && width + 2 * pad >= filterWidth),
  );

describe('simd agrees with cpu', () => {
  beforeAll(async () => {
    await registerForTests();
  });

  it('in matrix products of every transposition, batched and broadcast, within 1e-6', async () => {
    await fc.assert(
      fc.asyncProperty(
        odd,
        odd,
        odd,
        fc.constantFrom([], [2], [1]),
        fc.constantFrom([], [2]),
        fc.boolean(),
        fc.boolean(),
        seeds,
        async (m, k, n, outerA, outerB, transposeA, transposeB, seed) => {
          const compute = () =>
            tf.matMul(
              random([...outerA, ...(transposeA ? [k, m] : [m, k])], seed),
              random([...outerB, ...(transposeB ? [n, k] : [k, n])], seed + 1),
              transposeA,
              transposeB,
            );
          expect(await disagreement(compute)).toBeLessThan(1e-6);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('in a matrix product deeper and wider than one block, within 1e-6', async () => {
    expect(await disagreement(() => tf.matMul(random([67, 515], 1), random([515, 259], 2)))).toBeLessThan(
      1e-6,
    );
  });

  it('in fused matrix products with bias and every activation, within 1e-6', async () => {
    await fc.assert(
      fc.asyncProperty(
        odd,
        odd,
        odd,
        fc.boolean(),
        fc.constantFrom(
          'linear' as const,
          'relu' as const,
          'relu6' as const,
          'elu' as const,
          'sigmoid' as const,
        ),
        seeds,
        async (m, k, n, biased, activation, seed) => {
          const compute = () =>
            tf.fused.matMul({
              a: tf.reshape<tf.Rank.R2>(random([m, k], seed), [m, k]),
              b: tf.reshape<tf.Rank.R2>(random([k, n], seed + 1), [k, n]),
              ...(biased ? { bias: random([n], seed + 2) } : {}),
              activation,
            });
          expect(await disagreement(compute)).toBeLessThan(1e-6);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('in convolutions of any size, stride and padding, with bias and activation, within 1e-6', async () => {
    await fc.assert(
      fc.asyncProperty(
        convolutions,
        fc.constantFrom('linear' as const, 'relu' as const, 'relu6' as const),
        async (c, activation) => {
          const compute = () =>
            tf.fused.conv2d({
              x: tf.reshape<tf.Rank.R4>(random([c.batch, c.height, c.width, c.channels], c.seed), [
                c.batch,
                c.height,
                c.width,
                c.channels,
              ]),
              filter: tf.reshape<tf.Rank.R4>(
                random([c.filterHeight, c.filterWidth, c.channels, c.filters], c.seed + 1),
                [c.filterHeight, c.filterWidth, c.channels, c.filters],
              ),
              strides: c.strides,
              pad: c.pad,
              bias: random([c.filters], c.seed + 2),
              activation,
              ...(typeof c.pad === 'number' ? { dimRoundingMode: 'floor' as const } : {}),
            });
          expect(await disagreement(compute)).toBeLessThan(1e-6);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('in dilated convolutions and in NCHW, within 1e-6', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 5, max: 12 }),
        fc.constantFrom(1, 2),
        fc.constantFrom('NHWC' as const, 'NCHW' as const),
        seeds,
        async (size, dilation, format, seed) => {
          const compute = () =>
            tf.conv2d(
              tf.reshape<tf.Rank.R4>(random([2, size, size, size], seed), [2, size, size, size]),
              tf.reshape<tf.Rank.R4>(random([3, 2, size, 5], seed + 1), [3, 2, size, 5]),
              1,
              'same',
              format,
              dilation,
            );
          expect(await disagreement(compute)).toBeLessThan(1e-6);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('in the gradients of a convolution, within 2e-6', async () => {
    await fc.assert(
      fc.asyncProperty(convolutions, async (c) => {
        const compute = () => {
          const x = random([c.batch, c.height, c.width, c.channels], c.seed);
          const filter = random([c.filterHeight, c.filterWidth, c.channels, c.filters], c.seed + 1);
          return tf.grads((a: tf.Tensor, b: tf.Tensor) => {
            const y = tf.conv2d(
              tf.reshape<tf.Rank.R4>(a, [c.batch, c.height, c.width, c.channels]),
              tf.reshape<tf.Rank.R4>(b, [c.filterHeight, c.filterWidth, c.channels, c.filters]),
              c.strides,
              c.pad,
              'NHWC',
              1,
              typeof c.pad === 'number' ? 'floor' : undefined,
            );
            return tf.sum(tf.mul(y, random(y.shape, c.seed + 2)));
          })([x, filter]);
        };
        expect(await disagreement(compute)).toBeLessThan(2e-6);
      }),
      { numRuns: 60 },
    );
  });

  it('in max-pooling and its gradient, exactly but for sums of overlapping windows (1e-6)', async () => {
    await fc.assert(
      fc.asyncProperty(
        small,
        fc.integer({ min: 3, max: 11 }),
        fc.integer({ min: 3, max: 11 }),
        odd,
        fc.integer({ min: 1, max: 3 }),
        small,
        fc.constantFrom('same' as const, 'valid' as const),
        seeds,
        async (batch, height, width, channels, window, stride, pad, seed) => {
          const pool = (x: tf.Tensor) =>
            tf.maxPool(tf.reshape<tf.Rank.R4>(x, [batch, height, width, channels]), window, stride, pad);
          const compute = () => {
            const x = random([batch, height, width, channels], seed);
            const y = pool(x);
            return [y, tf.grad((a) => tf.sum(tf.mul(pool(a), random(y.shape, seed + 1))))(x)];
          };
          expect(await disagreement(compute)).toBeLessThan(1e-6);
        },
      ),
      { numRuns: 40 },
    );
  });
});
