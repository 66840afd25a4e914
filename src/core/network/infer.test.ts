import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyNetwork } from '../../testing/networks/any-network.ts';
import { describeNetwork } from './describe.ts';
import { formatNetwork } from './format.ts';
import { inferNetwork, type WeightShapes } from './infer.ts';
import { NetworkError } from './limits.ts';
import { parseNetwork } from './parse.ts';
import { mnistGeometry, simpleCnn } from './presets.ts';
import type { NetworkSpec } from './spec.ts';
import { told } from './telling.ts';

const shapesOf = (spec: NetworkSpec): WeightShapes =>
  new Map(
    describeNetwork(spec)
      .parameters.filter(({ kind }) => kind === 'weight')
      .map(({ name, shape }) => [name, shape]),
  );
const inferred = (text: string, present = simpleCnn): string =>
  formatNetwork(inferNetwork(shapesOf(parseNetwork(text, mnistGeometry)), present));

it.each([
  'conv:6:5,pool,conv:16:5,pool,dense:120,dense:84',
  'dense:128',
  'conv:8:3,pool,conv:16:3,pool,conv:32:3,dense:64',
  'conv:3:1',
  'conv:4:7,pool,dense:10',
])('tells %s from its shapes', (text) => {
  expect(inferred(text)).toBe(text);
});

it('puts pools after the first convolutions, and what is left of them at the end', () => {
  expect(inferred('conv:4:3,conv:4:3,pool,dense:9')).toBe('conv:4:3,pool,conv:4:3,dense:9');
  expect(inferred('pool,pool,conv:4:3,dense:9')).toBe('conv:4:3,pool,pool,dense:9');
  expect(inferred('pool,dense:9')).toBe('pool,dense:9');
});

it('takes the present network where the shapes fit it, dropout and places of pools included', () => {
  const present = parseNetwork('conv:4:3,conv:4:3,pool,dropout:0.5,dense:9', mnistGeometry);
  expect(inferNetwork(shapesOf(present), present)).toBe(present);
});

it('finds a network with the same layers, whatever the network was', () => {
  fc.assert(
    fc.property(anyNetwork, (spec) => {
      const present = { ...simpleCnn, side: spec.side, channels: spec.channels };
      expect([...shapesOf(inferNetwork(shapesOf(spec), present))]).toEqual([...shapesOf(spec)]);
    }),
  );
});

describe('refuses', () => {
  const changed = (changes: Readonly<Record<string, readonly number[]>>): WeightShapes =>
    new Map([...shapesOf(simpleCnn), ...Object.entries(changes)]);

  it('what no number of pools leads to, naming the sizes', () => {
    const shapes = changed({ 'fc1.weight': [128, 3200] });
    expect(() => inferNetwork(shapes, simpleCnn)).toThrow(NetworkError);
    expect(() => inferNetwork(shapes, simpleCnn)).toThrow(
      told('network/other-images', { inputs: 3200, channels: 64, side: '28', values: 50176 }),
    );
  });

  it('weights for other images, saying for which', () => {
    // 64 channels of 8 x 8: CIFAR-10's 32 x 32, halved twice.
    const shapes = changed({ 'conv1.weight': [32, 3, 3, 3], 'fc1.weight': [128, 4096] });
    expect(() => inferNetwork(shapes, simpleCnn)).toThrow(
      told('network/images-after-pools', {
        inputs: 4096,
        channels: 64,
        side: '28',
        values: 50176,
        wanted: '32',
      }),
    );
    expect(() => inferNetwork(new Map([['fc1.weight', [10, 1024]]]), simpleCnn)).toThrow(
      told('network/images-of-side', { inputs: 1024, channels: 1, side: '28', values: 784, wanted: '32' }),
    );
  });

  it('kernels that are not known, naming them', () => {
    expect(() => inferNetwork(changed({ 'conv1.weight': [32, 1, 4, 4] }), simpleCnn)).toThrow(
      told('network/kernel', { position: '1', block: 'conv:32:4', kernel: '4', kernels: '1, 3, 5, 7' }),
    );
  });

  it('nothing that is no chain of layers: whoever reads the tensors says what is wrong with them', () => {
    for (const shapes of [
      changed({ 'conv2.weight': [64, 31, 3, 3] }),
      changed({ 'fc2.weight': [10, 127] }),
      changed({ 'fc4.weight': [10, 10] }),
      changed({ 'conv1.weight': [32, 1, 3, 5] }),
      new Map<string, readonly number[]>(),
    ]) {
      expect(inferNetwork(shapes, simpleCnn)).toBe(simpleCnn);
    }
  });
});
