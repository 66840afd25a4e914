/**
 * The work of each page, kept in IndexedDB so that a reload, a crash or the next visit can go on with it.
 *
 * A workspace is a record (a small value that the structured clone can copy) and named parts (bytes, some MB each).
 * Who owns what, and when it is let go:
 * - A living page or worker owns the workspace that it has claimed (`Claims`) and alone saves and removes it.
 * - Bytes and records that are given are copied at once: the caller may go on changing its own. What is read belongs to
 *   the reader.
 * - A save replaces the state before only when it has been read back (`save.ts`).
 * - `prune` removes what nobody has claimed and is old, or stands behind enough newer ones. The browser may evict
 *   everything at any time, but then all at once, unless it has promised not to (`quota.ts`).
 * - The database connection belongs to this object, which opens it when needed and gives way to upgrades.
 *
 * Every operation fails with a `StorageProblem`, in bounded time. A failure switches nothing off: the next call tries again.
 */

import { messageOf } from '../../core/told.ts';
import { Connection } from '../connection.ts';
import { type DatabaseSpec, partsOf, sizeOf, workDatabase } from '../schema.ts';
import { damaged } from '../storage-problem.ts';
import { told } from '../telling.ts';
import type { Claims } from './claims.ts';
import { listEntries } from './entries.ts';
import { type LegacyCheckpoint, listLegacy, removeLegacy } from './legacy.ts';
import { defaultLimits, type Limits, prune } from './prune.ts';
import { readStored } from './read.ts';
import { saveGeneration } from './save.ts';

type Parts = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
export type Summary = Readonly<Record<string, string | number>>;

export interface Saving<Content> {
  readonly record: Content;
  /** What a list of workspaces shows of this one without reading it. */
  readonly summary: Summary;
  /** New or changed parts. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** Names of parts that stay as they were saved before. All others are removed. */
  readonly kept: readonly string[];
  /** When it was saved, in milliseconds since 1970, where that was not just now. */
  readonly savedAt?: number;
}

export interface Workspace<Content> {
  readonly record: Content;
  readonly parts: Parts;
  /** When it was saved, in milliseconds since 1970. */
  readonly savedAt: number;
}

export interface SoundWorkspace<Content> extends Workspace<Content> {
  /** Names of the parts that are missing or damaged, and therefore not among `parts`. */
  readonly damagedParts: readonly string[];
}

export interface WorkspaceListing {
  readonly id: string;
  /** When it was saved, in milliseconds since 1970. */
  readonly savedAt: number;
  readonly summary: Summary;
  /** Size of all parts together. */
  readonly bytes: number;
}

export interface WorkspacesOptions {
  /** Default: the work of each page. */
  readonly database?: DatabaseSpec;
  /** How long one step may take before it counts as silent; half a second is added for each MB. Default: 4000. */
  readonly limitMs?: number;
}

/** A browser that is busy answers within a second; a person waits some four before thinking that the page hangs. */
const defaultLimitMs = 4000;

export class Workspaces<Content> {
  readonly #parse: (record: unknown) => Content;
  readonly #connection: Connection;
  /** The last operation that changes a workspace, by its id: the next one waits for it. */
  readonly #queues = new Map<string, Promise<void>>();

  /** parse: gives back a stored record or throws with the reason why it is damaged. Nothing is opened yet. */
  constructor(
    parse: (record: unknown) => Content,
    { database = workDatabase, limitMs = defaultLimitMs }: WorkspacesOptions = {},
  ) {
    this.#parse = parse;
    this.#connection = new Connection(database, limitMs);
  }

  /**
   * Replaces the workspace: afterwards it holds the record and exactly `parts` and `kept`. Saves of one workspace run in
   * order. A save that fails leaves the state before whole. `damaged` says that a kept part is gone or that what was written
   * did not come back: save again with all parts.
   */
  async save(
    id: string,
    { record, summary, parts, kept, savedAt = Date.now() }: Saving<Content>,
  ): Promise<void> {
    const generation = {
      record: structuredClone(record),
      summary: { ...summary },
      // Copied out of their buffers, which may be larger or shared with other threads: IndexedDB refuses shared memory.
      parts: new Map([...parts].map(([name, bytes]) => [name, new Uint8Array(bytes)])),
      kept: [...kept],
      savedAt,
    };
    await this.#queued(id, () => saveGeneration(this.#connection, id, generation, this.#parse));
  }

