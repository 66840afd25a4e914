import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { Connection } from './connection.ts';
import { OwnLessons } from './own-lessons.ts';
import { lessonsDatabase } from './schema.ts';

it('keeps lessons, the newest first, also for another tab', async () => {
  const lessons = new OwnLessons();
  await lessons.save({ id: 'a', text: '# One', savedAt: 1 });
  await lessons.save({ id: 'b', text: '# Two', savedAt: 2 });
  await lessons.save({ id: 'a', text: '# One, again', savedAt: 3 });
  expect(await new OwnLessons().list()).toEqual([
    { id: 'a', text: '# One, again', savedAt: 3 },
    { id: 'b', text: '# Two', savedAt: 2 },
  ]);
  await lessons.remove('a');
  expect((await lessons.list()).map(({ id }) => id)).toEqual(['b']);
});

it('leaves out what is no lesson', async () => {
  await new Connection(lessonsDatabase, 4000).run(['lessons'], 'readwrite', (transaction) =>
    transaction.objectStore('lessons').put({ text: 7 }, 'damaged'),
  );
  expect((await new OwnLessons().list()).map(({ id }) => id)).not.toContain('damaged');
});
