import { describe, expect, it } from 'vitest';
import type { EngineEvent } from '../../protocol/events.ts';
import { data, diverged, model, stateAfter, task, trained } from '../../testing/events.ts';
import { withNotice, withoutNotices } from './slices/notices.ts';
import { initialState, type PlaygroundState, withStatus } from './state.ts';
import { told } from './telling.ts';

describe('tasks', () => {
  it('are known from the first word of them to their end, in the order in which they began', () => {
    const state = stateAfter([task('train'), task('evaluate'), task('train', 'resting')]);
    expect(state.tasks).toEqual([task('train', 'resting').task, task('evaluate').task]);
    expect(stateAfter([task('train', 'ended')], state).tasks).toEqual([task('evaluate').task]);
  });

  it('tell how far they are', () => {
    const progress = { of: 'test-images', done: 3, total: 10 } as const;
    expect(stateAfter([task('evaluate', 'running', { progress })]).tasks).toMatchObject([{ progress }]);
  });

  it('that end with a problem leave a notice of it, and those that were stopped none', () => {
    const failed = stateAfter([task('sweep'), task('sweep', 'ended', { problem: 'No range.' })]);
    expect(failed.notices).toMatchObject([{ kind: 'error', message: 'No range.' }]);
    expect(stateAfter([task('sweep'), task('sweep', 'ended')]).notices).toEqual([]);
  });

  it('of a worker that has its first images are the status', () => {
    const running = withStatus({ ...stateAfter([data]), engine: 'running' });
    expect(running.status).toBe('idle');
    expect(stateAfter([task('quantize')], running).status).toBe('quantizing');
    expect(stateAfter([task('quantize'), task('quantize', 'resting')], running).status).toBe('paused');
    expect(stateAfter([task('quantize'), task('quantize', 'ended')], running).status).toBe('idle');
  });

  it('that are over after the loss ran away leave the status at error until the weights are replaced', () => {
    const failed = stateAfter([diverged], withStatus({ ...stateAfter([data]), engine: 'running' }));
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
        message: told('notice/simd-unavailable', { reason: noSimd.reason }),
      },
    ]);
  });

  it('that was chosen by name and cannot be had is told', () => {
    const state = stateAfter([{ ...event, unavailable: true }]);
    expect(state.notices).toMatchObject([
      {
        kind: 'warning',
        message: told('notice/backend-unavailable', {
          wished: 'webgl',
          reason: 'this browser gives a worker no WebGL 2 canvas',
          present: 'cpu',
        }),
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
  const started = withStatus({ ...initialState, engine: 'running' });
  const progress = { ...data, testImages: 0 };
  const failed = task('loadData', 'ended', { problem: 'train-1.gz is damaged.' });

  it('that failed is an error with the offer to try again, and what has arrived stays', () => {
    const state = stateAfter([progress, failed], started);
    expect(state).toMatchObject({ dataFailed: true, status: 'error', data: progress });
    expect(state.notices).toMatchObject([{ message: 'train-1.gz is damaged.', remedy: 'retry-data' }]);
  });

  it('that failed leaves a page usable that has images of both kinds to begin with', () => {
    expect(stateAfter([data, failed], started)).toMatchObject({ dataFailed: true, status: 'idle' });
  });

  it('that failed does not stop what runs', () => {
    expect(stateAfter([task('train'), failed], started)).toMatchObject({
      dataFailed: true,
      status: 'training',
    });
  });

  it('that comes after all is no failure any more', () => {
    expect(stateAfter([failed, progress]).dataFailed).toBe(false);
    expect(stateAfter([failed, task('loadData', 'ended')]).dataFailed).toBe(false);
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
    const once = withNotice(withNotice([], { kind: 'error', message: 'one' }), {
      kind: 'error',
      message: 'two',
    });
    const twice = withNotice(once, { kind: 'error', message: 'one' });
    expect(twice.map(({ message }) => message)).toEqual(['two', 'one']);
    expect(twice[1]?.id).toBeGreaterThan(once[1]?.id ?? Number.NaN);
  });

  it('can be taken away', () => {
    const { notices } = stateAfter([
      task('loadData', 'ended', { problem: 'a failed' }),
      { type: 'warning', message: 'two' },
    ]);
    const left = withoutNotices(notices, ({ remedy }) => remedy === 'retry-data');
    expect(left.map(({ message }) => message)).toEqual(['two']);
  });
});
