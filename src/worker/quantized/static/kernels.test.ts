import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { ActivationParameters } from '../../../core/quantization/grid/affine.ts';
import {
  type QuantizedWeights,
  quantizeWeights,
  scaleOfOutput,
} from '../../../core/quantization/grid/weights.ts';
import { countDifferentBits } from '../../../testing/bits.ts';
import {
  convolution,
  type Layer,
  levelOf,
  linear,
  type Shape,
} from '../../../testing/networks/static-definition.ts';
import { quantizeLevels, StaticConvolution } from '../../../tfjs-backend-simd/int8/quantizedConvolution.ts';
import { StaticDense } from '../../../tfjs-backend-simd/int8/quantizedDense.ts';
import { place, registerForTests } from '../../../tfjs-backend-simd/test-support/register.ts';

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
      { numRuns: 40 * inject('runsFactor') },
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

  it('a convolution whose values lie within a rounding of the middle between two levels', () => {
    const [channels, filters, level] = [8, 256, 100];
    const shape: Shape = [1, 6, 6, channels];
    const { weights, input } = someLayer(channels * 9, filters, 'per-channel', 0, 0.3, 7);
    for (const next of [
      { scale: Math.fround(0.0317), zeroPoint: 0 },
      { scale: Math.fround(0.0317), zeroPoint: 5 },
    ]) {
      // An inner window of an image of one level sums up all weights: a bias puts what it gives half a level above a whole one.
      const bias = Float32Array.from({ length: filters }, (_, filter) => {
        const own = weights.values.subarray(filter * channels * 9, (filter + 1) * channels * 9);
        const sum = level * own.reduce((total, weight) => total + weight, 0);
        const multiplier = Math.fround(input.scale * scaleOfOutput(weights, filter));
        return ((filter % 100) + 0.5) * next.scale - sum * multiplier;
      });
      const layer = { weights, bias, input };
      const levels = new Uint8Array(6 * 6 * channels).fill(level);
      const expected = convolution(levels, shape, layer);
      const fromMiddle = expected.map((value) => Math.abs(((value / next.scale) % 1) - 0.5));
      expect(fromMiddle.filter((distance) => distance < 1e-4).length).toBeGreaterThan(filters / 2);
      const kernel = new StaticConvolution(weights, bias, input);
      expectSame(kernel.apply(tf.tensor4d(levels, [...shape], 'bool'), next), expected, next);
      kernel.dispose();
    }
  });

  it('dense layers of any shape', () => {
    const sizes = fc.constantFrom(1, 2, 5, 8, 10, 15, 16, 17, 33, 130, 525);
    fc.assert(
      fc.property(
        fc.constantFrom(1, 2, 3, 4, 5, 9, 33),
        sizes,
        sizes,
        granularities,
        zeroPoints,
        fc.constantFrom(0.1, 0.4, 3),
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
      { numRuns: 100 * inject('runsFactor') },
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
