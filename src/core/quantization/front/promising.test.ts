import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frontOf, predictedFront } from './predicted-front.ts';
import { promisingMixes, spread } from './promising.ts';

const option = fc.record({
  width: fc.integer({ min: 2, max: 9 }),
  bytes: fc.integer({ min: 1, max: 50 }),
  loss: fc.integer({ min: -20, max: 20 }),
});
const network = fc.array(
  fc.uniqueArray(option, { minLength: 1, maxLength: 4, selector: ({ width }) => width }),
  { minLength: 1, maxLength: 4 },
);
const limit = fc.integer({ min: 2, max: 40 });

it('are the front and what comes next to it, each once, and no more than asked for', () => {
  fc.assert(
    fc.property(network, limit, (layers, most) => {
      const mixes = promisingMixes(layers, most);
      const names = mixes.map(({ widths }) => widths.join());
      expect(new Set(names).size).toBe(mixes.length);
      expect(mixes.length).toBeLessThanOrEqual(most);
      const front = predictedFront(layers);
      if (front.length <= most) expect(mixes.slice(0, front.length)).toEqual(front);
      else expect(front).toEqual(expect.arrayContaining([...mixes]));
      // What comes next to the front does not beat it.
      expect(front).toEqual(expect.arrayContaining([...frontOf(mixes)]));
    }),
  );
});

it('begin with those that are least above the front', () => {
  const layers = [
    [
      { width: 8, bytes: 80, loss: 0 },
      { width: 4, bytes: 40, loss: 1 },
    ],
    [
      { width: 8, bytes: 8, loss: 0 },
      { width: 4, bytes: 4, loss: 5 },
    ],
  ];
  expect(promisingMixes(layers, 9).map(({ widths }) => widths)).toEqual([
    [4, 4],
    [4, 8],
    [8, 8],
    [8, 4],
  ]);
});

describe('spread', () => {
  it('keeps the first and the last, and all where there are few', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { minLength: 1 }), limit, (items, count) => {
        const kept = spread(items, count);
        expect(kept).toHaveLength(Math.min(items.length, count));
        expect([kept[0], kept.at(-1)]).toEqual([items[0], items.at(-1)]);
        expect(items.filter((item) => kept.includes(item))).toEqual(kept);
      }),
    );
  });
});
