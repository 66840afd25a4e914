/** Finds what JSON.parse hides: a key that stands twice in one object, of which it silently takes the last. */

/** json: text that JSON.parse has accepted. Returns the first repeated key, or undefined. */
export function findDuplicateKey(json: string): string | undefined {
  // Strings, and the four brackets; all else between them is of no interest. A key is a string before a colon.
  const tokens = /"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\]]/g;
  const open: Set<string>[] = [];
  for (const [token, colon] of json.matchAll(tokens)) {
    if (token === '{' || token === '[') open.push(new Set());
    else if (token === '}' || token === ']') open.pop();
    else if (colon !== undefined) {
      const key: unknown = JSON.parse(token.slice(0, -colon.length));
      const keys = open.at(-1);
      if (typeof key !== 'string' || !keys) continue;
      if (keys.has(key)) return key;
      keys.add(key);
    }
  }
  return undefined;
}
