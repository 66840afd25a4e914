import { describe, expect, it } from 'vitest';
import { simpleCnn } from '../../core/network/presets.ts';
import type { WeightsOrigin } from '../../core/results/model-report.ts';
import {
  comparison,
  diverged,
  float,
  initialised,
  int8,
  model,
  reports,
  runStarted,
  stateAfter,
  steps,
  trained,
} from '../../testing/events.ts';

describe('a run', () => {
  it('gathers steps, epochs and accuracies, and moves the model on', () => {
    expect(trained.run.groups.map(({ firstStep }) => firstStep)).toEqual([1, 4]);
    expect(trained.run.epochs).toHaveLength(1);
    expect(trained.run.accuracies.map(({ step }) => step)).toEqual([3, 5]);
    expect(trained.run.plan).toBe(runStarted);
    expect(trained.model?.step).toBe(5);
  });

  it('that follows another goes on with its curve, without its results', () => {
    const state = stateAfter([runStarted, steps(6, 1.8)], trained);
    expect(state.run.groups.map(({ firstStep }) => firstStep)).toEqual([1, 4, 6]);
    expect(state.reports).toEqual({});
    expect(state.comparison).toBeUndefined();
  });

  it('that ran away says so and offers the last good weights, until another begins', () => {
    const state = stateAfter([diverged], trained);
    expect(state.diverged).toBe(diverged);
    expect(state.notices).toMatchObject([{ kind: 'error', remedy: 'recover' }]);
    const [{ message = '' } = {}] = state.notices;
    for (const part of ['step 7', 'learning rate of 5', 'step 4', 'halve']) expect(message).toContain(part);
    const next = stateAfter([runStarted], state);
    expect(next.diverged).toBeUndefined();
    expect(next.notices).toEqual([]);
  });
});

describe('results', () => {
  it('are kept by model, with their comparison', () => {
    expect(trained.reports).toEqual({ float, int8 });
    expect(trained.comparison).toBe(comparison);
  });

  it('are replaced as a whole', () => {
    const state = stateAfter([{ type: 'reports', reports: [float] }], trained);
    expect(state.reports).toEqual({ float });
    expect(state.comparison).toBeUndefined();
  });
});

describe('new weights', () => {
  it.each<[string, WeightsOrigin]>([
    ['initialised', initialised],
    ['imported', { kind: 'imported', fileName: 'mine.safetensors', content: 'float' }],
  ])('%s clear the run and the results', (_, origin) => {
    const state = stateAfter([model(origin, 0)], trained);
    expect(state.model).toEqual({ origin, step: 0, spec: simpleCnn, floatBytes: 1 });
    expect(state.run).toEqual({ groups: [], epochs: [], accuracies: [], plan: undefined });
    expect(state.reports).toEqual({});
    expect(state.comparison).toBeUndefined();
  });

  it('taken back to cut the run to their step and clear the results', () => {
    const state = stateAfter([model({ kind: 'recovered', step: 4 }, 4)], stateAfter([diverged], trained));
    expect(state.run.groups.map(({ losses }) => losses.length)).toEqual([3, 1]);
    expect(state.run.groups[1]?.losses[0]).toBe(2);
    expect(state.run.epochs).toEqual([]);
    expect(state.run.accuracies.map(({ step }) => step)).toEqual([3]);
    expect(state.run.plan).toBe(runStarted);
    expect(state.model?.step).toBe(4);
    expect(state.reports).toEqual({});
    expect(state.diverged).toBeUndefined();
    expect(state.notices).toEqual([]);
  });

  it('taken back to before the first step leave an empty curve', () => {
    const state = stateAfter([model({ kind: 'recovered', step: 0 }, 0)], trained);
    expect(state.run).toEqual({ groups: [], epochs: [], accuracies: [], plan: runStarted });
  });

  it('taken up from a checkpoint of the same step keep the run and the results', () => {
    const state = stateAfter([model({ kind: 'checkpoint', step: 5, savedAt: 1 }, 5)], trained);
    expect(state.run).toEqual(trained.run);
    expect(state.reports).toBe(trained.reports);
    expect(state.comparison).toBe(comparison);
  });

  it('taken up from an older checkpoint cut the run and clear the results', () => {
    const state = stateAfter([model({ kind: 'checkpoint', step: 3, savedAt: 1 }, 3)], trained);
    expect(state.run.groups.map(({ firstStep }) => firstStep)).toEqual([1]);
    expect(state.reports).toEqual({});
  });
});

it('leaves the state that it was given as it was', () => {
  const before = structuredClone(trained);
  stateAfter([runStarted, steps(6, 1), diverged, model({ kind: 'recovered', step: 4 }, 4), reports], trained);
  expect(trained).toEqual(before);
});
