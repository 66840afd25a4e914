/** IndexedDB for tests: an empty one for each test, ways to look behind the workspaces, and what a workspace of these tests holds. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { type IDBPDatabase, openDB } from 'idb';
import * as v from 'valibot';
import { beforeEach, vi } from 'vitest';
import { type Saving, Workspaces } from '../storage/workspaces.ts';

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
