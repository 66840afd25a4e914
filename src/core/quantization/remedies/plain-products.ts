/** Products of matrices in double precision, in plain loops: for tests, and for the backend `cpu`. */
import { floatProduct } from '../reference/float-product.ts';
import type { DoubleMatrix, Matrix, MatrixProducts, Transposed } from './matrix-products.ts';

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
  square(a: Matrix, of: 'rows' | 'columns'): Promise<DoubleMatrix> {
    return Promise.resolve(upperSquare(of === 'rows' ? asDoubles(a) : transpose(a)));
  },
};

/** x times its own transpose, without what lies below the diagonal. */
function upperSquare({ rows, columns: depth, values: x }: DoubleMatrix): DoubleMatrix {
  const values = new Float64Array(rows * rows);
  for (let start = 0; start < rows; start += squareBlock) {
    const end = Math.min(start + squareBlock, rows);
    const width = rows - start;
    const fromStart = x.subarray(start * depth);
    const block = floatProduct(fromStart, x.subarray(start * depth, end * depth), width, end - start, depth);
    for (let row = start; row < end; row++) {
      for (let column = row; column < rows; column++) {
        values[row * rows + column] = block[(row - start) * width + column - start] ?? 0;
      }
    }
  }
  return { rows, columns: rows, values };
}

function asDoubles({ rows, columns, values }: Matrix): DoubleMatrix {
  return {
    rows,
    columns,
    values: values instanceof Float64Array ? values : Float64Array.from(values),
  };
}

function transpose({ rows, columns, values }: Matrix): DoubleMatrix {
  const turned = new Float64Array(values.length);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      turned[column * rows + row] = values[row * columns + column] ?? 0;
    }
  }
  return { rows: columns, columns: rows, values: turned };
}
