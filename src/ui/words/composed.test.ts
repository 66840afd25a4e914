import { expect, it } from 'vitest';
import { otherNetworkInWords } from '../../core/network/editing/in-words.ts';
import { parseNetwork } from '../../core/network/parse.ts';
import { mnistGeometry, simpleCnn } from '../../core/network/presets.ts';
import { schemeName } from '../../core/quantization/schemes/scheme.ts';
import { parseSetting } from '../../core/settings/parse.ts';
import { inWords } from './in-words.ts';

it('a network that is asked about is named block by block', () => {
  const network = (text: string) => parseNetwork(text, mnistGeometry);
  expect(inWords(otherNetworkInWords('mine', network('conv:2:3,pool,dense:4'), network('dense:3')))).toBe(
    'mine holds another network: conv 2 of 3 × 3, pool, dense 4, dense 10, with 1,642 parameters. The model on the page is dense 3, dense 10; it stays until you load the file. Load it with that network?',
  );
});

it.each([
  [
    'weight-only 4-bit symmetric, per group of 32, conv2 and fc1 and fc2',
    {
      kind: 'weightOnly',
      bits: 4,
      symmetric: true,
      granularity: 'per-group-32',
      layers: ['conv2', 'fc1', 'fc2'],
    },
  ],
  [
    'static int8, per tensor, MSE over 16 images',
    {
      kind: 'static',
      granularity: 'per-tensor',
      observer: 'mse',
      calibrationImages: 16,
      layers: ['conv1', 'conv2', 'fc1', 'fc2'],
    },
  ],
] as const)('a scheme is described as: %s', (name, scheme) => {
  expect(inWords(schemeName(scheme, simpleCnn))).toBe(name);
});

it.each([
  ['seed', '0x10', 'seed must be a whole number from 0 to 4294967295, not "0x10". Using 0 instead.'],
  ['learningRate', '0', 'learningRate must be a number above 0, up to 10, not "0". Using 0.01 instead.'],
  ['hide', 'a b', 'hide must be names with commas between them, not "a b". It is ignored.'],
  [
    'network',
    'conv:6:5,pool,dense:0',
    "network can't be used. Block 3, dense:0, has 0 units. Choose a whole number from 1 to 4096. Using conv:32:3,pool,conv:64:3,pool,dense:128 instead.",
  ],
] as const)('a setting that is refused: %s=%s', (key, text, sentence) => {
  const parsed = parseSetting(key, text);
  expect(parsed.ok ? '' : inWords(parsed.message)).toBe(sentence);
});
