import { expect, it } from 'vitest';
import { parseNetwork } from '../parse.ts';
import { mnistGeometry, simpleCnn } from '../presets.ts';
import { told } from '../telling.ts';
import { otherNetworkInWords } from './in-words.ts';

it('names the network of the file block by block, and the one that is there by its name', () => {
  const found = parseNetwork('conv:2:3,pool,dropout:0.5', mnistGeometry);
  const block = {
    conv: told('network/block-conv', { filters: '2', kernel: '3' }),
    pool: told('network/block-pool'),
    dropout: told('network/block-dropout', { probability: '0.5' }),
    last: told('network/block-dense', { units: '10' }),
  };
  const twoBlocks = told('network/then', { one: block.conv, next: block.pool });
  const threeBlocks = told('network/then', { one: twoBlocks, next: block.dropout });
  expect(otherNetworkInWords('mine', found, simpleCnn)).toBe(
    told('network/another', {
      file: 'mine',
      found: told('network/then', { one: threeBlocks, next: block.last }),
      parameters: 2 * 10 + 10 * (2 * 14 * 14 + 1),
      present: 'SimpleCNN',
    }),
  );
});
