import { openDB } from 'idb';
import { expect, test } from 'vitest';
import { emptyDatabaseForEachTest, openPage, withDatabase, work } from '../../testing/engine/storage.ts';

emptyDatabaseForEachTest();

/** The database as version 1 of the page has made it. */
async function createVersion1(checkpoints: Readonly<Record<string, unknown>>): Promise<void> {
  const database = await openDB('quantization-playground', 1, {
    upgrade: (created) => {
      created.createObjectStore('checkpoints');
    },
  });
  for (const [key, checkpoint] of Object.entries(checkpoints))
    await database.put('checkpoints', checkpoint, key);
  database.close();
}

const older = { bytes: Uint8Array.of(1, 2), step: 10, savedAt: 1000 };
const newer = { bytes: Uint8Array.of(3), step: 20, savedAt: 2000 };

test('the upgrade from version 1 keeps its checkpoints, and workspaces work beside them', async () => {
  await createVersion1({ first: older, second: newer });
  const page = openPage();
  expect(await page.legacyCheckpoints()).toEqual([
    { key: 'second', ...newer },
    { key: 'first', ...older },
  ]);
  await page.save('a', work(1, { weights: [1] }));
  expect((await page.read('a'))?.record).toEqual({ step: 1 });
  await page.removeLegacyCheckpoint('first');
  expect((await page.legacyCheckpoints()).map(({ key }) => key)).toEqual(['second']);
});

test('leaves out a checkpoint that cannot be read, and keeps it', async () => {
  await createVersion1({ broken: { bytes: 'none', step: 1, savedAt: 1 }, sound: older });
  expect((await openPage().legacyCheckpoints()).map(({ key }) => key)).toEqual(['sound']);
  expect(await withDatabase((database) => database.count('checkpoints'))).toBe(2);
});

test('a new database has none', async () => {
  expect(await openPage().legacyCheckpoints()).toEqual([]);
});
