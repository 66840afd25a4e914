import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyNetwork } from '../../testing/networks/any-network.ts';
import { formatNetwork } from './format.ts';
import { NetworkError } from './limits.ts';
import { parseNetwork } from './parse.ts';
import { mnistGeometry, networkName, sameNetwork, simpleCnn } from './presets.ts';
import { told } from './telling.ts';

const parse = (text: string) => parseNetwork(text, mnistGeometry);

it('reads the blocks of SimpleCNN', () => {
  expect(parse('conv:32:3,pool,conv:64:3,pool,dense:128')).toEqual({
    ...mnistGeometry,
    blocks: [
      { kind: 'conv', filters: 32, kernel: 3 },
      { kind: 'pool' },
      { kind: 'conv', filters: 64, kernel: 3 },
      { kind: 'pool' },
      { kind: 'dense', units: 128 },
    ],
  });
});

it('takes an empty list for the last dense layer alone', () => {
  expect(parse(' ').blocks).toEqual([]);
});

it('reads any network that it wrote', () => {
  fc.assert(
    fc.property(anyNetwork, (spec) => {
      expect(parseNetwork(formatNetwork(spec), spec)).toEqual(spec);
    }),
  );
});

it('forgives spaces, and writes without them', () => {
  expect(formatNetwork(parse(' conv:8:3 , pool, dropout:.25,dense:10 '))).toBe(
    'conv:8:3,pool,dropout:0.25,dense:10',
  );
});

describe('refuses, naming block, value and remedy:', () => {
  const pools = (count: number) => Array.from({ length: count }, () => 'pool').join(',');
  it.each([
    ['conv:8', told('network/no-conv', { position: '1', block: 'conv:8', kernels: '1, 3, 5, 7' })],
    ['conv:8:3,conf:3', told('network/no-block', { position: '2', block: 'conf:3' })],
    ['conv:8:3,', told('network/no-block', { position: '2', block: '' })],
    ['conv:0:3', told('network/filters', { position: '1', block: 'conv:0:3', filters: '0', most: '512' })],
    [
      'conv:513:3',
      told('network/filters', { position: '1', block: 'conv:513:3', filters: '513', most: '512' }),
    ],
    [
      'conv:2.5:3',
      told('network/filters', { position: '1', block: 'conv:2.5:3', filters: '2.5', most: '512' }),
    ],
    [
      'conv:8:4',
      told('network/kernel', { position: '1', block: 'conv:8:4', kernel: '4', kernels: '1, 3, 5, 7' }),
    ],
    ['conv:8:-3', told('network/no-conv', { position: '1', block: 'conv:8:-3', kernels: '1, 3, 5, 7' })],
    ['conv:8:3e1', told('network/no-conv', { position: '1', block: 'conv:8:3e1', kernels: '1, 3, 5, 7' })],
    ['pool:3', told('network/no-pool', { position: '1', block: 'pool:3' })],
    ['dropout:1', told('network/probability', { position: '1', block: 'dropout:1', probability: '1' })],
    ['dropout', told('network/no-dropout', { position: '1', block: 'dropout' })],
    [
      'dense:5000',
      told('network/units', { position: '1', block: 'dense:5000', units: '5000', most: '4096' }),
    ],
    ['dense:10,conv:8:3', told('network/after-dense', { position: '2', block: 'conv:8:3' })],
    ['dense:10,dense:9,pool', told('network/after-dense', { position: '3', block: 'pool' })],
    [pools(5), told('network/small-images', { position: '5', left: '1', side: '28', times: 4 })],
    [
      Array.from({ length: 9 }, () => 'conv:1:1').join(','),
      told('network/many-convolutions', { convolutions: 9, most: 8 }),
    ],
    [
      Array.from({ length: 8 }, () => 'dense:2').join(','),
      told('network/many-dense-blocks', { blocks: 8, most: 7 }),
    ],
    ['dense:4096,dense:4096', told('network/parameters', { parameters: 20037642, most: 10000000 })],
    ['conv:128:3,dense:2', told('network/wide-layer', { layer: 'fc1', values: 100352, most: 65536 })],
    [
      'conv:512:1,conv:512:1,conv:512:1,pool,pool,dense:2',
      told('network/activations', { values: 1229324, side: '28', channels: '1', most: 1000000 }),
    ],
    ['x'.repeat(2000), told('network/long-list', { characters: 2000, most: 1000 })],
    [`${'y'.repeat(60)}`, /"y{40}…"/],
  ])('%s', (text, message) => {
    expect(() => parse(text)).toThrow(NetworkError);
    expect(() => parse(text)).toThrow(message);
  });
});

it('any text is read or refused in words', () => {
  const anyText = fc.oneof(
    fc.string(),
    fc
      .array(fc.constantFrom('conv', 'pool', 'dense', 'dropout', ':', ',', '3', '8', '0.5'), {
        maxLength: 20,
      })
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(anyText, (text) => {
      try {
        const spec = parse(text);
        expect(parse(formatNetwork(spec))).toEqual(spec);
      } catch (error) {
        expect(error).toBeInstanceOf(NetworkError);
      }
    }),
    { numRuns: 1000 },
  );
});

it('knows SimpleCNN whatever it is written like, and calls others by their blocks', () => {
  const again = parse('conv:32:3, pool, conv:64:3, pool, dense:128');
  expect([sameNetwork(again, simpleCnn), networkName(again)]).toEqual([true, 'SimpleCNN']);
  expect(networkName(parse('dense:5'))).toBe('dense:5');
  expect(networkName(parse(''))).toBe(told('network/softmax-regression'));
  expect(sameNetwork(simpleCnn, { ...simpleCnn, classes: 11 })).toBe(false);
});
