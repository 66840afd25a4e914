import { expect, it } from 'vitest';
import { otherNetworkInWords } from '../../core/network/editing/in-words.ts';
import { parseNetwork } from '../../core/network/parse.ts';
import { mnistGeometry } from '../../core/network/presets.ts';
import { inWords } from './in-words.ts';

it('a network that is asked about is named block by block', () => {
  const network = (text: string) => parseNetwork(text, mnistGeometry);
  expect(inWords(otherNetworkInWords('mine', network('conv:2:3,pool,dense:4'), network('dense:3')))).toBe(
    'mine holds another network: conv 2 of 3 × 3, pool, dense 4, dense 10, with 1,642 parameters. The model on the page is dense 3, dense 10; it stays until you load the file. Load it with that network?',
  );
});
