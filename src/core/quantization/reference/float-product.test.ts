import fc from 'fast-check';
import { expect, it } from 'vitest';
import { floatProduct } from './float-product.ts';

it('is the matrix product for every number of rows and columns, few ones too', () => {
  const size = fc.integer({ min: 1, max: 9 });
  fc.assert(
    fc.property(size, size, size, fc.integer({ min: 1, max: 1000 }), (rows, columns, depth, seed) => {
      // Whole numbers: sums are exact in any order.
      const value = (index: number): number => ((index + 1) * seed * 7919) % 31;
      const x = Float64Array.from({ length: rows * depth }, (_, i) => value(i) - 15);
      const weight = Float64Array.from({ length: columns * depth }, (_, i) => value(i + 100) - 12);
      const expected = Array.from({ length: rows * columns }, (_, i) => {
        const [row, column] = [Math.floor(i / columns), i % columns];
        let sum = 0;
        for (let k = 0; k < depth; k++) sum += (x[row * depth + k] ?? 0) * (weight[column * depth + k] ?? 0);
        return sum;
      });
      expect([...floatProduct(weight, x, columns, rows, depth)]).toEqual(expected);
    }),
  );
});
