/** The entries of all workspaces: small values, no parts. */
import type { Connection } from '../connection.ts';
import { type Entry, parseEntry } from '../schema.ts';

/** The ids and entries of a store, the newest first. A damaged entry is undefined and stands last. */
export async function listEntries(
  connection: Connection,
  name: 'workspaces' | 'pending',
): Promise<[id: string, entry: Entry | undefined][]> {
  const [ids, values] = await connection.run([name], 'readonly', (transaction) => {
    const store = transaction.objectStore(name);
    return Promise.all([store.getAllKeys(), store.getAll()]);
  });
  return ids
    .map((id, index): [string, Entry | undefined] => [id, parseEntry(values[index])])
    .sort(([, a], [, b]) => (b?.savedAt ?? 0) - (a?.savedAt ?? 0));
}
