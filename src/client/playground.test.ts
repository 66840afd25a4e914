import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { told } from '../core/settings/telling.ts';
import { initialised, model, task } from '../testing/events.ts';
import { FakePage, messages, status } from '../testing/fakes/fake-page.ts';
import { someTurns } from '../testing/turns.ts';
import type { Playground } from './actions.ts';

let page: FakePage;

beforeEach(() => {
  page = new FakePage();
  page.install();
});

afterEach(() => page.remove());

describe('a task', () => {
  it('is shown at once, and no longer when the engine says that it has ended: after all that it has found', async () => {
    const playground = await page.createIdle();
    let finish: (() => void) | undefined;
    page.engine.run = (id) =>
      new Promise((resolve) => {
        finish = () => {
          page.engine.tell({ type: 'task', task: { id, kind: 'train', phase: 'ended' } });
          resolve();
        };
      });
    const training = playground.train();
    expect(status(playground)).toBe('training');
    await vi.waitFor(() => expect(finish).toBeDefined());
    expect(status(playground)).toBe('training');
    finish?.();
    await training;
    expect(status(playground)).toBe('idle');
  });

  it('is over when its end has been told, although the answer comes first', async () => {
    const playground = await page.createIdle();
    let id = '';
    page.engine.run = (asked) => {
      id = asked;
      return Promise.resolve();
    };
    const training = playground.train();
    await vi.waitFor(() => expect(id).not.toBe(''));
    await someTurns();
    expect(status(playground)).toBe('training');
    page.engine.tell({ type: 'task', task: { id, kind: 'train', phase: 'running' } });
    page.engine.tell({ type: 'task', task: { id, kind: 'train', phase: 'ended' } });
    await training;
    expect(status(playground)).toBe('idle');
  });

  it('has the phase and the progress that the engine tells of it', async () => {
    const playground = await page.createIdle();
    page.engine.run = (id, kind) => {
      const progress = { of: 'test-images', done: 3, total: 10 } as const;
      page.engine.tell({ type: 'task', task: { id, kind, phase: 'resting', progress } });
      return new Promise(() => undefined);
    };
    void playground.evaluate();
    await vi.waitFor(() => expect(status(playground)).toBe('paused'));
    expect(playground.store.getState().tasks).toMatchObject([
      { kind: 'evaluate', progress: { done: 3, total: 10 } },
    ]);
  });

  it.each<[string, (id: string) => Promise<void>]>([
    [
      'by the engine',
      (id) => {
        const problem = 'Training is already running.';
        page.engine.tell({ type: 'task', task: { id, kind: 'quantize', phase: 'ended', problem } });
        return Promise.resolve();
      },
    ],
    ['by an engine that is not ready', () => Promise.reject(new Error('Training is already running.'))],
  ])('that is refused %s becomes a notice, and the status is as before', async (_, run) => {
    const playground = await page.createIdle();
    page.engine.run = run;
    await playground.quantize();
    await vi.waitFor(() => expect(messages(playground)).toEqual(['Training is already running.']));
    expect(status(playground)).toBe('idle');
  });

  it.each<[string, (playground: Playground) => Promise<void>, string]>([
    ['train', (playground) => playground.train(), 'train'],
    ['evaluate', (playground) => playground.evaluate(), 'evaluate'],
    ['quantize', (playground) => playground.quantize(), 'quantize'],
    ['sweep', (playground) => playground.sweep(), 'sweep'],
    ['measureLatency', (playground) => playground.measureLatency(), 'measureLatency'],
    ['reset', (playground) => playground.reset(), 'reset'],
    ['buildNetwork', (playground) => playground.buildNetwork(), 'reset'],
    ['startAfresh', (playground) => playground.startAfresh(), 'startAfresh'],
    ['pause', (playground) => playground.pause(), 'pause'],
    ['resume', (playground) => playground.resume(), 'resume'],
    ['stop', (playground) => playground.stop(), 'stop'],
    ['assign', (playground) => playground.assign('int8', 'int8-2'), 'assign candidate int8-2'],
  ])('or a word of %s reaches the engine', async (_, call, heard) => {
    const playground = await page.createIdle();
    await call(playground);
    expect(page.engine.calls).toEqual([heard]);
  });

  it('is given the settings of the page as they are then', async () => {
    const playground = await page.createIdle();
    playground.change('epochs', 4);
    await playground.train();
    expect(page.engine.given('train')).toMatchObject({ settings: { epochs: 4 } });
  });
});

it('tells the engine whether the model that goes stays on the shelf', async () => {
  const playground = await page.createIdle();
  await playground.reset();
  await playground.buildNetwork();
  expect(page.engine.tasks.map(({ given }) => given)).toMatchObject([{ keep: false }, { keep: true }]);
});

describe('a click or a key', () => {
  it.each(['pointerdown', 'keydown'])(
    '(%s) goes before what runs, and bothers nobody while nothing does',
    async (sign) => {
      const playground = await page.createIdle();
      page.dispatchEvent(new Event(sign));
      expect(page.engine.calls).not.toContain('stepAside');
      page.engine.tell(task('train'));
      await vi.waitFor(() => expect(status(playground)).toBe('training'));
      page.dispatchEvent(new Event(sign));
      await vi.waitFor(() => expect(page.engine.calls).toContain('stepAside'));
    },
  );
});

