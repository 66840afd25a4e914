/** The language that the page speaks now. English comes with the page, the others when they are asked for. */
import { LateModule } from '../../client/late-module.ts';
import { told } from '../../client/telling.ts';
import { isRightToLeft, type LanguageName } from '../../core/settings/languages.ts';
import type { Dictionary } from './dictionary.ts';

type Translation = Exclude<LanguageName, 'en'>;

const late = (name: string, load: () => Promise<{ readonly dictionary: Dictionary }>) =>
  LateModule.part(
    () => told('page/language', { name }),
    load,
    ({ dictionary }) => dictionary,
  );

const translations: Readonly<Record<Translation, LateModule<Dictionary>>> = {
  de: late('Deutsch', () => import('./de/dictionary.ts')),
  es: late('español', () => import('./es/dictionary.ts')),
  pt: late('português', () => import('./pt/dictionary.ts')),
  fr: late('français', () => import('./fr/dictionary.ts')),
  zh: late('中文', () => import('./zh/dictionary.ts')),
  qps: late('qps', () => import('./pseudo/dictionary.ts')),
};

interface Spoken {
  readonly language: LanguageName;
  /** `undefined` for English. */
  readonly dictionary: Dictionary | undefined;
}

let spoken: Spoken = { language: 'en', dictionary: undefined };
let wished: LanguageName = 'en';
const listeners = new Set<() => void>();

export const spokenLanguage = (): LanguageName => spoken.language;

export const spokenDictionary = (): Dictionary | undefined => spoken.dictionary;

/** listener: called when the language has changed. Returns what ends that. */
export function onSpoken(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Speaks a language from now on, as soon as its texts are there; the last language that was asked for wins. Rejects where its texts
 * cannot be loaded, and leaves the language as it was.
 */
export async function speak(language: LanguageName): Promise<void> {
  wished = language;
  const dictionary = language === 'en' ? undefined : await loaded(translations[language]);
  if (wished !== language || spoken.language === language) return;
  spoken = { language, dictionary };
  document.documentElement.lang = language;
  document.documentElement.dir = isRightToLeft(language) ? 'rtl' : 'ltr';
  for (const listener of listeners) listener();
}

function loaded(translation: LateModule<Dictionary>): Promise<Dictionary> {
  translation.forgetFailure();
  return translation.load();
}
