import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { simpleCnn } from '../../core/network/presets.ts';
import type { ModelPath } from '../../core/results/image-path.ts';
import { model, steps } from '../../testing/events.ts';
import { FakePage } from '../../testing/fakes/fake-page.ts';

let page: FakePage;

beforeEach(() => {
  page = new FakePage();
  page.install();
});

afterEach(() => page.remove());

const chosen = { value: 1, computed: undefined, read: undefined };
const path = (found: ModelPath['chosen']): ModelPath => ({ spec: simpleCnn, outputs: [], chosen: found });
const shelf = { type: 'shelf', entries: [], reports: [], baseline: 'a' } as const;
const trained = model({ kind: 'initialised', seed: 0 }, 5);

const asked = (): string[] => page.engine.calls.filter((call) => call.startsWith('imagePath'));

async function open() {
  const playground = await page.createIdle();
  const { answers } = page.engine;
  answers.testImage = { pixels: Uint8Array.of(1, 2, 3), label: 4 };
  answers.imagePath = {
    image: Float32Array.of(0),
    asked: undefined,
    baseline: path(chosen),
    candidate: undefined,
  };
  return { playground, state: () => playground.store.getState() };
}

it('the view opens with the first test image, and follows it anew when a model changes while it is open', async () => {
  const { playground, state } = await open();
  page.engine.tell(shelf);
  expect(asked()).toEqual([]);
  playground.show('layers');
  await vi.waitFor(() => expect(state().imagePath?.baseline).toBeDefined());
  expect(state().followed?.subject).toEqual({ kind: 'test-image', index: 0, label: 4 });
  page.engine.tell(trained);
  await vi.waitFor(() => expect(asked()).toHaveLength(2));
  playground.show('data');
  page.engine.tell(trained);
  await vi.waitFor(() => expect(state().settings.view).toBe('data'));
  expect(asked()).toHaveLength(2);
});

it('another test image, from anywhere: the view opens with it, and Back returns', async () => {
  const { playground, state } = await open();
  await playground.showPath(7);
  expect(page.engine.calls).toContain('testImage {"index":7}');
  expect(state()).toMatchObject({
    settings: { view: 'layers' },
    followed: { subject: { kind: 'test-image', index: 7 } },
    pathIsWanted: true,
  });
  playground.foundPath();
  expect(state().pathIsWanted).toBe(false);
  page.back();
  expect(state().settings.view).toBe('workbench');
});

it('a drawing as it is at that moment', async () => {
  const { playground, state } = await open();
  await playground.showPath('trial');
  expect(state().followed?.subject.kind).not.toBe('drawing');
  playground.draw(() => [
    [
      { x: 0.5, y: 0.2 },
      { x: 0.5, y: 0.8 },
    ],
  ]);
  const { pixels } = state().trial ?? {};
  await playground.follow('trial');
  expect(state().followed).toMatchObject({ subject: { kind: 'drawing' }, pixels });
});

it('there is always a value to look at: in another network, the largest of its first layer', async () => {
  const { playground, state } = await open();
  page.engine.answers.imagePath = {
    image: Float32Array.of(0),
    asked: undefined,
    // The 35th value is the largest: the second of a row, in the third of 32 channels.
    baseline: {
      ...path(undefined),
      outputs: [Float32Array.from({ length: 40 }, (_, i) => (i === 34 ? 1 : 0))],
    },
    candidate: undefined,
  };
  playground.show('layers');
  await vi.waitFor(() =>
    expect(state().chosenPlace).toEqual({ stage: 1, place: { channel: 2, row: 0, column: 1 } }),
  );
  page.engine.answers.imagePath = {
    image: Float32Array.of(0),
    asked: undefined,
    baseline: path(chosen),
    candidate: undefined,
  };
  playground.choosePlace({ stage: 5, place: { channel: 17, row: 0, column: 0 } });
  await vi.waitFor(() => expect(asked().at(-1)).toContain('"stage":5'));
  await vi.waitFor(() => expect(state().imagePath?.baseline?.chosen).toBeDefined());
});

it('training is followed, and given time', async () => {
  const { playground, state } = await open();
  playground.show('layers');
  await vi.waitFor(() => expect(state().imagePath?.baseline).toBeDefined());
  const before = asked().length;
  const now = vi.spyOn(performance, 'now').mockReturnValue(0);
  page.engine.tell(steps(1, 1));
  await vi.waitFor(() => expect(state().activationsAreOld).toBe(true));
  expect(asked()).toHaveLength(before);
  now.mockReturnValue(1e9);
  page.engine.tell(steps(2, 1));
  await vi.waitFor(() => expect(asked()).toHaveLength(before + 1));
  now.mockRestore();
});
