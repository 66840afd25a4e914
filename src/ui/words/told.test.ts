import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Telling, telling } from '../../core/told.ts';
import { pageTold } from './en/told/page.ts';
import { toldTexts } from './en/told.ts';
import { sentenceOf } from './told.ts';

const english: Readonly<Record<string, string>> = { ...toldTexts, ...pageTold };

/** All that core, worker, storage and client can tell, from every telling.ts. */
const areas = import.meta.glob<Readonly<Record<string, Telling>>>(
  '../../{core,worker,storage,client}/**/telling.ts',
  { eager: true },
);

const all: Telling = Object.assign(
  {},
  ...Object.values(areas).flatMap((module) =>
    Object.values(module).filter((value) => typeof value === 'object'),
  ),
);

const sources = Object.keys(
  import.meta.glob([
    '../../{core,worker,storage,client,ui}/**/*.{ts,tsx}',
    '!**/*.test.ts',
    '!**/telling.ts',
    '!**/told/**',
  ]),
).map((path) => readFileSync(new URL(path, import.meta.url), 'utf8'));

const namesIn = (template: string): readonly string[] =>
  [...new Set([...template.matchAll(/\{(\w+)[;|}]/g)].map(([, name = '']) => name))].sort();

describe('what is told', () => {
  it.each(Object.entries(all))('%s has a sentence with its values', (key, names) => {
    expect(namesIn(english[key] ?? '(no sentence)')).toEqual([...names].sort());
  });

  it('has no sentence that nothing tells', () => {
    expect(Object.keys(english).filter((key) => !Object.hasOwn(all, key))).toEqual([]);
  });

  it('has no key that nothing uses', () => {
    expect(Object.keys(all).filter((key) => !sources.some((source) => source.includes(`'${key}'`)))).toEqual(
      [],
    );
  });
});

const told = telling<{
  'zip/cut-off': ['path', 'bytes'];
  'zip/within': ['path', 'cause'];
  'zip/files': ['count', 'names'];
  'zip/changed': ['changes'];
}>();

const texts = {
  'zip/cut-off': '{path} ends after {bytes} {bytes|byte|bytes}.',
  'zip/within': '{path} cannot be read: {cause}.',
  'zip/files': '{count} {count|file|files}: {names}.',
  'zip/changed': 'Changed: {changes;}.',
};

describe('a sentence', () => {
  it('has its values, its numbers and its plurals', () => {
    expect(sentenceOf(told('zip/cut-off', { path: 'a.zip', bytes: 12_345 }), texts)).toBe(
      'a.zip ends after 12,345 bytes.',
    );
    expect(sentenceOf(told('zip/cut-off', { path: 'a.zip', bytes: 1 }), texts)).toBe(
      'a.zip ends after 1 byte.',
    );
    expect(sentenceOf(told('zip/files', { count: 2, names: ['a', 'b'] }), texts)).toBe('2 files: a and b.');
  });

  it('has semicolons between clauses', () => {
    expect(sentenceOf(told('zip/changed', { changes: ['a, b left out', 'c widened'] }), texts)).toBe(
      'Changed: a, b left out; c widened.',
    );
  });

  it('holds another', () => {
    const cause = told('zip/cut-off', { path: 'b.zip', bytes: 2 });
    expect(sentenceOf(told('zip/within', { path: 'a.zip', cause }), texts)).toBe(
      'a.zip cannot be read: b.zip ends after 2 bytes.',
    );
    expect(sentenceOf(told('zip/within', { path: 'a.zip', cause: 'Failed to fetch.' }), texts)).toBe(
      'a.zip cannot be read: Failed to fetch.',
    );
    expect(sentenceOf(told('zip/within', { path: 'a.zip', cause: 'no network' }), texts)).toBe(
      'a.zip cannot be read: no network.',
    );
  });

  it('stays as it is where it is none of ours', () => {
    expect(sentenceOf('Failed to fetch', texts)).toBe('Failed to fetch');
    expect(sentenceOf('zip/unknown {"a":1}', texts)).toBe('zip/unknown {"a":1}');
    expect(sentenceOf('zip/cut-off {broken', texts)).toBe('zip/cut-off {broken');
  });

  it('keeps both ends of a text that is as long as a file', () => {
    const path = `begins${'x'.repeat(15_000_000)}ends`;
    expect(sentenceOf(path, texts)).toMatch(/^beginsx+ … x+ends$/);
    const sentence = sentenceOf(told('zip/cut-off', { path, bytes: 2 }), texts);
    expect(sentence.length).toBeLessThan(1000);
    expect(sentence).toMatch(/^begins.*ends ends after 2 bytes\.$/);
  });

  it('keeps both ends of a list that is as long as a file', () => {
    const names = Array.from({ length: 10_000 }, (_, index) => `name ${index}`);
    const sentence = sentenceOf(told('zip/files', { count: names.length, names }), texts);
    expect(sentence.length).toBeLessThan(3000);
    expect(sentence).toMatch(/^10,000 files: name 0, .* … .*, and name 9999\.$/);
  });
});
