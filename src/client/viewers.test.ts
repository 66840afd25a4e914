import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FakePage, messages } from '../testing/fakes/fake-page.ts';
import { layerWeights } from '../testing/layer-weights.ts';
import { lateCode } from './late/late-code.ts';

let page: FakePage;

beforeEach(() => {
  page = new FakePage();
  page.install();
});

afterEach(() => {
  vi.restoreAllMocks();
  page.remove();
});

const asked = (name: string) => page.engine.calls.filter((call) => call.startsWith(name)).length;

it('views that are open from the start ask as soon as their code is there', async () => {
  page.prepare = ({ answers }) => {
    answers.testImage = { pixels: Uint8Array.of(1), label: 4 };
  };
  page.go('#view=layers');
  const layers = await page.createIdle();
  await vi.waitFor(() => expect(layers.store.getState().followed?.subject).toMatchObject({ label: 4 }));
  page.go('#view=weights');
  const weights = await page.createIdle();
  await vi.waitFor(() => expect(weights.store.getState().layerWeights).toEqual(layerWeights));
});

it('a view whose code does not come says so once, and has it when it is opened again', async () => {
  const playground = await page.createIdle();
  vi.spyOn(lateCode, 'load').mockRejectedValueOnce(new Error('The network is gone.'));
  playground.show('weights');
  await vi.waitFor(() => expect(messages(playground)).toEqual(['The network is gone.']));
  expect(asked('layerWeights')).toBe(0);
  playground.show('data');
  playground.show('weights');
  await vi.waitFor(() => expect(asked('layerWeights')).toBe(1));
  expect(messages(playground)).toHaveLength(1);
});
