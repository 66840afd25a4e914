import { expect, it } from 'vitest';
import { classCount } from '../../testing/networks/simple-cnn.ts';
import { argmax, countCorrect, predictions } from './accuracy.ts';

const row = (...first: number[]): number[] => [...first, ...new Array<number>(10 - first.length).fill(-9)];

it('takes the first of equal logits, as torch.argmax', () => {
  expect(argmax(Float32Array.from(row(1, 5, 5)), 0, 10)).toBe(1);
  expect(argmax(Float32Array.from(row(-0, 0)), 0, 10)).toBe(0);
});

it('takes a NaN over everything, as torch.argmax', () => {
  expect(argmax(Float32Array.from(row(1, Number.NaN, Number.POSITIVE_INFINITY, Number.NaN)), 0, 10)).toBe(1);
});

it('predicts and counts row by row', () => {
  const logits = Float32Array.from([...row(1), ...row(0, 1), ...row(0, 0, 1)]);
  expect([...predictions(logits, classCount)]).toEqual([0, 1, 2]);
  expect(countCorrect(logits, Uint8Array.of(0, 9, 2), classCount)).toBe(2);
  expect(() => countCorrect(logits, Uint8Array.of(0), classCount)).toThrow(/1 labels need 10 logits, not 30/);
});
