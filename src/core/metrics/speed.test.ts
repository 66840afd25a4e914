import { expect, it } from 'vitest';
import { speedOf } from './speed.ts';

const timings = (median: number, interquartileRange = 0, runs = 50) => ({
  median,
  p95: median,
  interquartileRange,
  runs,
});

it.each([
  { baseline: 3, candidate: 1, kind: 'faster', factor: 3 },
  { baseline: 1, candidate: 4, kind: 'slower', factor: 4 },
  { baseline: 1, candidate: 1.04, kind: 'same', factor: 1.04 },
  { baseline: 1.04, candidate: 1, kind: 'same', factor: 1.04 },
])('$candidate ms against $baseline ms is $kind', ({ baseline, candidate, kind, factor }) => {
  expect(speedOf(timings(baseline), timings(candidate))).toEqual({ kind, factor });
});

it('takes for the same what chance explains: the more runs, the less of it', () => {
  // 95 % of the differences between two such medians lie within 1.96 sqrt(2) 1.2533 (0.4 / 1.349) / sqrt(runs): 0.146 and 0.046.
  expect(speedOf(timings(1, 0.4, 50), timings(1.1, 0.4, 50)).kind).toBe('same');
  expect(speedOf(timings(1, 0.4, 500), timings(1.1, 0.4, 500)).kind).toBe('slower');
});
