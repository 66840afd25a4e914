import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ActivationParameters } from '../../core/quantization/affine.ts';
import { type QuantizedWeights, quantizeWeights } from '../../core/quantization/weights.ts';
import { countDifferentBits } from '../../testing/bits.ts';
import { convolution, type Layer, levelOf, linear, type Shape } from '../../testing/static-definition.ts';
import { quantizeLevels, StaticConvolution } from '../../tfjs-backend-simd/quantizedConvolution.ts';
import { StaticDense } from '../../tfjs-backend-simd/quantizedDense.ts';
import { place, registerForTests } from '../../tfjs-backend-simd/test-support/register.ts';

/** Numbers in [low, high] that depend on the seed alone. */
function randomly(length: number, low: number, high: number, seed: number): Float32Array {
  let state = seed >>> 0;
  return Float32Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return low + (high - low) * (state / 2 ** 32);
  });
}

const someLevels = (length: number, seed: number) => Uint8Array.from(randomly(length, 0, 127.99, seed));

const granularities = fc.constantFrom('per-tensor' as const, 'per-channel' as const);
const zeroPoints = fc.constantFrom(0, 0, 1, 42, 127);
const nextLevels = fc.constantFrom(undefined, { scale: 0.031, zeroPoint: 0 }, { scale: 0.02, zeroPoint: 17 });

function someLayer(
  inFeatures: number,
  outFeatures: number,
  granularity: 'per-tensor' | 'per-channel',
  zeroPoint: number,
  outlier: number,
  seed: number,
): Layer {
  const weight = randomly(inFeatures * outFeatures, -0.2, 0.2, seed);
  weight[0] = outlier;
  return {
    weights: quantizeWeights(weight, outFeatures, inFeatures, granularity),
    bias: randomly(outFeatures, -1, 1, seed + 1),
    input: { scale: Math.fround(0.0173), zeroPoint },
  };
}

/** What a kernel gave, beside what the definition gives: floats to the last bit, levels exactly. */
function expectSame(y: tf.Tensor, expected: Float32Array, next: ActivationParameters | undefined): void {
  const found = y.dataSync();
  y.dispose();
  if (next) {
    expect([...found]).toEqual(Array.from(expected, (value) => levelOf(value, next)));
  } else {
    expect(countDifferentBits(Float32Array.from(found), expected)).toBe(0);
  }
}

