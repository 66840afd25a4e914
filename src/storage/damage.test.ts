// What lies on the disk has changed since it was saved: it is named, what is sound can be taken up, and all of it removed.
import { expect, test } from 'vitest';
import { emptyDatabaseForEachTest, openPage, storedParts, withDatabase, work } from '../testing/storage.ts';

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
      message: expect.stringContaining('"weights"'),
    });
    expect(await page.readSound('a')).toMatchObject({
      record: { step: 1 },
      parts: new Map([['model', Uint8Array.of(7)]]),
      damagedParts: ['weights'],
    });
    await page.save('a', work(2, { weights: [9] }, ['model']));
    expect((await page.read('a'))?.parts.size).toBe(2);
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
    message: expect.stringContaining('Expected number but received "one"'),
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
