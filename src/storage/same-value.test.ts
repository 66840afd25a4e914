import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameValue } from './same-value.ts';

test('a structured clone is the same value, whatever it is', () => {
  const value = fc.anything({
    withMap: true,
    withSet: true,
    withDate: true,
    withTypedArray: true,
    withSparseArray: true,
    withBigInt: true,
  });
  fc.assert(fc.property(value, (original) => sameValue(structuredClone(original), original)));
});

const different: [a: unknown, b: unknown][] = [
  [0, -0],
  [1, 2],
  [1, '1'],
  [undefined, null],
  [{ a: 1 }, { a: 2 }],
  [{ a: 1 }, { a: 1, b: undefined }],
  [{ a: undefined }, { b: undefined }],
  [
    [1, 2],
    [2, 1],
  ],
  [[], {}],
  [Uint8Array.of(1), Uint8Array.of(2)],
  [Uint8Array.of(1), Int8Array.of(1)],
  [new ArrayBuffer(1), new ArrayBuffer(2)],
  [new Map([['a', 1]]), new Map([['a', 2]])],
  [new Set([1]), new Set([2])],
  [new Date(1), new Date(2)],
];

test.each(different)('%o is not %o', (a, b) => {
  expect(sameValue(a, b)).toBe(false);
});

test("the order of an object's keys does not matter", () => {
  expect(sameValue({ a: 1, b: [Number.NaN] }, { b: [Number.NaN], a: 1 })).toBe(true);
});
