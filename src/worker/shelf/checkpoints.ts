/**
 * The weights of each page, kept in IndexedDB as a safetensors file, so that a new worker can take up where a dead one
 * left off. A page that cannot store (private windows, full disks) trains all the same.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { readFloatState } from '../../core/formats/safetensors/network-reader.ts';
import { writeFloatWeights } from '../../core/formats/safetensors/network-writer.ts';
import { networkOf } from '../../core/settings/network-of.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { EngineEvent } from '../../protocol/events.ts';
import type { Snapshot } from '../training/snapshot.ts';
import { Model } from './model.ts';

interface Checkpoint {
  /** A float safetensors file. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly step: number;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}

interface Schema extends DBSchema {
  checkpoints: { key: string; value: Checkpoint };
}

/** Pages that were closed leave their checkpoint behind; after a day nobody will come back for it. */
const maximumAgeMs = 24 * 60 * 60 * 1000;

async function withDatabase<Result>(
  use: (database: IDBPDatabase<Schema>) => Promise<Result>,
): Promise<Result> {
  const database = await openDB<Schema>('quantization-playground', 1, {
    upgrade: (created) => {
      created.createObjectStore('checkpoints');
    },
  });
  try {
    return await use(database);
  } finally {
    database.close();
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export class Checkpoints {
  readonly #session: string;
  readonly #emit: (event: EngineEvent) => void;
  #unavailable = false;

  constructor(session: string, emit: (event: EngineEvent) => void) {
    this.#session = session;
    this.#emit = emit;
  }

  async save({ state, step }: Snapshot): Promise<void> {
    const checkpoint = { bytes: writeFloatWeights(state), step, savedAt: Date.now() };
    await this.#attempt((database) => database.put('checkpoints', checkpoint, this.#session));
  }

  /** The model as it was last saved, if it was and can still be read. */
  async restore(settings: Settings): Promise<Model | undefined> {
    const checkpoint = await this.#attempt((database) => database.get('checkpoints', this.#session));
    if (!checkpoint) return undefined;
    const { bytes, step, savedAt } = checkpoint;
    try {
      const state = readFloatState(bytes, 'the saved weights', networkOf(settings));
      return Model.loaded(state, { kind: 'checkpoint', step, savedAt }, settings.seed, step);
    } catch (error) {
      this.#emit({
        type: 'warning',
        message: `The weights of step ${step} were stored, but cannot be read back (${messageOf(error)}). The page begins anew with fresh weights: train again, or import a file.`,
      });
      return undefined;
    }
  }

  async removeOld(): Promise<void> {
    await this.#attempt(async (database) => {
      for (const key of await database.getAllKeys('checkpoints')) {
        const checkpoint = await database.get('checkpoints', key);
        if (checkpoint && Date.now() - checkpoint.savedAt > maximumAgeMs)
          await database.delete('checkpoints', key);
      }
    });
  }

  /** Storage that does not work is told once; training goes on without it. */
  async #attempt<Result>(
    use: (database: IDBPDatabase<Schema>) => Promise<Result>,
  ): Promise<Result | undefined> {
    if (this.#unavailable) return undefined;
    try {
      return await withDatabase(use);
    } catch (error) {
      this.#unavailable = true;
      this.#emit({
        type: 'warning',
        message: `This browser does not let the page store anything (${messageOf(error)}). If the worker stops, its weights are lost.`,
      });
      return undefined;
    }
  }
}
