/** Layers of packed weights against the product with the decoded weights, taken in doubles. */
import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { allowedDifferences } from '../test-support/disagreement.ts';
import { place, registerForTests } from '../test-support/register.ts';
import { excess } from '../test-support/rounding.ts';
import { LowBitDense } from './lowBitDense.ts';
import type { ChannelsLast, LowBitCodes } from './lowBitPanels.ts';

const depths = fc.oneof(
  { arbitrary: fc.integer({ min: 1, max: 70 }), weight: 3 },
  fc.constantFrom(127, 128, 129, 255, 256, 257, 264, 511, 512, 513, 777),
);

const plans = fc.record({
  rows: fc.oneof(fc.integer({ min: 1, max: 13 }), fc.constantFrom(17, 40, 191, 192, 193, 200)),
  inFeatures: depths,
  outFeatures: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.constantFrom(31, 32, 33, 130)),
  bits: fc.constantFrom(2, 3, 4),
  groups: fc.constantFrom('tensor', 'channel', 16, 32, 64, 128),
  symmetric: fc.boolean(),
  relu: fc.boolean(),
  seed: fc.nat(),
});

type Plan = typeof plans extends fc.Arbitrary<infer T> ? T : never;

/** Whole numbers below `end` that depend on the seed alone. */
function wholeNumbers(length: number, end: number, seed: number): number[] {
  let state = seed >>> 0;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * end);
  });
}

/** Fractions in [-1, 1]. */
const fractions = (length: number, seed: number) =>
  Float32Array.from(wholeNumbers(length, 2 ** 24, seed), (whole) => whole / 2 ** 23 - 1);

/** scales: what is made of a fraction of [0, 1). */
function weightsOf(plan: Plan, scaleOf: (fraction: number) => number): LowBitCodes {
  const { inFeatures, outFeatures, bits, groups, symmetric, seed } = plan;
  const groupSize = typeof groups === 'number' ? groups : undefined;
  const perRow = Math.ceil(inFeatures / (groupSize ?? inFeatures));
  const count = groups === 'tensor' ? 1 : outFeatures * perRow;
  const zeroPoints = wholeNumbers(count, 2 ** bits, seed + 2);
  return {
    ...{ bits, inFeatures, outFeatures, groupSize },
    codes: Uint8Array.from(wholeNumbers(inFeatures * outFeatures, 2 ** bits, seed + 1)),
    scales: Float32Array.from(fractions(count, seed + 3), (fraction) => scaleOf(Math.abs(fraction))),
    zeroPoints: Uint8Array.from(symmetric ? zeroPoints.fill(2 ** (bits - 1)) : zeroPoints),
  };
}

/** (out, in): the floats that the codes stand for. */
function decoded({ inFeatures, outFeatures, codes, scales, zeroPoints, groupSize }: LowBitCodes) {
  const perRow = Math.ceil(inFeatures / (groupSize ?? inFeatures));
  return Float32Array.from({ length: outFeatures * inFeatures }, (_, at) => {
    const inGroup = Math.floor((at % inFeatures) / (groupSize ?? inFeatures));
    const group = scales.length === 1 ? 0 : Math.floor(at / inFeatures) * perRow + inGroup;
    return (scales[group] ?? 0) * ((codes[at] ?? 0) - (zeroPoints[group] ?? 0));
  });
}

/** Where a feature that comes at `depth` stands among the weights' inputs. */
const columnOf = (depth: number, { channels, positions }: ChannelsLast) =>
  (depth % channels) * positions + Math.floor(depth / channels);

/** The product in doubles, and what its terms' magnitudes add up to. */
function product(x: Float32Array, weights: LowBitCodes, bias: Float32Array, order?: ChannelsLast) {
  const { inFeatures, outFeatures } = weights;
  const floats = decoded(weights);
  const rows = x.length / inFeatures;
  const values = new Float64Array(rows * outFeatures);
  const magnitudes = new Float64Array(values.length);
  for (let at = 0; at < values.length; at++) {
    const output = at % outFeatures;
    const first = Math.floor(at / outFeatures) * inFeatures;
    let sum = bias[output] ?? 0;
    let magnitude = Math.abs(sum);
    for (let depth = 0; depth < inFeatures; depth++) {
      const column = order ? columnOf(depth, order) : depth;
      const term = (x[first + depth] ?? 0) * (floats[output * inFeatures + column] ?? 0);
      sum += term;
      magnitude += Math.abs(term);
    }
    values[at] = sum;
    magnitudes[at] = magnitude;
  }
  return { values, magnitudes };
}

/** Of a term: its weight and its product, the sum of a block, the scale, and the sum of all blocks with the bias. */
const roundings = (inFeatures: number) => 2 + Math.min(inFeatures, 256) + 1 + Math.ceil(inFeatures / 16) + 1;

function apply(dense: LowBitDense, x: Float32Array, relu = false): Float32Array {
  return tf.tidy(() => {
    const input = tf.tensor2d(x, [x.length / dense.inFeatures, dense.inFeatures]);
    return Float32Array.from(dense.apply(input, relu).dataSync());
  });
}

const rectified = (values: Float64Array, relu: boolean) =>
  relu ? values.map((y) => Math.max(y, 0)) : values;

beforeAll(async () => {
  await registerForTests();
  await tf.setBackend('simd');
});