describe('a view', () => {
  const view = (playground: Playground) => playground.store.getState().settings.view;

  it('that is opened is a step in the history; Back leads to the one before, with the settings of now', async () => {
    const playground = await page.createIdle();
    const before = page.history.length;
    playground.show('data');
    playground.show('data');
    playground.show('settings');
    expect(page.history.length).toBe(before + 2);
    expect(page.location.hash).toBe('#view=settings');
    playground.change('seed', 7);
    page.back();
    expect(view(playground)).toBe('data');
    await vi.waitFor(() => expect(page.location.hash).toBe('#seed=7&view=data'));
    page.back();
    expect(playground.store.getState().settings).toMatchObject({ view: 'workbench', seed: 7 });
  });

  it('is what a written address says', async () => {
    const playground = await page.createIdle();
    playground.show('data');
    page.go('#seed=3&view=sweep');
    expect(playground.store.getState().settings).toMatchObject({ view: 'sweep', seed: 3 });
    page.back();
    expect(playground.store.getState().settings, 'back from there').toMatchObject({ view: 'data', seed: 3 });
  });
});

describe('a changed setting', () => {
  it('is in the store, in the address and, of a learning rate, in the engine', async () => {
    const playground = await page.createIdle();
    playground.change('learningRate', 0.02);
    playground.change('epochs', 5);
    expect(playground.store.getState().settings).toMatchObject({ learningRate: 0.02, epochs: 5 });
    await vi.waitFor(() => expect(page.location.hash).toBe('#epochs=5&learningRate=0.02'));
    await vi.waitFor(() => expect(page.engine.calls).toEqual(['setLearningRate 0.02']));
  });

  it('to the value it has asks for nothing', async () => {
    const playground = await page.createIdle();
    playground.change('backend', 'auto');
    playground.change('backend', 'cpu');
    playground.change('threads', 0);
    playground.change('threads', 2);
    await vi.waitFor(() => expect(page.engine.calls).toEqual(['moveBackend', 'moveBackend']));
    expect(page.engine.tasks.map(({ given }) => given)).toMatchObject([
      { settings: { backend: 'cpu', threads: 0 } },
      { settings: { backend: 'cpu', threads: 2 } },
    ]);
  });

  it.each([
    ['at once where only a seed has made the weights', 0, ['reset']],
    ['with a Reset where they have trained', 5, []],
  ])('to another network takes hold %s', async (_, step, calls) => {
    const playground = await page.createIdle();
    page.engine.tell(model(initialised, step));
    await vi.waitFor(() => expect(playground.store.getState().model?.step).toBe(step));
    playground.change('network', 'dense:8');
    await playground.evaluate();
    expect(page.engine.calls).toEqual([...calls, 'evaluate']);
  });

  it('in the address is taken over', async () => {
    const playground = await page.createIdle();
    page.go('#backend=webgl&threads=3&learningRate=0.5&momentum=2');
    expect(playground.store.getState().settings).toMatchObject({
      backend: 'webgl',
      threads: 3,
      learningRate: 0.5,
    });
    const problem = told('settings/number', { key: 'momentum', min: '0', max: '0.999', text: '2' });
    expect(messages(playground)).toEqual([told('settings/using', { problem, fallback: '0.9' })]);
    await vi.waitFor(() =>
      expect(page.engine.calls.toSorted()).toEqual(['moveBackend', 'setLearningRate 0.5']),
    );
    expect(page.engine.given('moveBackend')).toMatchObject({ settings: { backend: 'webgl', threads: 3 } });
  });
});

describe('a page that is hidden, or left,', () => {
  it.each(['visibilitychange', 'pagehide'])('(%s) has what it trains kept', async (sign) => {
    await page.createIdle();
    page.dispatchEvent(new Event(sign));
    await vi.waitFor(() => expect(page.engine.calls).toEqual(['keepSoon']));
  });
});

it('asks for room on the processor as a view opens and as what it shows arrives, not for every stroke of a pen', async () => {
  const playground = await page.createIdle();
  const { giveWay } = page.engine.options ?? {};
  const isAsking = () => giveWay?.[0] !== 0;
  const untilItIsOver = () => vi.waitFor(() => expect(isAsking()).toBe(false));
  await untilItIsOver();
  page.engine.answers.classify = [{ baseline: new Float32Array(10), candidate: undefined }];
  playground.draw(() => [[{ x: 0.5, y: 0.5 }]]);
  const whenAnswered = await new Promise<boolean>((resolve) =>
    playground.store.subscribe(({ answerMs }) => answerMs !== undefined && resolve(isAsking())),
  );
  expect(whenAnswered).toBe(false);
  await playground.tryTestImage(0);
  expect(isAsking()).toBe(true);
  await untilItIsOver();
  playground.show('layers');
  expect(isAsking()).toBe(true);
});
