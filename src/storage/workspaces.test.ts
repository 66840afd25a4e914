import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import * as v from 'valibot';
import { beforeEach, expect, test, vi } from 'vitest';
import { Workspaces } from './workspaces.ts';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

const recordSchema = v.object({ step: v.number() });
const open = () => new Workspaces((record) => v.parse(recordSchema, record));

test('gives back what was saved', async () => {
  await open().save('a', {
    record: { step: 3 },
    summary: { name: 'A' },
    parts: new Map([['weights', Uint8Array.of(1, 2, 3)]]),
    kept: [],
  });
  const workspace = await open().read('a');
  expect(workspace?.record).toEqual({ step: 3 });
  expect(workspace?.parts).toEqual(new Map([['weights', Uint8Array.of(1, 2, 3)]]));
});
