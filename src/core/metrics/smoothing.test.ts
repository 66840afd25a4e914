import { expect, it } from 'vitest';
import { smooth } from './smoothing.ts';

it('leaves values alone at weight 0', () => {
  expect([...smooth([3, 1, 2], 0)]).toEqual([3, 1, 2]);
});

it('starts at the first value, not near zero', () => {
  const smoothed = smooth([10, 10, 10], 0.99);
  for (const value of smoothed) expect(value).toBeCloseTo(10, 10);
});

it('is the bias-corrected exponential average', () => {
  // (0.9 * 0.1 * 1 + 0.1 * 2) / (1 - 0.9^2)
  expect(smooth([1, 2], 0.9)[1]).toBeCloseTo(0.29 / 0.19, 10);
});

it('shows NaN where it was and goes on', () => {
  expect([...smooth([4, Number.NaN, 4], 0.5)]).toEqual([4, Number.NaN, 4]);
});
