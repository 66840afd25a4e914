/** Images of one's own, as the page asks for them and as it forgets those before. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type DataSetInfo, mnist } from '../../core/dataset/dataset-info.ts';
import { data, model } from '../../testing/events.ts';
import { FakePage } from '../../testing/fakes/fake-page.ts';

let page: FakePage;

beforeEach(() => {
  page = new FakePage();
  page.install();
});

afterEach(() => page.remove());

const clothes: DataSetInfo = { ...mnist, name: 'Fashion-MNIST' };
const small: DataSetInfo = { ...mnist, name: 'Small', side: 8, counts: { train: 6, test: 3 } };
const told = (info: DataSetInfo) => ({ type: 'data-set', info, isOwn: true }) as const;
const left = { id: 'before', savedAt: Date.now(), step: 5, models: 1 };
const trained = model({ kind: 'initialised', seed: 0 }, 5);

/** A page that has MNIST, and is told of another data set by the worker when somebody imports one. */
async function openPage(imported: DataSetInfo) {
  const playground = await page.createIdle();
  page.engine.answers.leftWorkspace = left;
  const { run } = page.engine;
  vi.spyOn(page.engine, 'run').mockImplementation(async (id, kind, given) => {
    if (kind === 'importData') page.engine.tell(told(imported));
    await run.call(page.engine, id, kind, given);
  });
  return { playground, state: () => playground.store.getState() };
}

const files = [new File(['x'], 'train.csv')];
const offers = (remedies: readonly { readonly remedy?: string }[]) =>
  remedies.filter(({ remedy }) => remedy === 'continue').length;

describe('an import', () => {
  it('gives the files with their paths, and the side that was chosen for pictures', async () => {
    const { playground } = await openPage(small);
    playground.choosePictureSide(32);
    const run = vi.spyOn(page.engine, 'run');
    await playground.importData(files);
    expect(run.mock.calls.at(-1)?.[2]).toMatchObject({
      source: { kind: 'files', side: 32, files: [{ path: 'train.csv' }] },
    });
  });

  it('offers the work that it left behind, where there was any', async () => {
    const { playground, state } = await openPage(small);
    await playground.importData(files);
    expect(offers(state().notices)).toBe(0);
    page.engine.tell(told(clothes));
    page.engine.tell(trained);
    await vi.waitFor(() => expect(state().model?.step).toBe(5));
    await playground.importData(files);
    await vi.waitFor(() => expect(offers(state().notices)).toBe(1));
  });
});

describe('another data set', () => {
  it('takes away samples, progress and lists that belong to the one before', async () => {
    const { playground, state } = await openPage(clothes);
    await vi.waitFor(() => expect(state().samples).toBeDefined());
    const samples = { pixels: new Uint8Array(784), labels: Uint8Array.of(3) };
    page.engine.answers.samples = samples;
    playground.showImages({ kind: 'cell', model: 'float', label: 9, prediction: 4 });
    const asked = () => page.engine.calls.filter((call) => call.startsWith('samples')).length;
    const before = asked();
    await playground.importData(files);
    expect(state()).toMatchObject({ samples: undefined, data: undefined, selection: { kind: 'list' } });
    page.engine.tell(data);
    await vi.waitFor(() => expect(state().samples).toEqual(samples));
    expect(asked()).toBe(before + 1);
  });

  it('that is the same one after a restart takes nothing away', async () => {
    const { state } = await openPage(mnist);
    page.engine.answers.samples = { pixels: new Uint8Array(784), labels: Uint8Array.of(3) };
    page.engine.tell(data);
    await vi.waitFor(() => expect(state().samples).toBeDefined());
    page.engine.tell({
      type: 'data-set',
      info: { ...mnist, classNames: mnist.classNames.map((name) => `a ${name}`) },
      isOwn: false,
    });
    await vi.waitFor(() => expect(state().dataSet.classNames[0]).toBe('a 0'));
    expect(state().samples).toBeDefined();
    expect(state().data).toEqual(data);
    expect(state().status).toBe('idle');
  });

  it('sees a drawing in its own size, and forgets test images of the one before', async () => {
    const { playground, state } = await openPage(small);
    page.engine.tell({ type: 'data-set', info: mnist, isOwn: false });
    playground.draw(() => [
      [
        { x: 0.5, y: 0.2 },
        { x: 0.5, y: 0.8 },
      ],
    ]);
    playground.watch();
    expect(state().trial?.pixels).toHaveLength(784);
    await playground.importData(files);
    expect(state().trial).toMatchObject({ subject: { kind: 'drawing' }, pixels: { length: 64 } });
    expect(state().watched.map(({ pixels }) => pixels.length)).toEqual([64]);
    page.engine.answers.testImage = { pixels: new Uint8Array(64), label: 1 };
    await playground.tryTestImage(1);
    expect(state().trial?.subject.kind).toBe('test-image');
    page.engine.tell(told({ ...small, name: 'Another' }));
    await vi.waitFor(() => expect(state().trial).toBeUndefined());
  });
});
