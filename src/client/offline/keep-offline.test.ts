import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { TaskPhase } from '../../protocol/tasks.ts';
import { data } from '../../testing/events.ts';
import { DataServer, dataUrl, pack } from '../../testing/fakes/data-server.ts';
import { FakeCache } from '../../testing/fakes/fake-cache.ts';
import {
  FakeRegistration,
  FakeServiceWorker,
  installServiceWorkers,
} from '../../testing/fakes/fake-service-worker.ts';
import { initialState, type PlaygroundState, reduce } from '../store/state.ts';

const [train, test] = [pack('train-0.shard', [1, 2]), pack('test-0.shard', [3])];
let server: DataServer;
let registration: FakeRegistration;
let worker: FakeServiceWorker;
let cache: FakeCache;

beforeEach(() => {
  worker = new FakeServiceWorker('activated');
  registration = new FakeRegistration();
  registration.active = worker;
  server = new DataServer({ train: [train], test: [test] });
  cache = new FakeCache();
  vi.stubGlobal('fetch', server.fetch);
  vi.stubGlobal('caches', { open: () => Promise.resolve(cache) });
  vi.stubGlobal('document', { baseURI: new URL('../', dataUrl).href });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.resetModules();
});

/** A page that has asked to be kept; of its images, these have arrived, and it may train. */
async function kept(images: 'all' | 'some', phase?: 'running') {
  const { reload } = installServiceWorkers(registration);
  const store = createStore<PlaygroundState>(() => initialState);
  const tell = (trainImages: number) =>
    store.setState((state) =>
      reduce(state, { ...data, trainImages, trainTotal: 2, testImages: 1, testTotal: 1 }),
    );
  const compute = (to: TaskPhase) =>
    store.setState((state) => reduce(state, { type: 'task', task: { id: 'a', kind: 'train', phase: to } }));
  tell(images === 'all' ? 2 : 1);
  if (phase) compute(phase);
  // A page keeps itself once: each test is a page of its own.
  const { keepOffline, useNewVersion } = await import('./keep-offline.ts');
  void keepOffline(store);
  return { store, reload, useNewVersion, tell, compute };
}

const ready = (store: { getState(): PlaygroundState }) => store.getState().offlineReady;
const offers = (store: { getState(): PlaygroundState }) =>
  store.getState().notices.filter(({ remedy }) => remedy === 'use-new-version').length;

it('waits for the images, keeps the files, and the shards that are missing, and says so', async () => {
  const { store, tell } = await kept('some');
  await vi.waitFor(() => expect(store.getState().isolationAhead).toBe(true));
  expect(worker.heard).toEqual([]);
  tell(2);
  await vi.waitFor(() => expect(ready(store)).toBe(true));
  expect(worker.heard).toEqual(['keep-files']);
  expect(server.requests).toEqual(['manifest.json', 'train-0.shard', 'test-0.shard']);
});

it('waits while something is computed, and no longer than until it rests', async () => {
  const { store, compute } = await kept('all', 'running');
  await vi.waitFor(() => expect(store.getState().isolationAhead).toBe(true));
  expect(worker.heard).toEqual([]);
  compute('resting');
  await vi.waitFor(() => expect(ready(store)).toBe(true));
});

it('does not say so where files cannot be kept', async () => {
  worker.keeps = false;
  const { store } = await kept('all');
  await vi.waitFor(() => expect(worker.heard).toEqual(['keep-files']));
  await new Promise((resolve) => setTimeout(resolve));
  expect(ready(store)).toBe(false);
  expect(server.requests).toEqual([]);
});

it('does not say so, and is quiet, where shards cannot be kept', async () => {
  vi.stubGlobal('caches', { open: () => Promise.reject(new DOMException('no room', 'QuotaExceededError')) });
  const { store } = await kept('all');
  await vi.waitFor(() => expect(server.requests).toHaveLength(3));
  await new Promise((resolve) => setTimeout(resolve));
  expect(ready(store)).toBe(false);
  expect(store.getState().notices).toEqual([]);
});

it('offers a version that waits already, and one that is found later', async () => {
  registration.waiting = new FakeServiceWorker('installed');
  const { store } = await kept('all');
  await vi.waitFor(() => expect(offers(store)).toBe(1));
  const next = new FakeServiceWorker('installing');
  registration.installing = next;
  registration.dispatchEvent(new Event('updatefound'));
  next.reach('installed');
  await vi.waitFor(() => expect(ready(store)).toBe(true));
  expect(offers(store), 'one offer for both').toBe(1);
});

it('has the waiting version take over before the page is loaded again', async () => {
  const waiting = new FakeServiceWorker('installed');
  registration.waiting = waiting;
  const { store, reload, useNewVersion } = await kept('all');
  await vi.waitFor(() => expect(ready(store)).toBe(true));
  const used = useNewVersion();
  await vi.waitFor(() => expect(waiting.heard).toEqual(['take-over']));
  expect(reload).not.toHaveBeenCalled();
  registration.activate(waiting);
  await used;
  expect(reload).toHaveBeenCalledTimes(1);
});

it('only loads the page again where another tab has brought the new version', async () => {
  const { store, reload, useNewVersion } = await kept('all');
  await vi.waitFor(() => expect(ready(store)).toBe(true));
  await useNewVersion();
  expect(reload).toHaveBeenCalledTimes(1);
});
