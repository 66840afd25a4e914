import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FakePage } from '../../testing/fakes/fake-page.ts';

let page: FakePage;

beforeEach(() => {
  page = new FakePage();
  page.install();
});

afterEach(() => page.remove());

const errors = { images: 256, logits: 40, layers: [] };
const shelf = { type: 'shelf', entries: [], reports: [], baseline: 'a', candidate: 'b' } as const;
const asked = (name: string) => page.engine.calls.filter((call) => call.startsWith(name)).length;
const training = (phase: 'running' | 'resting' | 'ended') =>
  page.engine.tell({ type: 'task', task: { id: 'train 1', kind: 'train', phase } });

it('questions are asked when the view is opened, one after the other, and anew when the shelf changes', async () => {
  const playground = await page.createIdle();
  page.engine.answers.layerErrors = errors;
  page.engine.tell(shelf);
  expect(asked('layerErrors')).toBe(0);
  playground.show('layers');
  await vi.waitFor(() => expect(asked('fourAccuracies')).toBe(1));
  expect(playground.store.getState().layerAnswers.layerErrors).toEqual(errors);
  page.engine.tell({ ...shelf, candidate: 'c' });
  await vi.waitFor(() => expect(asked('fourAccuracies')).toBe(2));
});

it('what was found of other weights or models is forgotten at once', async () => {
  const playground = await page.createIdle();
  page.engine.answers.layerErrors = errors;
  page.engine.tell(shelf);
  playground.show('layers');
  await vi.waitFor(() => expect(playground.store.getState().layerAnswers.layerErrors).toEqual(errors));
  playground.show('data');
  page.engine.tell({ ...shelf, candidate: 'c' });
  await vi.waitFor(() => expect(playground.store.getState().layerAnswers).toEqual({}));
});

it('while a training runs nothing is asked; when it rests or has ended, it is', async () => {
  const playground = await page.createIdle();
  page.engine.tell(shelf);
  training('running');
  await vi.waitFor(() => expect(playground.store.getState().status).toBe('training'));
  playground.show('layers');
  page.engine.tell(shelf);
  training('resting');
  await vi.waitFor(() => expect(asked('fourAccuracies')).toBe(1));
  training('running');
  training('ended');
  await vi.waitFor(() => expect(asked('fourAccuracies')).toBe(2));
});

it('layers are timed with the batch that was chosen', async () => {
  const playground = await page.createIdle();
  playground.chooseLayerBatch(256);
  await playground.measureLayers();
  expect(page.engine.given('measureLayers')).toMatchObject({ batch: 256 });
});
