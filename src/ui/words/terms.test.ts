import { describe, expect, it } from 'vitest';
import { terms } from './en/terms.ts';
import { words } from './en/words.ts';
import { isTermName, termNames } from './term-names.ts';

describe('the explanation of a term', () => {
  it.each(termNames)('has two sentences: %s', (name) => {
    const sentences = terms[name].split(/[.?!](?: |$)/).filter((sentence) => sentence !== '');
    expect(sentences).toHaveLength(2);
    expect(terms[name].length).toBeLessThan(260);
  });
});

describe('the texts of the page', () => {
  /** Every text that is no function, wherever it stands. */
  function textsOf(value: unknown): string[] {
    if (typeof value === 'string') return [value];
    if (value === null || typeof value !== 'object') return [];
    return Object.values(value).flatMap(textsOf);
  }

  it('mark only terms that are explained', () => {
    const late = import.meta.glob('./en/late/**/*.ts', { eager: true });
    const marked = textsOf([words, late]).flatMap((text) =>
      [...text.matchAll(/\[([^[\]]*)\]/g)].map(([, part]) => part),
    );
    expect(marked.length).toBeGreaterThan(20);
    const unknown = marked.filter((part) => !isTermName(part?.split('|').at(-1) ?? ''));
    expect(unknown).toEqual([]);
  });
});
