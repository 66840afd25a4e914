/** The checkpoints that version 1 of the database kept: float weights of pages that were open then. They can be read and removed. */
import * as v from 'valibot';
import type { Connection } from '../connection.ts';

const checkpointSchema = v.object({
  /** A safetensors file of float weights. */
  bytes: v.instance(Uint8Array),
  step: v.number(),
  /** When it was saved, in milliseconds since 1970. */
  savedAt: v.number(),
});

export interface LegacyCheckpoint extends v.InferOutput<typeof checkpointSchema> {
  /** The random name of the page that saved it. */
  readonly key: string;
}

/** The newest first. What cannot be read is left out. */
export async function listLegacy(connection: Connection): Promise<LegacyCheckpoint[]> {
  const [keys, values] = await connection.run(['checkpoints'], 'readonly', (transaction) => {
    const store = transaction.objectStore('checkpoints');
    return Promise.all([store.getAllKeys(), store.getAll()]);
  });
  return keys
    .flatMap((key, index) => {
      const checkpoint = v.safeParse(checkpointSchema, values[index]);
      return checkpoint.success ? [{ key, ...checkpoint.output }] : [];
    })
    .sort((a, b) => b.savedAt - a.savedAt);
}

export function removeLegacy(connection: Connection, key: string): Promise<void> {
  return connection.run(['checkpoints'], 'readwrite', (transaction) =>
    transaction.objectStore('checkpoints').delete(key),
  );
}
