import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import * as v from 'valibot';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import casesText from '../../../../fixtures/pytorch/quantized-cases.json?raw';
import { NotFiniteError } from '../../../core/quantization/calibration/observer.ts';
import { quantizeWeights } from '../../../core/quantization/grid/weights.ts';
import { type QuantizedLinear, quantizedLinear } from '../../../core/quantization/reference/linear.ts';
import { countDifferentBits } from '../../../testing/bits.ts';
import { quantizedCases } from '../../../testing/quantized-cases.ts';
import { place, registerForTests } from '../../../tfjs-backend-simd/test-support/register.ts';
import { createQuantizedLayer } from './layer.ts';

const { cases } = v.parse(quantizedCases, JSON.parse(casesText));

/** What a new layer on `simd` gives for x: (batch, in). */
async function onSimd(
  x: Float32Array,
  batch: number,
  linear: QuantizedLinear,
  relu = false,
): Promise<Float32Array> {
  const layer = createQuantizedLayer(linear, 'simd');
  const input = tf.tensor2d(x, [batch, linear.weights.inFeatures]);
  try {
    const y = await layer.apply(input, batch, relu);
    const values = Float32Array.from(await y.data());
    y.dispose();
    return values;
  } finally {
    input.dispose();
    layer.dispose();
  }
}

beforeAll(async () => {
  await registerForTests();
  await tf.setBackend('simd');
});

describe.each(cases)("on simd, $name gives PyTorch's bits", (given) => {
  it.each(['per-tensor', 'per-channel'] as const)('%s', async (granularity) => {
    const weights = quantizeWeights(given.weight, given.out, given.in, granularity);
    const y = await onSimd(given.x, given.batch, { weights, bias: given.bias });
    expect(countDifferentBits(y, given[granularity].y)).toBe(0);
  });
});

/** What activations may look like; the range decides on scale, zero point and kernel. */
const ranges = fc.constantFrom(
  { what: 'after a ReLU', low: 0, high: 4 },
  { what: 'signed', low: -1, high: 1 },
  { what: 'more negative', low: -7, high: 0.3 },
  { what: 'all negative', low: -3, high: -1 },
  { what: 'huge', low: -3e38, high: 3e38 },
  { what: 'tiny', low: -1e-42, high: 1e-42 },
  { what: 'small', low: 0, high: 1e-4 },
  { what: 'all zero', low: 0, high: 0 },
  { what: 'one value', low: 2.5, high: 2.5 },
);
const sizes = fc.constantFrom(1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 33, 65, 130);

/** Weights lie in blocks of 512 inputs. */
const depths = fc.oneof(
  { arbitrary: sizes, weight: 3 },
  fc.constantFrom(496, 511, 512, 513, 528, 1025, 1553),
);

const layers = fc.record({
  batch: fc.constantFrom(1, 2, 3, 4, 5, 8, 9, 16, 17, 33, 70),
  inFeatures: depths,
  outFeatures: sizes,
  range: ranges,
  granularity: fc.constantFrom('per-tensor' as const, 'per-channel' as const),
  relu: fc.boolean(),
  /** The first weight: a large one makes the others' levels small, on which the kernel depends as well. */
  outlier: fc.constantFrom(0.1, 0.6, 3),
  seed: fc.integer(),
});

/** Numbers in [low, high] that depend on the seed alone. */
function randomly(length: number, low: number, high: number, seed: number): Float32Array {
  let state = seed >>> 0;
  return Float32Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return low + (high - low) * (state / 2 ** 32);
  });
}

