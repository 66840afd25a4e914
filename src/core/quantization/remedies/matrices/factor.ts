/**
 * The factor R of a symmetric, positive definite matrix: H = R R^T, R upper triangular; and what is solved with it. GPTQ needs
 * no inverse of H when it has R (see `gptq.ts`).
 *
 * By halves: the lower right quarter is factored, then the upper right one solved for, what both contribute taken from the upper left one, and
 * that factored. Multiply-adds: n^3 / 6 for the factor, nearly all of them in large products; rows * n^2 for solving.
 */

import type { Work } from '../progress/work.ts';
import { type DoubleMatrix, doubles, type MatrixProducts, middleOf, part } from './matrix-products.ts';
import { Triangle, triangleBlock } from './triangle.ts';

/** The matrix has no such factor: it is not positive definite, or holds NaN or infinite values. */
export class NotPositiveDefiniteError extends Error {
  override readonly name = 'NotPositiveDefiniteError';
  /** The column whose diagonal came out as 0 or less. */
  readonly column: number;

  constructor(column: number) {
    super(String(column));
    this.column = column;
  }
}

/**
 * Replaces `hessian`, of which the upper triangle is read, by R; below the diagonal it holds zeros then. Rejects with
 * NotPositiveDefiniteError. `block` is for tests.
 */
export async function factorInPlace(
  hessian: DoubleMatrix,
  products: MatrixProducts,
  work: Work,
  block = triangleBlock,
): Promise<void> {
  const size = hessian.rows;
  const triangle = new Triangle(hessian, products, block);
  const factorRange = async (left: number, right: number): Promise<void> => {
    if (right - left <= block) {
      factorBlock(hessian, left, right);
      // As if what is left took its n^3 / 6: the blocks in the middle take the longest.
      await work.step(size ** 3 - left ** 3, size ** 3);
      return;
    }
    const middle = middleOf(left, right, block);
    await factorRange(middle, right);
    await triangle.divideByTransposed(hessian, { top: left, bottom: middle }, middle, right);
    const solved = part(hessian, left, middle, middle, right);
    await products.addSquare(part(hessian, left, middle, left, middle), solved, 'rows', -1);
    await factorRange(left, middle);
  };
  await factorRange(0, size);
  for (let row = 0; row < size; row++) hessian.values.fill(0, row * size, row * size + row);
}

/** Factors the square of columns [left, right), in place, entry after entry. */
function factorBlock({ columns, values }: DoubleMatrix, left: number, right: number): void {
  for (let j = right - 1; j >= left; j--) {
    const rowOfJ = j * columns;
    for (let i = j; i >= left; i--) {
      const rowOfI = i * columns;
      let sum = values[rowOfI + j] ?? 0;
      for (let k = j + 1; k < right; k++) sum -= (values[rowOfI + k] ?? 0) * (values[rowOfJ + k] ?? 0);
      if (i < j) {
        values[rowOfI + j] = sum / (values[rowOfJ + j] ?? 0);
      } else {
        if (!(sum > 0 && sum < Number.POSITIVE_INFINITY)) throw new NotPositiveDefiniteError(j);
        values[rowOfI + j] = Math.sqrt(sum);
      }
    }
  }
}

/** Returns w with w R R^T = goal. factor: R, upper triangular; goal: (rows, n). `block` is for tests. */
export async function solve(
  factor: DoubleMatrix,
  goal: DoubleMatrix,
  products: MatrixProducts,
  work: Work,
  block = triangleBlock,
): Promise<DoubleMatrix> {
  const { rows, columns } = goal;
  const triangle = new Triangle(factor, products, block);
  const solution = doubles(goal.values, rows, columns);
  await triangle.divideByTransposed(solution, { top: 0, bottom: rows }, 0, columns);
  await work.step(1, 2);
  await triangle.divide(solution, { top: 0, bottom: rows }, 0, columns);
  await work.step(2, 2);
  return solution;
}
