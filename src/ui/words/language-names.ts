import type { LanguageName } from '../../core/settings/languages.ts';

/** Each language as its speakers call it: they look for that in a page whose language they cannot read. */
export const languageTitles: Readonly<Record<LanguageName, string>> = {
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
  pt: 'Português',
  fr: 'Français',
  zh: '简体中文',
  qps: 'Pšëüdöö',
};
