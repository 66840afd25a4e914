/** Texts that follow the language: a text is looked up when it is read, so what reads it while drawing is always right. */

/**
 * The texts of a dictionary in the language that the page speaks now. english: stands in for what a language lacks. spoken: the same
 * texts in the current language; `undefined` while that is English. A text that is read while a module is loaded never changes:
 * early-reads.test.ts finds those.
 */
export function live<Texts extends object>(english: Texts, spoken: () => object | undefined): Texts {
  const within = new Map<PropertyKey, object>();
  return new Proxy(english, {
    get(_, key) {
      const ours: unknown = Reflect.get(english, key);
      const now = spoken();
      if (!isDictionary(ours)) return (now && valueIn(now, key)) ?? ours;
      const known = within.get(key) ?? live(ours, () => dictionaryIn(spoken(), key));
      within.set(key, known);
      return known;
    },
  });
}

const valueIn = (texts: object, key: PropertyKey): unknown => Reflect.get(texts, key);

function dictionaryIn(texts: object | undefined, key: PropertyKey): object | undefined {
  const value = texts && valueIn(texts, key);
  return isDictionary(value) ? value : undefined;
}

/** Texts under names. A text, a function that makes one and a list of texts are taken as they are. */
const isDictionary = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
