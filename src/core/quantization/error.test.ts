import { expect, it } from 'vitest';
import { quantizationError } from './error.ts';
import { int8Grid } from './grid/grid.ts';
import { type QuantizedWeights, quantizeWeights } from './grid/weights.ts';

const threeLevels: QuantizedWeights = {
  granularity: 'per-tensor',
  inFeatures: 2,
  outFeatures: 2,
  values: Int8Array.of(127, -128, 1, 0),
  scales: Float32Array.of(1),
};

it('measures the noise against the signal', () => {
  const error = quantizationError(Float32Array.of(127, -128, 1.5, 0), int8Grid(threeLevels));
  expect(error.maxAbsoluteError).toBe(0.5);
  expect(error.signalToNoise).toBeCloseTo(10 * Math.log10((127 ** 2 + 128 ** 2 + 2.25) / 0.25), 10);
  expect(error.clippedShare).toBe(0);
});

it('counts the weights that int8 could not reach', () => {
  expect(quantizationError(Float32Array.of(130, -128, 1, 0), int8Grid(threeLevels)).clippedShare).toBe(0.25);
  expect(quantizationError(Float32Array.of(127, -128.75, 1, 0), int8Grid(threeLevels)).clippedShare).toBe(
    0.25,
  );
  // The largest weight itself: the scale puts it at 127.5, which rounds to 128.
  expect(quantizationError(Float32Array.of(127.5, -128, 1, 0), int8Grid(threeLevels)).clippedShare).toBe(
    0.25,
  );
  expect(quantizationError(Float32Array.of(127.4, -128.4, 1, 0), int8Grid(threeLevels)).clippedShare).toBe(0);
});

it('is infinite where nothing was lost, all zeros included', () => {
  const zeros = new Float32Array(4);
  expect(quantizationError(zeros, int8Grid(quantizeWeights(zeros, 2, 2, 'per-tensor')))).toEqual({
    signalToNoise: Number.POSITIVE_INFINITY,
    maxAbsoluteError: 0,
    errorPerScale: 0,
    maxErrorPerScale: 0,
    clippedBelow: 0,
    clippedAbove: 0,
    clippedShare: 0,
  });
});

it('is lower per channel where rows differ much', () => {
  const weights = Float32Array.of(100, -70, 0.01, 0.03);
  const noise = (granularity: 'per-tensor' | 'per-channel'): number =>
    quantizationError(weights.subarray(2), int8Grid(rowTwo(quantizeWeights(weights, 2, 2, granularity))))
      .maxAbsoluteError;
  expect(noise('per-channel')).toBeLessThan(noise('per-tensor') / 10);
});

function rowTwo({ values, scales, ...rest }: QuantizedWeights): QuantizedWeights {
  return { ...rest, outFeatures: 1, values: values.slice(2), scales: scales.slice(-1) };
}
