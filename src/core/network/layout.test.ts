import { describe, expect, it } from 'vitest';
import { countDifferentBits } from '../../testing/bits.ts';
import { layerOf, toChannelsLast } from '../../testing/networks/layers.ts';
import { TorchGenerator } from '../random/torch-generator.ts';
import type { DenseLayer } from './describe.ts';
import { initialise } from './initialise.ts';
import { columnsToChannelsLast, flattenToPyTorch, fromChannelsLast } from './layout.ts';
import { parseNetwork } from './parse.ts';
import { simpleCnn } from './presets.ts';
import { buildStateDict } from './state-dict.ts';

/** Every value is its own index, so that where it went can be read off. Exact: all indices are below 2^24. */
const indices = buildStateDict(simpleCnn, ({ count }) => Float32Array.from({ length: count }, (_, i) => i));

const fc1 = denseLayer('fc1');

function denseLayer(name: string): DenseLayer {
  const layer = layerOf(simpleCnn, name);
  if (layer.kind !== 'dense') throw new Error(`${name} is no dense layer.`);
  return layer;
}

describe('toChannelsLast', () => {
  const permuted = toChannelsLast(indices);

  it('turns (out, in, height, width) into (height, width, in, out)', () => {
    const [out, into, height, width] = [5, 7, 2, 1];
    expect(permuted.get('conv2.weight')?.[((height * 3 + width) * 32 + into) * 64 + out]).toBe(
      ((out * 32 + into) * 3 + height) * 3 + width,
    );
  });

  it('turns (out, in) into (in, out)', () => {
    expect(permuted.get('fc2.weight')?.[100 * 10 + 3]).toBe(3 * 128 + 100);
  });

  it("orders fc1's inputs by row, column, channel", () => {
    const [out, channel, row, column] = [17, 40, 6, 2];
    expect(permuted.get('fc1.weight')?.[((row * 7 + column) * 64 + channel) * 128 + out]).toBe(
      out * 3136 + (channel * 7 + row) * 7 + column,
    );
  });

  it('copies biases, so that the original cannot be changed through the result', () => {
    expect(permuted.get('fc1.bias')).toEqual(indices.tensors.get('fc1.bias'));
    expect(permuted.get('fc1.bias')).not.toBe(indices.tensors.get('fc1.bias'));
  });
});

it.each(['conv:32:3,pool,conv:64:3,pool,dense:128', 'conv:6:5,pool,conv:16:7,dense:20,dense:9', 'dense:17'])(
  'comes back from channels last with every bit: %s',
  (text) => {
    for (const channels of [1, 3]) {
      const spec = parseNetwork(text, { side: 9, channels, classes: 4 });
      const state = initialise(new TorchGenerator(3), spec);
      const back = fromChannelsLast(spec, toChannelsLast(state));
      for (const [name, values] of state.tensors) {
        expect(countDifferentBits(back.tensors.get(name) ?? new Float32Array(), values), name).toBe(0);
      }
    }
  },
);

it("permutes fc1's int8 columns and leaves its rows", () => {
  const weight = Int8Array.from({ length: 2 * 3136 }, (_, i) => i % 251);
  const permuted = columnsToChannelsLast(fc1, weight);
  const [out, channel, row, column] = [1, 9, 3, 5];
  expect(permuted[out * 3136 + (row * 7 + column) * 64 + channel]).toBe(
    weight[out * 3136 + (channel * 7 + row) * 7 + column],
  );
  expect(permuted.toSorted()).toEqual(weight.toSorted());
});

it('leaves columns where they are behind another dense layer', () => {
  const weight = Int8Array.of(1, 2, 3);
  expect(columnsToChannelsLast(denseLayer('fc2'), weight)).toBe(weight);
});

it("flattens images as PyTorch does: every image's channels one after the other", () => {
  const images = Float32Array.from({ length: 2 * 3136 }, (_, i) => i);
  const flat = flattenToPyTorch(fc1, images, 2);
  const [image, channel, row, column] = [1, 40, 6, 2];
  expect(flat[image * 3136 + (channel * 7 + row) * 7 + column]).toBe(
    image * 3136 + (row * 7 + column) * 64 + channel,
  );
});