describe(`simd agrees with the reference (${place})`, () => {
  it('to the last bit, on any shape, range, granularity and ReLU', async () => {
    await fc.assert(
      fc.asyncProperty(
        layers,
        async ({ batch, inFeatures, outFeatures, range, granularity, relu, outlier, seed }) => {
          const x = randomly(batch * inFeatures, range.low, range.high, seed);
          const weight = randomly(outFeatures * inFeatures, -0.3, 0.3, seed + 1);
          weight[0] = outlier;
          const linear = {
            weights: quantizeWeights(weight, outFeatures, inFeatures, granularity),
            bias: randomly(outFeatures, -1, 1, seed + 2),
          };
          const expected = quantizedLinear(x, batch, linear, { relu });
          expect(countDifferentBits(await onSimd(x, batch, linear, relu), expected)).toBe(0);
        },
      ),
      { numRuns: 150 * inject('runsFactor') },
    );
  });

  it('on sums as large as they get: every level and every weight at its limit', async () => {
    const [batch, inFeatures, outFeatures] = [5, 3136, 9];
    const values = new Int8Array(outFeatures * inFeatures).fill(-128);
    values.fill(127, 0, inFeatures);
    const linear: QuantizedLinear = {
      weights: { granularity: 'per-tensor', inFeatures, outFeatures, values, scales: Float32Array.of(0.01) },
      bias: new Float32Array(outFeatures),
    };
    for (const low of [1, -1]) {
      const x = new Float32Array(batch * inFeatures).fill(1);
      x.fill(low, 0, 1);
      const expected = quantizedLinear(x, batch, linear);
      expect(countDifferentBits(await onSimd(x, batch, linear), expected)).toBe(0);
    }
  });

  it.each([
    { count: 4, sum: 258 },
    { count: 4, sum: 259 },
    { count: 8, sum: 258 },
    { count: 8, sum: 259 },
  ])(
    'on $count neighbouring weights whose sum is $sum, where 16 bits have room for 258 times 127',
    async ({ count, sum }) => {
      const [batch, inFeatures, outFeatures] = [3, 1040, 2];
      const values = new Int8Array(outFeatures * inFeatures);
      // Of the four inputs of a vector the kernel adds up the first two and the last two.
      for (let i = 0; i < count; i++) {
        const at = 4 * Math.floor(i / 2) + (i % 2);
        const weight = Math.floor((sum + i) / count);
        for (const from of [0, 512, 1024]) {
          values[from + at] = weight;
          values[inFeatures + from + at] = -weight;
        }
      }
      const linear: QuantizedLinear = {
        weights: {
          granularity: 'per-tensor',
          inFeatures,
          outFeatures,
          values,
          scales: Float32Array.of(0.01),
        },
        bias: new Float32Array(outFeatures),
      };
      for (const rows of [batch, 1]) {
        const x = new Float32Array(rows * inFeatures).fill(1);
        expect(countDifferentBits(await onSimd(x, rows, linear), quantizedLinear(x, rows, linear))).toBe(0);
      }
    },
  );

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    'in refusing %d, wherever it stands',
    async (value) => {
      const weights = quantizeWeights(new Float32Array(2 * 7).fill(1), 2, 7, 'per-tensor');
      const linear = { weights, bias: new Float32Array(2) };
      for (let at = 0; at < 3 * 7; at++) {
        const x = new Float32Array(3 * 7).fill(1);
        x[at] = value;
        await expect(onSimd(x, 3, linear)).rejects.toThrow(NotFiniteError);
      }
    },
  );
});

it('refuses an input of another size, use after disposal, and weights that do not fit together', () => {
  const weights = quantizeWeights(new Float32Array(6).fill(1), 2, 3, 'per-tensor');
  const layer = createQuantizedLayer({ weights, bias: new Float32Array(2) }, 'simd');
  expect(() => layer.apply(tf.zeros([2, 4]), 2, false)).toThrow(/\[2, 4\] is no input of a layer of 3/);
  layer.dispose();
  layer.dispose();
  expect(() => layer.apply(tf.zeros([2, 3]), 2, false)).toThrow(/after it was disposed of/);
  expect(() => createQuantizedLayer({ weights, bias: new Float32Array(3) }, 'simd')).toThrow(
    /2 outputs need as many biases/,
  );
});