describe(`static int8 kernels give what the definition says, bit by bit (${place})`, () => {
  beforeAll(async () => {
    await registerForTests();
    await tf.setBackend('simd');
  });

  it('levels, of values near halves, beyond the range, and NaN', () => {
    for (const input of [
      { scale: 0.5, zeroPoint: 0 },
      { scale: Math.fround(0.02), zeroPoint: 17 },
      { scale: Math.fround(1 / 3), zeroPoint: 127 },
    ]) {
      const halves = Float32Array.from({ length: 301 }, (_, i) => (i - 150.5) * input.scale);
      const rest = Float32Array.of(
        Number.NaN,
        1e30,
        -1e30,
        Number.POSITIVE_INFINITY,
        Number.NEGATIVE_INFINITY,
        -0,
      );
      const x = Float32Array.from([...halves, ...randomly(500, -3, 3, 1), ...rest]);
      const levels = quantizeLevels(tf.tensor1d(x), input);
      const expected = Array.from(x, (value) => (Number.isNaN(value) ? 0 : levelOf(value, input)));
      expect([...levels.dataSync()]).toEqual(expected);
    }
  });

  it('convolutions of any shape', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 2, max: 15 }),
        fc.integer({ min: 2, max: 15 }),
        fc.constantFrom(1, 1, 8, 16, 24),
        fc.constantFrom(8, 16, 24),
        granularities,
        zeroPoints,
        nextLevels,
        fc.integer(),
        (batch, height, width, channels, filters, granularity, zeroPoint, next, seed) => {
          const shape: Shape = [batch, height, width, channels];
          const layer = someLayer(9 * channels, filters, granularity, zeroPoint, 0.3, seed);
          const levels = someLevels(batch * height * width * channels, seed + 2);
          const kernel = new StaticConvolution(layer.weights, layer.bias, layer.input);
          const input = tf.tensor4d(levels, [...shape], 'bool');
          const y = kernel.apply(input, next);
          expect(y.shape).toEqual([batch, height >> 1, width >> 1, filters]);
          expectSame(y, convolution(levels, shape, layer), next);
          input.dispose();
          kernel.dispose();
        },
      ),
      { numRuns: 40 },
    );
  });

  it('a convolution whose sums are as large as they get', () => {
    for (const weight of [-128, 127]) {
      for (const zeroPoint of [0, 127]) {
        const [channels, filters] = [40, 8];
        const values = new Int8Array(filters * channels * 9).fill(weight);
        const weights: QuantizedWeights = {
          granularity: 'per-tensor',
          inFeatures: channels * 9,
          outFeatures: filters,
          values,
          scales: Float32Array.of(0.01),
        };
        const layer = { weights, bias: new Float32Array(filters), input: { scale: 0.02, zeroPoint } };
        const shape: Shape = [1, 5, 4, channels];
        const levels = new Uint8Array(5 * 4 * channels).fill(zeroPoint === 0 ? 127 : 0);
        const kernel = new StaticConvolution(weights, layer.bias, layer.input);
        const y = kernel.apply(tf.tensor4d(levels, [...shape], 'bool'));
        expectSame(y, convolution(levels, shape, layer), undefined);
        kernel.dispose();
      }
    }
  });

  it('a convolution whose values lie on the middle between two levels, and next to it', () => {
    const [channels, filters] = [8, 8];
    const values = Int8Array.from(someLevels(filters * channels * 9, 3), (level) => (level % 7) - 3);
    const inFeatures = channels * 9;
    const scales = Float32Array.of(1 / 128);
    const weights: QuantizedWeights = {
      granularity: 'per-tensor',
      inFeatures,
      outFeatures: filters,
      values,
      scales,
    };
    const shape: Shape = [4, 10, 10, channels];
    const levels = someLevels(4 * 10 * 10 * channels, 4).map((level) => level % 9);
    // Sums of halves of a level, with biases that move them off the middle by less than single precision sees, or not at all.
    const bias = Float32Array.of(0, 1, 2 ** -26, -(2 ** -26), 1 + 2 ** -23, 0.5 - 2 ** -25, 100, -0.25);
    const layer = { weights, bias, input: { scale: 1, zeroPoint: 0 } };
    const kernel = new StaticConvolution(weights, bias, layer.input);
    const expected = convolution(levels, shape, layer);
    for (const next of [
      { scale: 1 / 64, zeroPoint: 0 },
      { scale: 1 / 64, zeroPoint: 3 },
    ]) {
      const middles = expected.filter((value) => (value * 64) % 1 === 0.5);
      expect(middles.length).toBeGreaterThan(50);
      expectSame(kernel.apply(tf.tensor4d(levels, [...shape], 'bool'), next), expected, next);
    }
    kernel.dispose();
  });

  it('dense layers of any shape', () => {
    const sizes = fc.constantFrom(1, 2, 5, 8, 10, 15, 16, 17, 33, 130);
    fc.assert(
      fc.property(
        fc.constantFrom(1, 2, 3, 4, 5, 9, 33),
        sizes,
        sizes,
        granularities,
        zeroPoints,
        fc.constantFrom(0.1, 3),
        fc.boolean(),
        nextLevels,
        fc.integer(),
        (rows, inFeatures, outFeatures, granularity, zeroPoint, outlier, relu, next, seed) => {
          const layer = someLayer(inFeatures, outFeatures, granularity, zeroPoint, outlier, seed);
          const levels = someLevels(rows * inFeatures, seed + 2);
          const kernel = new StaticDense(layer.weights, layer.bias, layer.input);
          const input = tf.tensor2d(levels, [rows, inFeatures], 'bool');
          expectSame(kernel.apply(input, relu, next), linear(levels, rows, layer, relu), next);
          input.dispose();
          kernel.dispose();
        },
      ),
      { numRuns: 100 },
    );
  });

  it('refuse shapes that they cannot do, in words', () => {
    const layer = someLayer(9 * 8, 8, 'per-tensor', 0, 1, 1);
    const kernel = new StaticConvolution(layer.weights, layer.bias, layer.input);
    expect(() => kernel.apply(tf.zeros([1, 4, 4, 16], 'bool'))).toThrow(
      /\[1, 4, 4, 16\] is no input of a convolution over 8 channels/,
    );
    kernel.dispose();
    const odd = someLayer(9 * 3, 8, 'per-tensor', 0, 1, 1);
    expect(() => new StaticConvolution(odd.weights, odd.bias, odd.input)).toThrow(/multiple of 8 channels/);
  });
});
