import { expect, it } from 'vitest';
import { told } from '../store/telling.ts';
import { leftWork } from './left-work.ts';

const minute = 60_000;
const now = Date.UTC(2024, 1, 29);
const left = (ago: number, step = 1875, models = 1) =>
  leftWork({ id: 'left', savedAt: now - ago, step, models }, now);

it.each([
  [0, told('notice/a-moment-ago')],
  [59_999, told('notice/a-moment-ago')],
  [minute, told('notice/minutes-ago', { minutes: 1 })],
  [59.9 * minute, told('notice/minutes-ago', { minutes: 59 })],
  [60 * minute, told('notice/hours-ago', { hours: 1 })],
  [23.9 * 60 * minute, told('notice/hours-ago', { hours: 23 })],
  [24 * 60 * minute, told('notice/days-ago', { days: 1 })],
  [29 * 24 * 60 * minute, told('notice/days-ago', { days: 29 })],
])('%d ms are "%s"', (milliseconds, ago) => {
  expect(left(milliseconds)).toBe(told('notice/left-trained', { ago, steps: 1875 }));
});

it('names the other models, and weights that no step has changed', () => {
  const ago = told('notice/a-moment-ago');
  expect(left(0, 7, 3)).toBe(told('notice/left-trained-shelf', { ago, steps: 7, others: 2 }));
  expect(left(0, 0, 1)).toBe(told('notice/left-untrained', { ago }));
  expect(left(0, 0, 3)).toBe(told('notice/left-untrained-shelf', { ago, others: 2 }));
});
