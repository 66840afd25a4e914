import { describe, expect, it } from 'vitest';
import type { EngineEvent } from '../../protocol/events.ts';
import {
  bareShelf,
  initialised,
  model,
  runStarted,
  staircase,
  stateAfter,
  steps,
  trained,
} from '../../testing/events.ts';

describe('a search for remedies', () => {
  it('leaves the results of the models as they are, and they leave it', () => {
    const searched = stateAfter([staircase], trained);
    expect(searched.staircase).toBe(staircase.staircase);
    expect(searched.reports).toBe(trained.reports);
    expect(stateAfter([bareShelf], searched).staircase).toBe(staircase.staircase);
  });

  it.each<[string, EngineEvent]>([
    ['another model', model(initialised, 0)],
    ['a new run', runStarted],
    ['a step of a run that was paused for it', steps(6, 1.8)],
  ])('does not outlive its weights, but its target does: %s', (_, event) => {
    const after = stateAfter([staircase, event], trained);
    expect(after.staircase).toBeUndefined();
    expect(after.target).toEqual(staircase.staircase.target);
  });
});
