/** Writes a workspace: one save at a time, the newest next, and of each only what is not stored yet. */
import { messageOf } from '../../core/told.ts';
import { StorageProblem } from '../../storage/storage-problem.ts';
import type { Summary, Workspaces } from '../../storage/workspaces/workspaces.ts';
import type { Part } from './part.ts';

export interface Save<Content> {
  readonly record: Content;
  readonly summary: Summary;
  readonly parts: readonly Part[];
}

export class Saver<Content> {
  readonly #store: Workspaces<Content>;
  readonly #tell: (problem: string) => void;
  /** What each stored part was made of. */
  #stored = new Map<string, object>();
  /** Sources of parts that there was no room for. */
  readonly #leftOut = new WeakSet<object>();
  #waiting: { readonly id: string; readonly save: Save<Content> } | undefined;
  #saving: Promise<void> | undefined;
  /** The problem that a person was told last. */
  #told: string | undefined;

  constructor(store: Workspaces<Content>, tell: (problem: string) => void) {
    this.#store = store;
    this.#tell = tell;
  }

  /** Resolves when it is stored, or cannot be, which is told. A newer save that comes meanwhile takes its place. */
  save(id: string | undefined, save: Save<Content>): Promise<void> {
    if (id === undefined) return Promise.resolve();
    this.#waiting = { id, save };
    this.#saving ??= this.#saveWaiting();
    return this.#saving;
  }

  async #saveWaiting(): Promise<void> {
    try {
      while (this.#waiting) {
        const { id, save } = this.#waiting;
        this.#waiting = undefined;
        await this.#attempt(() => this.#write(id, save));
      }
    } finally {
      this.#saving = undefined;
    }
  }

  async #write(id: string, whole: Save<Content>): Promise<void> {
    const save = { ...whole, parts: whole.parts.filter(({ source }) => !this.#leftOut.has(source)) };
    try {
      await this.#writeFresh(id, save);
    } catch (error) {
      this.#stored.clear();
      if (!(error instanceof StorageProblem)) throw error;
      // A part that was thought to be stored is gone: everything is written anew.
      if (error.kind === 'damaged') await this.#writeFresh(id, save);
      else if (error.kind === 'full') await this.#writeLess(id, save, error);
      else throw error;
    }
  }

  /** Without what can be done without; it is not tried again. Throws the problem where there is nothing of that kind. */
  async #writeLess(id: string, save: Save<Content>, problem: StorageProblem): Promise<void> {
    const dispensable = save.parts.filter(({ whenLeftOut }) => whenLeftOut !== undefined);
    if (dispensable.length === 0) throw problem;
    const parts = save.parts.filter((part) => !dispensable.includes(part));
    await this.#writeFresh(id, { ...save, parts });
    for (const { source } of dispensable) this.#leftOut.add(source);
    for (const message of new Set(dispensable.map(({ whenLeftOut }) => whenLeftOut)))
      if (message !== undefined) this.#tell(message);
  }

  async #writeFresh(id: string, { record, summary, parts }: Save<Content>): Promise<void> {
    const isStored = ({ name, source }: Part) => this.#stored.get(name) === source;
    const fresh = parts.filter((part) => !isStored(part));
    await this.#store.save(id, {
      record,
      summary,
      parts: new Map(fresh.map((part) => [part.name, part.bytes()])),
      kept: parts.filter(isStored).map(({ name }) => name),
    });
    this.#stored = new Map(parts.map(({ name, source }) => [name, source]));
  }

  /** Resolves when everything is stored, or cannot be. What is saved next is written whole: it goes elsewhere. */
  async finish(): Promise<void> {
    await this.#saving;
    this.#stored.clear();
  }

  /** Removes all that was saved under this name. */
  async remove(id: string): Promise<void> {
    this.#waiting = undefined;
    await this.finish();
    await this.#attempt(() => this.#store.remove(id));
  }

  /** Whether what was saved last could not be stored. */
  get isTroubled(): boolean {
    return this.#told !== undefined;
  }

  /** Somebody else has told this problem. */
  hasTold(problem: string): void {
    this.#told = problem;
  }

  /** A problem that lasts is told once. */
  async #attempt(act: () => Promise<void>): Promise<void> {
    try {
      await act();
      this.#told = undefined;
    } catch (error) {
      const problem = messageOf(error);
      if (problem !== this.#told) this.#tell(problem);
      this.#told = problem;
    }
  }
}
