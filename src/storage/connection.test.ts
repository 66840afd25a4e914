// The browser's bad days: no IndexedDB, refusal, silence, other tabs of other versions, connections that end.

import { forceCloseDatabase } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, expect, test, vi } from 'vitest';
import {
  emptyDatabaseForEachTest,
  openPage,
  storedParts,
  withDatabase,
  work,
} from '../testing/engine/storage.ts';
import { someTurns } from '../testing/turns.ts';
import { told } from './telling.ts';

emptyDatabaseForEachTest();
afterEach(() => {
  vi.useRealTimers();
});

/** The time limits stand still until `expire`; IndexedDB itself goes on. */
const holdLimits = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });

/** Lets 4 s pass, the limit of a step, once a step waits for its answer. */
async function expire(): Promise<void> {
  await someTurns();
  expect(vi.getTimerCount()).toBe(1);
  await vi.advanceTimersByTimeAsync(4000);
}

test('a browser without IndexedDB is told as missing, each time', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const page = openPage();
  await expect(page.save('a', work(1))).rejects.toMatchObject({ kind: 'missing' });
  await expect(page.list()).rejects.toMatchObject({ kind: 'missing' });
});

test('a refusal is told with its reason, and the next attempt works', async () => {
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  });
  const page = openPage();
  await expect(page.save('a', work(1))).rejects.toMatchObject({
    kind: 'refused',
    message: told('storage/refused', { cause: 'The operation is insecure.' }),
  });
  open.mockRestore();
  await page.save('a', work(2));
  expect((await page.read('a'))?.record).toEqual({ step: 2 });
});

test('an open that never answers is silent after the limit, and the next attempt works', async () => {
  holdLimits();
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => new IDBOpenDBRequest());
  const page = openPage();
  const saving = expect(page.save('a', work(1))).rejects.toMatchObject({ kind: 'silent' });
  await expire();
  await saving;
  open.mockRestore();
  await page.save('a', work(2));
  expect((await page.read('a'))?.record).toEqual({ step: 2 });
});

/** Keeps a transaction of another page over these stores busy, so that all others wait. Returns what ends it. */
async function holdStores(names: string[]): Promise<() => Promise<void>> {
  const other = await openDB('quantization-playground');
  const transaction = other.transaction(names, 'readwrite');
  let isHeld = true;
  const [name = ''] = names;
  const keepAlive = async () => {
    while (isHeld) await transaction.objectStore(name).count();
    await transaction.done;
    other.close();
  };
  const held = keepAlive();
  return () => {
    isHeld = false;
    return held;
  };
}

test('a transaction that never completes is silent after the limit, writes nothing later, and the next attempt works', async () => {
  const page = openPage();
  await page.save('a', work(1, { weights: [1] }));
  holdLimits();
  const release = await holdStores(['workspaces', 'pending', 'parts']);
  const removal = expect(page.remove('a')).rejects.toMatchObject({ kind: 'silent' });
  await expire();
  await removal;
  await release();
  expect((await page.read('a'))?.record).toEqual({ step: 1 });
  await page.remove('a');
  expect(await page.read('a')).toBeUndefined();
});

test('a save that is silent while it writes leaves the state before', async () => {
  const page = openPage();
  await page.save('a', work(1, { weights: [1] }));
  holdLimits();
  const release = await holdStores(['parts']);
  const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const saving = expect(page.save('a', work(2, { weights: [2] }))).rejects.toMatchObject({ kind: 'silent' });
  while (transactions.mock.calls.length < 2) await someTurns();
  await expire();
  await saving;
  await release();
  expect((await page.read('a'))?.record).toEqual({ step: 1 });
  await page.save('a', work(3, { weights: [3] }));
  expect(await storedParts()).toEqual([['a', 2, 'weights']]);
});

test('more time is given to more data', async () => {
  const page = openPage();
  await page.save('a', work(1));
  holdLimits();
  const release = await holdStores(['parts']);
  const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const parts = new Map([['weights', new Uint8Array(2_000_000)]]);
  const saving = page.save('a', { ...work(2), parts });
  while (transactions.mock.calls.length < 2) await someTurns();
  await vi.advanceTimersByTimeAsync(4999);
  await release();
  await saving;
  expect((await page.read('a'))?.record).toEqual({ step: 2 });
});

