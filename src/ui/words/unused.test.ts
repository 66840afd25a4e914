import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { early } from './en/early.ts';
import { late } from './en/late.ts';

const sources = Object.keys(import.meta.glob(['../**/*.{ts,tsx}', '!../**/*.test.ts', '!./*/**']))
  .map((path) => readFileSync(new URL(path, import.meta.url), 'utf8'))
  .join('\n');

/** The keys of all texts, with the keys above them. Sentences of messages and terms are looked up by their keys. */
function pathsIn(texts: object, above: readonly string[] = []): string[][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? pathsIn(value, [...above, key])
      : [[...above, key]],
  );
}

/** A text is read by its name, or by a name that is computed, from what stands above it. */
function isRead(path: readonly string[]): boolean {
  const [key = '', ...above] = path.toReversed();
  if (new RegExp(`\\.${key}\\b|\\b${key}\\b[^\\n]*\\} = `).test(sources)) return true;
  return above.some((name) =>
    new RegExp(`\\b${name}\\)?\\[|\\(${name}[,)]|\\.${name}\\b[,)}]`).test(sources),
  );
}

it('every text is read somewhere', () => {
  const { toldTexts: _, terms: __, ...others } = late;
  const { pageTold: ___, ...atFirst } = early;
  const unread = pathsIn({ ...atFirst, ...others }).filter((path) => !isRead(path));
  expect(unread.map((path) => path.join('.'))).toEqual([]);
});
