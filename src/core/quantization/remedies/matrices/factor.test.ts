import fc from 'fast-check';
import { expect, inject, it } from 'vitest';
import {
  anyHessian,
  anyMatrix,
  entry,
  farthest,
  naiveProduct,
  transposed,
} from '../../../../testing/remedies/matrices.ts';
import { unattended } from '../../../../testing/remedies/unattended.ts';
import type { Work } from '../progress/work.ts';
import { factorInPlace, NotPositiveDefiniteError, solve } from './factor.ts';
import { type DoubleMatrix, doubles, zeros } from './matrix-products.ts';
import { plainProducts } from './plain-products.ts';

async function factorOf(
  hessian: DoubleMatrix,
  block?: number,
  work: Work = unattended,
): Promise<DoubleMatrix> {
  const factor = { ...hessian, values: hessian.values.slice() };
  await factorInPlace(factor, plainProducts, work, block);
  return factor;
}

/** By the definition, one entry after the other. */
function unblocked(hessian: DoubleMatrix): DoubleMatrix {
  const size = hessian.rows;
  const factor = zeros(size, size);
  for (let j = size - 1; j >= 0; j--) {
    for (let i = j; i >= 0; i--) {
      let rest = entry(hessian, i, j);
      for (let k = j + 1; k < size; k++) rest -= entry(factor, i, k) * entry(factor, j, k);
      factor.values[i * size + j] = i === j ? Math.sqrt(rest) : rest / entry(factor, j, j);
    }
  }
  return factor;
}

const sizes = fc.tuple(fc.integer({ min: 1, max: 23 }), fc.integer({ min: 1, max: 9 }), fc.nat(1000));

it('gives the upper factor that the unblocked loops give, within 1e-12, whether or not blocks divide the size', async () => {
  await fc.assert(
    fc.asyncProperty(sizes, async ([size, block, seed]) => {
      const hessian = anyHessian(size, seed);
      const factor = await factorOf(hessian, block);
      expect(farthest(factor, unblocked(hessian))).toBeLessThan(1e-12);
      expect(farthest(naiveProduct(factor, transposed(factor)), hessian)).toBeLessThan(1e-12);
    }),
    { numRuns: 50 * inject('runsFactor') },
  );
});

it('solves w R R^T = goal: multiplied back it is the goal, within 1e-12', async () => {
  await fc.assert(
    fc.asyncProperty(sizes, fc.integer({ min: 1, max: 4 }), async ([size, block, seed], rows) => {
      const hessian = anyHessian(size, seed);
      const goal = anyMatrix(rows, size, seed + 1);
      const w = await solve(await factorOf(hessian), goal, plainProducts, unattended, block);
      expect(farthest(naiveProduct(w, hessian), goal)).toBeLessThan(1e-12);
    }),
    { numRuns: 50 * inject('runsFactor') },
  );
});

it('goes beyond blocks of 64 columns', async () => {
  const hessian = anyHessian(150, 3);
  const factor = await factorOf(hessian);
  expect(farthest(factor, unblocked(hessian))).toBeLessThan(1e-10);
  const goal = anyMatrix(2, 150, 4);
  const w = await solve(factor, goal, plainProducts, unattended);
  expect(farthest(naiveProduct(w, hessian), goal)).toBeLessThan(1e-10);
});

it.each([
  ['is not positive definite', [1, 2, 2, 1], 0],
  ['has a diagonal of 0', [1, 0, 0, 0], 1],
  ['holds NaN', [1, 0, 0, Number.NaN], 1],
  ['holds an infinite value', [Number.POSITIVE_INFINITY, 0, 0, 1], 0],
])('names the column of a matrix that %s', async (_, values, column) => {
  const factored = factorOf(doubles(values, 2, 2));
  await expect(factored).rejects.toBeInstanceOf(NotPositiveDefiniteError);
  await expect(factored).rejects.toMatchObject({ column });
});

it('names the column wherever its block begins', async () => {
  const hessian = anyHessian(9, 1);
  hessian.values[4 * 9 + 4] = -1;
  await expect(factorOf(hessian, 4)).rejects.toMatchObject({ column: 4 });
});

it('stops between blocks', async () => {
  const shown: number[] = [];
  const stop = {
    step(done: number, total: number): Promise<void> {
      shown.push(done / total);
      return shown.length === 2 ? Promise.reject(new Error('stopped')) : Promise.resolve();
    },
  };
  await expect(factorOf(anyHessian(9, 1), 3, stop)).rejects.toThrow('stopped');
  expect(shown).toEqual([1 - (6 / 9) ** 3, 1 - (3 / 9) ** 3].map((share) => expect.closeTo(share, 9)));
});
