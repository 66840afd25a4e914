import { expect, it } from 'vitest';
import { speedOf } from './speed.ts';

it.each([
  { baseline: 3, candidate: 1, kind: 'faster', factor: 3 },
  { baseline: 1, candidate: 4, kind: 'slower', factor: 4 },
  { baseline: 1, candidate: 1.04, kind: 'same', factor: 1.04 },
  { baseline: 1.04, candidate: 1, kind: 'same', factor: 1.04 },
])('$candidate ms against $baseline ms is $kind', ({ baseline, candidate, kind, factor }) => {
  expect(speedOf(baseline, candidate)).toEqual({ kind, factor });
});
