/** The languages that come when they are asked for. */
import { LateModule } from '../../client/late-module.ts';
import { told } from '../../client/telling.ts';
import type { LanguageName } from '../../core/settings/languages.ts';
import type { Dictionary } from './dictionary.ts';
import { setSpoken, spokenLanguage } from './spoken.ts';

const late = (name: string, load: () => Promise<{ readonly dictionary: Dictionary }>) =>
  LateModule.part(
    () => told('page/language', { name }),
    load,
    ({ dictionary }) => dictionary,
  );

const translations: Readonly<Record<Exclude<LanguageName, 'en'>, LateModule<Dictionary>>> = {
  de: late('Deutsch', () => import('./de/dictionary.ts')),
  es: late('español', () => import('./es/dictionary.ts')),
  pt: late('português', () => import('./pt/dictionary.ts')),
  fr: late('français', () => import('./fr/dictionary.ts')),
  zh: late('中文', () => import('./zh/dictionary.ts')),
  qps: late('qps', () => import('./pseudo/dictionary.ts')),
};

let wished: LanguageName = 'en';

/**
 * Speaks a language from now on, as soon as its texts are there; the last language that was asked for wins. Rejects where its texts
 * cannot be loaded, and leaves the language as it was.
 */
export async function speak(language: LanguageName): Promise<void> {
  wished = language;
  const dictionary = language === 'en' ? undefined : await loaded(translations[language]);
  if (wished === language && spokenLanguage() !== language) setSpoken({ language, dictionary });
}

function loaded(translation: LateModule<Dictionary>): Promise<Dictionary> {
  translation.forgetFailure();
  return translation.load();
}
