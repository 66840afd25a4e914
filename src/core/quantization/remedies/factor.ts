/**
 * The factor R of a symmetric, positive definite matrix: H = R R^T, R upper triangular; and what is solved with it. GPTQ needs
 * no inverse of H when it has R (see `gptq.ts`).
 *
 * Blocked: columns are taken in blocks, from the last to the first, and what the blocks behind contribute is one product of matrices.
 * Multiply-adds: n^3 / 6 for the factor, nearly all of them in products; rows * n^2 for solving.
 */
import {
  blockSize,
  type DoubleMatrix,
  type MatrixProducts,
  part,
  subtract,
  zeros,
} from './matrix-products.ts';
import type { Work } from './work.ts';

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
  block = blockSize,
): Promise<void> {
  const size = hessian.rows;
  for (let end = size; end > 0; end -= Math.min(block, end)) {
    const start = Math.max(0, end - block);
    // What the rows above and in this block still are after all blocks behind: H minus R_behind R_behind^T.
    const rest = part(hessian, 0, end, start, end);
    if (end < size) {
      const above = part(hessian, 0, end, end, size);
      const here = part(hessian, start, end, end, size);
      subtract(rest, await products.multiply(above, here, { b: true }));
    }
    factorBlock(rest, start);
    const square = part(rest, start, end, 0, rest.columns);
    for (let row = 0; row < start; row++) solveBackwards(square, rest.values, row * rest.columns);
    putColumns(hessian, rest, start);
    for (let row = end; row < size; row++) {
      hessian.values.fill(0, row * size + start, row * size + end);
    }
    // As if what is left took its n^3 / 6: the blocks in the middle take the longest.
    await work.step(size ** 3 - start ** 3, size ** 3);
  }
}

/** Factors the square at the bottom of `rest`, in place, without blocks. start: its first row. */
function factorBlock({ columns, values }: DoubleMatrix, start: number): void {
  for (let j = columns - 1; j >= 0; j--) {
    const rowOfJ = (start + j) * columns;
    for (let i = j; i >= 0; i--) {
      const rowOfI = (start + i) * columns;
      let sum = values[rowOfI + j] ?? 0;
      for (let k = j + 1; k < columns; k++) sum -= (values[rowOfI + k] ?? 0) * (values[rowOfJ + k] ?? 0);
      if (i < j) {
        values[rowOfI + j] = sum / (values[rowOfJ + j] ?? 0);
      } else {
        if (!(sum > 0 && sum < Number.POSITIVE_INFINITY)) throw new NotPositiveDefiniteError(start + j);
        values[rowOfI + j] = Math.sqrt(sum);
      }
    }
    values.fill(0, rowOfJ, rowOfJ + j);
  }
}

/** Returns w with w R R^T = goal. factor: R, upper triangular; goal: (rows, n). `block` is for tests. */
export async function solve(
  factor: DoubleMatrix,
  goal: DoubleMatrix,
  products: MatrixProducts,
  work: Work,
  block = blockSize,
): Promise<DoubleMatrix> {
  const size = factor.rows;
  const { rows } = goal;
  // First u = w R, from the last block to the first: u R^T = goal.
  const half = zeros(rows, size);
  for (let end = size; end > 0; end -= Math.min(block, end)) {
    const start = Math.max(0, end - block);
    const rest = part(goal, 0, rows, start, end);
    if (end < size) {
      const behind = part(half, 0, rows, end, size);
      subtract(rest, await products.multiply(behind, part(factor, start, end, end, size), { b: true }));
    }
    const square = part(factor, start, end, start, end);
    for (let row = 0; row < rows; row++) solveBackwards(square, rest.values, row * rest.columns);
    putColumns(half, rest, start);
    await work.step(size - start, 2 * size);
  }
  // Then w, from the first block to the last: w R = u.
  const solution = zeros(rows, size);
  for (let start = 0; start < size; start += block) {
    const end = Math.min(start + block, size);
    const rest = part(half, 0, rows, start, end);
    if (start > 0) {
      const before = part(solution, 0, rows, 0, start);
      subtract(rest, await products.multiply(before, part(factor, 0, start, start, end)));
    }
    const square = part(factor, start, end, start, end);
    for (let row = 0; row < rows; row++) solveForwards(square, rest.values, row * rest.columns);
    putColumns(solution, rest, start);
    await work.step(size + end, 2 * size);
  }
  return solution;
}

/** Replaces the row x of `values` that begins at `first` by y with y R^T = x. */
function solveBackwards({ columns, values: r }: DoubleMatrix, values: Float64Array, first: number): void {
  for (let j = columns - 1; j >= 0; j--) {
    let sum = values[first + j] ?? 0;
    for (let k = j + 1; k < columns; k++) sum -= (values[first + k] ?? 0) * (r[j * columns + k] ?? 0);
    values[first + j] = sum / (r[j * columns + j] ?? 0);
  }
}

/** The same for y R = x. */
function solveForwards({ columns, values: r }: DoubleMatrix, values: Float64Array, first: number): void {
  for (let k = 0; k < columns; k++) {
    const value = (values[first + k] ?? 0) / (r[k * columns + k] ?? 0);
    values[first + k] = value;
    // Row after row of R, so that neighbours are read.
    for (let j = k + 1; j < columns; j++) {
      values[first + j] = (values[first + j] ?? 0) - value * (r[k * columns + j] ?? 0);
    }
  }
}

function putColumns(matrix: DoubleMatrix, block: DoubleMatrix, start: number): void {
  for (let row = 0; row < block.rows; row++) {
    matrix.values.set(
      block.values.subarray(row * block.columns, (row + 1) * block.columns),
      row * matrix.columns + start,
    );
  }
}