const openVersion1 = () =>
  openDB('quantization-playground', 1, {
    upgrade: (database) => {
      database.createObjectStore('checkpoints');
    },
  });

test('an upgrade that an older tab blocks is told as such, at every attempt, and goes on once that tab is closed', async () => {
  const older = await openVersion1();
  holdLimits();
  const page = openPage();
  for (let attempt = 0; attempt < 2; attempt++) {
    const saving = expect(page.save('a', work(1))).rejects.toMatchObject({
      kind: 'blocked',
      message: told('storage/blocked'),
    });
    await expire();
    await saving;
  }
  older.close();
  await someTurns();
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => new IDBOpenDBRequest());
  const silence = expect(page.save('a', work(1))).rejects.toMatchObject({ kind: 'silent' });
  await expire();
  await silence;
  open.mockRestore();
  await page.save('a', work(2));
  expect((await page.read('a'))?.record).toEqual({ step: 2 });
});

test('a connection that comes after the limit does not block the upgrades of other tabs', async () => {
  const older = await openVersion1();
  holdLimits();
  const page = openPage();
  const listing = expect(page.list()).rejects.toMatchObject({ kind: 'blocked' });
  await expire();
  await listing;
  older.close();
  await someTurns();
  const blocked = vi.fn();
  const newer = await openDB('quantization-playground', 3, { blocked });
  newer.close();
  expect(blocked).not.toHaveBeenCalled();
});

test('a database of a newer page is left as it is', async () => {
  const newer = await openDB('quantization-playground', 3, {
    upgrade: (database) => {
      database.createObjectStore('runs').put('precious', 'a');
    },
  });
  newer.close();
  await expect(openPage().save('a', work(1))).rejects.toMatchObject({ kind: 'newer' });
  expect(await withDatabase((database) => database.get('runs', 'a'))).toBe('precious');
});

test('gives way when a newer page upgrades the database, and then says that it is newer', async () => {
  const page = openPage();
  await page.save('a', work(1));
  const newer = await openDB('quantization-playground', 3);
  newer.close();
  await expect(page.save('a', work(2))).rejects.toMatchObject({ kind: 'newer' });
});

/** The connections that the code under test opens from now on. */
function watchConnections(): IDBDatabase[] {
  const databases: IDBDatabase[] = [];
  const open = indexedDB.open.bind(indexedDB);
  vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
    const request = open(name, version);
    request.addEventListener('success', () => databases.push(request.result));
    return request;
  });
  return databases;
}

test('a connection that the browser has ended is opened again', async () => {
  const databases = watchConnections();
  const page = openPage();
  await page.save('a', work(1));
  // The package's types ask for the class where it takes a connection.
  for (const database of databases) Reflect.apply(forceCloseDatabase, undefined, [database]);
  await someTurns();
  expect((await page.read('a'))?.record).toEqual({ step: 1 });
  expect(databases).toHaveLength(2);
});

test('a connection that has ended without a word is opened again, without a failure', async () => {
  const databases = watchConnections();
  const page = openPage();
  await page.save('a', work(1));
  for (const database of databases) database.close();
  await page.save('a', work(2));
  expect((await page.read('a'))?.record).toEqual({ step: 2 });
  expect(databases).toHaveLength(2);
});

test('after a failure the next operation has a connection of its own', async () => {
  const databases = watchConnections();
  const page = openPage();
  await page.save('a', work(1));
  const get = vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(() => {
    throw new DOMException('Connection to Indexed Database server lost.', 'UnknownError');
  });
  await expect(page.read('a')).rejects.toMatchObject({ kind: 'refused' });
  get.mockRestore();
  expect((await page.read('a'))?.record).toEqual({ step: 1 });
  expect(databases).toHaveLength(2);
});

test('one connection serves all operations that begin together', async () => {
  const databases = watchConnections();
  const page = openPage();
  await Promise.all([page.list(), page.read('a'), page.save('a', work(1))]);
  expect(databases).toHaveLength(1);
});
