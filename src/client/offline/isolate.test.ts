import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  FakeRegistration,
  FakeServiceWorker,
  installServiceWorkers,
} from '../../testing/fakes/fake-service-worker.ts';
import { isolate } from './isolate.ts';

let worker: FakeServiceWorker;
let registration: FakeRegistration;

beforeEach(() => {
  vi.useFakeTimers();
  worker = new FakeServiceWorker('installing');
  registration = new FakeRegistration();
  registration.installing = worker;
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

/** Begins, and says whether the engine may start. */
async function begin(): Promise<() => Promise<boolean>> {
  let mayStart = false;
  void isolate().then(() => {
    mayStart = true;
  });
  await vi.advanceTimersByTimeAsync(0);
  return async () => {
    await vi.advanceTimersByTimeAsync(0);
    return mayStart;
  };
}

it('loads the page again when the service worker is there, and the engine does not start before', async () => {
  const { reload } = installServiceWorkers(registration);
  const mayStart = await begin();
  expect(await mayStart()).toBe(false);
  expect(reload).not.toHaveBeenCalled();
  registration.activate(worker);
  expect(await mayStart()).toBe(false);
  expect(reload).toHaveBeenCalledTimes(1);
});

it('does so once: where it did not help, the engine starts', async () => {
  const { reload } = installServiceWorkers(registration);
  registration.activate(worker);
  await begin();
  expect(reload).toHaveBeenCalledTimes(1);
  expect(await (await begin())()).toBe(true);
  expect(reload).toHaveBeenCalledTimes(1);
});

it.each(['pointerdown', 'keydown'])(
  'lets a person go on who has begun to do something (%s)',
  async (press) => {
    const { page, reload } = installServiceWorkers(registration);
    const mayStart = await begin();
    page.dispatchEvent(new Event(press));
    expect(await mayStart()).toBe(true);
    registration.activate(worker);
    expect(await mayStart()).toBe(true);
    expect(reload).not.toHaveBeenCalled();
  },
);

it('waits four seconds at the most', async () => {
  const { reload } = installServiceWorkers(registration);
  const mayStart = await begin();
  await vi.advanceTimersByTimeAsync(3999);
  expect(await mayStart()).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(await mayStart()).toBe(true);
  registration.activate(worker);
  expect(await mayStart()).toBe(true);
  expect(reload).not.toHaveBeenCalled();
});

it.each<[string, () => void]>([
  ['the page is isolated', () => vi.stubGlobal('crossOriginIsolated', true)],
  [
    'the page stands in a frame',
    () => vi.stubGlobal('window', Object.assign(new EventTarget(), { top: {} })),
  ],
  ['there are no service workers', () => vi.stubGlobal('navigator', {})],
  ['the browser refuses them', () => installServiceWorkers(undefined)],
  ['the page can remember nothing', () => vi.stubGlobal('sessionStorage', undefined)],
])('starts at once where %s', async (_, obstacle) => {
  const { reload } = installServiceWorkers(registration);
  registration.activate(worker);
  obstacle();
  expect(await (await begin())()).toBe(true);
  expect(reload).not.toHaveBeenCalled();
});
