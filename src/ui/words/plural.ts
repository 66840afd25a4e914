import type { LanguageName } from '../../core/settings/languages.ts';

/** A word in the forms that a language has for counts; `other` is the one for all counts without a form of their own. */
type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** Chooses the form that goes with a count, by the plural rules of the language (CLDR, which `Intl` has). */
export function pluralIn(language: LanguageName): (count: number, forms: Forms) => string {
  let rules: Intl.PluralRules | undefined;
  return (count, forms) => {
    rules ??= new Intl.PluralRules(language);
    return forms[rules.select(count)] ?? forms.other;
  };
}
