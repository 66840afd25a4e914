/** The lessons that a person has written, kept for all tabs. They belong to no workspace: emptying one leaves them. */
import * as v from 'valibot';
import { Connection } from './connection.ts';
import { lessonsDatabase } from './schema.ts';

const stored = v.object({
  text: v.string(),
  /** In milliseconds since 1970. */
  savedAt: v.number(),
});

export interface OwnLesson extends v.InferOutput<typeof stored> {
  readonly id: string;
}

/** What is being written lies beside the lessons that were saved, so that a reload does not lose it. */
export const draftId = 'draft';

/** As `Workspaces` has it: a person waits some four seconds before thinking that the page hangs. */
const limitMs = 4000;

/** Every operation fails with a `StorageProblem`, in bounded time, and the next one tries again. */
export class OwnLessons {
  readonly #connection = new Connection(lessonsDatabase, limitMs);

  /** The newest first. What cannot be read is left out. */
  async list(): Promise<readonly OwnLesson[]> {
    const [keys, values] = await this.#connection.run(['lessons'], 'readonly', (transaction) => {
      const store = transaction.objectStore('lessons');
      return Promise.all([store.getAllKeys(), store.getAll()]);
    });
    const lessons = keys.flatMap((id, index): OwnLesson[] => {
      const read = v.safeParse(stored, values[index]);
      return read.success ? [{ id, ...read.output }] : [];
    });
    return lessons.sort((one, other) => other.savedAt - one.savedAt);
  }

  async save({ id, text, savedAt }: OwnLesson): Promise<void> {
    await this.#connection.run(['lessons'], 'readwrite', (transaction) =>
      transaction.objectStore('lessons').put({ text, savedAt }, id),
    );
  }

  async remove(id: string): Promise<void> {
    await this.#connection.run(['lessons'], 'readwrite', (transaction) =>
      transaction.objectStore('lessons').delete(id),
    );
  }
}
