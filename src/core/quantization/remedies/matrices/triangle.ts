/**
 * Solving with an upper triangular matrix R, by halves: what one half of the columns contributes to the other is one product of matrices.
 * Blocks of few columns are solved by their inverse, so that these are products too.
 */
import {
  add,
  type DoubleMatrix,
  type Matrix,
  type MatrixProducts,
  middleOf,
  part,
  put,
  zeros,
} from './matrix-products.ts';

/** Columns that are solved by an inverse. The larger, the fewer products; the smaller, the less is in plain loops. */
export const triangleBlock = 64;

/** [top, bottom) */
export interface Rows {
  readonly top: number;
  readonly bottom: number;
}

export class Triangle {
  readonly #r: DoubleMatrix;
  readonly #products: MatrixProducts;
  readonly #block: number;
  /** By the first column of the block. */
  readonly #inverses = new Map<number, DoubleMatrix>();

  /** r: upper triangular; only what was asked for must be there already. `block` is for tests. */
  constructor(r: DoubleMatrix, products: MatrixProducts, block = triangleBlock) {
    this.#r = r;
    this.#products = products;
    this.#block = block;
  }

  /** In columns [left, right) of some rows of x, replaces X by Y with Y R^T = X, R being the square of the same columns. */
  async divideByTransposed(x: DoubleMatrix, rows: Rows, left: number, right: number): Promise<void> {
    const { top, bottom } = rows;
    if (right - left <= this.#block) {
      const whole = part(x, top, bottom, left, right);
      put(whole, await this.#products.multiply(whole, this.#inverse(left, right), { b: true }));
      return;
    }
    const middle = middleOf(left, right, this.#block);
    await this.divideByTransposed(x, rows, middle, right);
    const above = part(this.#r, left, middle, middle, right);
    const product = await this.#products.multiply(part(x, top, bottom, middle, right), above, { b: true });
    add(part(x, top, bottom, left, middle), product, -1);
    await this.divideByTransposed(x, rows, left, middle);
  }

  /** The same for Y with Y R = X. */
  async divide(x: DoubleMatrix, rows: Rows, left: number, right: number): Promise<void> {
    const { top, bottom } = rows;
    if (right - left <= this.#block) {
      const whole = part(x, top, bottom, left, right);
      put(whole, await this.#products.multiply(whole, this.#inverse(left, right)));
      return;
    }
    const middle = middleOf(left, right, this.#block);
    await this.divide(x, rows, left, middle);
    const above = part(this.#r, left, middle, middle, right);
    const product = await this.#products.multiply(part(x, top, bottom, left, middle), above);
    add(part(x, top, bottom, middle, right), product, -1);
    await this.divide(x, rows, middle, right);
  }

  /** Of the square of these columns. */
  #inverse(left: number, right: number): DoubleMatrix {
    const known = this.#inverses.get(left);
    if (known?.columns === right - left) return known;
    const inverse = inverted(part(this.#r, left, right, left, right));
    this.#inverses.set(left, inverse);
    return inverse;
  }
}

/** Row after row from the last: R S = 1. */
function inverted({ columns, values: r, stride = columns }: Matrix): DoubleMatrix {
  const inverse = zeros(columns, columns);
  const { values } = inverse;
  for (let row = columns - 1; row >= 0; row--) {
    const start = row * columns;
    values[start + row] = 1;
    for (let k = row + 1; k < columns; k++) {
      const times = r[row * stride + k] ?? 0;
      for (let j = k; j < columns; j++) {
        values[start + j] = (values[start + j] ?? 0) - times * (values[k * columns + j] ?? 0);
      }
    }
    const diagonal = r[row * stride + row] ?? 0;
    for (let j = row; j < columns; j++) values[start + j] = (values[start + j] ?? 0) / diagonal;
  }
  return inverse;
}
