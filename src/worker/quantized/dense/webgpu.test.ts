// These tests run in Chromium, on SwiftShader's WebGPU (vitest.kernels.config.ts). Node has no WebGPU, so there they are skipped.
import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import '../../../tfjs-backend-simd/test-support/register.ts';
import { NotFiniteError, observeRange } from '../../../core/quantization/calibration/observer.ts';
import { activationParameters } from '../../../core/quantization/grid/affine.ts';
import { quantizeWeights, scaleOfOutput } from '../../../core/quantization/grid/weights.ts';
import { type QuantizedLinear, quantizedLinear } from '../../../core/quantization/reference/linear.ts';
import { webgpu } from '../../backends/webgpu.ts';
import { createWebGpuLayer } from './webgpu.ts';

/** Once is enough: these programs are the same on both builds of the kernels. */
const wanted = inject('kernelBuild') !== 'plain';
const adapter = wanted && (await globalThis.navigator?.gpu?.requestAdapter());
const reason = wanted ? 'no WebGPU here' : 'tested beside the other build';
const where = adapter ? 'webgpu' : `webgpu (skipped: ${reason})`;

/** Numbers in [low, high] that depend on the seed alone. */
function randomly(length: number, low: number, high: number, seed: number): Float32Array {
  let state = seed >>> 0;
  return Float32Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return low + (high - low) * (state / 2 ** 32);
  });
}

const sizes = fc.constantFrom(1, 2, 3, 4, 5, 7, 8, 15, 16, 17, 33, 130, 300);
const layers = fc.record({
  batch: fc.constantFrom(1, 2, 3, 4, 5, 9, 33),
  inFeatures: sizes,
  outFeatures: sizes,
  granularity: fc.constantFrom('per-tensor' as const, 'per-channel' as const),
  relu: fc.boolean(),
  seed: fc.integer(),
});

describe.skipIf(!adapter).each([
  { dot: 'dot4I8Packed', packed: true },
  { dot: 'unpacked bytes', packed: false },
])(`${where}, $dot, agrees with the reference`, ({ packed }) => {
  beforeAll(async () => {
    await webgpu.register({ onLost: () => undefined, giveWay: undefined }, 0);
    await tf.setBackend('webgpu');
  });

  async function onGpu(x: Float32Array, batch: number, linear: QuantizedLinear, relu = false) {
    const layer = createWebGpuLayer(linear, packed);
    const input = tf.tensor2d(x, [x.length / linear.weights.inFeatures, linear.weights.inFeatures]);
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

  /**
   * The sums that outputs without bias stand for: every one an integer if they are exact. Sums of up to 300 products stay below 5e6, so
   * the one rounding of the product moves them by 0.3 at most.
   */
  const sumsOf = (y: Float32Array, { weights }: QuantizedLinear, scale: number) =>
    y.map((value, i) => {
      const multiplier = Math.fround(scale * scaleOfOutput(weights, i % weights.outFeatures));
      return Math.round(value / multiplier);
    });

  it('after a ReLU: sums exactly, outputs within what rounding allows, on any shape', async () => {
    await fc.assert(
      fc.asyncProperty(layers, async ({ batch, inFeatures, outFeatures, granularity, relu, seed }) => {
        const x = randomly(batch * inFeatures, 0, 4, seed);
        const weight = randomly(outFeatures * inFeatures, -0.3, 0.3, seed + 1);
        const weights = quantizeWeights(weight, outFeatures, inFeatures, granularity);
        const withBias = { weights, bias: randomly(outFeatures, -1, 1, seed + 2) };
        const without = { weights, bias: new Float32Array(outFeatures) };
        const { scale } = activationParameters(observeRange(x, 'x'));
        const sums = sumsOf(await onGpu(x, batch, without), without, scale);
        expect(sums).toEqual(sumsOf(quantizedLinear(x, batch, without), without, scale));

        const expected = quantizedLinear(x, batch, withBias, { relu });
        const products = quantizedLinear(x, batch, without);
        const found = await onGpu(x, batch, withBias, relu);
        expect(found).toHaveLength(expected.length);
        for (const [i, y] of found.entries()) {
          // The GPU may round product and sum, the reference rounds the sum alone: at most three roundings of numbers no larger than this.
          const magnitude = Math.abs(products[i] ?? 0) + Math.abs(withBias.bias[i % outFeatures] ?? 0);
          expect(Math.abs(y - (expected[i] ?? 0))).toBeLessThanOrEqual(magnitude * 3.001 * 2 ** -24);
        }
      }),
      { numRuns: 12 * inject('runsFactor') },
    );
  });

  it('on signed input, whose levels reach 128, within one level of one activation', async () => {
    const [batch, inFeatures, outFeatures] = [4, 100, 6];
    const x = randomly(batch * inFeatures, -1, 1, 5);
    const weights = quantizeWeights(
      randomly(outFeatures * inFeatures, -0.3, 0.3, 6),
      outFeatures,
      inFeatures,
      'per-tensor',
    );
    const linear = { weights, bias: new Float32Array(outFeatures) };
    const { scale } = activationParameters(observeRange(x, 'x'));
    const expected = quantizedLinear(x, batch, linear);
    const oneLevel = scale * 128 * (weights.scales[0] ?? 0);
    const difference = (await onGpu(x, batch, linear)).map((y, i) => Math.abs(y - (expected[i] ?? 0)));
    expect(Math.max(...difference)).toBeLessThanOrEqual(oneLevel);
  });

  it('on activations that are all zero, all one value, tiny, and in leaving out rows of padding', async () => {
    const weights = quantizeWeights(randomly(3 * 5, -1, 1, 1), 3, 5, 'per-tensor');
    const linear = { weights, bias: Float32Array.of(1, -2, 0.5) };
    for (const value of [0, 2.5, 1e-42, 1e-4]) {
      const x = new Float32Array(4 * 5).fill(value);
      x.fill(1e6, 2 * 5);
      const expected = quantizedLinear(x.slice(0, 2 * 5), 2, linear);
      const found = await onGpu(x, 2, linear);
      expect(found).toHaveLength(expected.length);
      for (const [i, y] of found.entries()) expect(y).toBeCloseTo(expected[i] ?? Number.NaN, 6);
    }
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    'in refusing %d',
    async (value) => {
      const weights = quantizeWeights(new Float32Array(2 * 7).fill(1), 2, 7, 'per-tensor');
      const x = new Float32Array(3 * 7).fill(1);
      x[17] = value;
      await expect(onGpu(x, 3, { weights, bias: new Float32Array(2) })).rejects.toThrow(NotFiniteError);
    },
  );

  it('leaves nothing on the GPU', async () => {
    const weights = quantizeWeights(new Float32Array(2 * 7).fill(1), 2, 7, 'per-tensor');
    const before = tf.memory().numTensors;
    await onGpu(new Float32Array(7).fill(1), 1, { weights, bias: new Float32Array(2) });
    expect(tf.memory().numTensors).toBe(before);
  });
});
