import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rankCorrelation } from './rank-correlation.ts';

it('is that of the textbook: intelligence quotients and hours of television', () => {
  const quotients = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110];
  const hours = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17];
  expect(rankCorrelation(quotients, hours)).toBeCloseTo(-29 / 165, 12);
});

it('gives equal values the mean of their ranks', () => {
  // Ranks 0, 1.5, 1.5, 3 against 0, 1, 2, 3: 4.5 / sqrt(4.5 * 5).
  expect(rankCorrelation([1, 2, 2, 3], [1, 2, 3, 4])).toBeCloseTo(Math.sqrt(0.9), 12);
});

it('sees the order alone', () => {
  const distinct = fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 2 });
  fc.assert(
    fc.property(distinct, (values) => {
      expect(
        rankCorrelation(
          values,
          values.map((value) => value ** 3),
        ),
      ).toBeCloseTo(1, 9);
      expect(
        rankCorrelation(
          values,
          values.map((value) => -value),
        ),
      ).toBeCloseTo(-1, 9);
    }),
  );
});

it('knows nothing of one item, and refuses lists of different lengths', () => {
  expect(rankCorrelation([1], [1])).toBeNaN();
  expect(() => rankCorrelation([1, 2], [1])).toThrow(RangeError);
});
