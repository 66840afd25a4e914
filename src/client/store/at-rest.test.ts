import { expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { TaskReport } from '../../protocol/tasks.ts';
import { data } from '../../testing/events.ts';
import { atRest } from './at-rest.ts';
import { initialState, type PlaygroundState } from './state.ts';

const training = (phase: TaskReport['phase']): TaskReport => ({ id: '1', kind: 'train', phase });

it('is reached when all images are here and nothing is computed', async () => {
  const store = createStore<PlaygroundState>(() => ({ ...initialState, tasks: [training('running')] }));
  let rests = false;
  void atRest(store).then(() => {
    rests = true;
  });
  const after = async (change: Partial<PlaygroundState>) => {
    store.setState(change);
    await Promise.resolve();
    return rests;
  };
  const { trainTotal, testTotal } = data;
  const whole = { ...data, trainImages: trainTotal, testImages: testTotal };
  expect(await after({ data: whole })).toBe(false);
  expect(await after({ tasks: [], data: { ...whole, testImages: testTotal - 1 } })).toBe(false);
  expect(await after({ data: whole, tasks: [training('running')] })).toBe(false);
  expect(await after({ tasks: [training('resting')] })).toBe(true);
});
