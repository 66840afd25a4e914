import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeNetwork } from '../../core/network/describe.ts';
import { simpleCnn } from '../../core/network/presets.ts';
import { type StateDict, tensorOf } from '../../core/network/state-dict.ts';
import { type Scheme, SchemeError, type UniformScheme } from '../../core/quantization/schemes/scheme.ts';
import { largestDifference } from '../../testing/bits.ts';
import { readState, trainedWeightsPath } from '../../testing/fixtures.ts';
import { fakeQuantizeState } from '../../testing/networks/fake-quantization.ts';
import { layerNames, linearLayers, parameterNames } from '../../testing/networks/simple-cnn.ts';
import { useCpu } from '../../testing/tf-cpu.ts';
import { registerForTests } from '../../tfjs-backend-simd/test-support/register.ts';
import { fakeRounding } from './fake-rounding.ts';
import { Network, type Rounding } from './network.ts';

const state = readState(trainedWeightsPath);

beforeAll(async () => {
  await useCpu();
  await registerForTests();
});

/** The weights that the network computes with, in PyTorch's layout. */
async function rounded(weights: StateDict, rounding: Rounding): Promise<StateDict> {
  const network = new Network(weights);
  for (const [index, variable] of network.variables.entries()) {
    const parameter = describeNetwork(simpleCnn).parameters[index];
    if (parameter?.kind === 'weight')
      variable.assign(tf.tidy(() => rounding.weight(parameter.layer, variable).clone()));
  }
  const found = await network.state();
  network.dispose();
  return found;
}

const weightOnly = (changes: Partial<UniformScheme>): UniformScheme => ({
  kind: 'weightOnly',
  bits: 4,
  symmetric: true,
  granularity: 'per-tensor',
  layers: layerNames,
  ...changes,
});

const schemes: readonly Scheme[] = [
  weightOnly({}),
  weightOnly({ bits: 2, granularity: 'per-channel', symmetric: false }),
  weightOnly({ bits: 3, granularity: 'per-group-32', symmetric: false }),
  weightOnly({ bits: 5, granularity: 'per-group-128', layers: ['conv2', 'fc1'] }),
  {
    kind: 'weightOnly',
    bits: [3, 5, 2],
    symmetric: true,
    granularity: 'per-tensor',
    layers: ['conv2', 'fc1', 'fc2'],
  },
  { kind: 'dynamic', granularity: 'per-channel', layers: linearLayers },
];

describe.each(['simd', 'cpu'])('on %s', (backend) => {
  beforeAll(async () => {
    await tf.setBackend(backend);
  });

  it.each(schemes)('computes with the weights that quantizing and dequantizing gives: %j', async (scheme) => {
    const found = await rounded(state, fakeRounding(scheme, simpleCnn));
    const expected = fakeQuantizeState(state, scheme);
    for (const name of parameterNames) {
      expect(largestDifference(tensorOf(found, name), tensorOf(expected, name)), name).toBe(0);
    }
  });
});

it('leaves weights that lie on a grid where they are', async () => {
  await tf.setBackend('simd');
  // Affine levels reach from the smallest weight to the largest, so that a second rounding finds the same grid.
  const scheme = weightOnly({ bits: 4, symmetric: false, granularity: 'per-channel' });
  const once = await rounded(state, fakeRounding(scheme, simpleCnn));
  const twice = await rounded(once, fakeRounding(scheme, simpleCnn));
  for (const name of parameterNames) {
    expect(largestDifference(tensorOf(twice, name), tensorOf(once, name)), name).toBeLessThan(1e-6);
  }
});

it('needs the ranges that a static scheme was calibrated to', () => {
  const scheme: Scheme = {
    kind: 'static',
    granularity: 'per-tensor',
    observer: 'minMax',
    calibrationImages: 1,
    layers: layerNames,
  };
  expect(() => fakeRounding(scheme, simpleCnn)).toThrow(SchemeError);
});
