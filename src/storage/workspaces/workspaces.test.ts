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

test('gives back record and parts as they were saved', async () => {
  await openPage().save('a', work(3, { weights: [1, 2, 3], 'losses/0': [] }));
  const workspace = await openPage().read('a');
  expect(workspace?.record).toEqual({ step: 3 });
  expect(workspace?.parts).toEqual(
    new Map([
      ['weights', Uint8Array.of(1, 2, 3)],
      ['losses/0', new Uint8Array()],
    ]),
  );
});

test('a workspace that was never saved is undefined', async () => {
  expect(await openPage().read('a')).toBeUndefined();
});

test('replaces and keeps parts as it is told, and stores nothing else', async () => {
  const page = openPage();
  await page.save('a', work(1, { weights: [1], model: [7], old: [9] }));
  await page.save('a', work(2, { weights: [2], new: [5] }, ['model']));
  await page.save('a', work(3, {}, ['weights', 'model']));
  const workspace = await page.read('a');
  expect(workspace?.record).toEqual({ step: 3 });
  expect([...(workspace?.parts ?? [])]).toEqual([
    ['weights', Uint8Array.of(2)],
    ['model', Uint8Array.of(7)],
  ]);
  expect(await storedParts()).toHaveLength(2);
});

test('a part that is both new and kept is the new one', async () => {
  const page = openPage();
  await page.save('a', work(1, { weights: [1] }));
  await page.save('a', work(2, { weights: [2] }, ['weights']));
  expect((await page.read('a'))?.parts).toEqual(new Map([['weights', Uint8Array.of(2)]]));
  expect(await storedParts()).toHaveLength(1);
});

test('refuses to keep a part that is not there, and says which', async () => {
  const page = openPage();
  await page.save('a', work(1, { weights: [1] }));
  await expect(page.save('a', work(2, {}, ['velocities']))).rejects.toMatchObject({
    kind: 'damaged',
    message: told('storage/part-gone', { part: 'velocities' }),
  });
  expect((await page.read('a'))?.record).toEqual({ step: 1 });
});

test('saves the bytes as they are when save is called, out of views and of memory shared between threads', async () => {
  const page = openPage();
  const shared = new Uint8Array(new SharedArrayBuffer(4));
  shared.set([1, 2, 3, 4]);
  const record = { step: 1 };
  const saving = page.save('a', {
    record,
    summary: {},
    parts: new Map([['weights', shared.subarray(1, 3)]]),
    kept: [],
  });
  shared.fill(0);
  record.step = 9;
  await saving;
  expect(await page.read('a')).toMatchObject({
    record: { step: 1 },
    parts: new Map([['weights', Uint8Array.of(2, 3)]]),
  });
  const [bytes] = await withDatabase((database) => database.getAll('parts'));
  expect(bytes.buffer.byteLength).toBe(2);
});

test('saves of one workspace run in order, also behind one that fails', async () => {
  const page = openPage();
  const first = page.save('a', work(1, { weights: [1], model: [1] }));
  const failing = page.save('a', work(2, {}, ['nothing']));
  const third = page.save('a', work(3, { weights: [3] }, ['model']));
  const removal = page.remove('a');
  const last = page.save('a', work(4, { weights: [4] }));
  await expect(failing).rejects.toMatchObject({ kind: 'damaged' });
  await Promise.all([first, third, removal, last]);
  expect(await page.read('a')).toMatchObject({
    record: { step: 4 },
    parts: new Map([['weights', Uint8Array.of(4)]]),
  });
  expect(await storedParts()).toHaveLength(1);
});

test('lists the newest first, with summary and size, without reading parts', async () => {
  const page = openPage();
  const now = vi.spyOn(Date, 'now');
  now.mockReturnValue(1000);
  await page.save('old', work(1, { weights: [1, 2, 3], model: [4] }));
  now.mockReturnValue(2000);
  await page.save('new', { ...work(2, {}), summary: { name: 'second', loss: Number.NaN } });
  const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction');
  expect(await page.list()).toEqual([
    { id: 'new', savedAt: 2000, summary: { name: 'second', loss: Number.NaN }, bytes: 0 },
    { id: 'old', savedAt: 1000, summary: { step: 1 }, bytes: 4 },
  ]);
  expect(transactions.mock.calls.map(([names]) => names)).toEqual([['workspaces']]);
});

test('removes a workspace with all its parts and nothing of another one', async () => {
  const page = openPage();
  await page.save('a', work(1, { weights: [1] }));
  await page.save('a b', work(2, { weights: [2] }));
  await page.remove('a');
  expect(await page.read('a')).toBeUndefined();
  expect((await page.list()).map(({ id }) => id)).toEqual(['a b']);
  expect(await storedParts()).toEqual([['a b', 1, 'weights']]);
});

test('two pages work in their own workspaces at the same time', async () => {
  const [first, second] = [openPage(), openPage()];
  await Promise.all([
    first.save('a', work(1, { weights: [1] })),
    second.save('b', work(2, { weights: [2] })),
    first.save('a', work(3, { velocities: [3] }, ['weights'])),
  ]);
  expect([...((await second.read('a'))?.parts.keys() ?? [])]).toEqual(['weights', 'velocities']);
  expect((await first.read('b'))?.record).toEqual({ step: 2 });
});

test('a record that could not be read later is not put in place of a good one', async () => {
  await openPage().save('a', work(1, { weights: [1] }));
  const careless = new Workspaces<unknown>(() => {
    throw new Error('step must be a number');
  });
  await expect(careless.save('a', { ...work(2), record: { step: 'two' } })).rejects.toMatchObject({
    kind: 'damaged',
  });
  expect((await openPage().read('a'))?.record).toEqual({ step: 1 });
});
