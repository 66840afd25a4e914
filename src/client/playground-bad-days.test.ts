import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bareShelf, data, initialised, model, steps, task } from '../testing/events.ts';
import { FakePage, messages, status } from '../testing/fakes/fake-page.ts';
import type { FakeEngine } from '../testing/fakes/fake-worker.ts';
import type { Playground } from './actions.ts';
import { createPlayground } from './playground.ts';
import { told as noticeTold } from './store/telling.ts';
import { told } from './telling.ts';

let page: FakePage;

beforeEach(() => {
  page = new FakePage();
  page.install();
});

afterEach(() => page.remove());

const remedies = ({ store }: Playground) => store.getState().notices.map(({ remedy }) => remedy);

describe('a worker that dies', () => {
  it.each<[string, () => void, string]>([
    ['of an error', () => page.worker.fail('out of memory'), 'out of memory'],
    ['without a word', () => page.releaseLock?.(), told('page/ended-silently')],
  ])('%s is told, with the offer to restart; what was known stays', async (_, die, cause) => {
    const playground = await page.createIdle();
    page.engine.tell(steps(1, 2.3, 2.2));
    await vi.waitFor(() => expect(playground.store.getState().run.record.steps.length).toBeGreaterThan(0));
    page.engine.run = () => new Promise(() => undefined);
    const training = playground.train();
    await vi.waitFor(() => expect(page.releaseLock).toBeDefined());
    die();
    await training;
    expect(status(playground)).toBe('error');
    expect(messages(playground)).toEqual([told('page/worker-stopped', { cause })]);
    expect(remedies(playground)).toEqual(['restart']);
    expect(playground.store.getState().run.record.steps.length).toBeGreaterThan(0);
    expect(page.worker.terminated).toBe(true);
  });

  it('cannot be asked for anything until it is restarted', async () => {
    const playground = await page.createIdle();
    page.worker.fail('out of memory');
    await vi.waitFor(() => expect(status(playground)).toBe('error'));
    await playground.evaluate();
    expect(messages(playground).at(-1)).toBe(told('page/worker-not-running'));
  });

  it('is followed by one that takes up the same workspace', async () => {
    const playground = await page.createIdle();
    const workspace = page.engine.options?.workspace;
    page.worker.fail('out of memory');
    await vi.waitFor(() => expect(status(playground)).toBe('error'));
    await playground.remedies.restart();
    expect(page.engines).toHaveLength(2);
    expect(page.engine.options).toMatchObject({ workspace });
    expect(remedies(playground)).toEqual([]);
    await playground.evaluate();
    expect(page.engine.calls).toEqual(['start', 'evaluate']);
  });

  it('leaves no images to the next one: the page is ready when that one has its own', async () => {
    const playground = await page.createIdle();
    page.engine.tell({ type: 'data-waiting', waiting: true });
    await vi.waitFor(() => expect(playground.store.getState().samples).toBeDefined());
    page.worker.fail('out of memory');
    await vi.waitFor(() => expect(status(playground)).toBe('error'));
    await playground.remedies.restart();
    await vi.waitFor(() => expect(playground.store.getState().engine).toBe('running'));
    expect(status(playground)).toBe('loading');
    expect(playground.store.getState()).toMatchObject({ waitingForData: false, data: undefined });
    expect(playground.store.getState().samples).toBeDefined();
    page.engine.tell(data);
    await vi.waitFor(() => expect(status(playground)).toBe('idle'));
  });

  it('is not heard any more once it is replaced', async () => {
    const playground = await page.createIdle();
    const [first] = page.engines;
    await playground.remedies.restart();
    first?.tell(task('train'));
    page.engine.tell(data);
    await vi.waitFor(() => expect(status(playground)).toBe('idle'));
    expect(playground.store.getState().tasks).toEqual([]);
  });
});

