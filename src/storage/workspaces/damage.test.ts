// What lies on the disk has changed since it was saved: it is named, what is sound can be taken up, and all of it removed.

import { expect, test } from 'vitest';
import { crc32 } from '../../core/formats/zip/crc32.ts';
import {
  emptyDatabaseForEachTest,
  openPage,
  storedParts,
  withDatabase,
  work,
} from '../../testing/engine/storage.ts';
import { told } from '../telling.ts';

emptyDatabaseForEachTest();

const saved = () => openPage().save('a', work(1, { weights: [1, 2, 3], model: [7] }));

const spoilings = {
  'is missing': undefined,
  'has another byte': Uint8Array.of(1, 2, 4),
  'is shorter': Uint8Array.of(1, 2),
  'is no binary data': 'weights',
};

for (const [name, value] of Object.entries(spoilings))
  test(`a part that ${name} is named, and the others can be taken up without it`, async () => {
    await saved();
    await withDatabase(async (database) => {
      await database.delete('parts', ['a', 1, 'weights']);
      if (value !== undefined) await database.put('parts', value, ['a', 1, 'weights']);
    });
    const page = openPage();
    await expect(page.read('a')).rejects.toMatchObject({
      kind: 'damaged',
      message: told('storage/parts-damaged', { parts: ['"weights"'] }),
    });
    expect(await page.readSound('a')).toMatchObject({
      record: { step: 1 },
      parts: new Map([['model', Uint8Array.of(7)]]),
      damagedParts: ['weights'],
    });
    await page.save('a', work(2, { weights: [9] }, ['model']));
    expect((await page.read('a'))?.parts.size).toBe(2);
  });

/** Bytes with their CRC-32 behind them. All such sequences, of any length, have one and the same CRC-32. */
function withChecksum(...bytes: number[]): number[] {
  const checksum = crc32(Uint8Array.from(bytes));
  return [...bytes, ...new Uint8Array(Uint32Array.of(checksum).buffer)];
}

test('a part of another length is noticed even where the checksum is the same', async () => {
  await openPage().save('a', work(1, { weights: withChecksum(1, 2, 3) }));
  const shorter = Uint8Array.from(withChecksum(1));
  await withDatabase((database) => database.put('parts', shorter, ['a', 1, 'weights']));
  await expect(openPage().read('a')).rejects.toMatchObject({ kind: 'damaged' });
});

test('a part that is gone cannot be kept', async () => {
  await saved();
  await withDatabase((database) => database.delete('parts', ['a', 1, 'model']));
  const page = openPage();
  await expect(page.save('a', work(2, { weights: [9] }, ['model']))).rejects.toMatchObject({
    kind: 'damaged',
  });
  await page.save('a', work(2, { weights: [9], model: [8] }));
  expect(await page.read('a')).toMatchObject({ record: { step: 2 } });
});

test('a damaged record is told with the reason', async () => {
  await saved();
  await withDatabase(async (database) => {
    const entry = await database.get('workspaces', 'a');
    await database.put('workspaces', { ...entry, record: { step: 'one' } }, 'a');
  });
  await expect(openPage().read('a')).rejects.toMatchObject({
    kind: 'damaged',
    message: told('storage/description-damaged', {
      cause: 'Invalid type: Expected number but received "one"',
    }),
  });
});

test('a damaged entry is told, not listed, and can be replaced or removed with all its parts', async () => {
  await saved();
  const spoil = () => withDatabase((database) => database.put('workspaces', { generation: -1 }, 'a'));
  await spoil();
  const page = openPage();
  await expect(page.read('a')).rejects.toMatchObject({ kind: 'damaged' });
  expect(await page.list()).toEqual([]);
  await page.save('a', work(2, { weights: [2] }));
  expect((await page.read('a'))?.record).toEqual({ step: 2 });
  expect(await storedParts()).toHaveLength(1);
  await spoil();
  await page.remove('a');
  expect(await storedParts()).toEqual([]);
});
