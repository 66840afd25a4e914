// Saves that are torn, and stores that lie: what was saved before stays whole and readable.

import { unwrap } from 'idb';
import { expect, test, vi } from 'vitest';
import {
  emptyDatabaseForEachTest,
  openPage,
  storedParts,
  withDatabase,
  work,
} from '../../testing/engine/storage.ts';
import { told } from '../telling.ts';
import { Workspaces } from './workspaces.ts';

emptyDatabaseForEachTest();

type Put = (store: IDBObjectStore, value: unknown, key?: IDBValidKey) => IDBRequest<IDBValidKey>;

/** Passes every put through `change`, which gets the true one. */
function changePuts(change: (put: Put, ...call: Parameters<Put>) => IDBRequest<IDBValidKey>) {
  const original = IDBObjectStore.prototype.put;
  const put: Put = (store, value, key) => original.call(store, value, key);
  return vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    value,
    key,
  ) {
    return change(put, this, value, key);
  });
}

async function expectFirstState(): Promise<void> {
  const workspace = await openPage().read('a');
  expect(workspace?.record).toEqual({ step: 1 });
  expect([...(workspace?.parts ?? [])]).toEqual([
    ['weights', Uint8Array.of(1, 2, 3)],
    ['model', Uint8Array.of(7)],
  ]);
}

const tornAt = {
  'before anything is written': (call: number) => call === 0,
  'between two parts': (call: number) => call === 2,
  'between writing and taking over': (call: number) => call === 3,
};

for (const [moment, isTorn] of Object.entries(tornAt))
  test(`a save torn ${moment} leaves the state before, and the next save clears away what it left`, async () => {
    const page = openPage();
    await page.save('a', work(1, { weights: [1, 2, 3], model: [7] }));
    let call = 0;
    const puts = changePuts((put, ...arguments_) => {
      if (isTorn(call++)) throw new Error('the tab was closed');
      return put(...arguments_);
    });
    await expect(page.save('a', work(2, { weights: [4], velocities: [5] }, ['model']))).rejects.toThrow();
    puts.mockRestore();
    await expectFirstState();
    const next = openPage();
    await next.save('a', work(3, { weights: [6] }, ['model']));
    expect(await storedParts()).toHaveLength(2);
    expect(await withDatabase((database) => database.count('pending'))).toBe(0);
    expect(await next.read('a')).toMatchObject({ record: { step: 3 } });
  });

test('what torn saves leave does not add up', async () => {
  const page = openPage();
  await page.save('a', work(1, { weights: [1, 2, 3], model: [7] }));
  const puts = changePuts((put, store, ...rest) => {
    if (store.name === 'workspaces') throw new Error('the tab was closed');
    return put(store, ...rest);
  });
  for (let attempt = 0; attempt < 3; attempt++)
    await expect(page.save('a', work(2, { weights: [4] }, ['model']))).rejects.toThrow();
  puts.mockRestore();
  expect(await storedParts()).toHaveLength(3);
  await expectFirstState();
});

test('the removal of a workspace clears away what a torn first save has left', async () => {
  const page = openPage();
  const puts = changePuts((put, store, ...rest) => {
    if (store.name === 'workspaces') throw new Error('the tab was closed');
    return put(store, ...rest);
  });
  await expect(page.save('a', work(1, { weights: [1] }))).rejects.toThrow();
  puts.mockRestore();
  expect(await page.read('a')).toBeUndefined();
  await page.remove('a');
  expect(await storedParts()).toEqual([]);
  expect(await withDatabase((database) => database.count('pending'))).toBe(0);
});

const lies = {
  'a byte differs': (value: unknown) => (value instanceof Uint8Array ? value.map((byte) => byte ^ 1) : value),
  'the end is missing': (value: unknown) => (value instanceof Uint8Array ? value.slice(1) : value),
  'the record differs': (value: unknown) =>
    value instanceof Uint8Array ? value : { ...Object(value), record: { step: 99 } },
  'the record is not an entry at all': (value: unknown) => (value instanceof Uint8Array ? value : 'nonsense'),
};

