import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  anyMatrix,
  farthest,
  naiveProduct,
  transposed,
  upper,
} from '../../../../testing/remedies/matrices.ts';
import { zeros } from './matrix-products.ts';
import { plainProducts } from './plain-products.ts';

const size = fc.integer({ min: 1, max: 9 });

it('is the matrix product, whichever factor is transposed, to within 1e-14', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(size, size, size, fc.boolean(), fc.boolean(), fc.nat(1000)),
      async ([rows, depth, columns, a, b, seed]) => {
        const left = anyMatrix(rows, depth, seed);
        const right = anyMatrix(depth, columns, seed + 1);
        const product = await plainProducts.multiply(
          a ? transposed(left) : left,
          b ? transposed(right) : right,
          { a, b },
        );
        expect(farthest(product, naiveProduct(left, right))).toBeLessThan(1e-14);
      },
    ),
  );
});

it('squares on and above the diagonal, of columns and of rows, to within 1e-12, and has zeros below', async () => {
  // Beyond the 64 rows that are computed together.
  const rows = anyMatrix(7, 150, 1);
  const square = zeros(150, 150);
  await plainProducts.addSquare(square, rows, 'columns');
  expect(farthest(square, upper(naiveProduct(transposed(rows), rows)))).toBeLessThan(1e-12);
  const outer = zeros(7, 7);
  await plainProducts.addSquare(outer, rows, 'rows');
  expect(farthest(outer, upper(naiveProduct(rows, transposed(rows))))).toBeLessThan(1e-12);
});

it('takes float32 factors as they are', async () => {
  const one = { rows: 1, columns: 2, values: Float32Array.of(0.1, 3) };
  const other = { rows: 2, columns: 1, values: Float32Array.of(7, 0.2) };
  const { values } = await plainProducts.multiply(one, other);
  expect(values[0]).toBe(Math.fround(0.1) * 7 + 3 * Math.fround(0.2));
});

it('refuses factors that do not fit', () => {
  const square = anyMatrix(2, 2, 1);
  expect(() => plainProducts.multiply(square, anyMatrix(3, 2, 1))).toThrow(/Sums of 2 and of 3 products/);
});
