import fc from 'fast-check';
import { expect, it } from 'vitest';
import { integerProduct } from './integer-product.ts';

function obviousProduct(a: Uint8ClampedArray, b: Int8Array, rows: number, columns: number): number[] {
  const depth = a.length / rows;
  return Array.from({ length: rows * columns }, (_, i) => {
    const row = Math.floor(i / columns) * depth;
    const column = (i % columns) * depth;
    return a.subarray(row, row + depth).reduce((sum, value, k) => sum + value * (b[column + k] ?? 0), 0);
  });
}

it('equals three plain loops for every shape', () => {
  const size = fc.integer({ min: 1, max: 9 });
  fc.assert(
    fc.property(size, size, size, fc.integer(), (rows, columns, depth, seed) => {
      let state = seed;
      const next = (): number => {
        state = (Math.imul(state, 1103515245) + 12345) | 0;
        return state >>> 16;
      };
      const a = Uint8ClampedArray.from({ length: rows * depth }, () => next() % 256);
      const b = Int8Array.from({ length: columns * depth }, () => (next() % 256) - 128);
      expect([...integerProduct(a, b, rows, columns, depth)]).toEqual(obviousProduct(a, b, rows, columns));
    }),
  );
});

it.each([
  { weight: -128, rows: 4 },
  { weight: 127, rows: 4 },
  { weight: -128, rows: 1 },
])('keeps rows apart at the largest sums ($weight, $rows rows)', ({ weight, rows }) => {
  const depth = 10_000;
  const a = new Uint8ClampedArray(rows * depth).fill(255);
  // One row much smaller than its neighbours: an error in taking them apart would show here first.
  if (rows > 1) a.fill(1, depth, 2 * depth);
  const b = new Int8Array(2 * depth).fill(weight);
  expect([...integerProduct(a, b, rows, 2, depth)]).toEqual(obviousProduct(a, b, rows, 2));
});
