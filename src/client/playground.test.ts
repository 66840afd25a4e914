import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakePage, messages, status } from '../testing/fake-page.ts';
import { createPlayground, type Playground } from './playground.ts';

let page: FakePage;

beforeEach(() => {
  page = new FakePage();
  page.install();
});

afterEach(() => page.remove());

describe('the start', () => {
  it('hands the engine the settings of the address, where the data lies, and a session of its own', async () => {
    page.location.hash = '#epochs=3&seed=7';
    const playground = await page.createIdle();
    expect(page.engine.options).toMatchObject({
      settings: { epochs: 3, seed: 7 },
      dataUrl: 'https://example.org/page/mnist/',
      takeUpCheckpoint: false,
    });
    expect(page.engine.options?.session).not.toBe('');
    expect(playground.store.getState().settings.epochs).toBe(3);
  });

  it('tells what was wrong in the address', async () => {
    page.location.hash = '#epochs=0&colour=red';
    const playground = await page.createIdle();
    expect(messages(playground)).toEqual([
      expect.stringMatching(/^epochs must be .* not "0"/),
      'There is no setting "colour". It is ignored.',
    ]);
    expect(playground.store.getState().settings.epochs).toBe(1);
  });

  it('that fails is an error', async () => {
    page.prepare = (next) => {
      next.start = () => Promise.reject(new Error('No backend works here.'));
    };
    const playground = createPlayground();
    await vi.waitFor(() => expect(status(playground)).toBe('error'));
    expect(messages(playground)).toEqual(['No backend works here.']);
  });

  it('is waited for by those who ask for something before', async () => {
    let ready: (() => void) | undefined;
    page.prepare = (next) => {
      next.start = () =>
        new Promise((resolve) => {
          ready = resolve;
        });
    };
    const playground = createPlayground();
    const training = playground.train();
    await vi.waitFor(() => expect(ready).toBeDefined());
    expect(page.engine.calls).toEqual([]);
    ready?.();
    await training;
    expect(page.engine.calls).toEqual(['train 1']);
  });
});

describe('a call', () => {
  it('shows at once what the page will be doing, and idle when the engine says so: after all that it has found', async () => {
    const playground = await page.createIdle();
    let finish: (() => void) | undefined;
    page.engine.train = () =>
      new Promise((resolve) => {
        finish = resolve;
      });
    const training = playground.train();
    expect(status(playground)).toBe('training');
    await vi.waitFor(() => expect(finish).toBeDefined());
    finish?.();
    await training;
    expect(status(playground)).toBe('training');
    page.engine.tell({ type: 'activity', activity: 'idle' });
    await vi.waitFor(() => expect(status(playground)).toBe('idle'));
  });

  it('that is refused becomes a notice, and the status is as before', async () => {
    const playground = await page.createIdle();
    page.engine.quantize = () => Promise.reject(new Error('Training is already running.'));
    await playground.quantize();
    expect(messages(playground)).toEqual(['Training is already running.']);
    expect(status(playground)).toBe('idle');
  });

  it.each<[string, (playground: Playground) => Promise<void>, string]>([
    ['evaluate', (playground) => playground.evaluate(), 'evaluate'],
    ['sweep', (playground) => playground.sweep(), 'sweep'],
    ['pause', (playground) => playground.pause(), 'pause'],
    ['resume', (playground) => playground.resume(), 'resume'],
    ['stop', (playground) => playground.stop(), 'stop'],
    ['reset', (playground) => playground.reset(), 'reset 0'],
  ])('of %s reaches the engine', async (_, call, heard) => {
    const playground = await page.createIdle();
    await call(playground);
    expect(page.engine.calls.at(-1)).toBe(heard);
  });
});

describe('a click or a key', () => {
  it.each(['pointerdown', 'keydown'])(
    '(%s) goes before what runs, and bothers nobody while nothing does',
    async (sign) => {
      const playground = await page.createIdle();
      page.dispatchEvent(new Event(sign));
      expect(page.engine.calls).not.toContain('stepAside');
      page.engine.tell({ type: 'activity', activity: 'training' });
      await vi.waitFor(() => expect(status(playground)).toBe('training'));
      page.dispatchEvent(new Event(sign));
      await vi.waitFor(() => expect(page.engine.calls).toContain('stepAside'));
    },
  );
});

describe('a changed setting', () => {
  it('is in the store, in the address and, of a learning rate, in the engine', async () => {
    const playground = await page.createIdle();
    playground.change('learningRate', 0.02);
    playground.change('epochs', 5);
    expect(playground.store.getState().settings).toMatchObject({ learningRate: 0.02, epochs: 5 });
    expect(page.location.hash).toBe('#epochs=5&learningRate=0.02');
    await vi.waitFor(() => expect(page.engine.calls.slice(1)).toEqual(['setLearningRate 0.02']));
  });

  it('to the value it has asks for nothing', async () => {
    const playground = await page.createIdle();
    playground.change('backend', 'auto');
    playground.change('backend', 'cpu');
    playground.change('threads', 0);
    playground.change('threads', 2);
    await vi.waitFor(() =>
      expect(page.engine.calls.slice(1)).toEqual(['switchBackend cpu 0', 'switchBackend cpu 2']),
    );
  });

  it('in the address is taken over', async () => {
    const playground = await page.createIdle();
    page.go('#backend=webgl&threads=3&learningRate=0.5&momentum=2');
    expect(playground.store.getState().settings).toMatchObject({
      backend: 'webgl',
      threads: 3,
      learningRate: 0.5,
    });
    expect(messages(playground)).toEqual([expect.stringMatching(/^momentum must be/)]);
    await vi.waitFor(() =>
      expect(page.engine.calls.slice(1).toSorted()).toEqual(['setLearningRate 0.5', 'switchBackend webgl 3']),
    );
  });
});

it('asks for samples once the first training images are here', async () => {
  const playground = await page.createIdle();
  const progress = {
    type: 'data-progress',
    loadedBytes: 1,
    totalBytes: 2,
    trainTotal: 2,
    testImages: 0,
    testTotal: 1,
    classCounts: [],
  } as const;
  page.engine.tell({ ...progress, trainImages: 0 });
  page.engine.tell({ ...progress, trainImages: 1 });
  await vi.waitFor(() => expect(playground.store.getState().samples?.labels).toEqual(Uint8Array.of(7)));
  expect(page.engine.calls.slice(1)).toEqual(['samples 4']);
});
