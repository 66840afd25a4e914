import { describe, expect, it } from 'vitest';
import { lessonNames } from '../../core/lessons/names.ts';
import { parseLesson } from '../../core/lessons/parse.ts';
import { isLanguageName, languageNames } from '../../core/settings/languages.ts';
import { englishLessons } from '../lessons/english.ts';
import type { Dictionary } from './dictionary.ts';
import { early } from './en/early.ts';
import { late } from './en/late.ts';
import { termNames } from './term-names.ts';

const dictionaries = Object.entries(
  import.meta.glob<{ readonly dictionary: Dictionary }>('./*/dictionary.ts', { eager: true }),
).map(([path, { dictionary }]) => ({ language: path.split('/')[1] ?? '', dictionary }));
const translations = dictionaries.filter(({ language }) => isLanguageName(language));

const english = { early, late };

interface Text {
  readonly key: string;
  readonly value: unknown;
}

/** All texts of a dictionary, and the functions that make some, by their keys. */
function textsIn(value: unknown, key = ''): Text[] {
  if (typeof value !== 'object' || value === null) return [{ key, value }];
  return Object.entries(value).flatMap(([name, part]) => textsIn(part, key === '' ? name : `${key}.${name}`));
}

/** Names that some texts want first: of a block of the network. */
const firstNames = ['conv', 'dense', 'dropout'];

/** What a text shows when it is given numbers, or words where numbers will not do. Nothing where it wants something else. */
function shown(value: unknown, values: readonly number[]): string {
  if (typeof value !== 'function') return String(value);
  const attempts = [values, values.map(String), ...firstNames.map((name) => [name, ...values.slice(1)])];
  for (const attempt of attempts) {
    try {
      return String(Reflect.apply(value, undefined, attempt));
    } catch {
      // It wants other values.
    }
  }
  return '';
}

/** Numbers that no text has of its own. */
const given = [71, 72, 73, 74, 75, 76, 77, 78];

const showsOf = (value: unknown): readonly number[] => {
  const text = shown(value, given);
  return given.filter((number) => text.includes(String(number)));
};

const marksIn = (text: string): readonly string[] =>
  [...text.matchAll(/\[([^[\]]*)\]/g)].map(([, part = '']) => part.split('|').at(-1) ?? '').sort();

it('there is a translation for every language but English', () => {
  expect(translations.map(({ language }) => language).sort()).toEqual(
    languageNames.filter((language) => language !== 'en').sort(),
  );
});

describe.each(dictionaries)('$language', ({ dictionary }) => {
  const theirs = textsIn({ early: dictionary.early, late: dictionary.late });
  const ours = textsIn(english);

  it('has the texts that English has, and no others', () => {
    expect(theirs.map(({ key }) => key).sort()).toEqual(ours.map(({ key }) => key).sort());
  });

  it('shows in each text what English shows there', () => {
    const byKey = new Map(theirs.map(({ key, value }) => [key, value]));
    const different = ours.filter(({ key, value }) => {
      const other = byKey.get(key);
      return String(showsOf(value)) !== String(showsOf(other));
    });
    expect(different.map(({ key }) => key)).toEqual([]);
  });

  it('explains the terms that English explains, and calls them by their keys', () => {
    const byKey = new Map(theirs.map(({ key, value }) => [key, value]));
    const different = ours
      .map(({ key, value }) => ({
        key,
        ours: marksIn(shown(value, given)),
        theirs: marksIn(shown(byKey.get(key), given)),
      }))
      .filter((marks) => String(marks.ours) !== String(marks.theirs));
    expect(different).toEqual([]);
  });

  it('has a name for every term', () => {
    for (const name of termNames) expect(dictionary.termTitles[name], name).toMatch(/\S/);
  });

  it.each(lessonNames)('says in the lesson %s the same to the page', (name) => {
    const toPage = (markdown: string) =>
      markdown
        .split('\n')
        .filter((line) => line.startsWith('>') || line.startsWith('#'))
        .map((line) =>
          line
            .replace(/^(>\s*(?:about|ask|guess|because):|#+).*$/, '$1')
            .replace(/^(>\s*choice:)[^|]*/, '$1'),
        );
    expect(toPage(dictionary.lessons[name])).toEqual(toPage(englishLessons[name]));
    expect(parseLesson(dictionary.lessons[name]).problems).toEqual([]);
  });
});

describe.each(translations)('the explanations in $language', ({ dictionary }) => {
  it.each(termNames)('have two sentences: %s', (name) => {
    const text = dictionary.late.terms[name];
    const sentences = text.split(/[.?!](?: |$)|[。？！]/).filter((sentence) => sentence !== '');
    expect(sentences, text).toHaveLength(2);
    expect(text.length).toBeLessThan(360);
  });
});
