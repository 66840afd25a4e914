import { describe, expect, it } from 'vitest';
import type { EngineEvent } from '../../protocol/events.ts';
import { diverged, model, stateAfter, trained } from '../../testing/events.ts';
import { addNotice, initialState, type PlaygroundState, withoutNotices } from './state.ts';

describe('activity', () => {
  it.each(['idle', 'loading', 'training', 'paused', 'evaluating', 'quantizing'] as const)(
    '%s is the status',
    (activity) => {
      expect(stateAfter([{ type: 'activity', activity }]).status).toBe(activity);
    },
  );

  it.each([
    { activity: 'evaluating', kept: true },
    { activity: 'quantizing', kept: true },
    { activity: 'training', kept: false },
    { activity: 'idle', kept: false },
  ] as const)('$activity keeps the progress: $kept', ({ activity, kept }) => {
    const state = stateAfter([
      { type: 'progress', done: 3, total: 10 },
      { type: 'activity', activity },
    ]);
    expect(state.progress).toEqual(kept ? expect.objectContaining({ done: 3, total: 10 }) : undefined);
  });

  it('idle after the loss ran away leaves the status at error until the weights are replaced', () => {
    const failed = stateAfter([diverged, { type: 'activity', activity: 'idle' }], trained);
    expect(failed.status).toBe('error');
    expect(stateAfter([model({ kind: 'recovered', step: 4 }, 4)], failed).status).toBe('idle');
  });
});

describe('the backend', () => {
  const event: Extract<EngineEvent, { type: 'backend' }> = {
    type: 'backend',
    name: 'cpu',
    device: 'JavaScript',
    reason: 'No real GPU answers.',
    passedOver: [{ name: 'webgl', reason: 'this browser gives a worker no WebGL 2 canvas' }],
    unavailable: false,
  };

  it('is kept, and nothing is said of what auto passed over', () => {
    const state = stateAfter([event]);
    expect(state.backend).toBe(event);
    expect(state.notices).toEqual([]);
  });

  it('that is slow because there is no simd is told', () => {
    const noSimd = { name: 'simd', reason: 'this browser has no WebAssembly SIMD' } as const;
    const state = stateAfter([{ ...event, passedOver: [...event.passedOver, noSimd] }]);
    expect(state.notices).toMatchObject([
      {
        kind: 'warning',
        message: expect.stringMatching(
          /^The simd backend cannot be used: this browser has no WebAssembly SIMD\. Training runs in plain JavaScript/,
        ),
      },
    ]);
  });

  it('that was chosen by name and cannot be had is told', () => {
    const state = stateAfter([{ ...event, unavailable: true }]);
    expect(state.notices).toMatchObject([
      {
        kind: 'warning',
        message:
          'The webgl backend cannot be used: this browser gives a worker no WebGL 2 canvas. Running on cpu instead.',
      },
    ]);
  });

  it('that was lost leaves an error and the offer to restart', () => {
    const state = stateAfter([{ type: 'device-lost', message: 'The GPU was lost.' }], trained);
    expect(state.status).toBe('error');
    expect(state.notices).toMatchObject([{ kind: 'error', message: 'The GPU was lost.', remedy: 'restart' }]);
    expect(state.reports).toBe(trained.reports);
  });
});

describe('the data', () => {
  const progress: EngineEvent = {
    type: 'data-progress',
    loadedBytes: 5,
    totalBytes: 10,
    trainImages: 1,
    trainTotal: 2,
    testImages: 0,
    testTotal: 1,
    classCounts: [],
  };
  const failed: EngineEvent = { type: 'data-failed', file: 'train-1.gz', message: 'train-1.gz is damaged.' };

  it('that failed is an error with the offer to try again, and what has arrived stays', () => {
    const state = stateAfter([progress, failed]);
    expect(state).toMatchObject({ dataFailed: true, status: 'error', data: progress });
    expect(state.notices).toMatchObject([{ message: 'train-1.gz is damaged.', remedy: 'retry-data' }]);
  });

  it('that failed leaves a page to come up that has images of both kinds to begin with', () => {
    const state = stateAfter([{ ...progress, trainImages: 1, testImages: 1 }, failed]);
    expect(state).toMatchObject({ dataFailed: true, status: 'loading' });
  });

  it('that failed does not stop what runs', () => {
    const state = stateAfter([{ type: 'activity', activity: 'training' }, failed]);
    expect(state).toMatchObject({ dataFailed: true, status: 'training' });
  });

  it('that comes after all is no failure any more', () => {
    expect(stateAfter([failed, progress]).dataFailed).toBe(false);
  });

  it('can be waited for', () => {
    const waiting = stateAfter([{ type: 'data-waiting', waiting: true }]);
    expect(waiting.waitingForData).toBe(true);
    expect(stateAfter([{ type: 'data-waiting', waiting: false }], waiting).waitingForData).toBe(false);
  });
});

describe('notices', () => {
  const texts = ({ notices }: PlaygroundState) => notices.map(({ message }) => message);

  it('have ids of their own and stand in the order in which they came', () => {
    const state = stateAfter([
      { type: 'warning', message: 'one' },
      { type: 'warning', message: 'two' },
    ]);
    expect(texts(state)).toEqual(['one', 'two']);
    expect(new Set(state.notices.map(({ id }) => id)).size).toBe(2);
    expect(state.notices.map(({ kind }) => kind)).toEqual(['warning', 'warning']);
  });

  it('that say the same take the place of the older one, under a new id', () => {
    const once = addNotice(addNotice(initialState, { kind: 'error', message: 'one' }), {
      kind: 'error',
      message: 'two',
    });
    const twice = addNotice(once, { kind: 'error', message: 'one' });
    expect(texts(twice)).toEqual(['two', 'one']);
    expect(twice.notices[1]?.id).toBeGreaterThan(once.notices[1]?.id ?? Number.NaN);
  });

  it('can be taken away', () => {
    const state = stateAfter([
      { type: 'data-failed', file: 'a', message: 'a failed' },
      { type: 'warning', message: 'two' },
    ]);
    expect(texts(withoutNotices(state, ({ remedy }) => remedy === 'retry-data'))).toEqual(['two']);
  });
});
