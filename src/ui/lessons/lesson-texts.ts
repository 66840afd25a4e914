/** The lessons that come with the page, as Markdown, in the language that it speaks: a folder for each language, with a file for each lesson. */
import type { Lesson } from '../../core/lessons/lesson.ts';
import { type LessonName, lessonNames } from '../../core/lessons/names.ts';
import { parseLesson } from '../../core/lessons/parse.ts';
import type { LanguageName } from '../../core/settings/languages.ts';
import { live } from '../words/live.ts';
import { spokenDictionary, spokenLanguage } from '../words/spoken.ts';
import { englishLessons } from './english.ts';

export const lessonTexts = live(englishLessons, () => spokenDictionary()?.lessons);

interface NamedLesson {
  readonly name: LessonName;
  readonly lesson: Lesson | undefined;
}

const read = new Map<LanguageName, readonly NamedLesson[]>();

/** All of them, in their order. They are read when somebody asks, once: not while the page loads what it may need. */
export function pageLessons(): readonly NamedLesson[] {
  const language = spokenLanguage();
  const known =
    read.get(language) ??
    lessonNames.map((name) => ({ name, lesson: parseLesson(lessonTexts[name]).lesson }));
  read.set(language, known);
  return known;
}

/** What each is called, to choose from. */
export const lessonTitles = (): readonly { readonly value: LessonName; readonly label: string }[] =>
  pageLessons().map(({ name, lesson }) => ({ value: name, label: lesson?.title ?? name }));
