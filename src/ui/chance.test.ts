import { expect, it } from 'vitest';
import { formatChance } from './chance.ts';

it('chance is said with a decimal where it is small, and never as 0', () => {
  expect(formatChance(0.4321)).toBe('43 %');
  expect(formatChance(1)).toBe('100 %');
  expect(formatChance(0.0187)).toBe('1.9 %');
  expect(formatChance(0.0009)).toBe('fewer than 0.1 %');
  expect(formatChance(0)).toBe('fewer than 0.1 %');
});