for (const [name, lie] of Object.entries(lies)) {
  const message = name.startsWith('the record')
    ? told('storage/description-not-written')
    : told('storage/part-not-written', { part: 'weights' });
  test(`notices upon reading back that ${name}, and keeps the state before`, async () => {
    const page = openPage();
    await page.save('a', work(1, { weights: [1, 2, 3], model: [7] }));
    const puts = changePuts((put, store, value, key) => put(store, lie(value), key));
    await expect(page.save('a', work(2, { weights: [4, 5] }, ['model']))).rejects.toMatchObject({
      kind: 'damaged',
      message,
    });
    puts.mockRestore();
    await expectFirstState();
  });
}

test('a full disk leaves the state before, says so, and the next save works', async () => {
  const page = openPage();
  await page.save('a', work(1, { weights: [1, 2, 3], model: [7] }));
  // Browsers do it like this: the transaction is aborted with the reason, its requests only say that it was.
  const puts = changePuts((put, store, value, key) => {
    const request = put(store, value, key);
    Object.defineProperty(store.transaction, 'error', {
      value: new DOMException('', 'QuotaExceededError'),
    });
    store.transaction.abort();
    return request;
  });
  await expect(page.save('a', work(2, { weights: [4] }))).rejects.toMatchObject({ kind: 'full' });
  puts.mockRestore();
  expect(await storedParts()).toHaveLength(2);
  await expectFirstState();
  await page.save('a', work(3));
  expect((await page.read('a'))?.record).toEqual({ step: 3 });
});

test('two pages that save the same work: one is told, and the other one has all its parts', async () => {
  const [first, second] = [openPage(), openPage()];
  await first.save('a', work(1, { weights: [1, 2, 3] }));
  const outcomes = await Promise.allSettled([
    first.save('a', work(2, { velocities: [2] }, ['weights'])),
    second.save('a', work(3, { velocities: [3] }, ['weights'])),
  ]);
  expect(outcomes.filter(({ status }) => status === 'rejected')).toMatchObject([
    { reason: { kind: 'damaged' } },
  ]);
  const winner = outcomes.findIndex(({ status }) => status === 'fulfilled') + 2;
  expect(await openPage().read('a')).toMatchObject({
    record: { step: winner },
    parts: new Map([
      ['weights', Uint8Array.of(1, 2, 3)],
      ['velocities', Uint8Array.of(winner)],
    ]),
  });
});

test('a save that began before another page has saved the same work is not kept', async () => {
  const other = openPage();
  await other.save('a', work(1, { weights: [1, 2, 3] }));
  let late: Promise<void> | undefined;
  // The record is checked between writing and taking over: the other page begins then, and sees the state before.
  const page = new Workspaces((record) => {
    late ??= other.save('a', work(3, {}, ['weights']));
    return record;
  });
  await page.save('a', work(2, {}, ['weights']));
  await expect(late).rejects.toMatchObject({ kind: 'damaged' });
  expect((await openPage().read('a'))?.record).toEqual({ step: 2 });
});

test('a save whose pending entry another page has replaced is not kept', async () => {
  const page = openPage();
  await page.save('a', work(1, { weights: [1, 2, 3], model: [7] }));
  await withDatabase(async (other) => {
    const begin = IDBDatabase.prototype.transaction;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: IDBDatabase,
      names,
      mode,
      options,
    ) {
      const isTakingOver = mode === 'readwrite' && [...names].includes('workspaces');
      if (isTakingOver)
        begin.call(unwrap(other), ['pending'], 'readwrite').objectStore('pending').delete('a');
      return begin.call(this, names, mode, options);
    });
    await expect(page.save('a', work(2, { weights: [4] }))).rejects.toMatchObject({ kind: 'damaged' });
  });
  await expectFirstState();
});
