import { expect, it } from 'vitest';
import { margins } from './margins.ts';

it('a margin is the lead of the best class over the second, wherever they stand', () => {
  const logits = Float32Array.of(1, 5, 3, 4, -2, 4, -1, -9, -3);
  expect([...margins(logits, 3)]).toEqual([2, 0, 2]);
});

it('logits that are no numbers have no margin', () => {
  expect([...margins(Float32Array.of(1, Number.NaN, 0, 1), 2)]).toEqual([Number.NaN, 1]);
});
