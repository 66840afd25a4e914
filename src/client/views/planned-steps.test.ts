import { expect, it } from 'vitest';
import { runStarted, stateAfter, steps } from '../../testing/events.ts';
import { initialState } from '../store/state.ts';
import { plannedLastStep } from './planned-steps.ts';

it('counts the steps that the images still to come will take', () => {
  // 3,200 images in batches of 32; two batches have been seen.
  const { run } = stateAfter([runStarted, steps(11, 2, 1)]);
  expect(plannedLastStep(run)).toBe(12 + 98);
});

it('is not known before the first step', () => {
  expect(plannedLastStep(initialState.run)).toBeUndefined();
  expect(plannedLastStep(stateAfter([runStarted]).run)).toBeUndefined();
});
