/** Matrices that any seed gives, and plain arithmetic that tests hold the blocked one to. */

import {
  type DoubleMatrix,
  doubles,
  type Matrix,
  zeros,
} from '../../core/quantization/remedies/matrices/matrix-products.ts';
import { TorchGenerator } from '../../core/random/torch-generator.ts';

/** Values between -1 and 1. */
export function anyMatrix(rows: number, columns: number, seed: number): DoubleMatrix {
  const random = new TorchGenerator(seed);
  return doubles(
    Array.from({ length: rows * columns }, () => random.uniformFloat32(-1, 1)),
    rows,
    columns,
  );
}

/** Symmetric and positive definite: sums of products of as many rows, neighbours alike, plus a tenth of the identity. */
export function anyHessian(size: number, seed: number): DoubleMatrix {
  const rows = anyMatrix(size, size, seed);
  for (let i = size; i < rows.values.length; i++) {
    rows.values[i] = (rows.values[i] ?? 0) + 0.5 * (rows.values[i - 1] ?? 0);
  }
  const hessian = naiveProduct(transposed(rows), rows);
  for (let i = 0; i < hessian.values.length; i += size + 1)
    hessian.values[i] = (hessian.values[i] ?? 0) + 0.1;
  return hessian;
}

export function entry({ columns, values }: Matrix, row: number, column: number): number {
  return values[row * columns + column] ?? Number.NaN;
}

export function transposed(matrix: Matrix): DoubleMatrix {
  const turned = zeros(matrix.columns, matrix.rows);
  for (let i = 0; i < turned.values.length; i++) {
    turned.values[i] = entry(matrix, i % matrix.rows, Math.floor(i / matrix.rows));
  }
  return turned;
}

/** a times b, by the definition. */
export function naiveProduct(a: Matrix, b: Matrix): DoubleMatrix {
  const product = zeros(a.rows, b.columns);
  for (let row = 0; row < a.rows; row++) {
    for (let column = 0; column < b.columns; column++) {
      let sum = 0;
      for (let k = 0; k < a.columns; k++) sum += entry(a, row, k) * entry(b, k, column);
      product.values[row * b.columns + column] = sum;
    }
  }
  return product;
}

/** Zeros below the diagonal. */
export function upper(matrix: DoubleMatrix): DoubleMatrix {
  const values = matrix.values.map((value, i) =>
    i % matrix.columns < Math.floor(i / matrix.columns) ? 0 : value,
  );
  return { ...matrix, values };
}

/** Largest |a - b|. */
export function farthest(a: Matrix, b: Matrix): number {
  if (a.rows !== b.rows || a.columns !== b.columns) return Number.POSITIVE_INFINITY;
  let largest = 0;
  for (let i = 0; i < a.values.length; i++) {
    largest = Math.max(largest, Math.abs((a.values[i] ?? 0) - (b.values[i] ?? Number.NaN)));
  }
  return largest;
}

/** The diagonal of e H e^T: what the errors of each output cost. */
export function lossesOf(errors: DoubleMatrix, hessian: DoubleMatrix): number[] {
  const slopes = naiveProduct(errors, hessian);
  return Array.from({ length: errors.rows }, (_, row) => {
    let sum = 0;
    for (let i = 0; i < errors.columns; i++) sum += entry(errors, row, i) * entry(slopes, row, i);
    return sum;
  });
}
