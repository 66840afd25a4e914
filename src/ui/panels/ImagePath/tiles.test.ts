import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cornerOf, placeUnder, tilesOf } from './tiles.ts';

it('sets channels side by side, about twice as wide as high', () => {
  const shape = (channels: number, side: number) => {
    const { columns, rows, width, height } = tilesOf({ channels, side });
    return [columns, rows, width, height];
  };
  expect(shape(32, 28)).toEqual([8, 4, 231, 115]);
  expect(shape(64, 7)).toEqual([16, 4, 127, 31]);
  expect(shape(128, 1)).toEqual([16, 8, 16, 8]);
  expect(shape(10, 1)).toEqual([5, 2, 5, 2]);
  expect(shape(1, 28)).toEqual([1, 1, 28, 28]);
  expect(shape(3, 8)).toEqual([3, 1, 26, 8]);
});

it('finds the value under each pixel of a channel, and nothing where no channel stands', () => {
  const stage = fc.record({
    channels: fc.integer({ min: 1, max: 70 }),
    side: fc.integer({ min: 1, max: 9 }),
    choice: fc.nat(),
  });
  fc.assert(
    fc.property(stage, ({ channels, side, choice }) => {
      const tiles = tilesOf({ channels, side });
      expect(tiles.columns * tiles.rows).toBeGreaterThanOrEqual(channels);
      const [channel, row, column] = [choice % channels, choice % side, (choice >> 3) % side];
      const [x, y] = cornerOf(tiles, channel);
      expect(placeUnder(tiles, channels, x + column + 0.5, y + row + 0.5)).toEqual({ channel, row, column });
      expect(placeUnder(tiles, channels, 0, tiles.height + 1 + tiles.gap)).toBeUndefined();
    }),
  );
});
