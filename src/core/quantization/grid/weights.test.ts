import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countDifferentBits } from '../../../testing/bits.ts';
import { TensorFile, trainedWeightsPath } from '../../../testing/fixtures.ts';
import { dequantizeWeights } from '../../../testing/networks/dequantize.ts';
import { layerOf } from '../../../testing/networks/layers.ts';
import {
  referenceInt8,
  referenceNetwork,
  referenceTags,
  trainedReference,
} from '../../../testing/networks/reference-networks.ts';
import { simpleCnn } from '../../network/presets.ts';
import { NotFiniteError } from '../calibration/observer.ts';
import { quantizeDynamic } from '../schemes/dynamic.ts';
import { quantizeWeights, scaleOfOutput } from './weights.ts';

describe.each(referenceTags)('the trained weights of %s', (tag) => {
  it.each(['per-tensor', 'per-channel'] as const)(
    'become what quantize_dynamic makes of them, to the last bit, %s',
    (granularity) => {
      const state = trainedReference(tag, referenceNetwork(tag).spec);
      const { layers } = quantizeDynamic(state, granularity);
      const dense = Object.entries(referenceInt8(tag, granularity));
      expect(dense.length).toBeGreaterThan(1);
      for (const [name, { sha256, scales, zero_points }] of dense) {
        const layer = layers.get(name);
        if (layer?.kind !== 'dynamicInt8') throw new Error(`${name} is not quantized.`);
        expect(createHash('sha256').update(layer.weights.values).digest('hex'), name).toBe(sha256);
        expect([...layer.weights.scales], name).toEqual(scales);
        expect(new Set(zero_points), name).toEqual(new Set([0]));
      }
    },
  );
});

describe('the trained weights', () => {
  const trained = new TensorFile(trainedWeightsPath);
  const expected = new TensorFile('fixtures/pytorch/seed0-int8.safetensors');

  it.each([
    ['fc1', 'per-tensor', 'per_tensor'],
    ['fc2', 'per-tensor', 'per_tensor'],
    ['fc1', 'per-channel', 'per_channel'],
    ['fc2', 'per-channel', 'per_channel'],
  ] as const)('%s, %s, have the integers and scales of PyTorch', (layer, granularity, recorded) => {
    const { outFeatures, inFeatures } = layerOf(simpleCnn, layer);
    const { values, scales } = quantizeWeights(
      trained.float32(`${layer}.weight`),
      outFeatures,
      inFeatures,
      granularity,
    );
    expect(countDifferentBits(scales, expected.float32(`${recorded}.${layer}.scale`))).toBe(0);
    const integers = expected.int8(`${recorded}.${layer}.weight`);
    expect(values.length).toBe(integers.length);
    expect(values.findIndex((value, i) => value !== integers[i])).toBe(-1);
  });
});

const matrix = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([out, into]) =>
  fc.record({
    out: fc.constant(out),
    into: fc.constant(into),
    weights: fc.float32Array({
      minLength: out * into,
      maxLength: out * into,
      noNaN: true,
      min: -100,
      max: 100,
    }),
    granularity: fc.constantFrom('per-tensor' as const, 'per-channel' as const),
  }),
);

it('keeps every weight within half a step of what it was', () => {
  fc.assert(
    fc.property(matrix, ({ weights, out, into, granularity }) => {
      const quantized = quantizeWeights(weights, out, into, granularity);
      const restored = dequantizeWeights(quantized);
      for (const [i, weight] of weights.entries()) {
        const scale = scaleOfOutput(quantized, Math.floor(i / into));
        // Levels up to 128, rounded four times: the scale, its reciprocal, and the products there and back.
        const rounding = 128 * 4 * 2 ** -24;
        expect(Math.abs((restored[i] ?? 0) - weight)).toBeLessThanOrEqual(scale * (0.5 + rounding));
      }
    }),
  );
});

it('is the same per channel as each row alone per tensor', () => {
  fc.assert(
    fc.property(matrix, ({ weights, out, into }) => {
      const { values, scales } = quantizeWeights(weights, out, into, 'per-channel');
      for (let row = 0; row < out; row++) {
        const alone = quantizeWeights(weights.subarray(row * into, (row + 1) * into), 1, into, 'per-tensor');
        expect(values.subarray(row * into, (row + 1) * into)).toEqual(alone.values);
        expect(scales[row]).toBe(alone.scales[0]);
      }
    }),
  );
});

it('refuses weights that are no numbers or not as many as said', () => {
  expect(() => quantizeWeights(Float32Array.of(1, Number.NaN), 1, 2, 'per-tensor', 'fc1.weight')).toThrow(
    NotFiniteError,
  );
  expect(() => quantizeWeights(Float32Array.of(1, 2), 2, 2, 'per-tensor', 'fc1.weight')).toThrow(
    /fc1.weight has 2 values, not 2 × 2/,
  );
});
