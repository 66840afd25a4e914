import { expect, it } from 'vitest';
import { simpleCnn } from '../../core/network/presets.ts';
import { tensorOf } from '../../core/network/state-dict.ts';
import { initialise } from '../network/initialise.ts';
import { TorchGenerator } from '../random/torch-generator.ts';
import { floatLayerReports, layerReports } from './report.ts';
import { quantizeDynamic } from './schemes/dynamic.ts';
import { quantizeWeightOnly } from './schemes/weight-only.ts';

const state = initialise(new TorchGenerator(0), simpleCnn);

it('counts four bytes a float parameter', () => {
  expect(floatLayerReports(state).map(({ name, bytes }) => [name, bytes])).toEqual([
    ['conv1', 1280],
    ['conv2', 73_984],
    ['fc1', 1_606_144],
    ['fc2', 5160],
  ]);
});

it.each([
  { granularity: 'per-tensor', fc1: 401_408 + 4 + 512, fc2: 1280 + 4 + 40 },
  { granularity: 'per-channel', fc1: 401_408 + 512 + 512, fc2: 1280 + 40 + 40 },
] as const)('counts one byte a quantized weight, scales and biases at four, $granularity', (expected) => {
  const model = quantizeDynamic(state, expected.granularity);
  const reports = layerReports(model, state);
  expect(reports.map(({ name, weightType, bytes }) => [name, weightType, bytes])).toEqual([
    ['conv1', 'float32', 1280],
    ['conv2', 'float32', 73_984],
    ['fc1', 'int8', expected.fc1],
    ['fc2', 'int8', expected.fc2],
  ]);
});

it('counts each layer of a mix at its own width', () => {
  const layers = ['conv1', 'conv2', 'fc1', 'fc2'];
  const scheme = { kind: 'weightOnly', symmetric: true, granularity: 'per-tensor', layers } as const;
  const reports = layerReports(quantizeWeightOnly(state, { ...scheme, bits: [3, 3, 3, 2] }));
  expect(reports.map(({ weightType, bits }) => [weightType, bits])).toEqual([
    ['int3', 3],
    ['int3', 3],
    ['int3', 3],
    ['int2', 2],
  ]);
  // Published beside the trained weights: see low-bit-mixes.json.
  expect(reports.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(158_820);
});

it('tells the error of quantized layers, where the float weights are known', () => {
  const model = quantizeDynamic(state, 'per-tensor');
  const known = layerReports(model, state).map(({ error }) => error?.signalToNoise);
  expect(known.slice(0, 2)).toEqual([undefined, undefined]);
  // Uniform weights over 255 levels: 20 log10(255) + the odds and ends of the range.
  expect(known[2]).toBeCloseTo(20 * Math.log10(255), 1);
  expect(layerReports(model).every((report) => !('error' in report))).toBe(true);
});

it('leaves convolutions and biases as they were', () => {
  const { layers } = quantizeDynamic(state, 'per-tensor');
  expect(layers.get('conv2')).toEqual({
    kind: 'float32',
    weight: tensorOf(state, 'conv2.weight'),
    bias: tensorOf(state, 'conv2.bias'),
  });
  expect(layers.get('fc1')?.bias).toBe(tensorOf(state, 'fc1.bias'));
});
