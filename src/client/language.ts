/** The language that a person has chosen in this browser, for all of the page's tabs and visits. */
import { firstSpoken, type LanguageName } from '../core/settings/languages.ts';

const key = 'quantization-playground-language';

/** What to speak where the address says nothing: what was chosen before, or what the browser asks for. */
export function preferredLanguage(): LanguageName {
  return firstSpoken([...remembered(), ...navigator.languages]);
}

/** A browser that stores nothing forgets it with the page. */
export function rememberLanguage(language: LanguageName): void {
  try {
    localStorage.setItem(key, language);
  } catch {
    // The storage is closed to the page, or full.
  }
}

function remembered(): readonly string[] {
  try {
    return [localStorage.getItem(key) ?? ''];
  } catch {
    // The storage is closed to the page.
    return [];
  }
}
