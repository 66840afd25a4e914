import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, mcNemarPValue } from './compare.ts';

it('sorts the images on which two models differ', () => {
  const labels = Uint8Array.of(1, 2, 3, 4, 5);
  const baseline = Uint8Array.of(1, 0, 3, 0, 0);
  const candidate = Uint8Array.of(1, 2, 0, 9, 0);
  expect(compare(baseline, candidate, labels)).toEqual({
    images: 5,
    changed: 3,
    better: 1,
    worse: 1,
    bothWrong: 1,
    pValue: 1,
  });
  expect(() => compare(baseline, candidate, Uint8Array.of(1))).toThrow(RangeError);
});

it('has changed = better + worse + bothWrong, and turns round with its models', () => {
  const classes = fc.uint8Array({ min: 0, max: 3, minLength: 30, maxLength: 30 });
  fc.assert(
    fc.property(classes, classes, classes, (labels, a, b) => {
      const forth = compare(a, b, labels);
      const back = compare(b, a, labels);
      expect(forth.changed).toBe(forth.better + forth.worse + forth.bothWrong);
      expect(back).toEqual({ ...forth, better: forth.worse, worse: forth.better });
    }),
  );
});

describe('the exact McNemar test', () => {
  // scipy.stats.binomtest(better, better + worse).pvalue
  it.each([
    { better: 0, worse: 0, p: 1 },
    { better: 0, worse: 1, p: 1 },
    { better: 0, worse: 5, p: 0.0625 },
    { better: 2, worse: 12, p: 0.012939453125 },
    { better: 10, worse: 10, p: 1 },
    { better: 40, worse: 65, p: 0.0187409154 },
  ])('of $better against $worse', ({ better, worse, p }) => {
    expect(mcNemarPValue(better, worse)).toBeCloseTo(p, 9);
    expect(mcNemarPValue(worse, better)).toBe(mcNemarPValue(better, worse));
  });

  it('stays a probability with thousands of differences', () => {
    expect(mcNemarPValue(5000, 5000)).toBeCloseTo(1, 9);
    expect(mcNemarPValue(4900, 5100)).toBeCloseTo(0.0465855277, 9);
    expect(mcNemarPValue(0, 10_000)).toBe(0);
  });
});
