/**
 * The pseudo-language `qps`, for those who work on the page: what is still English in it is no text of `ui/words`, and what has no room in it
 * will have none in German. It is written from right to left, as no language of the page is yet.
 */
import { englishLessons } from '../../lessons/english.ts';
import type { Dictionary } from '../dictionary.ts';
import { early } from '../en/early.ts';
import { late } from '../en/late.ts';
import { accented, accentedLesson } from './accented.ts';

/** The same texts, each changed when it is read. */
function changed<Texts extends object>(texts: Texts, change: (text: string) => string): Texts {
  const read = (value: unknown): unknown => {
    if (typeof value === 'string') return change(value);
    if (Array.isArray(value)) return value.map(read);
    if (typeof value === 'function')
      return (...values: unknown[]) => read(Reflect.apply(value, undefined, values));
    return typeof value === 'object' && value !== null ? changed(value, change) : value;
  };
  return new Proxy(texts, { get: (_, key) => read(Reflect.get(texts, key)) });
}

export const dictionary: Dictionary = {
  early: changed(early, accented),
  late: changed(late, accented),
  termTitles: new Proxy(late.terms, { get: (_, key) => accented(String(key)) }),
  lessons: changed(englishLessons, accentedLesson),
};
