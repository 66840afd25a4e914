import { describe, expect, it } from 'vitest';
import type { EngineEvent } from '../../protocol/events.ts';
import {
  initialised,
  model,
  reports,
  runStarted,
  stateAfter,
  steps,
  sweep,
  trained,
} from '../../testing/events.ts';

const progress: EngineEvent = {
  type: 'sweep-progress',
  progress: { point: 2, points: 5, stage: 'classifying', done: 32, total: 1000 },
};
const activity = (name: 'idle' | 'paused' | 'quantizing' | 'training'): EngineEvent => ({
  type: 'activity',
  activity: name,
});

describe('a sweep', () => {
  it('leaves the results of the models as they are, and they leave it', () => {
    const swept = stateAfter([sweep], trained);
    expect(swept.sweep).toBe(sweep);
    expect(swept.reports).toBe(trained.reports);
    expect(swept.comparison).toBe(trained.comparison);
    expect(stateAfter([reports], swept).sweep).toBe(sweep);
  });

  it.each<[string, EngineEvent]>([
    ['another model', model(initialised, 0)],
    ['a new run', runStarted],
    ['a step of a run that was paused for it', steps(6, 1.8)],
  ])('does not outlive its weights: %s', (_, event) => {
    expect(stateAfter([sweep, event], trained).sweep).toBeUndefined();
  });

  it('outlives a worker that takes up the same weights', () => {
    const savedAt = 1;
    const again = model({ kind: 'checkpoint', step: 5, savedAt }, 5);
    expect(stateAfter([sweep, again], trained).sweep).toBe(sweep);
  });
});

describe('how far a sweep is', () => {
  it('is known while it runs and while it rests', () => {
    const running = stateAfter([activity('quantizing'), progress]);
    expect(running.sweepProgress).toMatchObject({ point: 2, points: 5, done: 32 });
    expect(stateAfter([activity('paused')], running).sweepProgress).toBe(running.sweepProgress);
  });

  it.each<[string, EngineEvent]>([
    ['its end', { type: 'sweep-progress' }],
    ['an idle worker', activity('idle')],
    ['a training that goes on', activity('training')],
  ])('is over with %s', (_, event) => {
    expect(stateAfter([activity('quantizing'), progress, event]).sweepProgress).toBeUndefined();
  });
});
