import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyNetwork } from '../../testing/networks/any-network.ts';
import { formatNetwork } from './format.ts';
import { NetworkError } from './limits.ts';
import { parseNetwork } from './parse.ts';
import { mnistGeometry, networkName, sameNetwork, simpleCnn } from './presets.ts';

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
    ['conv:8', /Block 1, "conv:8", is none\. Write conv:FILTERS:KERNEL/],
    ['conv:8:3,conf:3', /Block 2, "conf:3", is none\. A block is conv/],
    ['conv:8:3,', /Block 2, "", is none/],
    ['conv:0:3', /Block 1, conv:0:3, has 0 filters\. Choose a whole number from 1 to 512/],
    ['conv:513:3', /has 513 filters/],
    ['conv:2.5:3', /has 2\.5 filters/],
    ['conv:8:4', /has a kernel of 4\. Choose 1, 3, 5, 7/],
    ['conv:8:-3', /Block 1, "conv:8:-3", is none/],
    ['conv:8:3e1', /is none/],
    ['pool:3', /Write pool alone/],
    ['dropout:1', /drops with probability 1\. Choose a number from 0 to below 1/],
    ['dropout', /Write dropout:P/],
    ['dense:5000', /has 5000 units\. Choose a whole number from 1 to 4096/],
    ['dense:10,conv:8:3', /Block 2, conv:8:3, stands after a dense layer.*before the first dense/],
    ['dense:10,dense:9,pool', /Block 3, pool, stands after a dense layer/],
    [pools(5), /Block 5, pool, halves images that are only 1 × 1.*28 × 28 can be pooled 4 times/],
    [Array.from({ length: 9 }, () => 'conv:1:1').join(','), /9 convolutions\. Take at most 8/],
    [Array.from({ length: 8 }, () => 'dense:2').join(','), /8 dense blocks\. Take at most 7/],
    ['dense:4096,dense:4096', /20\d{6} parameters, more than the 10000000/],
    ['conv:128:3,dense:2', /fc1 would read 100352 values, more than the 65536/],
    ['conv:512:1,conv:512:1,conv:512:1,pool,pool,dense:2', /values of one 28 × 28 × 1 image/],
    ['x'.repeat(2000), /2000 characters/],
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
  expect(networkName(parse(''))).toBe('softmax regression');
  expect(sameNetwork(simpleCnn, { ...simpleCnn, classes: 11 })).toBe(false);
});
