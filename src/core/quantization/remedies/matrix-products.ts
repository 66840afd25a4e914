/**
 * The heavy arithmetic of the remedies, which is handed in: the page computes it on a backend of TF.js, tests and the backend `cpu` in
 * plain doubles (`plain-products.ts`). Everything that takes time is a product of two matrices: sums over calibration images, and the
 * corrections between blocks of columns (`factor.ts`, `gptq.ts`). Those divide their columns in halves again and again, so that most of the
 * arithmetic is in a few large products.
 */

/** Row-major. */
export interface Matrix<Values extends Float32Array | Float64Array = Float32Array | Float64Array> {
  readonly rows: number;
  readonly columns: number;
  readonly values: Values;
}

export type DoubleMatrix = Matrix<Float64Array>;

/** Which of the two factors are read as their transpose. */
export interface Transposed {
  readonly a?: boolean;
  readonly b?: boolean;
}

export interface MatrixProducts {
  /**
   * a times b, either of them transposed where asked. The values that are handed in stay as they are until the promise is settled.
   * Sums in float32 are enough: what they feed is damped by 1 % of its diagonal.
   */
  multiply(a: Matrix, b: Matrix, transposed?: Transposed): Promise<Matrix>;
  /** The products of every two columns, a^T a, or of every two rows, a a^T: on and above the diagonal, and zeros below. */
  square(a: Matrix, of: 'rows' | 'columns'): Promise<Matrix>;
}

export function zeros(rows: number, columns: number): DoubleMatrix {
  return { rows, columns, values: new Float64Array(rows * columns) };
}

/** values: rows * columns of them. Copies. */
export function doubles(values: ArrayLike<number>, rows: number, columns: number): DoubleMatrix {
  if (values.length !== rows * columns) {
    throw new RangeError(`A matrix of ${rows} × ${columns} has not ${values.length} values.`);
  }
  return { rows, columns, values: Float64Array.from(values) };
}

/** Copies rows [top, bottom) of columns [left, right). */
export function part(
  { columns, values }: DoubleMatrix,
  top: number,
  bottom: number,
  left: number,
  right: number,
): DoubleMatrix {
  const copy = zeros(bottom - top, right - left);
  for (let row = top; row < bottom; row++) {
    copy.values.set(values.subarray(row * columns + left, row * columns + right), (row - top) * copy.columns);
  }
  return copy;
}

/** Writes another matrix over what begins at row `top` and column `left`. */
export function put(
  matrix: DoubleMatrix,
  { rows, columns, values }: Matrix,
  top: number,
  left: number,
): void {
  for (let row = 0; row < rows; row++) {
    const start = (top + row) * matrix.columns + left;
    matrix.values.set(values.subarray(row * columns, (row + 1) * columns), start);
  }
}

/** Adds `times` another matrix, in place, to what begins at row `top` and column `left`. */
export function add(
  matrix: DoubleMatrix,
  { rows, columns, values: others }: Matrix,
  { times = 1, top = 0, left = 0 } = {},
): void {
  const { values } = matrix;
  let from = 0;
  for (let row = 0; row < rows; row++) {
    const start = (top + row) * matrix.columns + left;
    for (let to = start; to < start + columns; to++)
      values[to] = (values[to] ?? 0) + times * (others[from++] ?? 0);
  }
}

/** Where a range of columns is divided: so that all blocks but the last are whole. */
export function middleOf(left: number, right: number, block: number): number {
  return left + block * Math.ceil((right - left) / block / 2);
}
