import fc from 'fast-check';
import * as v from 'valibot';
import { expect, inject, it } from 'vitest';
import { readJsonFixture, readState, trainedWeightsPath } from '../../../testing/fixtures.ts';
import { anyImages, anyState } from '../../../testing/networks/any-network.ts';
import { layerNamesOf, layersOf } from '../../network/describe.ts';
import { biasOf, type StateDict, tensorOf, weightOf } from '../../network/state-dict.ts';
import { computeFloat, floatLayer } from '../reference/float-layer.ts';
import { forward } from '../reference/forward.ts';
import { equalize } from './equalize.ts';

function logitsOf(state: StateDict, images: Float32Array, batch: number): Float32Array {
  return forward(state.spec, images, batch, (layer, x) =>
    computeFloat(layer, floatLayer(state, layer.name), x, batch),
  );
}

const factors = v.record(v.string(), v.array(v.number()));

it('gives the factors of PyTorch for SimpleCNN, all 7 digits that are recorded', () => {
  const expected = readJsonFixture('low-bit-expected.json', v.object({ equalization_factors: factors }));
  const state = readState(trainedWeightsPath);
  const equalized = equalize(state, layerNamesOf(state.spec));
  const found = [...equalized.factors].map(([name, values]) => [
    name,
    [...values].map((value) => Number(value.toPrecision(7))),
  ]);
  expect(Object.fromEntries(found)).toEqual(expected.equalization_factors);
});

it('leaves the answers of every network as they are, within 1e-5 of the largest', () => {
  fc.assert(
    fc.property(anyState, (state) => {
      const images = anyImages(state.spec, 3);
      const before = logitsOf(state, images, 3);
      const after = logitsOf(equalize(state, layerNamesOf(state.spec)).state, images, 3);
      const largest = before.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
      for (const [i, value] of after.entries()) {
        expect(Math.abs(value - (before[i] ?? 0))).toBeLessThanOrEqual(1e-5 * largest);
      }
    }),
    { numRuns: 60 * inject('runsFactor') },
  );
});

it('ends with the same range on both sides of every pair, within 1e-5', () => {
  const state = readState(trainedWeightsPath);
  const { state: equalized, rounds } = equalize(state, layerNamesOf(state.spec));
  const layers = layersOf(state.spec);
  for (const [i, layer] of layers.slice(0, -1).entries()) {
    const next = layers[i + 1];
    if (!next) continue;
    const [written, read] = [weightOf(equalized, layer.name), weightOf(equalized, next.name)];
    for (let output = 0; output < layer.outFeatures; output++) {
      const own = written.subarray(output * layer.inFeatures, (output + 1) * layer.inFeatures);
      const reads = read.filter((_, at) => Math.floor((at % next.inFeatures) / next.positions) === output);
      const range = (values: Float32Array): number =>
        values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
      expect(Math.abs(range(own) / range(reads) - 1)).toBeLessThan(1e-5);
    }
  }
  expect(rounds).toBeLessThan(30);
});

it('changes nothing but the pairs in which both layers take part', () => {
  const state = readState(trainedWeightsPath);
  const { state: equalized, factors: found } = equalize(state, ['conv1', 'fc1', 'fc2']);
  for (const name of ['conv1.weight', 'conv1.bias', 'conv2.weight', 'conv2.bias', 'fc2.bias']) {
    expect(tensorOf(equalized, name)).toBe(tensorOf(state, name));
  }
  expect(weightOf(equalized, 'fc1')).not.toEqual(weightOf(state, 'fc1'));
  expect(new Set(found.get('conv1'))).toEqual(new Set([1]));
  expect(new Set(found.get('conv2'))).toEqual(new Set([1]));
  expect([...found.keys()]).toEqual(['conv1', 'conv2', 'fc1']);
});

it('leaves outputs alone that are always 0, or that nothing reads', () => {
  const spec = { side: 1, channels: 2, classes: 2, blocks: [{ kind: 'dense', units: 3 }] } as const;
  const state: StateDict = {
    spec,
    tensors: new Map([
      ['fc1.weight', Float32Array.of(0, 0, 4, -1, 1, 1)],
      ['fc1.bias', Float32Array.of(1, 8, 3)],
      ['fc2.weight', Float32Array.of(5, 1, 0, 6, -1, 0)],
      ['fc2.bias', Float32Array.of(0, 0)],
    ]),
  };
  const { state: equalized, factors: found } = equalize(state, ['fc1', 'fc2']);
  expect([...(found.get('fc1') ?? [])]).toEqual([1, 2, 1]);
  expect([...weightOf(equalized, 'fc1')]).toEqual([0, 0, 2, -0.5, 1, 1]);
  expect([...biasOf(equalized, 'fc1')]).toEqual([1, 4, 3]);
  expect([...weightOf(equalized, 'fc2')]).toEqual([5, 2, 0, 6, -2, 0]);
});
