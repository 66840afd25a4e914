/** IndexedDB for tests: an empty one for each test, ways to look behind the workspaces, and what a workspace of these tests holds. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { type IDBPDatabase, openDB } from 'idb';
import * as v from 'valibot';
import { beforeEach, vi } from 'vitest';
import { type Schema, workDatabase } from '../../storage/schema.ts';
import { type Saving, Workspaces } from '../../storage/workspaces/workspaces.ts';

const recordSchema = v.object({ step: v.number() });
type Work = v.InferOutput<typeof recordSchema>;

/** What one page has: another one sees the same database through a connection of its own. */
export const openPage = (): Workspaces<Work> => new Workspaces((record) => v.parse(recordSchema, record));

/** A save at a step. parts: their bytes by their names. */
export const work = (
  step: number,
  parts: Readonly<Record<string, readonly number[]>> = {},
  kept: readonly string[] = [],
): Saving<Work> => ({
  record: { step },
  summary: { step },
  parts: new Map(Object.entries(parts).map(([name, bytes]) => [name, Uint8Array.from(bytes)])),
  kept,
});

/** The database as it is, past everything that the page does for it. */
export async function withDatabase<Result>(
  use: (database: IDBPDatabase) => Promise<Result>,
): Promise<Result> {
  const database = await openDB('quantization-playground');
  try {
    return await use(database);
  } finally {
    database.close();
  }
}

export const storedParts = () => withDatabase((database) => database.getAllKeys('parts'));

export function emptyDatabaseForEachTest(): void {
  beforeEach(() => {
    vi.stubGlobal('indexedDB', new IDBFactory());
    return () => {
      vi.restoreAllMocks();
      vi.unstubAllGlobals();
    };
  });
}

/** All that a database holds, store by store. */
export type Stored = ReadonlyMap<string, readonly (readonly [key: IDBValidKey, value: unknown])[]>;

/** What is stored now: what a worker would find that is started after the one that runs has died. */
export function storedNow(): Promise<Stored> {
  return withDatabase(async (database) => {
    const names = [...database.objectStoreNames];
    if (names.length === 0) return new Map();
    const transaction = database.transaction(names);
    const stores = names.map(async (name) => {
      const store = transaction.objectStore(name);
      const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
      return [name, keys.map((key, index) => [key, values[index]] as const)] as const;
    });
    return new Map(await Promise.all(stores));
  });
}

/** From now on there is a database of its own, which holds this. Who has the old one open goes on with that. */
export async function storeAnew(stored: Stored): Promise<void> {
  vi.stubGlobal('indexedDB', new IDBFactory());
  const { name: database, version, upgrade } = workDatabase;
  (await openDB<Schema>(database, version, { upgrade })).close();
  await withDatabase(async (database) => {
    for (const [name, entries] of stored)
      for (const [key, value] of entries) await database.put(name, value, key);
  });
}
