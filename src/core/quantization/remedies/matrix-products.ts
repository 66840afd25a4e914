/**
 * The heavy arithmetic of the remedies, which is handed in: the page computes it on a backend of TF.js, tests and the backend `cpu` in
 * plain doubles (`plain-products.ts`). Everything that takes time is a product of two matrices: sums over calibration images, and the
 * corrections between blocks of 128 columns (`factor.ts`, `gptq.ts`).
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
}

/**
 * How many columns are dealt with one after the other before products correct all that follow: GPTQ's paper has 128. The larger, the
 * more of the arithmetic is in products; the smaller, the less is in plain loops.
 */
export const blockSize = 128;

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

/** Subtracts from `matrix`, in place, what another one of its shape holds. */
export function subtract(matrix: DoubleMatrix, { values: others }: Matrix): void {
  const { values } = matrix;
  for (let i = 0; i < values.length; i++) values[i] = (values[i] ?? 0) - (others[i] ?? 0);
}

/** Adds to `matrix`, in place, what another one of its shape holds. */
export function add(matrix: DoubleMatrix, { values: others }: Matrix): void {
  const { values } = matrix;
  for (let i = 0; i < values.length; i++) values[i] = (values[i] ?? 0) + (others[i] ?? 0);
}
