import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accuracyInterval, compare, differenceInterval, mcNemarPValue } from './compare.ts';

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

describe("Tango's interval of the difference", () => {
  it('of the airways of 21 children', () => {
    // M. W. Fagerland, S. Lydersen, P. Laake, "Recommended tests and confidence intervals for paired binomial proportions", 2014, table VI.
    const { low, high } = differenceInterval({ better: 1, worse: 7, images: 21 });
    expect(low).toBeCloseTo(-51.7, 1);
    expect(high).toBeCloseTo(-2.6, 1);
  });

  it('turns round with its models, and holds what was seen', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), fc.nat(10_000), (better, worse, others) => {
        const images = better + worse + others;
        const forth = differenceInterval({ better, worse, images });
        const back = differenceInterval({ better: worse, worse: better, images });
        expect(forth.low).toBeCloseTo(-back.high, 6);
        expect(forth.high).toBeCloseTo(-back.low, 6);
        const seen = images === 0 ? 0 : (100 * (better - worse)) / images;
        expect(forth.low).toBeLessThanOrEqual(seen + 1e-9);
        expect(forth.high).toBeGreaterThanOrEqual(seen - 1e-9);
        expect(forth.low).toBeGreaterThanOrEqual(-100);
      }),
    );
  });

  it('of images that all get the same answer is as wide as so many images allow', () => {
    // Wilson's interval of none of 10,000, to both sides: z^2 / (images + z^2).
    const { low, high } = differenceInterval({ better: 0, worse: 0, images: 10_000 });
    expect(high).toBeCloseTo(0.0384, 4);
    expect(low).toBeCloseTo(-0.0384, 4);
  });
});

describe("Wilson's interval", () => {
  // Evaluated in Python from the formula of the paper.
  it('of 9,760 of 10,000', () => {
    const { low, high } = accuracyInterval(9760, 10_000);
    expect(low).toBeCloseTo(97.28125, 4);
    expect(high).toBeCloseTo(97.88219, 4);
  });

  // Method 3 of table I in R. G. Newcombe, "Two-sided confidence intervals for the single proportion", 1998.
  it.each([
    { correct: 81, images: 263, low: 0.2553, high: 0.3662 },
    { correct: 15, images: 148, low: 0.0624, high: 0.1605 },
    { correct: 0, images: 20, low: 0, high: 0.1611 },
    { correct: 1, images: 29, low: 0.0061, high: 0.1718 },
  ])('of $correct of $images', ({ correct, images, low, high }) => {
    const interval = accuracyInterval(correct, images);
    expect(interval.low / 100).toBeCloseTo(low, 4);
    expect(interval.high / 100).toBeCloseTo(high, 4);
  });

  it('never leaves 0 to 100', () => {
    expect(accuracyInterval(0, 10).low).toBe(0);
    expect(accuracyInterval(10, 10).high).toBeCloseTo(100, 9);
    expect(accuracyInterval(10, 10).low).toBeCloseTo(72.2467, 3);
    expect(accuracyInterval(0, 0)).toEqual({ low: 0, high: 100 });
  });
});
