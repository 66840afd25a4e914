import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { told } from '../core/settings/telling.ts';
import { data, task } from '../testing/events.ts';
import { FakePage, messages, status } from '../testing/fakes/fake-page.ts';
import { someTurns } from '../testing/turns.ts';
import { createPlayground } from './playground.ts';

let page: FakePage;

beforeEach(() => {
  page = new FakePage();
  page.install();
});

afterEach(() => page.remove());

describe('the start', () => {
  it('hands the engine the settings of the address, where the data lies, and a workspace of its own', async () => {
    page.location.hash = '#epochs=3&seed=7';
    const playground = await page.createIdle();
    expect(page.engine.options).toMatchObject({
      settings: { epochs: 3, seed: 7 },
      dataUrl: 'https://example.org/page/mnist/',
    });
    expect(page.engine.options?.workspace).not.toBe('');
    expect(playground.store.getState().settings.epochs).toBe(3);
  });

  it('tells what was wrong in the address', async () => {
    page.location.hash = '#epochs=0&colour=red';
    const playground = await page.createIdle();
    expect(messages(playground)).toEqual([
      told('settings/using', {
        problem: told('settings/whole-number', { key: 'epochs', min: '1', max: '100', text: '0' }),
        fallback: '1',
      }),
      told('settings/unknown', { key: 'colour' }),
    ]);
    expect(playground.store.getState().settings.epochs).toBe(1);
  });

  it('is over when all that is known has been told', async () => {
    page.prepare = (next) => {
      next.start = (_, listener) => {
        next.tell = listener;
        return Promise.resolve();
      };
    };
    const playground = createPlayground();
    await vi.waitFor(() => expect(page.engines).toHaveLength(1));
    await someTurns();
    page.engine.tell(data);
    page.engine.tell(task('train', 'resting'));
    await vi.waitFor(() => expect(playground.store.getState().tasks).toHaveLength(1));
    expect(status(playground)).toBe('loading');
    page.engine.tell({ type: 'workspace', id: 'this one' });
    await vi.waitFor(() => expect(status(playground)).toBe('paused'));
  });

  it('waits for the page to be seen', async () => {
    let show: (() => void) | undefined;
    const playground = createPlayground(
      new Promise((resolve) => {
        show = resolve;
      }),
    );
    await someTurns();
    expect(page.engines).toHaveLength(0);
    expect(status(playground)).toBe('loading');
    show?.();
    await vi.waitFor(() => expect(page.engine.calls).toEqual(['start']));
  });

  it('that fails is an error', async () => {
    page.prepare = (next) => {
      next.start = () => Promise.reject(new Error('No backend works here.'));
    };
    const playground = createPlayground();
    await vi.waitFor(() => expect(status(playground)).toBe('error'));
    expect(playground.store.getState().notices).toMatchObject([
      { kind: 'error', message: 'No backend works here.', remedy: 'restart' },
    ]);
  });

  it('is waited for by those who ask for something before', async () => {
    let ready: (() => void) | undefined;
    page.prepare = (next) => {
      next.start = (_, listener) =>
        new Promise((resolve) => {
          next.tell = listener;
          ready = resolve;
        });
    };
    const playground = createPlayground();
    const training = playground.train();
    await vi.waitFor(() => expect(ready).toBeDefined());
    expect(page.engine.calls).toEqual([]);
    ready?.();
    await training;
    expect(page.engine.calls).toEqual(['train']);
  });
});

it('asks for samples once, as soon as the first training images are here', async () => {
  const playground = createPlayground();
  await vi.waitFor(() => expect(page.engine.calls).toEqual(['start']));
  page.engine.tell({ ...data, trainImages: 0 });
  page.engine.tell({ ...data, trainImages: 1 });
  page.engine.tell(data);
  await vi.waitFor(() => expect(playground.store.getState().samples?.labels).toEqual(Uint8Array.of(7)));
  expect(page.engine.calls).toEqual(['start', 'samples {"perClass":4}']);
});
