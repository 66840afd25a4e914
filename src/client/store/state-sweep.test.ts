import { describe, expect, it } from 'vitest';
import type { EngineEvent } from '../../protocol/events.ts';
import {
  bareShelf,
  initialised,
  model,
  runStarted,
  stateAfter,
  steps,
  sweep,
  trained,
} from '../../testing/events.ts';

describe('a sweep', () => {
  it('leaves the results of the models as they are, and they leave it', () => {
    const swept = stateAfter([sweep], trained);
    expect(swept.sweep).toBe(sweep);
    expect(swept.reports).toBe(trained.reports);
    expect(swept.comparison).toBe(trained.comparison);
    expect(stateAfter([bareShelf], swept).sweep).toBe(sweep);
  });

  it.each<[string, EngineEvent]>([
    ['another model', model(initialised, 0)],
    ['a new run', runStarted],
    ['a step of a run that was paused for it', steps(6, 1.8)],
  ])('does not outlive its weights: %s', (_, event) => {
    expect(stateAfter([sweep, event], trained).sweep).toBeUndefined();
  });
});
