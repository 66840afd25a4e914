import { describe, expect, it } from 'vitest';
import { countDifferentBits } from '../../testing/bits.ts';
import { TorchGenerator } from '../random/torch-generator.ts';
import { initialise } from './initialise.ts';
import { fc1ColumnsToChannelsLast, fromChannelsLast, toChannelsLast } from './layout.ts';
import { buildStateDict, elementCount, parameterNames, parameterShapes } from './simple-cnn.ts';

/** Every value is its own index, so that where it went can be read off. Exact: all indices are below 2^24. */
const indices = buildStateDict((name) =>
  Float32Array.from({ length: elementCount(parameterShapes[name]) }, (_, i) => i),
);

describe('toChannelsLast', () => {
  const permuted = toChannelsLast(indices);

  it('turns (out, in, height, width) into (height, width, in, out)', () => {
    const [out, into, height, width] = [5, 7, 2, 1];
    expect(permuted['conv2.weight'][((height * 3 + width) * 32 + into) * 64 + out]).toBe(
      ((out * 32 + into) * 3 + height) * 3 + width,
    );
  });

  it('turns (out, in) into (in, out)', () => {
    expect(permuted['fc2.weight'][100 * 10 + 3]).toBe(3 * 128 + 100);
  });

  it("orders fc1's inputs by row, column, channel", () => {
    const [out, channel, row, column] = [17, 40, 6, 2];
    expect(permuted['fc1.weight'][((row * 7 + column) * 64 + channel) * 128 + out]).toBe(
      out * 3136 + (channel * 7 + row) * 7 + column,
    );
  });

  it('copies biases, so that the original cannot be changed through the result', () => {
    expect(permuted['fc1.bias']).toEqual(indices['fc1.bias']);
    expect(permuted['fc1.bias']).not.toBe(indices['fc1.bias']);
  });
});

it('comes back from channels last with every bit', () => {
  const state = initialise(new TorchGenerator(3));
  const back = fromChannelsLast(toChannelsLast(state));
  for (const name of parameterNames) expect(countDifferentBits(back[name], state[name])).toBe(0);
});

it("permutes fc1's int8 columns and leaves its rows", () => {
  const weight = Int8Array.from({ length: 2 * 3136 }, (_, i) => i % 251);
  const permuted = fc1ColumnsToChannelsLast(weight, 2);
  const [out, channel, row, column] = [1, 9, 3, 5];
  expect(permuted[out * 3136 + (row * 7 + column) * 64 + channel]).toBe(
    weight[out * 3136 + (channel * 7 + row) * 7 + column],
  );
  expect(permuted.toSorted()).toEqual(weight.toSorted());
});