describe('a worker that falls silent before it has started', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  const deaf = (engine: FakeEngine) => {
    engine.start = () => new Promise(() => undefined);
    engine.ping = () => new Promise(() => undefined);
  };

  it('is replaced by one that takes up the same workspace, and nobody need know', async () => {
    page.prepare = (engine) => {
      if (page.engines.length === 0) deaf(engine);
    };
    const playground = createPlayground();
    await vi.advanceTimersByTimeAsync(11_000);
    expect(page.engines).toHaveLength(2);
    await vi.waitFor(() => expect(page.engine.options).toMatchObject({ takesOver: true }));
    page.engine.tell(data);
    await vi.waitFor(() => expect(status(playground)).toBe('idle'));
    expect(page.workers.map(({ terminated }) => terminated)).toEqual([true, false]);
    expect(messages(playground)).toEqual([]);
  });

  it('is told after the third, with the offer to restart', async () => {
    page.prepare = deaf;
    const playground = createPlayground();
    await vi.advanceTimersByTimeAsync(32_000);
    expect(status(playground)).toBe('error');
    expect(page.workers.map(({ terminated }) => terminated)).toEqual([true, true, true]);
    expect(messages(playground)).toEqual([
      told('page/worker-stopped', { cause: told('page/silent-at-start') }),
    ]);
    expect(remedies(playground)).toEqual(['restart']);
  });

  it('is left alone where it is only slow', async () => {
    page.prepare = (engine) => {
      engine.start = () => new Promise(() => undefined);
    };
    const playground = createPlayground();
    await vi.waitFor(() => expect(page.engines).toHaveLength(1));
    await vi.advanceTimersByTimeAsync(120_000);
    expect(page.engines).toHaveLength(1);
    expect(status(playground)).toBe('loading');
  });
});

describe('remedies', () => {
  it('going back to the last good weights halves the learning rate', async () => {
    const playground = await page.createIdle();
    playground.change('learningRate', 4);
    await playground.remedies.recover();
    expect(page.engine.calls).toEqual(['setLearningRate 4', 'setLearningRate 2', 'recover']);
    await vi.waitFor(() => expect(page.location.hash).toBe('#learningRate=2'));
  });

  it('trying again to load data takes its notices away and leaves the others', async () => {
    const playground = await page.createIdle();
    page.engine.tell(task('loadData', 'ended', { problem: 'train-1.gz is damaged.' }));
    page.engine.tell({ type: 'warning', message: 'Another matter.' });
    await vi.waitFor(() => expect(messages(playground)).toHaveLength(2));
    expect(remedies(playground)).toEqual(['retry-data', undefined]);
    await playground.remedies['retry-data']();
    expect(page.engine.calls).toEqual(['loadData']);
    expect(page.engine.given('loadData')).toEqual({ retrying: true });
    expect(messages(playground)).toEqual(['Another matter.']);
    expect(playground.store.getState().dataFailed).toBe(false);
  });

  it('going on with what another tab left behind takes up that workspace', async () => {
    page.prepare = (engine) => {
      engine.answers.leftWorkspace = { id: 'left', savedAt: Date.now(), step: 7, models: 1 };
      engine.found = [model(initialised, 0), bareShelf];
    };
    const playground = await page.createIdle();
    await vi.waitFor(() => expect(remedies(playground)).toEqual(['continue']));
    expect(messages(playground)).toEqual([
      noticeTold('notice/left-trained', { ago: noticeTold('notice/a-moment-ago'), steps: 7 }),
    ]);
    await playground.remedies.continue();
    expect(page.engine.given('continueWorkspace')).toMatchObject({ workspace: 'left' });
    expect(messages(playground)).toEqual([]);
  });

  it('a notice can be dismissed', async () => {
    const playground = await page.createIdle();
    page.engine.tell({ type: 'warning', message: 'one' });
    page.engine.tell({ type: 'warning', message: 'two' });
    await vi.waitFor(() => expect(messages(playground)).toHaveLength(2));
    playground.dismiss(playground.store.getState().notices[0]?.id ?? 0);
    expect(messages(playground)).toEqual(['two']);
  });
});
