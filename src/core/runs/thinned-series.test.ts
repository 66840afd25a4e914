import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Smoother } from '../metrics/smoothing.ts';
import { ThinnedSeries } from './thinned-series.ts';

function pointsOf(values: readonly number[], limit: number, smoothing = 0) {
  const series = new ThinnedSeries(limit, smoothing);
  series.add(values);
  return series.points();
}

const series = fc.array(
  fc.oneof(
    { weight: 9, arbitrary: fc.double({ noNaN: true, min: -1e6, max: 1e6 }) },
    fc.constant(Number.NaN),
  ),
  { maxLength: 300 },
);
const limits = fc.integer({ min: 4, max: 60 });

it('has no point before the first value', () => {
  expect(pointsOf([], 4)).toEqual([]);
});

it('keeps everything where there is little', () => {
  expect(pointsOf([5, 6, 7, 4], 10)).toEqual(
    [5, 6, 7, 4].map((value, index) => ({ index, value, smoothed: value })),
  );
});

it('keeps rising points, the first, the last, no NaN between them, and no more than asked', () => {
  fc.assert(
    fc.property(series, limits, (values, limit) => {
      const points = pointsOf(values, limit);
      expect(points.length).toBeLessThanOrEqual(limit);
      expect(points.every(({ index }, i) => i === 0 || index > (points[i - 1]?.index ?? 0))).toBe(true);
      expect(points.every(({ index, value }) => Object.is(value, values[index]))).toBe(true);
      if (values.length === 0) return;
      expect(points[0]?.index).toBe(0);
      expect(points.at(-1)?.index).toBe(values.length - 1);
      expect(points.slice(1, -1).some(({ value }) => Number.isNaN(value))).toBe(false);
    }),
  );
});

it('uses at least half of the points it may have', () => {
  fc.assert(
    fc.property(fc.integer({ min: 60, max: 3000 }), (length) => {
      const zigzag = Array.from({ length }, (_, index) => (index % 2 === 0 ? index : -index));
      expect(pointsOf(zigzag, 60).length).toBeGreaterThanOrEqual(29);
    }),
  );
});

it('loses no spike, whatever the number of values', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat({ max: 4999 }), limits, (length, place, limit) => {
      const spike = place % length;
      const values = Array.from({ length }, (_, index) => (index === spike ? 50 : 1 + (index % 7) / 10));
      expect(pointsOf(values, limit)).toContainEqual({ index: spike, value: 50, smoothed: 50 });
    }),
  );
});

describe('the smoothed line', () => {
  it('is at every point what smoothing all values gives', () => {
    fc.assert(
      fc.property(
        series,
        limits,
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        (values, limit, smoothing) => {
          const smoother = new Smoother(smoothing);
          const smoothed = values.map((value) => smoother.next(value));
          for (const point of pointsOf(values, limit, smoothing))
            expect(point.smoothed).toBe(smoothed[point.index]);
        },
      ),
    );
  });
});
