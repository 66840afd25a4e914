import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { anyNetwork } from '../../../testing/networks/any-network.ts';
import { parseTold } from '../../told.ts';
import { formatNetwork } from '../format.ts';
import { parseNetwork } from '../parse.ts';
import { mnistGeometry, simpleCnn } from '../presets.ts';
import type { NetworkSpec } from '../spec.ts';
import { told } from '../telling.ts';
import { blockKinds, type Edit, edited, kernelChoices, newBlock } from './edits.ts';

const network = (text: string): NetworkSpec => parseNetwork(text, mnistGeometry);

/** The text of what comes of it, with the place of the block that was changed; or why it can't be. */
function outcome(spec: NetworkSpec, edit: Edit): string {
  const result = edited(spec, edit);
  return result.ok ? `${formatNetwork(result.spec)} at ${result.at}` : result.why;
}

describe('a new block', () => {
  it('of images comes before the first dense layer, any other at the end', () => {
    const add = (kind: (typeof blockKinds)[number]) =>
      outcome(simpleCnn, { kind: 'add', block: newBlock(kind, simpleCnn) });
    expect(blockKinds.map(add)).toEqual([
      'conv:32:3,pool,conv:64:3,pool,conv:64:3,dense:128 at 4',
      'conv:32:3,pool,conv:64:3,pool,pool,dense:128 at 4',
      'conv:32:3,pool,conv:64:3,pool,dense:128,dropout:0.25 at 5',
      'conv:32:3,pool,conv:64:3,pool,dense:128,dense:64 at 5',
    ]);
  });

  it('begins an empty network', () => {
    const empty = network('');
    expect(outcome(empty, { kind: 'add', block: newBlock('conv', empty) })).toBe('conv:32:3 at 0');
  });

  it.each([
    [
      'pool',
      'pool,pool,pool,pool',
      told('network/small-images', { position: '5', left: '1', side: '28', times: 4 }),
    ],
    [
      'conv',
      `${'conv:1:1,'.repeat(7)}conv:1:1`,
      told('network/many-convolutions', { convolutions: 9, most: 8 }),
    ],
    ['dense', `${'dense:1,'.repeat(6)}dense:1`, told('network/many-dense-blocks', { blocks: 8, most: 7 })],
    ['dropout', `${'dropout:0,'.repeat(39)}dropout:0`, told('network/many-blocks', { blocks: 41, most: 40 })],
  ] as const)('that has no room is refused, with what to do: %s', (kind, text, why) => {
    const spec = network(text);
    expect(outcome(spec, { kind: 'add', block: newBlock(kind, spec) })).toBe(why);
  });
});

describe('a block that is there', () => {
  it('is removed, and the place is that of the one after it', () => {
    expect(outcome(simpleCnn, { kind: 'remove', at: 1 })).toBe('conv:32:3,conv:64:3,pool,dense:128 at 1');
    expect(outcome(simpleCnn, { kind: 'remove', at: 4 })).toBe('conv:32:3,pool,conv:64:3,pool at 3');
  });

  it('moves to a place earlier or later', () => {
    expect(outcome(simpleCnn, { kind: 'move', at: 2, to: 0 })).toBe(
      'conv:64:3,conv:32:3,pool,pool,dense:128 at 0',
    );
    expect(outcome(simpleCnn, { kind: 'move', at: 0, to: 3 })).toBe(
      'pool,conv:64:3,pool,conv:32:3,dense:128 at 3',
    );
  });

  it.each<[string, Edit, string]>([
    [
      'a dense layer before a pool',
      { kind: 'move', at: 4, to: 3 },
      told('network/after-dense', { position: '5', block: 'pool' }),
    ],
    [
      'too many filters',
      { kind: 'set', at: 0, block: { kind: 'conv', filters: 513, kernel: 3 } },
      told('network/filters', { position: '1', block: 'conv:513:3', filters: '513', most: '512' }),
    ],
    [
      'half a unit',
      { kind: 'set', at: 4, block: { kind: 'dense', units: 0.5 } },
      told('network/units', { position: '5', block: 'dense:0.5', units: '0.5', most: '4096' }),
    ],
    [
      'all dropped',
      { kind: 'set', at: 1, block: { kind: 'dropout', probability: 1 } },
      told('network/probability', { position: '2', block: 'dropout:1', probability: '1' }),
    ],
  ])('is not changed to what cannot work: %s', (_, edit, why) => {
    expect(outcome(simpleCnn, edit)).toBe(why);
  });

  it('has the kernels that leave the network small enough', () => {
    const wide = network('conv:512:1,pool,pool,conv:512:1,pool');
    const choices = kernelChoices(wide, 3, 512);
    expect(choices.map(({ kernel, why }) => [kernel, why === undefined])).toEqual([
      [1, true],
      [3, true],
      [5, true],
      [7, false],
    ]);
    // 512 x 1 + 512, 512 x 512 x 7 x 7 + 512, and 512 x 3 x 3 x 10 + 10.
    expect(choices[3]?.why).toBe(told('network/parameters', { parameters: 12892682, most: 10000000 }));
  });
});

/** What moving, removing and adding blocks can run into. */
const refusals = [
  'network/small-images',
  'network/after-dense',
  'network/many-blocks',
  'network/many-convolutions',
  'network/many-dense-blocks',
];

it('what an edit gives is what its text gives, and what is refused is refused as text', () => {
  const place = fc.nat(12);
  const edits = fc.oneof(
    fc.record({ kind: fc.constant('remove' as const), at: place }),
    fc.record({ kind: fc.constant('move' as const), at: place, to: place }),
    fc.constantFrom(...blockKinds).map((kind) => ({ kind: 'add' as const, of: kind })),
  );
  fc.assert(
    fc.property(anyNetwork, edits, (spec, wish) => {
      const last = spec.blocks.length - 1;
      const within = (index: number) => Math.min(index, last);
      fc.pre(wish.kind === 'add' || last >= 0);
      const editOf = (): Edit => {
        if (wish.kind === 'add') return { kind: 'add', block: newBlock(wish.of, spec) };
        const at = within(wish.at);
        return wish.kind === 'move' ? { ...wish, at, to: within(wish.to) } : { ...wish, at };
      };
      const result = edited(spec, editOf());
      if (result.ok) expect(parseNetwork(formatNetwork(result.spec), spec)).toEqual(result.spec);
      else expect(refusals).toContain(parseTold(result.why)?.key);
    }),
    { numRuns: 300 * inject('runsFactor') },
  );
});
