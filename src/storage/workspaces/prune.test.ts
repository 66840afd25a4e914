import { expect, test, vi } from 'vitest';
import {
  emptyDatabaseForEachTest,
  openPage,
  storedParts,
  withDatabase,
  work,
} from '../../testing/engine/storage.ts';
import { createFakeLocks } from '../../testing/fakes/fake-locks.ts';
import { Claims } from './claims.ts';

emptyDatabaseForEachTest();

const day = 24 * 60 * 60 * 1000;
const today = Date.UTC(2026, 0, 100);

/** Saves a workspace for each id, so many days before today. */
async function saveAt(ages: Readonly<Record<string, number>>): Promise<void> {
  const now = vi.spyOn(Date, 'now');
  for (const [id, age] of Object.entries(ages)) {
    now.mockReturnValue(today - age * day);
    await openPage().save(id, work(1, { weights: [1] }));
  }
  now.mockReturnValue(today);
}

const ids = async () => (await openPage().list()).map(({ id }) => id);

test('removes what is older than 30 days, with its parts', async () => {
  await saveAt({ a: 29, b: 31, c: 0 });
  expect(await openPage().prune(new Claims(createFakeLocks()))).toEqual(['b']);
  expect(await ids()).toEqual(['c', 'a']);
  expect(await storedParts()).toHaveLength(2);
});

test('keeps the five newest', async () => {
  await saveAt({ a: 1, b: 2, c: 3, d: 4, e: 5, f: 6, g: 7 });
  expect(await openPage().prune(new Claims(createFakeLocks()))).toEqual(['f', 'g']);
  expect(await ids()).toEqual(['a', 'b', 'c', 'd', 'e']);
});

test('keeps as many and as long as it is told', async () => {
  await saveAt({ a: 1, b: 2, c: 3, d: 4 });
  const limits = { maximumAgeMs: 2.5 * day, newest: 1 };
  expect(await openPage().prune(new Claims(createFakeLocks()), limits)).toEqual(['b', 'c', 'd']);
});

test('never removes what a living tab has claimed, this one included', async () => {
  await saveAt({ a: 40, b: 50, c: 60 });
  const locks = createFakeLocks();
  const [mine, other] = [new Claims(locks), new Claims(locks)];
  await mine.claim('a');
  const claim = await other.claim('b');
  expect(await openPage().prune(mine)).toEqual(['c']);
  expect(await ids()).toEqual(['a', 'b']);
  await claim?.release();
  expect(await openPage().prune(mine)).toEqual(['b']);
});

test('lets go of its own claims', async () => {
  await saveAt({ a: 40 });
  const claims = new Claims(createFakeLocks());
  await openPage().prune(claims);
  expect(await claims.isInUse('a')).toBe(false);
});

test('without locks it spares what was saved within a day, as its tab may still live', async () => {
  await saveAt({ a: 0.5, b: 2 });
  expect(await openPage().prune(new Claims(null), { maximumAgeMs: 30 * day, newest: 0 })).toEqual(['b']);
  expect(await ids()).toEqual(['a']);
});

test('clears away what the torn first save of a dead tab has left, not that of a living one', async () => {
  await saveAt({ a: 0, b: 0, c: 0 });
  await withDatabase(async (database) => {
    for (const id of ['a', 'b']) {
      await database.put('pending', await database.get('workspaces', id), id);
      await database.delete('workspaces', id);
    }
  });
  const claims = new Claims(createFakeLocks());
  await claims.claim('b');
  expect(await openPage().prune(claims)).toEqual(['a']);
  expect(await storedParts()).toEqual([
    ['b', 1, 'weights'],
    ['c', 1, 'weights'],
  ]);
  expect(await withDatabase((database) => database.getAllKeys('pending'))).toEqual(['b']);
});

test('a damaged workspace ranks as the oldest', async () => {
  await saveAt({ a: 1, b: 2 });
  await withDatabase((database) => database.put('workspaces', 'nonsense', 'a'));
  const claims = new Claims(createFakeLocks());
  expect(await openPage().prune(claims, { maximumAgeMs: 30 * day, newest: 2 })).toEqual([]);
  expect(await openPage().prune(claims, { maximumAgeMs: 30 * day, newest: 1 })).toEqual(['a']);
});

test('removes the checkpoints of version 1 when they are as old', async () => {
  await saveAt({});
  vi.spyOn(Date, 'now').mockReturnValue(today);
  await openPage().list();
  await withDatabase(async (database) => {
    for (const age of [29, 31]) {
      const checkpoint = { bytes: Uint8Array.of(1), step: age, savedAt: today - age * day };
      await database.put('checkpoints', checkpoint, String(age));
    }
  });
  await openPage().prune(new Claims(createFakeLocks()));
  expect((await openPage().legacyCheckpoints()).map(({ step }) => step)).toEqual([29]);
});
