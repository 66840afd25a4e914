import { spokenLanguage } from './spoken.ts';

/** Makes something once for each language, when it is first asked for: making a format takes a slow phone 30 ms. */
export function perLanguage<Format>(make: (language: string) => Format): () => Format {
  const made = new Map<string, Format>();
  return () => {
    const language = spokenLanguage();
    const format = made.get(language) ?? make(language);
    made.set(language, format);
    return format;
  };
}
