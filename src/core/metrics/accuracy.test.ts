import { expect, it } from 'vitest';
import { argmax, countCorrect, predictions } from './accuracy.ts';

const row = (...first: number[]): number[] => [...first, ...new Array<number>(10 - first.length).fill(-9)];

it('takes the first of equal logits, as torch.argmax', () => {
  expect(argmax(Float32Array.from(row(1, 5, 5)))).toBe(1);
  expect(argmax(Float32Array.from(row(-0, 0)))).toBe(0);
});

it('takes a NaN over everything, as torch.argmax', () => {
  expect(argmax(Float32Array.from(row(1, Number.NaN, Number.POSITIVE_INFINITY, Number.NaN)))).toBe(1);
});

it('predicts and counts row by row', () => {
  const logits = Float32Array.from([...row(1), ...row(0, 1), ...row(0, 0, 1)]);
  expect([...predictions(logits)]).toEqual([0, 1, 2]);
  expect(countCorrect(logits, Uint8Array.of(0, 9, 2))).toBe(2);
  expect(() => countCorrect(logits, Uint8Array.of(0))).toThrow(/1 labels need 10 logits, not 30/);
});
