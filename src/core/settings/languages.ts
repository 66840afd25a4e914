/** The languages that the page speaks, by their BCP 47 names. English is the one that the others are translated from. */
export const languageNames = ['en', 'de', 'es', 'pt', 'fr', 'zh'] as const;

/** Longer and accented English, from right to left, to try the page with: it can be asked for by the address alone. */
export const pseudoLanguage = 'qps';

export type LanguageName = (typeof languageNames)[number] | typeof pseudoLanguage;

/** The languages that are written from right to left. */
export const isRightToLeft = (language: LanguageName): boolean => language === pseudoLanguage;

export const isLanguageName = (name: string): name is (typeof languageNames)[number] =>
  languageNames.some((known) => known === name);

/**
 * The first language of a list that the page speaks, English where it speaks none. wished: BCP 47 tags, the dearest first, as
 * `navigator.languages` has them; of `pt-BR` the language counts.
 */
export function firstSpoken(wished: readonly string[]): LanguageName {
  return wished.map((tag) => tag.toLowerCase().split('-')[0] ?? '').find(isLanguageName) ?? 'en';
}
