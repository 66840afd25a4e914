/** How a workspace is read: the entry and all parts as one save left them, each part held against its length and CRC-32. */
import { crc32 } from '../../core/formats/zip/crc32.ts';
import type { Connection } from '../connection.ts';
import { type Entry, keyOf, type PartEntry, parseEntry, sizeOf } from '../schema.ts';
import { damaged } from '../storage-problem.ts';
import { told } from '../telling.ts';

export interface StoredWorkspace {
  readonly record: unknown;
  /** The parts that are what was written. */
  readonly parts: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  /** When it was saved, in milliseconds since 1970. */
  readonly savedAt: number;
  /** Names of the parts that are missing or damaged. */
  readonly damagedParts: readonly string[];
}

/** Undefined where there is no such workspace. isWanted: by the names of parts; the others are left where they are. */
export async function readStored(
  connection: Connection,
  id: string,
  isWanted: (name: string) => boolean = () => true,
): Promise<StoredWorkspace | undefined> {
  // The entry alone at first: it tells how much there is to read, and so how long that may take.
  const first = await connection.run(['workspaces'], 'readonly', (transaction) =>
    transaction.objectStore('workspaces').get(id),
  );
  if (first === undefined) return undefined;
  return await connection.run(
    ['workspaces', 'parts'],
    'readonly',
    async (transaction) => {
      const value = await transaction.objectStore('workspaces').get(id);
      if (value === undefined) return undefined;
      const { savedAt, record, parts: index } = entryOf(value);
      const stored = transaction.objectStore('parts');
      const parts = new Map<string, Uint8Array<ArrayBuffer>>();
      const damagedParts: string[] = [];
      for (const part of index) {
        if (!isWanted(part.name)) continue;
        const bytes = await stored.get(keyOf(id, part));
        if (isSound(bytes, part)) parts.set(part.name, bytes);
        else damagedParts.push(part.name);
      }
      return { record, parts, savedAt, damagedParts };
    },
    sizeOf(entryOf(first)),
  );
}

function entryOf(value: unknown): Entry {
  const entry = parseEntry(value);
  if (!entry) throw damaged(told('storage/index-damaged'));
  return entry;
}

const isSound = (bytes: unknown, { length, crc32: checksum }: PartEntry): bytes is Uint8Array<ArrayBuffer> =>
  bytes instanceof Uint8Array && bytes.length === length && crc32(bytes) === checksum;
