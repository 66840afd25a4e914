import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Activations } from '../../core/results/activations.ts';
import { steps } from '../../testing/events.ts';
import { FakePage } from '../../testing/fakes/fake-page.ts';

let page: FakePage;

beforeEach(() => {
  page = new FakePage();
  page.install();
});

afterEach(() => page.remove());

const activations: Activations = { model: 'float32', half: 'train', images: 256, layers: [] };
const asked = () => page.engine.calls.filter((call) => call.startsWith('activations')).length;
const training = (phase: 'running' | 'ended') =>
  ({ type: 'task', task: { id: 'a', kind: 'train', phase } }) as const;

it('asks when the view is opened, and anew when the weights have changed and nothing runs', async () => {
  const playground = await page.createIdle();
  const state = () => playground.store.getState();
  page.engine.answers.activations = activations;
  playground.show('layers');
  await vi.waitFor(() => expect(state().activations).toEqual(activations));
  expect([asked(), state().activationsAreOld]).toEqual([1, false]);

  page.engine.tell(training('running'));
  page.engine.tell(steps(1, 0.5));
  await vi.waitFor(() => expect(state().activationsAreOld).toBe(true));
  expect(asked()).toBe(1);
  page.engine.tell(training('ended'));
  await vi.waitFor(() => expect(asked()).toBe(2));
  await vi.waitFor(() => expect(state().activationsAreOld).toBe(false));
});

it('asks anew for another number of calibration images, and not for the same', async () => {
  const playground = await page.createIdle();
  page.engine.answers.activations = activations;
  playground.show('layers');
  await vi.waitFor(() => expect(asked()).toBe(1));
  playground.show('data');
  playground.show('layers');
  playground.change('calibrationImages', 64);
  await vi.waitFor(() => expect(page.engine.calls).toContain('activations {"calibrationImages":64}'));
  expect(asked()).toBe(2);
});
