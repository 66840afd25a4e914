// Bounds: see test-support/rounding.ts. Of whole numbers every result is exact; of fractions each term passes through as many
// roundings as the sum that it belongs to has terms.
import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { disagreement, multilinearDisagreement } from '../test-support/disagreement.ts';
import { fractional, type Kind, kinds } from '../test-support/random.ts';
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
    kind: kinds,
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

type Shape4 = [number, number, number, number];
const rank4 = (kind: Kind, shape: Shape4, seed: number) =>
  tf.reshape<tf.Rank.R4>(kind.tensor(shape, seed), shape);

const tolerance = 'of whole numbers to the last bit, of fractions within what rounding allows';

describe(`simd agrees with cpu, ${tolerance},`, () => {
  beforeAll(async () => {
    await registerForTests();
  });

  it('in matrix products of every transposition, batched and broadcast', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(odd, odd, odd),
        fc.constantFrom([], [2], [1]),
        fc.constantFrom([], [2]),
        fc.boolean(),
        fc.boolean(),
        kinds,
        seeds,
        async ([m, k, n], outerA, outerB, transposeA, transposeB, kind, seed) => {
          const operands = () => [
            kind.tensor([...outerA, ...(transposeA ? [k, m] : [m, k])], seed),
            kind.tensor([...outerB, ...(transposeB ? [n, k] : [k, n])], seed + 1),
          ];
          const product = (a: tf.Tensor, b: tf.Tensor) => tf.matMul(a, b, transposeA, transposeB);
          expect(await multilinearDisagreement(product, operands, kind.roundings(k))).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 60 * inject('runsFactor') },
    );
  });

  it('in a matrix product deeper and wider than one block', async () => {
    const operands = () => [fractional.tensor([67, 515], 1), fractional.tensor([515, 259], 2)];
    const product = (a: tf.Tensor, b: tf.Tensor) => tf.matMul(a, b);
    expect(await multilinearDisagreement(product, operands, 515)).toBeLessThanOrEqual(1);
  });

  it('in fused matrix products with bias and every activation', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(odd, odd, odd),
        fc.boolean(),
        fc.constantFrom(
          'linear' as const,
          'relu' as const,
          'relu6' as const,
          'elu' as const,
          'sigmoid' as const,
        ),
        kinds,
        seeds,
        async ([m, k, n], biased, activation, kind, seed) => {
          const operands = () =>
            [
              tf.reshape<tf.Rank.R2>(kind.tensor([m, k], seed), [m, k]),
              tf.reshape<tf.Rank.R2>(kind.tensor([k, n], seed + 1), [k, n]),
              biased ? kind.tensor([n], seed + 2) : tf.zeros([n]),
            ] as const;
          const curved = activation === 'elu' || activation === 'sigmoid';
          const difference = await disagreement(
            () => {
              const [a, b, bias] = operands();
              return tf.fused.matMul({ a, b, ...(biased ? { bias } : {}), activation });
            },
            {
              // The bias is one term more. No activation is steeper than 1; a curved one rounds a value of at most 1 itself.
              roundings: curved ? k + 2 : kind.roundings(k + 1),
              magnitudes: () => {
                const [a, b, bias] = operands();
                return tf.add(tf.add(tf.matMul(tf.abs(a), tf.abs(b)), tf.abs(bias)), curved ? 1 : 0);
              },
            },
          );
          expect(difference).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 40 * inject('runsFactor') },
    );
  });

  it('in convolutions of any size, stride and padding, with bias and activation', async () => {
    await fc.assert(
      fc.asyncProperty(
        convolutions,
        fc.constantFrom('linear' as const, 'relu' as const, 'relu6' as const),
        async (c, activation) => {
          const operands = () =>
            [
              rank4(c.kind, [c.batch, c.height, c.width, c.channels], c.seed),
              rank4(c.kind, [c.filterHeight, c.filterWidth, c.channels, c.filters], c.seed + 1),
              c.kind.tensor([c.filters], c.seed + 2),
            ] as const;
          const layer = (x: tf.Tensor4D, filter: tf.Tensor4D, bias: tf.Tensor, wanted: typeof activation) =>
            tf.fused.conv2d({
              ...{ x, filter, bias, strides: c.strides, pad: c.pad, activation: wanted },
              ...(typeof c.pad === 'number' ? { dimRoundingMode: 'floor' as const } : {}),
            });
          const difference = await disagreement(
            () => {
              const [x, filter, bias] = operands();
              return layer(x, filter, bias, activation);
            },
            {
              // The bias is one term more. No activation is steeper than 1.
              roundings: c.kind.roundings(c.filterHeight * c.filterWidth * c.channels + 1),
              magnitudes: () => {
                const [x, filter, bias] = operands();
                return layer(tf.abs(x), tf.abs(filter), tf.abs(bias), 'linear');
              },
            },
          );
          expect(difference).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 60 * inject('runsFactor') },
    );
  });

  it('in dilated convolutions and in NCHW', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 5, max: 12 }),
        fc.constantFrom(1, 2),
        fc.constantFrom('NHWC' as const, 'NCHW' as const),
        kinds,
        seeds,
        async (size, dilation, format, kind, seed) => {
          const operands = () => [
            rank4(kind, [2, size, size, size], seed),
            rank4(kind, [3, 2, size, 5], seed + 1),
          ];
          const convolution = (x: tf.Tensor, filter: tf.Tensor) =>
            tf.conv2d(
              tf.reshape<tf.Rank.R4>(x, [2, size, size, size]),
              tf.reshape<tf.Rank.R4>(filter, [3, 2, size, 5]),
              ...([1, 'same', format, dilation] as const),
            );
          const roundings = kind.roundings(3 * 2 * size);
          expect(await multilinearDisagreement(convolution, operands, roundings)).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 15 * inject('runsFactor') },
    );
  });

  it('in the gradients of a convolution', async () => {
    await fc.assert(
      fc.asyncProperty(convolutions, async (c) => {
        const xShape: Shape4 = [c.batch, c.height, c.width, c.channels];
        const filterShape: Shape4 = [c.filterHeight, c.filterWidth, c.channels, c.filters];
        const rounding = typeof c.pad === 'number' ? 'floor' : undefined;
        const convolution = (x: tf.Tensor, filter: tf.Tensor) =>
          tf.conv2d(
            tf.reshape<tf.Rank.R4>(x, xShape),
            tf.reshape<tf.Rank.R4>(filter, filterShape),
            ...([c.strides, c.pad, 'NHWC', 1, rounding] as const),
          );
        const { outShape, outHeight, outWidth } = tf.backend_util.computeConv2DInfo(
          ...([xShape, filterShape, c.strides, 1, c.pad, rounding] as const),
        );
        const operands = () => [
          c.kind.tensor(xShape, c.seed),
          c.kind.tensor(filterShape, c.seed + 1),
          c.kind.tensor(outShape, c.seed + 2),
        ];
        const gradients = (x: tf.Tensor, filter: tf.Tensor, dy: tf.Tensor) =>
          tf.grads((a: tf.Tensor, b: tf.Tensor) => tf.sum(tf.mul(convolution(a, b), dy)))([x, filter]);
        const difference = await multilinearDisagreement(gradients, operands, [
          c.kind.roundings(c.filterHeight * c.filterWidth * c.filters),
          c.kind.roundings(c.batch * outHeight * outWidth),
        ]);
        expect(difference).toBeLessThanOrEqual(1);
      }),
      { numRuns: 60 * inject('runsFactor') },
    );
  });

  it('in max-pooling and its gradient', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(small, fc.integer({ min: 3, max: 11 }), fc.integer({ min: 3, max: 11 }), odd),
        fc.integer({ min: 1, max: 3 }),
        small,
        fc.constantFrom('same' as const, 'valid' as const),
        kinds,
        seeds,
        async (shape, window, stride, pad, kind, seed) => {
          const pool = (x: tf.Tensor) => tf.maxPool(tf.reshape<tf.Rank.R4>(x, shape), window, stride, pad);
          const both = (slopes: (y: tf.Tensor) => tf.Tensor) => {
            const x = kind.tensor(shape, seed);
            const y = pool(x);
            return [y, tf.grad((a) => tf.sum(tf.mul(pool(a), slopes(y))))(x)];
          };
          // Both backends take the first of two equal values as the largest. A pixel is in no more windows than these.
          const windows = Math.ceil(window / stride) ** 2;
          const difference = await disagreement(() => both((y) => kind.tensor(y.shape, seed + 1)), {
            roundings: [0, kind.roundings(windows)],
            magnitudes: () => both((y) => tf.abs(kind.tensor(y.shape, seed + 1))),
          });
          expect(difference).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 40 * inject('runsFactor') },
    );
  });
});
