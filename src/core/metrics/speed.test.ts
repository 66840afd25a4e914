import { expect, it } from 'vitest';
import { speedOf } from './speed.ts';

const summary = (median: number, interquartileRange = 0, timings = 50) => ({
  median,
  p95: median,
  interquartileRange,
  timings,
});

it.each([
  { baseline: 3, candidate: 1, kind: 'faster', factor: 3 },
  { baseline: 1, candidate: 4, kind: 'slower', factor: 4 },
  { baseline: 1, candidate: 1.04, kind: 'same', factor: 1.04 },
  { baseline: 1.04, candidate: 1, kind: 'same', factor: 1.04 },
])('$candidate ms against $baseline ms is $kind', ({ baseline, candidate, kind, factor }) => {
  expect(speedOf(summary(baseline), summary(candidate))).toEqual({ kind, factor });
});

it('takes for the same what chance explains: the more timings, the less of it', () => {
  // 95 % of the differences between two such medians lie within 1.96 sqrt(2) 1.2533 (0.4 / 1.349) / sqrt(runs): 0.146 and 0.046.
  expect(speedOf(summary(1, 0.4, 50), summary(1.1, 0.4, 50)).kind).toBe('same');
  expect(speedOf(summary(1, 0.4, 500), summary(1.1, 0.4, 500)).kind).toBe('slower');
});

it.each([
  [0, 0],
  [0, 1],
  [1, 0],
  [Number.NaN, 1],
])('says nothing of %d ms against %d ms', (candidate, baseline) => {
  expect(speedOf(summary(baseline), summary(candidate))).toEqual({ kind: 'unknown' });
});
