import { expect, it } from 'vitest';
import { summarise } from './latency.ts';

it('gives the quantiles of numpy, in whatever order the timings came', () => {
  expect(summarise([4, 1, 3, 2])).toEqual({
    median: 2.5,
    p95: 3.8499999999999996,
    interquartileRange: 1.5,
    timings: 4,
  });
});

it('is not moved by one hiccup', () => {
  expect(summarise([1, 1, 1, 1, 500]).median).toBe(1);
});

it('takes a single timing, and refuses none', () => {
  expect(summarise([7])).toEqual({ median: 7, p95: 7, interquartileRange: 0, timings: 1 });
  expect(() => summarise([])).toThrow(RangeError);
});
