import { describe, expect, it } from 'vitest';
import { steps } from '../../testing/events.ts';
import { initialState, type PlaygroundState } from '../store/state.ts';
import { lossSeries } from './loss-series.ts';

type Run = PlaygroundState['run'];

/** Groups of losses, each with the step it begins at. */
function runOf(...groups: readonly (readonly [firstStep: number, losses: readonly number[]])[]): Run {
  return {
    ...initialState.run,
    groups: groups.map(([firstStep, losses]) => steps(firstStep, ...losses)),
  };
}

it('is empty before the first step', () => {
  expect(lossSeries(runOf(), 0.9)).toEqual({ points: [], first: undefined, last: undefined });
});

it('has a point for every step, under its number', () => {
  const { points, first, last } = lossSeries(runOf([1, [4, 2]], [11, [1]]), 0);
  expect(points).toEqual([
    { step: 1, loss: 4, smoothed: 4 },
    { step: 2, loss: 2, smoothed: 2 },
    { step: 11, loss: 1, smoothed: 1 },
  ]);
  expect([first?.step, last?.step]).toEqual([1, 11]);
});

it('smooths across groups, without a pull towards 0 at the start', () => {
  const { points } = lossSeries(runOf([1, [4]], [2, [2]]), 0.5);
  // (0.5 * 0.5 * 4 + 0.5 * 2) / (1 - 0.5^2)
  expect(points.map(({ smoothed }) => smoothed)).toEqual([4, expect.closeTo(8 / 3, 10)]);
});

describe('of a long run', () => {
  const losses = Array.from({ length: 10_000 }, (_, index) => (index === 5432 ? 50 : 1 + (index % 7) / 10));
  const { points, first, last } = lossSeries(runOf([1, losses]), 0.9);

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
