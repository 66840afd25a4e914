/** The lessons that a person has written, in the archive of a workspace. */

import type { ArchiveWriter } from '../../../core/formats/runs/archive.ts';
import { longestLesson, type RunsFile, refused } from '../../../core/formats/runs/runs-file.ts';
import { decodeUtf8, encodeUtf8 } from '../../../core/formats/utf8.ts';
import { draftId, OwnLessons } from '../../../storage/own-lessons.ts';
import { told } from '../telling.ts';
import type { OpenedFile } from './opened-file.ts';
import { sha256Of } from './sha256-of.ts';

type FiledLessons = NonNullable<RunsFile['lessons']>;

const folder = 'lessons/';
const ending = '.md';

/** Names that any system can give to a file. */
const isFileName = (id: string): boolean => /^[\w-]{1,150}$/.test(id);

/** Writes all that were saved; what is being written is none of them. Returns the list of them. */
export async function archiveLessons(archive: ArchiveWriter): Promise<FiledLessons> {
  const lessons = await new OwnLessons().list();
  return lessons.flatMap(({ id, text }) => {
    const bytes = encodeUtf8(text);
    if (id === draftId || !isFileName(id) || bytes.length > longestLesson) return [];
    const file = `${folder}${id}${ending}`;
    archive.bytes(file, bytes);
    return [{ file, bytes: bytes.length, sha256: sha256Of(bytes) }];
  });
}

export interface FoundLesson {
  readonly id: string;
  readonly text: string;
}

/** The lessons of a file. Rejects where one is damaged, or has a name that no lesson has. */
export async function lessonsOf({ name, file, archived }: OpenedFile): Promise<FoundLesson[]> {
  const found: FoundLesson[] = [];
  for (const lesson of file.lessons ?? []) {
    const id = lesson.file.slice(folder.length, -ending.length);
    const text = decodeUtf8(await archived(lesson));
    if (text === undefined) throw refused(name, told('kept-runs/lesson-no-text', { lesson: lesson.file }));
    if (id === draftId || !isFileName(id))
      throw refused(name, told('kept-runs/lesson-name', { lesson: lesson.file }));
    found.push({ id, text });
  }
  return found;
}

/**
 * Saves those that are not here. One of the same name with another text becomes a lesson of its own, under a name that another copy of the
 * file finds again. Returns how many were added.
 */
export async function takeLessonsIn(lessons: readonly FoundLesson[]): Promise<number> {
  const storage = new OwnLessons();
  const here = new Map((await storage.list()).map(({ id, text }) => [id, text]));
  let added = 0;
  for (const { id, text } of lessons) {
    const otherId = `${id}-${sha256Of(encodeUtf8(text)).slice(0, 12)}`;
    if ([id, otherId].some((known) => here.get(known) === text)) continue;
    const free = here.has(id) ? otherId : id;
    await storage.save({ id: free, text, savedAt: Date.now() });
    here.set(free, text);
    added++;
  }
  return added;
}
