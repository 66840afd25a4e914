/** The language that the page speaks now: a place of its own, which all words may ask. */
import { isRightToLeft, type LanguageName } from '../../core/settings/languages.ts';
import type { Dictionary } from './dictionary.ts';

interface Spoken {
  readonly language: LanguageName;
  /** `undefined` for English, which comes with the page. */
  readonly dictionary: Dictionary | undefined;
}

let spoken: Spoken = { language: 'en', dictionary: undefined };
const listeners = new Set<() => void>();

export const spokenLanguage = (): LanguageName => spoken.language;

export const spokenDictionary = (): Dictionary | undefined => spoken.dictionary;

export function setSpoken(now: Spoken): void {
  spoken = now;
  document.documentElement.lang = now.language;
  document.documentElement.dir = isRightToLeft(now.language) ? 'rtl' : 'ltr';
  for (const listener of listeners) listener();
}

/** listener: called when the language has changed. Returns what ends that. */
export function onSpoken(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
