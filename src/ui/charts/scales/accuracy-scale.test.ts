import { describe, expect, it } from 'vitest';
import { accuracyAt, axisAround, heightOf } from './accuracy-scale.ts';

const labels = (lowest: number, highest: number, images = 10_000) =>
  axisAround(lowest, highest, images).ticks.map((height) => Number(accuracyAt(height).toFixed(2)));

describe('a height', () => {
  it('grows by as much whenever the errors are halved', () => {
    const step = heightOf(90, 1000) - heightOf(80, 1000);
    expect(heightOf(95, 1000) - heightOf(90, 1000)).toBeCloseTo(step);
  });

  it('gives its accuracy back', () => {
    expect(accuracyAt(heightOf(97.6, 10_000))).toBeCloseTo(97.6);
  });

  it('is finite where not one answer is wrong, and above that of one wrong answer', () => {
    expect(heightOf(100, 10)).toBeGreaterThan(heightOf(90, 10));
    expect(Number.isFinite(heightOf(100, 10))).toBe(true);
  });
});

describe('an axis', () => {
  it('goes from landmark to landmark around what is drawn', () => {
    const { domain } = axisAround(48, 97.9, 10_000);
    expect(domain.map((height) => Math.round(accuracyAt(height)))).toEqual([30, 98]);
  });

  it.each([
    [97.2, 97.9, [98, 95]],
    [9, 97.9, [98, 95, 90, 80, 50, 10]],
    [8, 12, [20, 10, 0]],
  ])('from %d to %d %% has labels that stand apart', (lowest, highest, expected) => {
    expect(labels(lowest, highest)).toEqual(expected);
  });

  it('holds a perfect score', () => {
    const { domain } = axisAround(89, 100, 32);
    expect(domain[1]).toBeGreaterThanOrEqual(heightOf(100, 32));
    expect(domain[0]).toBeLessThan(domain[1]);
  });
});
