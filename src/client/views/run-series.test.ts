import { describe, expect, it } from 'vitest';
import { StepList } from '../../core/runs/step-list.ts';
import { steps } from '../../testing/events.ts';
import { lossSeries } from './run-series.ts';

it('is empty before the first step', () => {
  expect(lossSeries(StepList.of(), 0.9)).toEqual({ points: [], first: undefined, last: undefined });
});

describe('of a long run', () => {
  const losses = Array.from({ length: 10_000 }, (_, index) => (index === 5432 ? 50 : 1 + (index % 7) / 10));
  const { points, first, last } = lossSeries(StepList.of().with(steps(1, ...losses)), 0.9);

  it('has few points, rising, from the first step to the last', () => {
    expect(points.length).toBeLessThanOrEqual(300);
    expect([first?.step, last?.step]).toEqual([1, 10_000]);
    const steps = points.map(({ step }) => step);
    expect(steps).toEqual([...new Set(steps)].toSorted((a, b) => a - b));
  });

  it('loses no spike', () => {
    expect(points).toContainEqual(expect.objectContaining({ step: 5433, loss: 50 }));
  });
});
