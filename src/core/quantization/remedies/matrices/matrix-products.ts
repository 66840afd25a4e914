/**
 * The heavy arithmetic of the remedies, which is handed in: the page computes it on a backend of TF.js, tests and the backend `cpu` in
 * plain doubles (`plain-products.ts`). Everything that takes time is a product of two matrices: sums over calibration images, and the
 * corrections between blocks of columns (`factor.ts`, `gptq.ts`). Those divide their columns in halves again and again, so that most of the
 * arithmetic is in a few large products.
 */

/** Row-major. Of a part of a larger matrix the rows lie apart. */
export interface Matrix<Values extends Float32Array | Float64Array = Float32Array | Float64Array> {
  readonly rows: number;
  readonly columns: number;
  readonly values: Values;
  /** From the beginning of one row to that of the next. `columns` where it is left out. */
  readonly stride?: number;
}

export type DoubleMatrix = Matrix<Float64Array>;

/** Which of the two factors are read as their transpose. */
export interface Transposed {
  readonly a?: boolean;
  readonly b?: boolean;
}

/** Values that are handed in stay as they are until the promise is settled. One product is asked for at a time. */
export interface MatrixProducts {
  /**
   * a times b, either of them transposed where asked; it holds until the next product is asked for, fresh memory for each being what takes the
   * time. Sums in float32 are enough: what they feed is damped by 1 % of its diagonal.
   */
  multiply(a: Matrix, b: Matrix, transposed?: Transposed): Promise<Matrix>;
  /**
   * Adds `times` the products of every two columns of a, a^T a, or of every two rows, a a^T, to what stands on and above the diagonal of `sum`.
   */
  addSquare(sum: Matrix, a: Matrix, of: 'rows' | 'columns', times?: number): Promise<void>;
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

/** Rows [top, bottom) of columns [left, right): a view. */
export function part(
  { columns, values, stride = columns }: Matrix,
  top: number,
  bottom: number,
  left: number,
  right: number,
): Matrix {
  return { rows: bottom - top, columns: right - left, values: values.subarray(top * stride + left), stride };
}

/** Writes a matrix over another one of its size. */
export function put(into: Matrix, { rows, columns, values, stride = columns }: Matrix): void {
  const { stride: apart = into.columns } = into;
  for (let row = 0; row < rows; row++) {
    into.values.set(values.subarray(row * stride, row * stride + columns), row * apart);
  }
}

/** Adds `times` a matrix to another one of its size, in place. */
export function add(sum: Matrix, { rows, columns, values, stride = columns }: Matrix, times = 1): void {
  const { values: sums, stride: apart = sum.columns } = sum;
  for (let row = 0; row < rows; row++) {
    const end = row * stride + columns;
    for (let from = row * stride, to = row * apart; from < end; from++, to++) {
      sums[to] = (sums[to] ?? 0) + times * (values[from] ?? 0);
    }
  }
}

/** Where a range of columns is divided: so that all blocks but the last are whole. */
export function middleOf(left: number, right: number, block: number): number {
  return left + block * Math.ceil((right - left) / block / 2);
}
