/**
 * Finds what JSON.parse hides: a key that stands twice in one object. JSON.parse silently takes the last.
 * Scans by hand: a regular expression overflows its stack on a string of some megabytes, which a hostile file may hold.
 */

/** json: text that JSON.parse has accepted. Returns the first repeated key, or undefined. */
export function findDuplicateKey(json: string): string | undefined {
  /** The keys so far of each object that is open; undefined for an array. */
  const open: (Set<string> | undefined)[] = [];
  for (let i = 0; i < json.length; i++) {
    const character = json[i];
    if (character === '{') open.push(new Set());
    else if (character === '[') open.push(undefined);
    else if (character === '}' || character === ']') open.pop();
    else if (character === '"') {
      const end = endOfString(json, i);
      const keys = open.at(-1);
      if (keys && isKey(json, end)) {
        const key = String(JSON.parse(json.slice(i, end)));
        if (keys.has(key)) return key;
        keys.add(key);
      }
      i = end - 1;
    }
  }
  return undefined;
}

/** start: the index of the opening quote. Returns the index after the closing one. */
function endOfString(json: string, start: number): number {
  let i = start + 1;
  while (i < json.length && json[i] !== '"') i += json[i] === '\\' ? 2 : 1;
  return i + 1;
}

/** A string is a key where a colon follows it. */
function isKey(json: string, end: number): boolean {
  let i = end;
  while (i < json.length && ' \t\n\r'.includes(json[i] ?? '')) i++;
  return json[i] === ':';
}
