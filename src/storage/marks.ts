/**
 * What a person says of rows of runs: kept apart from the runs, so that any page may say it of any row, also while another one saves the run
 * that it belongs to.
 */
import * as v from 'valibot';
import type { Connection } from './connection.ts';

const markSchema = v.object({
  /** What it is called from now on. */
  name: v.optional(v.string()),
  note: v.optional(v.string()),
  /** Whether the others are compared with it: one row at most. */
  isBaseline: v.optional(v.boolean()),
  /** When it was deleted, in milliseconds since 1970. */
  deletedAt: v.optional(v.number()),
});

export type Mark = v.InferOutput<typeof markSchema>;

/** The marks of all rows. What is none is left out. */
export async function readMarks(connection: Connection): Promise<ReadonlyMap<string, Mark>> {
  const [keys, values] = await connection.run(['marks'], 'readonly', (transaction) => {
    const store = transaction.objectStore('marks');
    return Promise.all([store.getAllKeys(), store.getAll()]);
  });
  const read = keys.map((key, index) => [key, v.safeParse(markSchema, values[index])] as const);
  return new Map(read.flatMap(([key, mark]) => (mark.success ? [[key, mark.output] as const] : [])));
}

/** Changes a row's mark; what is undefined is forgotten. A new baseline takes the place of the one before. */
export function changeMark(connection: Connection, id: string, change: Mark): Promise<void> {
  return connection.run(['marks'], 'readwrite', async (transaction) => {
    const store = transaction.objectStore('marks');
    const before = v.safeParse(markSchema, await store.get(id));
    if (change.isBaseline) {
      for (const key of await store.getAllKeys()) {
        const other = v.safeParse(markSchema, await store.get(key));
        if (other.success && other.output.isBaseline)
          await store.put({ ...other.output, isBaseline: false }, key);
      }
    }
    await store.put({ ...(before.success && before.output), ...change }, id);
  });
}

export function removeMarks(connection: Connection, ids: readonly string[]): Promise<void> {
  return connection.run(['marks'], 'readwrite', async (transaction) => {
    for (const id of ids) await transaction.objectStore('marks').delete(id);
  });
}
