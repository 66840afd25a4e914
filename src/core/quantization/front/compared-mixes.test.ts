import { expect, it } from 'vitest';
import type { Width } from '../schemes/widths.ts';
import { allButOne, uniformMix } from './compared-mixes.ts';

const option = (width: Width, bytes: number, loss: number) => ({ width, bytes, loss });
const float = option('float', 100, 0);
const layers = [[float, option(2, 7, 0.5)], [float], [float, option(4, 12, 0.1), option(2, 6, 0.3)]];

it('have one width as far as layers can have it', () => {
  expect(uniformMix(layers, 2)).toEqual({ widths: [2, 'float', 2], bytes: 113, loss: 0.8 });
  expect(uniformMix(layers, 4)).toEqual({ widths: ['float', 'float', 4], bytes: 212, loss: 0.1 });
});

it('leave each layer out once that has the width, unless it is the only one', () => {
  expect(allButOne(layers, 2).map(({ widths }) => widths)).toEqual([
    ['float', 'float', 2],
    [2, 'float', 'float'],
  ]);
  expect(allButOne(layers, 4)).toEqual([]);
});
