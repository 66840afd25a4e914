import { describe, expect, it } from 'vitest';
import { simpleCnn } from '../../core/network/presets.ts';
import type { WeightsOrigin } from '../../core/results/model-report.ts';
import type { EngineEvent } from '../../protocol/events.ts';
import {
  bareShelf,
  comparison,
  diverged,
  float,
  initialised,
  int8,
  model,
  runStarted,
  shelf,
  stateAfter,
  steps,
  trained,
} from '../../testing/events.ts';
import { initialState, type PlaygroundState } from './state.ts';
import { told } from './telling.ts';

const stepsOf = ({ run }: PlaygroundState) => [...run.record.steps].map(({ step }) => step);
const { type: _, ...plan } = runStarted;
/** All that was told of a run, as arrays. */
const recordOf = ({ run }: PlaygroundState) => run.record.serialise();

describe('a run', () => {
  it('gathers steps, epochs and accuracies, and moves the model on', () => {
    expect(stepsOf(trained)).toEqual([1, 2, 3, 4, 5]);
    expect(trained.run.record.epochs).toHaveLength(1);
    expect(trained.run.record.accuracies.points(10).map(({ step }) => step)).toEqual([3, 5]);
    expect(trained.run.plan).toEqual(plan);
    expect(trained.model?.step).toBe(5);
  });

  it('that follows another goes on with its curve, without its results', () => {
    const state = stateAfter([bareShelf, runStarted, steps(6, 1.8)], trained);
    expect(stepsOf(state)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(state.reports).toEqual({});
    expect(state.comparison).toBeUndefined();
  });

  it('tells the pace of its network, until another backend has another one', () => {
    const pace = { spec: simpleCnn, batchSize: plan.batchSize, imagesPerSecond: 10 };
    const paced = stateAfter([{ ...steps(6, 1.8), meanImagesPerSecond: 10 }], trained);
    expect(paced.pace).toEqual(pace);
    expect(stateAfter([model(initialised, 0)], paced).pace, 'beside another model').toEqual(pace);
    const moved = {
      type: 'backend',
      name: 'cpu',
      device: '',
      reason: '',
      passedOver: [],
      unavailable: false,
    } as const;
    expect(stateAfter([moved], paced).pace).toBeUndefined();
  });

  it('that ran away says so and offers the last good weights, until another begins', () => {
    const state = stateAfter([diverged], trained);
    expect(state.diverged).toBe(diverged);
    const message = told('notice/diverged', { step: '7', learningRate: 5, lastGoodStep: '4' });
    expect(state.notices).toMatchObject([{ kind: 'error', message, remedy: 'recover' }]);
    const next = stateAfter([runStarted], state);
    expect(next.diverged).toBeUndefined();
    expect(next.notices).toEqual([]);
  });
});

describe('the shelf', () => {
  it('is told as a whole: what it held before is gone', () => {
    expect(trained.entries).toBe(shelf.entries);
    expect(stateAfter([bareShelf], trained).entries).toBe(bareShelf.entries);
  });

  it('has the two models that a person compares, with what is known of them', () => {
    expect(trained.chosen).toEqual({ float: shelf.entries[0], int8: shelf.entries[1] });
    expect(trained.reports).toEqual({
      float: { ...float, shownAs: 'float' },
      int8: { ...int8, shownAs: 'int8' },
    });
    expect(trained.comparison).toBe(comparison);
    const { comparison: _, ...alone } = shelf;
    expect(stateAfter([alone], trained).comparison).toBeUndefined();
  });

  it('knows nothing of a model that is being trained, which is chosen all the same', () => {
    const state = stateAfter([bareShelf], trained);
    expect(state.chosen).toEqual({ float: bareShelf.entries[0] });
    expect(state.reports).toEqual({});
  });

  it('may have any two models in the two roles', () => {
    const state = stateAfter([{ ...shelf, baseline: 'int8', candidate: 'float' }]);
    expect(state.chosen).toEqual({ float: shelf.entries[1], int8: shelf.entries[0] });
    expect(state.reports.float).toMatchObject({ id: 'int8', shownAs: 'float' });
  });
});

describe('new weights', () => {
  it.each<[string, WeightsOrigin]>([
    ['initialised', initialised],
    ['imported', { kind: 'imported', fileName: 'mine.safetensors', content: 'float' }],
  ])('%s clear the run', (_, origin) => {
    const state = stateAfter([model(origin, 0)], trained);
    expect(state.model).toEqual({ origin, step: 0, spec: simpleCnn, floatBytes: 1 });
    expect(recordOf(state)).toEqual(recordOf(initialState));
    expect(state.run.plan).toBeUndefined();
  });

  it('taken back to cut the run to their step', () => {
    const state = stateAfter([model({ kind: 'recovered', step: 4 }, 4)], stateAfter([diverged], trained));
    expect(stepsOf(state)).toEqual([1, 2, 3, 4]);
    expect([...state.run.record.steps].at(-1)?.loss).toBe(2);
    expect(state.run.record.epochs).toEqual([]);
    expect(state.run.record.accuracies.points(10).map(({ step }) => step)).toEqual([3]);
    expect(state.run.plan).toEqual(plan);
    expect(state.model?.step).toBe(4);
    expect(state.diverged).toBeUndefined();
    expect(state.notices).toEqual([]);
  });

  it('taken back to before the first step leave an empty curve', () => {
    const state = stateAfter([model({ kind: 'recovered', step: 0 }, 0)], trained);
    expect(recordOf(state)).toEqual(recordOf(initialState));
    expect(state.run.plan).toEqual(plan);
  });

  it('that were stored come with their run, whatever was known before', () => {
    const run = recordOf(trained);
    const restored: EngineEvent = { type: 'run-restored', run, plan };
    const state = stateAfter(
      [model(initialised, 5), restored],
      stateAfter([runStarted, steps(6, 1)], trained),
    );
    expect(recordOf(state)).toEqual(run);
    expect(state.run.plan).toEqual(plan);
    expect(state.model?.step).toBe(5);
    expect(stateAfter([{ type: 'run-restored', run }]).run.plan).toBeUndefined();
  });
});

it('leaves the state that it was given as it was', () => {
  const before = structuredClone({ ...trained, run: recordOf(trained) });
  stateAfter([runStarted, steps(6, 1), diverged, model({ kind: 'recovered', step: 4 }, 4), shelf], trained);
  expect({ ...trained, run: recordOf(trained) }).toEqual(before);
});
