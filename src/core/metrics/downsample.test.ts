import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { downsampleMinMax } from './downsample.ts';

const series = fc.array(
  fc.oneof(
    { weight: 9, arbitrary: fc.double({ noNaN: true, min: -1e6, max: 1e6 }) },
    fc.constant(Number.NaN),
  ),
  {
    maxLength: 300,
  },
);
describe('min-max', () => {
  it('keeps rising indices, the first, the last, and no more than asked', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: 2, max: 60 }), (y, limit) => {
        const kept = downsampleMinMax(y, limit);
        expect(kept.length).toBeLessThanOrEqual(Math.max(limit, 0));
        expect(kept.every((index, i) => i === 0 || index > (kept[i - 1] ?? 0))).toBe(true);
        if (y.length === 0) return;
        expect(kept[0]).toBe(0);
        expect(kept.at(-1)).toBe(y.length - 1);
        if (y.length > limit) expect(kept.slice(1, -1).some((i) => Number.isNaN(y[i]))).toBe(false);
      }),
    );
  });

  it('keeps everything where there is little', () => {
    expect(downsampleMinMax([5, Number.NaN, 7], 3)).toEqual([0, 1, 2]);
  });

  it('keeps a lone spike', () => {
    const y = new Array<number>(1000).fill(1);
    y[613] = 50;
    expect(downsampleMinMax(y, 20)).toContain(613);
  });
});

it('keeps the whole range', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 10, maxLength: 200 }), (y) => {
      const kept = downsampleMinMax(y, 6).map((i) => y[i] ?? 0);
      expect(Math.max(...kept)).toBe(Math.max(...y));
      expect(Math.min(...kept)).toBe(Math.min(...y));
    }),
  );
});
