import { describe, expect, it } from 'vitest';
import { countDifferentBits } from '../../../testing/bits.ts';
import { readJsonFixture, TensorFile, trainedWeightsPath } from '../../../testing/fixtures.ts';
import { quantizedCases } from '../../../testing/quantized-cases.ts';
import { NotFiniteError, observeRange } from '../calibration/observer.ts';
import { activationParameters } from '../grid/affine.ts';
import { quantizeWeights } from '../grid/weights.ts';
import { quantizeActivations, quantizedLinear } from './linear.ts';

const { cases } = readJsonFixture('quantized-cases.json', quantizedCases);
const granularities = ['per-tensor', 'per-channel'] as const;

describe.each(cases)('$name: every bit is as in PyTorch', (expected) => {
  const { x } = expected;

  it('in the activations', () => {
    const parameters = activationParameters(observeRange(x, 'x'));
    expect(parameters.scale).toBe(expected.activation_scale);
    expect(parameters.zeroPoint).toBe(expected.zero_point);
    expect([...quantizeActivations(x, parameters)]).toEqual(expected.xq);
  });

  it.each(granularities)('in weights and output, %s', (granularity) => {
    const weights = quantizeWeights(expected.weight, expected.out, expected.in, granularity);
    const { values, scales, y } = expected[granularity];
    expect(weights.scales).toEqual(scales);
    expect([...weights.values]).toEqual(values);
    const layer = { weights, bias: expected.bias };
    expect(countDifferentBits(quantizedLinear(x, expected.batch, layer), y)).toBe(0);
  });
});

it('covers signed input at the level 128, which seven-bit kernels cannot take', () => {
  expect(cases.flatMap(({ xq }) => xq)).toContain(128);
});

describe('the trained fc1', () => {
  const trained = new TensorFile(trainedWeightsPath);
  const outputs = new TensorFile('fixtures/pytorch/seed0-outputs.safetensors');
  const x = outputs.float32('layer_input');
  const bias = trained.float32('fc1.bias');

  it.each([
    ['per-tensor', 'per_tensor_layer_output'],
    ['per-channel', 'per_channel_layer_output'],
  ] as const)('gives the output of PyTorch to the last bit, %s', (granularity, recorded) => {
    const weights = quantizeWeights(trained.float32('fc1.weight'), 128, 3136, granularity);
    expect(countDifferentBits(quantizedLinear(x, 32, { weights, bias }), outputs.float32(recorded))).toBe(0);
  });

  it('gives one image another result alone than among 32, because the range is that of the batch', () => {
    const weights = quantizeWeights(trained.float32('fc1.weight'), 128, 3136, 'per-tensor');
    const alone = quantizedLinear(x.subarray(0, 3136), 1, { weights, bias });
    const together = quantizedLinear(x, 32, { weights, bias }).subarray(0, 128);
    expect(countDifferentBits(alone, together)).toBeGreaterThan(0);
  });
});

const small = {
  weights: quantizeWeights(Float32Array.of(1, -1, 0.5, 0.25), 2, 2, 'per-tensor'),
  bias: Float32Array.of(0, 0),
};

it('applies a ReLU where asked', () => {
  const x = Float32Array.of(0, 1);
  const [first, second] = quantizedLinear(x, 1, small);
  expect(first).toBeLessThan(0);
  expect([...quantizedLinear(x, 1, small, { relu: true })]).toEqual([0, second]);
});

it('refuses a batch that is not there, and values that are no numbers', () => {
  expect(() => quantizedLinear(Float32Array.of(1, 2), 2, small)).toThrow(/needs 2 × 2 inputs, not 2/);
  expect(() => quantizedLinear(Float32Array.of(1, Number.NaN), 1, small)).toThrow(NotFiniteError);
});
