/**
 * What is told to a person, without its words: a key and the values that the text needs. The words stand in `ui/words/<language>/told`.
 * A message is a string such as `zip/cut-off {"path":"a.zip","bytes":12}`, so it passes through an error's `message`, a worker's
 * boundary and the storage as it is, and a value can be a message itself.
 */

/** A number is written as the language writes numbers, a list with the language's "and"; what is neither stands as it is. */
export type ToldValue = string | number | readonly string[];

/** The keys of one area, each with the names of its values. A key is `area/what-happened`. */
export type Telling = Readonly<Record<string, readonly string[]>>;

/** What `told` takes for a key: nothing, or all the values that its text needs. */
type Values<Names extends readonly string[]> = Names extends readonly []
  ? []
  : [values: Readonly<Record<Names[number], ToldValue>>];

/** Makes the messages of an area: `telling<typeof zipTelling>()('zip/cut-off', { path, bytes })`. */
export const telling =
  <Area extends Telling>() =>
  <Key extends keyof Area & string>(key: Key, ...[values]: Values<Area[Key]>): string =>
    `${key} ${JSON.stringify(values ?? {})}`;

interface Told {
  readonly key: string;
  readonly values: Readonly<Record<string, ToldValue>>;
}

/** The key and the values of a message; `undefined` for a text that is no such message. */
export function parseTold(message: string): Told | undefined {
  const [, key, json] = /^([a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9-]+) (\{.*\})$/s.exec(message) ?? [];
  if (key === undefined || json === undefined) return undefined;
  try {
    return { key, values: valuesOf(JSON.parse(json)) };
  } catch {
    return undefined;
  }
}

function valuesOf(parsed: object): Record<string, ToldValue> {
  const values: Record<string, ToldValue> = {};
  for (const [name, value] of Object.entries<unknown>({ ...parsed })) values[name] = readValue(value);
  return values;
}

/** JSON has no infinity and no NaN: they come back as null. */
function readValue(value: unknown): ToldValue {
  if (typeof value === 'string' || typeof value === 'number') return value;
  return Array.isArray(value) ? value.map(String) : String(value ?? '–');
}

/** What an error says: a message of ours as it is, and what else was thrown by its own words. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
