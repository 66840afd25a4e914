/** What the databases hold, and how older versions of them become these. */
import type { DBSchema, IDBPDatabase, OpenDBCallbacks } from 'idb';
import * as v from 'valibot';

/** Workspace, generation, name of the part. A generation is what one save wrote; it is counted from 1 in each workspace. */
export type PartKey = [id: string, generation: number, name: string];

/** Values come from a disk and may be of any shape: whoever reads one parses it. */
export interface Schema extends DBSchema {
  /** The entry of each workspace, by its id. */
  workspaces: { key: string; value: unknown };
  /** The next entry of a workspace that is being saved, by its id. One that stays behind belongs to a torn save. */
  pending: { key: string; value: unknown };
  /** The bytes of each part. */
  parts: { key: PartKey; value: unknown };
  /** What version 1 of the pages' work kept, by the random name of their page. */
  checkpoints: { key: string; value: unknown };
  /** What a person says of runs: see `marks.ts`. */
  marks: { key: string; value: unknown };
  /** Lessons that a person has written: see `own-lessons.ts`. */
  lessons: { key: string; value: unknown };
}

export interface DatabaseSpec {
  readonly name: string;
  readonly version: number;
  readonly upgrade: NonNullable<OpenDBCallbacks<Schema>['upgrade']>;
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const entrySchema = v.object({
  /** Which save wrote the entry. */
  generation: count,
  /** When it was saved, in milliseconds since 1970. */
  savedAt: v.number(),
  summary: v.record(v.string(), v.union([v.string(), v.number(), v.nan()])),
  record: v.unknown(),
  parts: v.array(
    v.object({
      name: v.string(),
      /** Which save wrote the part: an earlier one where the part was kept. */
      generation: count,
      /** The part's length in bytes. */
      length: count,
      crc32: count,
    }),
  ),
});

export type Entry = v.InferOutput<typeof entrySchema>;
export type PartEntry = Entry['parts'][number];

/** The entry, or undefined where the value is not one. */
export function parseEntry(value: unknown): Entry | undefined {
  const result = v.safeParse(entrySchema, value);
  return result.success ? result.output : undefined;
}

/** Bytes of all parts together. */
export const sizeOf = ({ parts }: Entry): number => parts.reduce((sum, { length }) => sum + length, 0);

export const keyOf = (id: string, { generation, name }: PartEntry): PartKey => [id, generation, name];

/** All parts of a workspace, or those of one generation. An array sorts after every string and number. */
export const partsOf = (id: string, ...generation: number[]) =>
  IDBKeyRange.bound([id, ...generation], [id, ...generation, []]);

function createWorkspaces(database: IDBPDatabase<Schema>): void {
  database.createObjectStore('workspaces');
  database.createObjectStore('pending');
  database.createObjectStore('parts');
}

/**
 * The work of each page.
 * - 1: the store `checkpoints`, one file of float weights for each page.
 * - 2: workspaces. The store `checkpoints` stays as it is, for what a page of version 1 has left.
 */
export const workDatabase: DatabaseSpec = {
  name: 'quantization-playground',
  version: 2,
  upgrade(database, oldVersion) {
    if (oldVersion < 1) database.createObjectStore('checkpoints');
    createWorkspaces(database);
  },
};

/**
 * The runs of all pages, each a workspace of its own.
 * - 1: workspaces and marks.
 */
export const runsDatabase: DatabaseSpec = {
  name: 'quantization-playground-runs',
  version: 1,
  upgrade(database) {
    createWorkspaces(database);
    database.createObjectStore('marks');
  },
};

/**
 * The lessons that a person has written.
 * - 1: lessons.
 */
export const lessonsDatabase: DatabaseSpec = {
  name: 'quantization-playground-lessons',
  version: 1,
  upgrade(database) {
    database.createObjectStore('lessons');
  },
};