describe(`packed weights (${place})`, () => {
  it('give the product with the decoded weights, within what its roundings allow', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { rows, inFeatures, outFeatures, relu, seed } = plan;
        const weights = weightsOf(plan, (fraction) => 0.01 + fraction);
        const x = fractions(rows * inFeatures, seed);
        const bias = fractions(outFeatures, seed + 4);
        const dense = new LowBitDense(weights, bias);
        const { values, magnitudes } = product(x, weights, bias);
        const allowed = allowedDifferences(magnitudes, roundings(inFeatures));
        expect(excess(apply(dense, x, relu), rectified(values, relu), allowed)).toBeLessThanOrEqual(1);
        dense.dispose();
      }),
      { numRuns: 150 * inject('runsFactor') },
    );
  });

  it('give the very product of whole numbers and scales that are powers of two', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { rows, inFeatures, outFeatures, relu, seed } = plan;
        const weights = weightsOf(plan, (fraction) => 2 ** Math.round(2 * fraction));
        const x = Float32Array.from(wholeNumbers(rows * inFeatures, 17, seed), (whole) => whole - 8);
        const bias = Float32Array.from(wholeNumbers(outFeatures, 17, seed + 4), (whole) => whole - 8);
        const dense = new LowBitDense(weights, bias);
        const expected = rectified(product(x, weights, bias).values, relu);
        expect(excess(apply(dense, x, relu), expected, new Float64Array(expected.length))).toBe(0);
        dense.dispose();
      }),
      { numRuns: 150 * inject('runsFactor') },
    );
  });

  it('give a row the same bits alone and among others', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { rows, inFeatures, outFeatures, relu, seed } = plan;
        const x = fractions(rows * inFeatures, seed);
        const dense = new LowBitDense(
          weightsOf(plan, (fraction) => fraction),
          fractions(outFeatures, seed),
        );
        const together = apply(dense, x, relu);
        const row = seed % rows;
        const alone = apply(dense, x.subarray(row * inFeatures, (row + 1) * inFeatures), relu);
        expect([...alone]).toEqual([...together.subarray(row * outFeatures, (row + 1) * outFeatures)]);
        dense.dispose();
      }),
      { numRuns: 100 * inject('runsFactor') },
    );
  });

  it('of channels first read features that come channels last', () => {
    const order = fc.record({
      channels: fc.integer({ min: 1, max: 9 }),
      positions: fc.integer({ min: 1, max: 30 }),
    });
    fc.assert(
      fc.property(plans, order, (given, { channels, positions }) => {
        const plan = { ...given, inFeatures: channels * positions };
        const weights = weightsOf(plan, () => 0.5);
        const x = Float32Array.from(wholeNumbers(plan.rows * plan.inFeatures, 17, plan.seed));
        const bias = new Float32Array(plan.outFeatures);
        const dense = new LowBitDense(weights, bias, { channels, positions });
        const before = tf.memory().numDataBuffers;
        const { values } = product(x, weights, bias, { channels, positions });
        expect(excess(apply(dense, x), values, new Float64Array(values.length))).toBe(0);
        expect(tf.memory().numDataBuffers).toBe(before);
        dense.dispose();
      }),
      { numRuns: 100 * inject('runsFactor') },
    );
  });

  it('keep NaN and infinite activations to the rows that have them', () => {
    const plan: Plan = {
      ...{
        rows: 5,
        inFeatures: 37,
        outFeatures: 9,
        bits: 3,
        groups: 16,
        symmetric: false,
        relu: true,
        seed: 1,
      },
    };
    const dense = new LowBitDense(
      weightsOf(plan, () => 1),
      new Float32Array(9),
    );
    for (const rows of [2, 5]) {
      const x = new Float32Array(rows * 37).fill(1);
      x[36] = Number.NaN;
      const y = apply(dense, x, true);
      expect(y.subarray(0, 9).every(Number.isNaN)).toBe(true);
      expect(y.subarray(9).every(Number.isFinite)).toBe(true);
    }
    dense.dispose();
  });
});

describe('a layer of packed weights refuses', () => {
  const weights: LowBitCodes = {
    ...{ bits: 2, inFeatures: 20, outFeatures: 2 },
    codes: new Uint8Array(40),
    scales: Float32Array.of(1),
    zeroPoints: Uint8Array.of(2),
  };
  const bias = new Float32Array(2);

  it.each([
    ['codes that are too few', { codes: new Uint8Array(39) }],
    ['codes of more bits', { codes: new Uint8Array(40).fill(4) }],
    ['scales for one of two outputs with groups', { groupSize: 16 }],
    ['groups of another size', { groupSize: 24 }],
    ['zero points that are no match', { zeroPoints: new Uint8Array(2) }],
  ])('%s', (_, changed) => {
    expect(() => new LowBitDense({ ...weights, ...changed }, bias)).toThrow(RangeError);
  });

  it('a bias and an order of other sizes, and input of another size', () => {
    expect(() => new LowBitDense(weights, new Float32Array(3))).toThrow(RangeError);
    expect(() => new LowBitDense(weights, bias, { channels: 3, positions: 7 })).toThrow(RangeError);
    const dense = new LowBitDense(weights, bias);
    const other = tf.zeros([2, 19]);
    expect(() => dense.apply(other)).toThrow(RangeError);
    other.dispose();
    dense.dispose();
  });
});