  /** The workspace, whole; undefined where there is none. Fails as `damaged` where the record or any part is. */
  async read(id: string): Promise<Workspace<Content> | undefined> {
    const workspace = await this.readSound(id);
    if (!workspace?.damagedParts.length) return workspace;
    const parts = workspace.damagedParts.map((name) => `"${name}"`);
    throw damaged(told('storage/parts-damaged', { parts }));
  }

  /** The workspace with those of its parts that can be read. Fails as `damaged` where the record cannot. */
  async readSound(id: string): Promise<SoundWorkspace<Content> | undefined> {
    const stored = await readStored(this.#connection, id);
    if (!stored) return undefined;
    return { ...stored, record: this.#parsed(stored.record) };
  }

  /** Some of a workspace's parts, by their names: those that can be read. None where there is no such workspace. */
  async readParts(id: string, isWanted: (name: string) => boolean): Promise<Parts> {
    const stored = await readStored(this.#connection, id, isWanted);
    return stored?.parts ?? new Map();
  }

  /** The workspaces that can be taken up, the newest first. Reads no parts. */
  async list(): Promise<WorkspaceListing[]> {
    const entries = await listEntries(this.#connection, 'workspaces');
    return entries.flatMap(([id, entry]) =>
      entry ? [{ id, savedAt: entry.savedAt, summary: entry.summary, bytes: sizeOf(entry) }] : [],
    );
  }

  /** The records of the workspaces whose record can be read, the newest first. Reads no parts. */
  async records(): Promise<{ readonly id: string; readonly savedAt: number; readonly record: Content }[]> {
    const entries = await listEntries(this.#connection, 'workspaces');
    return entries.flatMap(([id, entry]) => {
      try {
        return entry ? [{ id, savedAt: entry.savedAt, record: this.#parsed(entry.record) }] : [];
      } catch {
        return [];
      }
    });
  }

  /** Removes the workspace with all that belongs to it, damaged or not. Claim it first. */
  remove(id: string): Promise<void> {
    return this.#queued(id, () =>
      this.#connection.run(['workspaces', 'pending', 'parts'], 'readwrite', async (transaction) => {
        await transaction.objectStore('workspaces').delete(id);
        await transaction.objectStore('pending').delete(id);
        await transaction.objectStore('parts').delete(partsOf(id));
      }),
    );
  }

  /**
   * Removes workspaces that no living tab owns, where they are older than 30 days or stand behind five newer ones; old
   * legacy checkpoints too. Returns the ids that were removed.
   */
  prune(claims: Claims, limits: Limits = defaultLimits): Promise<string[]> {
    return prune(this.#connection, (id) => this.remove(id), claims, limits);
  }

  /** What version 1 of the page has stored, the newest first. */
  legacyCheckpoints(): Promise<LegacyCheckpoint[]> {
    return listLegacy(this.#connection);
  }

  removeLegacyCheckpoint(key: string): Promise<void> {
    return removeLegacy(this.#connection, key);
  }

  #parsed(record: unknown): Content {
    try {
      return this.#parse(record);
    } catch (error) {
      throw damaged(told('storage/description-damaged', { cause: messageOf(error) }), error);
    }
  }

  /** Runs `change` after the changes of the same workspace that were asked for before, however they end. */
  async #queued(id: string, change: () => Promise<void>): Promise<void> {
    const before = this.#queues.get(id);
    const turn = (before ?? Promise.resolve()).then(change);
    const settled = turn.catch(() => undefined);
    this.#queues.set(id, settled);
    try {
      await turn;
    } finally {
      if (this.#queues.get(id) === settled) this.#queues.delete(id);
    }
  }
}
