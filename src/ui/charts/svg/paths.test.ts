import { describe, expect, it } from 'vitest';
import { across, barsPath, downwards, rangesPath, stepsPath, ticksPath } from './paths.ts';

const extent = { min: -1, max: 1 };

it('values stand where they belong, in a box of 1000 by 100', () => {
  expect(across(extent, -1)).toBe(0);
  expect(across(extent, 0.5)).toBe(750);
  expect(downwards(extent, 1)).toBe(0);
  expect(downwards(extent, -1)).toBe(100);
  expect(across({ min: 0, max: 0 }, 0)).toBe(0);
});

describe('bars', () => {
  const bins = (...counts: number[]) => ({ start: -1, width: 0.5, counts: Uint32Array.from(counts) });

  it('are as high as their bins are full, and leave out empty ones', () => {
    expect(barsPath(bins(4, 0, 2, 0), extent)).toBe('M20 100V0H230V100ZM520 100V50H730V100Z');
  });

  it('of one value among many can still be seen', () => {
    expect(barsPath(bins(100_000, 1, 0, 0), extent)).toMatch(/M270 100V99\.2H480V100Z$/);
  });
});

it('ranges reach from the smallest to the largest value, lines step from row to row', () => {
  expect(rangesPath(Float32Array.of(-1, 0), Float32Array.of(1, 0.5), extent)).toBe(
    'M60 100V0H440V100ZM560 50V25H940V50Z',
  );
  expect(stepsPath(Float32Array.of(0.5, 1), extent)).toBe('M0 25H500V0H1000');
});

it('ticks hang from the top', () => {
  expect(ticksPath([-1, 0, 1], extent, 0.6)).toBe('M0 0V60M500 0V60M1000 0V60');
});
