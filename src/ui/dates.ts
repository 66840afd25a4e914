/** How dates are written in the language that the page speaks; the examples are English. */
import { perLanguage } from './words/per-language.ts';

const day = perLanguage((language) => new Intl.DateTimeFormat(language, { dateStyle: 'long' }));

const moment = perLanguage(
  (language) => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }),
);

/** November 27, 2026 */
export const formatDay = (date: Date): string => day().format(date);

/** Nov 27, 2026, 6:30 PM */
export const formatMoment = (date: Date | number): string => moment().format(date);
