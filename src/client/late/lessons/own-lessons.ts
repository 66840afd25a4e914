/** The lessons that a person has written: kept by the browser, listed for the page. */

import { createStore } from 'zustand/vanilla';
import { newId } from '../../../core/random/new-id.ts';
import { messageOf } from '../../../core/told.ts';
import { draftId, type OwnLesson, OwnLessons } from '../../../storage/own-lessons.ts';
import { saveFile } from '../saving/save-file.ts';

export type { OwnLesson };

interface OwnLessonsState {
  /** Undefined until they were read. */
  readonly lessons: readonly OwnLesson[] | undefined;
  readonly draft: string;
  /** Why they could not be read or saved, in words. */
  readonly problem: string | undefined;
}

const storage = new OwnLessons();

export const ownLessons = createStore<OwnLessonsState>(() => ({
  ...{ lessons: undefined, draft: '', problem: undefined },
}));

/** Reads what other tabs may have saved too. What is being written here stays. */
export const readOwnLessons = (): Promise<void> =>
  attempt(async () => {
    const all = await storage.list();
    const { lessons, draft } = ownLessons.getState();
    const kept = all.find(({ id }) => id === draftId)?.text ?? '';
    ownLessons.setState({
      lessons: all.filter(({ id }) => id !== draftId),
      draft: lessons ? draft : draft || kept,
    });
  });

/** Milliseconds after the last key until the text is kept. */
const restMs = 500;

let waiting: ReturnType<typeof setTimeout> | undefined;

export function writeDraft(text: string): void {
  if (text === ownLessons.getState().draft) return;
  ownLessons.setState({ draft: text });
  clearTimeout(waiting);
  waiting = setTimeout(() => void attempt(() => save(draftId, text)), restMs);
}

/** Keeps what is being written at once. */
export const keepDraft = (): Promise<void> => attempt(() => save(draftId, ownLessons.getState().draft));

/** Returns the name that it has among a person's lessons: the one that was given, or a new one. */
export async function saveOwnLesson(text: string, id = newId()): Promise<string> {
  await attempt(() => save(id, text));
  await readOwnLessons();
  return id;
}

export async function removeOwnLesson(id: string): Promise<void> {
  await attempt(() => storage.remove(id));
  await readOwnLessons();
}

/** Hands a lesson out as a Markdown file. */
export function exportLesson(name: string, text: string): void {
  saveFile(text, `${name}.md`, 'text/markdown');
}

const save = (id: string, text: string): Promise<void> => storage.save({ id, text, savedAt: Date.now() });

async function attempt(work: () => Promise<void>): Promise<void> {
  try {
    await work();
    ownLessons.setState({ problem: undefined });
  } catch (error) {
    ownLessons.setState({ problem: messageOf(error) });
  }
}
