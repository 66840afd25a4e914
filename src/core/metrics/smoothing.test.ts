import { expect, it } from 'vitest';
import { Smoother } from './smoothing.ts';

function smooth(values: readonly number[], weight: number): number[] {
  const smoother = new Smoother(weight);
  return values.map((value) => smoother.next(value));
}

it('leaves values alone at weight 0', () => {
  expect(smooth([3, 1, 2], 0)).toEqual([3, 1, 2]);
});

it('starts at the first value, not near zero', () => {
  for (const smoothed of smooth([10, 10, 10], 0.99)) expect(smoothed).toBeCloseTo(10, 10);
});

it('is the bias-corrected exponential average', () => {
  // (0.9 * 0.1 * 1 + 0.1 * 2) / (1 - 0.9^2)
  expect(smooth([1, 2], 0.9)[1]).toBeCloseTo(0.29 / 0.19, 10);
});

it('is that average after thousands of values too', () => {
  const values = Array.from({ length: 5000 }, (_, index) => Math.sin(index));
  const weighted = (last: number) =>
    values.slice(0, last + 1).reduce((sum, value, index) => sum + value * 0.01 * 0.99 ** (last - index), 0);
  const smoothed = smooth(values, 0.99);
  for (const last of [50, 3000, 4999])
    expect(smoothed[last]).toBeCloseTo(weighted(last) / (1 - 0.99 ** (last + 1)), 12);
});

it('shows NaN where it was and goes on', () => {
  expect(smooth([4, Number.NaN, 4], 0.5)).toEqual([4, Number.NaN, 4]);
});
