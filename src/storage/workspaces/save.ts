/**
 * How a workspace is saved. A save writes a new generation beside the old one and lets the old one go only when the new
 * one has been read back:
 *
 * 1. one transaction writes the new parts and a pending entry, and clears away what an earlier torn save has left;
 * 2. one transaction reads both back, and every byte is compared;
 * 3. one transaction makes the pending entry the workspace's entry and deletes every part that it does not name.
 *
 * A save that is torn before 3 (the tab was closed, the disk is full, the browser is silent) leaves the old generation
 * whole; one that is torn in 3 leaves either the old or the new one, as transactions are kept or dropped as a whole.
 */
import { crc32 } from '../../core/formats/zip/crc32.ts';
import type { Connection } from '../connection.ts';
import { sameBytes, sameValue } from '../same-value.ts';
import { type Entry, keyOf, type PartEntry, parseEntry, partsOf } from '../schema.ts';
import { damaged } from '../storage-problem.ts';
import { told } from '../telling.ts';

/** What one save writes. Nobody else may hold these bytes: they are compared with what was stored. */
export interface Generation {
  readonly record: unknown;
  readonly summary: Entry['summary'];
  readonly parts: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  /** Parts that stay as they were saved before. */
  readonly kept: readonly string[];
  /** When it was saved, in milliseconds since 1970. */
  readonly savedAt: number;
}

/** check: throws where the record, as it was read back, could not be read later. */
export async function saveGeneration(
  connection: Connection,
  id: string,
  generation: Generation,
  check: (record: unknown) => void,
): Promise<void> {
  const base = await connection.run(['workspaces'], 'readonly', async (transaction) =>
    parseEntry(await transaction.objectStore('workspaces').get(id)),
  );
  const kept = generation.kept
    .filter((name) => !generation.parts.has(name))
    .map((name) => partOf(base, name));
  const bytes = [...generation.parts.values()].reduce((sum, { length }) => sum + length, 0);
  const entry = await write(connection, id, generation, kept, bytes);
  await readBack(connection, id, entry, generation, bytes, check);
  await flip(connection, id, base, entry);
}

function partOf(base: Entry | undefined, name: string): PartEntry {
  const part = base?.parts.find((candidate) => candidate.name === name);
  if (!part) throw damaged(told('storage/part-gone', { part: name }));
  return part;
}

function write(
  connection: Connection,
  id: string,
  { record, summary, parts, savedAt }: Generation,
  kept: readonly PartEntry[],
  bytes: number,
): Promise<Entry> {
  const measured = [...parts].map(([name, part]) => ({ name, length: part.length, crc32: crc32(part) }));
  return connection.run(
    ['pending', 'parts'],
    'readwrite',
    async (transaction) => {
      const pending = transaction.objectStore('pending');
      const stored = transaction.objectStore('parts');
      const torn = parseEntry(await pending.get(id));
      if (torn) await stored.delete(partsOf(id, torn.generation));
      const generations = (await stored.getAllKeys(partsOf(id))).map(([, generation]) => generation);
      const generation = 1 + generations.reduce((most, other) => Math.max(most, other), 0);
      const written = measured.map((part) => ({ ...part, generation }));
      const entry: Entry = { generation, savedAt, summary, record, parts: [...kept, ...written] };
      await pending.put(entry, id);
      for (const [name, part] of parts) await stored.put(part, [id, generation, name]);
      return entry;
    },
    bytes,
  );
}

function readBack(
  connection: Connection,
  id: string,
  entry: Entry,
  { parts }: Generation,
  bytes: number,
  check: (record: unknown) => void,
): Promise<void> {
  return connection.run(
    ['pending', 'parts'],
    'readonly',
    async (transaction) => {
      const pending = parseEntry(await transaction.objectStore('pending').get(id));
      if (!pending || !sameValue(pending, entry)) throw damaged(told('storage/description-not-written'));
      try {
        check(pending.record);
      } catch (error) {
        throw damaged(told('storage/description-not-written'), error);
      }
      const stored = transaction.objectStore('parts');
      for (const [name, part] of parts) {
        const value = await stored.get([id, entry.generation, name]);
        if (!(value instanceof Uint8Array && sameBytes(value, part)))
          throw damaged(told('storage/part-not-written', { part: name }));
      }
    },
    bytes,
  );
}

function flip(connection: Connection, id: string, base: Entry | undefined, entry: Entry): Promise<void> {
  return connection.run(['workspaces', 'pending', 'parts'], 'readwrite', async (transaction) => {
    const workspaces = transaction.objectStore('workspaces');
    const pending = transaction.objectStore('pending');
    const stored = transaction.objectStore('parts');
    const current = parseEntry(await workspaces.get(id));
    const mine = parseEntry(await pending.get(id));
    if (!sameValue(current, base) || !sameValue(mine, entry))
      throw damaged(told('storage/saved-by-another-tab'));
    const named = new Set(entry.parts.map((part) => JSON.stringify(keyOf(id, part))));
    const keys = await stored.getAllKeys(partsOf(id));
    const present = keys.filter((key) => named.has(JSON.stringify(key)));
    if (present.length < named.size) throw damaged(told('storage/parts-gone'));
    await workspaces.put(entry, id);
    await pending.delete(id);
    for (const key of keys) if (!named.has(JSON.stringify(key))) await stored.delete(key);
  });
}
