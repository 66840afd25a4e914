/** The lessons that come with the page, as Markdown, in the language that it speaks. A file for each, and a folder for each language. */
import type { Lesson } from '../../core/lessons/lesson.ts';
import { type LessonName, lessonNames } from '../../core/lessons/names.ts';
import { parseLesson } from '../../core/lessons/parse.ts';
import type { LanguageName } from '../../core/settings/languages.ts';
import { live } from '../words/live.ts';
import { spokenDictionary, spokenLanguage } from '../words/spoken.ts';
import fasterOrNot from './en/faster-or-not.md?raw';
import findTheCliff from './en/find-the-cliff.md?raw';
import firstNetwork from './en/first-network.md?raw';
import int8Weight from './en/int8-weight.md?raw';
import isItReallyTheSame from './en/is-it-really-the-same.md?raw';
import whoIsToBlame from './en/who-is-to-blame.md?raw';
import whyNotFourTimes from './en/why-not-four-times.md?raw';

const englishLessons: Readonly<Record<LessonName, string>> = {
  'first-network': firstNetwork,
  'int8-weight': int8Weight,
  'why-not-four-times': whyNotFourTimes,
  'is-it-really-the-same': isItReallyTheSame,
  'find-the-cliff': findTheCliff,
  'who-is-to-blame': whoIsToBlame,
  'faster-or-not': fasterOrNot,
};

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
