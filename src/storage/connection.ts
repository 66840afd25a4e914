/**
 * The way to the database: transactions with a time limit, on a connection that is opened when it is needed. A connection
 * is let go when the browser ends it, when a newer page wants to upgrade the database, and after every failure of
 * IndexedDB; the next transaction then opens a new one.
 */
import { type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import type { DatabaseSpec, Schema } from './schema.ts';
import { blocked, missing, problemOf, StorageProblem, silent } from './storage-problem.ts';
import { within } from './within.ts';

type Database = IDBPDatabase<Schema>;
type StoreName = StoreNames<Schema>;
type Mode = 'readonly' | 'readwrite';

/** A slow disk (an SD card, a busy laptop) writes 2 MB in a second. */
const millisecondsPerMegabyte = 500;

export class Connection {
  readonly #spec: DatabaseSpec;
  readonly #limitMs: number;
  #opening: Promise<Database> | undefined;
  #database: Database | undefined;
  /** Whether an attempt to open still waits for another tab. The browser lets later attempts wait behind it, without a word. */
  #isBlocked = false;

  /** limitMs: how long opening, or a transaction without much data, may take. */
  constructor(spec: DatabaseSpec, limitMs: number) {
    this.#spec = spec;
    this.#limitMs = limitMs;
  }

  /**
   * One transaction over `names`: it is committed when this resolves, and nothing of it is kept when this rejects (unless
   * it was silent: then it may still be committed later, as a whole). A write is on the disk when it is committed.
   * bytes: about how much data is moved; the time limit grows with it.
   */
  async run<Name extends StoreName, Access extends Mode, Result>(
    names: Name[],
    mode: Access,
    use: (transaction: IDBPTransaction<Schema, Name[], Access>) => Promise<Result>,
    bytes = 0,
  ): Promise<Result> {
    const limitMs = this.#limitMs + (bytes / 1e6) * millisecondsPerMegabyte;
    const [database, transaction] = await this.#begin(names, mode);
    try {
      return await within(limitMs, complete(transaction, use), silent);
    } catch (error) {
      const problem = problemOf(error);
      if (problem.kind === 'silent') abort(transaction);
      if (problem.kind === 'silent' || problem.kind === 'refused') this.#letGo(database);
      throw problem;
    }
  }

  /** Browsers may end a connection without a word (iOS does so in the background): one that has ended is replaced once. */
  async #begin<Name extends StoreName, Access extends Mode>(
    names: Name[],
    mode: Access,
  ): Promise<[Database, IDBPTransaction<Schema, Name[], Access>]> {
    const begin = (database: Database) => database.transaction(names, mode, { durability: 'strict' });
    const first = await this.#open();
    try {
      return [first, begin(first)];
    } catch {
      this.#letGo(first);
    }
    const second = await this.#open();
    try {
      return [second, begin(second)];
    } catch (error) {
      this.#letGo(second);
      throw problemOf(error);
    }
  }

  async #open(): Promise<Database> {
    if (this.#database) return this.#database;
    this.#opening ??= this.#connect().finally(() => {
      this.#opening = undefined;
    });
    return await this.#opening;
  }

  async #connect(): Promise<Database> {
    if (typeof indexedDB === 'undefined' || indexedDB === null) throw missing();
    let opening: Promise<Database>;
    try {
      const { name, version, upgrade } = this.#spec;
      opening = openDB<Schema>(name, version, {
        upgrade,
        blocked: () => {
          this.#isBlocked = true;
        },
      });
    } catch (error) {
      throw problemOf(error);
    }
    const unblock = () => {
      this.#isBlocked = false;
    };
    opening.then(unblock, unblock);
    try {
      const database = await within(this.#limitMs, opening, () => (this.#isBlocked ? blocked() : silent()));
      database.addEventListener('versionchange', () => this.#letGo(database));
      database.addEventListener('close', () => this.#letGo(database));
      this.#database = database;
      return database;
    } catch (error) {
      // A connection that comes too late would block the upgrades of other tabs.
      opening.then(
        (database) => database.close(),
        () => undefined,
      );
      throw problemOf(error);
    }
  }

  /** Transactions that run on it come to their end; the next one opens a new connection. */
  #letGo(database: Database): void {
    database.close();
    if (this.#database === database) this.#database = undefined;
  }
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch (error) {
    // It has ended already, and there is nothing left to abort.
    if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
  }
}

/** Runs `use` and waits for the commit. Rejects with the cause: where the transaction failed, its requests only say that it was aborted. */
async function complete<Transaction extends { readonly done: Promise<void>; abort(): void }, Result>(
  transaction: Transaction,
  use: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  const failure = transaction.done.then(
    () => undefined,
    (error: unknown) => error,
  );
  try {
    const result = await use(transaction);
    await transaction.done;
    return result;
  } catch (error) {
    abort(transaction);
    if (error instanceof StorageProblem) throw error;
    const cause = await failure;
    const isKnown = cause instanceof Error && cause.name !== 'AbortError';
    throw isKnown ? cause : error;
  }
}
