/** Products of matrices in double precision, in plain loops: for tests, and for the backend `cpu`. */
import { floatProduct } from '../../reference/float-product.ts';
import {
  type DoubleMatrix,
  type Matrix,
  type MatrixProducts,
  put,
  type Transposed,
  zeros,
} from './matrix-products.ts';

/** Rows that are computed together where only what stands on and above the diagonal is wanted. */
const squareBlock = 64;

export const plainProducts: MatrixProducts = {
  multiply(a: Matrix, b: Matrix, transposed: Transposed = {}): Promise<DoubleMatrix> {
    // Both as (results, depth): that is how the tiles read them.
    const left = transposed.a ? transpose(a) : asDoubles(a);
    const right = transposed.b ? asDoubles(b) : transpose(b);
    if (left.columns !== right.columns) {
      throw new RangeError(`Sums of ${left.columns} and of ${right.columns} products do not agree.`);
    }
    const values = floatProduct(right.values, left.values, right.rows, left.rows, left.columns);
    return Promise.resolve({ rows: left.rows, columns: right.rows, values });
  },
  addSquare(sum: Matrix, a: Matrix, of: 'rows' | 'columns', times = 1): Promise<void> {
    const { rows, columns: depth, values: x } = of === 'rows' ? asDoubles(a) : transpose(a);
    const { values, stride = sum.columns } = sum;
    for (let start = 0; start < rows; start += squareBlock) {
      const end = Math.min(start + squareBlock, rows);
      const width = rows - start;
      const fromStart = x.subarray(start * depth);
      const block = floatProduct(
        fromStart,
        x.subarray(start * depth, end * depth),
        width,
        end - start,
        depth,
      );
      for (let row = start; row < end; row++) {
        for (let column = row; column < rows; column++) {
          const at = row * stride + column;
          values[at] = (values[at] ?? 0) + times * (block[(row - start) * width + column - start] ?? 0);
        }
      }
    }
    return Promise.resolve();
  },
};

function asDoubles(matrix: Matrix): DoubleMatrix {
  const { rows, columns, values, stride = columns } = matrix;
  if (stride === columns && values instanceof Float64Array) {
    return { rows, columns, values: values.subarray(0, rows * columns) };
  }
  const copy = zeros(rows, columns);
  put(copy, matrix);
  return copy;
}

function transpose({ rows, columns, values, stride = columns }: Matrix): DoubleMatrix {
  const turned = zeros(columns, rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      turned.values[column * rows + row] = values[row * stride + column] ?? 0;
    }
  }
  return turned;
}
