import { expect, it } from 'vitest';
import { inOne } from './lists.ts';
import { told } from './telling.ts';

const together = (one: string, next: string) => told('data-files/one-and-next', { one, next });

it('puts sentences one after the other', () => {
  expect(inOne([])).toBeUndefined();
  expect(inOne(['a'])).toBe('a');
  expect(inOne(['a', 'b', 'c'])).toBe(together(together('a', 'b'), 'c'));
  expect(inOne(['a', 'b', 'c', 'd'])).toBe(together(together('a', 'b'), together('c', 'd')));
});

it('makes no message that grows out of all bounds with the number of sentences', () => {
  const sentences = Array.from({ length: 300 }, (_, most) => told('data-files/many-files', { most }));
  expect(inOne(sentences)?.length).toBeLessThan(1_000_000);
});
