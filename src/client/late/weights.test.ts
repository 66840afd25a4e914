import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { steps } from '../../testing/events.ts';
import { FakePage } from '../../testing/fakes/fake-page.ts';
import { layerWeights } from '../../testing/layer-weights.ts';

let page: FakePage;

beforeEach(() => {
  page = new FakePage();
  page.install();
});

afterEach(() => page.remove());

const shelf = { type: 'shelf', entries: [], reports: [], baseline: 'a' } as const;
const weight = { index: 1, weight: 1, rounded: undefined, layer: 'fc1', place: [0, 1] };
const asked = (name: string) => page.engine.calls.filter((call) => call.startsWith(name)).length;

async function open() {
  const playground = await page.createIdle();
  page.engine.answers.pickWeight = weight;
  playground.show('weights');
  await vi.waitFor(() => expect(playground.store.getState().layerWeights).toEqual(layerWeights));
  return playground;
}

it('weights are asked for when the view is opened, and anew when models change while it is open', async () => {
  const playground = await open();
  expect(playground.store.getState().pickedWeight).toEqual(weight);
  expect(asked('layerWeights')).toBe(1);
  page.engine.tell(shelf);
  await vi.waitFor(() => expect(asked('layerWeights')).toBe(2));
});

it('what was shown is forgotten when models change behind a closed view', async () => {
  const playground = await open();
  playground.show('data');
  page.engine.tell(shelf);
  await vi.waitFor(() => expect(playground.store.getState().layerWeights).toBeUndefined());
  expect(playground.store.getState().pickedWeight).toBeUndefined();
  expect(asked('layerWeights')).toBe(1);
});

it('another layer is asked for by its name', async () => {
  const playground = await open();
  playground.chooseWeights({ layer: 'fc2' });
  await vi.waitFor(() => expect(asked('layerWeights')).toBe(2));
  expect(playground.store.getState().wantedWeights).toEqual({ layer: 'fc2', model: 'int8' });
});

it('of many weights that are pointed at, the newest is asked for when the answer before has come', async () => {
  const playground = await open();
  const before = asked('pickWeight');
  for (const index of [5, 6, 7, 8]) playground.pickWeight({ index });
  await vi.waitFor(() => expect(asked('pickWeight')).toBe(before + 2));
});

it('steps of a training are followed, but not more often than every two seconds', async () => {
  const now = vi.spyOn(performance, 'now').mockReturnValue(10_000);
  try {
    await open();
    now.mockReturnValue(11_900);
    page.engine.tell(steps(1, 0.5));
    now.mockReturnValue(12_100);
    page.engine.tell(steps(2, 0.5));
    page.engine.tell(steps(3, 0.5));
    await vi.waitFor(() => expect(asked('layerWeights')).toBe(2));
    expect(asked('filters')).toBe(2);
  } finally {
    now.mockRestore();
  }
});
