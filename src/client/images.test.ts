import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FakePage } from '../testing/fakes/fake-page.ts';

let page: FakePage;

beforeEach(() => {
  page = new FakePage();
  page.install();
});

afterEach(() => page.remove());

const answers = {
  labels: Uint8Array.of(1, 0),
  classes: 2,
  baseline: Float32Array.of(0, 1, 0, 1),
  candidate: undefined,
};
const shelf = { type: 'shelf', entries: [], reports: [], baseline: 'a' } as const;
const asked = (name: string) => page.engine.calls.filter((call) => call.startsWith(name)).length;

it('answers are asked for when the view is opened, and anew when they change while it is open', async () => {
  const playground = await page.createIdle();
  page.engine.answers.evaluatedAnswers = answers;
  playground.show('images');
  await vi.waitFor(() => expect(playground.store.getState().answers).toEqual(answers));
  expect(asked('evaluatedAnswers')).toBe(1);
  page.engine.tell(shelf);
  await vi.waitFor(() => expect(asked('evaluatedAnswers')).toBe(2));
  playground.show('data');
  page.engine.tell(shelf);
  await vi.waitFor(() => expect(playground.store.getState().settings.view).toBe('data'));
  expect(asked('evaluatedAnswers')).toBe(2);
});

it('a count opens the view with its images', async () => {
  const playground = await page.createIdle();
  playground.showImages({ kind: 'list', list: 'bothWrong' });
  expect(playground.store.getState()).toMatchObject({
    settings: { view: 'images' },
    selection: { kind: 'list', list: 'bothWrong' },
  });
});

it('pixels are asked for once', async () => {
  const playground = await page.createIdle();
  page.engine.answers.testPixels = Uint8Array.of(7, 7, 9, 9);
  expect(await playground.pixelsOf([7, 9])).toEqual([Uint8Array.of(7, 7), Uint8Array.of(9, 9)]);
  expect(await playground.pixelsOf([9])).toEqual([Uint8Array.of(9, 9)]);
  expect(asked('testPixels')).toBe(1);
});
