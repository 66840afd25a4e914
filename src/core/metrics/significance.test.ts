import { describe, expect, it } from 'vitest';
import { accuracyInterval } from './significance.ts';

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
