/**
 * Sums over what a layer reads of the calibration images: y in the quantized network, x in the float one. All that the remedies know of
 * the images, but for AdaRound.
 */
import { add, type DoubleMatrix, type Matrix, type MatrixProducts, zeros } from './matrix-products.ts';

/** What is added to the diagonal of a Hessian, as a share of its mean: inputs that are always 0 then have one too. GPTQ's paper has 1 %. */
const dampingShare = 0.01;

export interface WantedMoments {
  /** A matrix of inputs by inputs; without it only the means are known. */
  readonly hessian: boolean;
  /** What the float target is made of. */
  readonly cross: boolean;
}

export class Moments {
  readonly #weight: DoubleMatrix;
  readonly #wanted: WantedMoments;
  readonly #products: MatrixProducts;
  /** sum y y^T */
  readonly hessian: DoubleMatrix;
  /** sum W x y^T, (out, in); what was added without an x of its own is missing. */
  readonly cross: DoubleMatrix;
  /** Sums of x and of y, by input. */
  readonly xSum: Float64Array;
  readonly ySum: Float64Array;
  /** Rows so far. */
  count = 0;
  /** Whether some x was not y. */
  inputsDiffer = false;

  /** weight: W, (out, in), of the float layer. */
  constructor(weight: DoubleMatrix, wanted: WantedMoments, products: MatrixProducts) {
    const inputs = weight.columns;
    this.#weight = weight;
    this.#wanted = wanted;
    this.#products = products;
    this.hessian = wanted.hessian ? zeros(inputs, inputs) : zeros(0, 0);
    this.cross = wanted.cross ? zeros(weight.rows, inputs) : zeros(0, 0);
    this.xSum = new Float64Array(inputs);
    this.ySum = new Float64Array(inputs);
  }

  /** y and x: rows of the same images, (rows, in); the same object where the layers before it are not quantized. */
  async add(y: Matrix, x: Matrix): Promise<void> {
    if (y.rows !== x.rows) throw new RangeError(`${y.rows} rows of y and ${x.rows} of x do not agree.`);
    this.count += y.rows;
    addRows(this.ySum, y);
    addRows(this.xSum, x);
    if (this.#wanted.hessian) add(this.hessian, await this.#products.multiply(y, y, { a: true }));
    if (x === y) {
      if (this.inputsDiffer) throw new Error('Some rows of x are those of y, and others were not.');
      return;
    }
    this.inputsDiffer = true;
    if (!this.#wanted.cross) return;
    const outputs = await this.#products.multiply(x, this.#weight, { b: true });
    add(this.cross, await this.#products.multiply(outputs, y, { a: true }));
  }

  /**
   * The Hessian's diagonal, damped, and how much that is. A layer that reads nothing but zeros (or, about the means, nothing but
   * constants) prefers no codes to others: damped by 1, its Hessian is the identity, and weights are rounded to the nearest.
   */
  dampedDiagonal(aboutMeans: boolean): { diagonal: Float64Array; damping: number } {
    const { columns, values } = this.hessian;
    const diagonal = Float64Array.from({ length: columns }, (_, i) => {
      const ofMeans = aboutMeans ? (this.ySum[i] ?? 0) ** 2 / this.count : 0;
      return (values[i * columns + i] ?? 0) - ofMeans;
    });
    const trace = diagonal.reduce((sum, value) => sum + value, 0);
    const damping = trace > 0 ? (dampingShare * trace) / columns : 1;
    return { diagonal: diagonal.map((value) => value + damping), damping };
  }

  /** The Hessian that GPTQ factors, about the means of y where asked; columns and rows in `order`. A copy. */
  dampedHessian(order: Uint32Array, damping: number, aboutMeans: boolean): DoubleMatrix {
    const { columns, values } = this.hessian;
    const matrix = zeros(columns, columns);
    for (let row = 0; row < columns; row++) {
      const from = order[row] ?? 0;
      const mean = aboutMeans ? (this.ySum[from] ?? 0) / this.count : 0;
      const start = row * columns;
      for (let column = 0; column < columns; column++) {
        const to = order[column] ?? 0;
        matrix.values[start + column] = (values[from * columns + to] ?? 0) - mean * (this.ySum[to] ?? 0);
      }
      matrix.values[start + row] = (matrix.values[start + row] ?? 0) + damping;
    }
    return matrix;
  }

  /**
   * What V H has to be, H being the damped Hessian about the means, for V to be the least of |W x - V y|^2 + damping * |W - V|^2, x and y
   * about their means. (out, in), columns in `order`. Only where inputs differ and the cross sums are wanted; otherwise V is W.
   */
  goal(order: Uint32Array, damping: number): DoubleMatrix {
    const { rows, columns, values: w } = this.#weight;
    const goal = zeros(rows, columns);
    for (let row = 0; row < rows; row++) {
      const start = row * columns;
      let output = 0;
      for (let i = 0; i < columns; i++) output += (w[start + i] ?? 0) * (this.xSum[i] ?? 0);
      const mean = output / this.count;
      for (let i = 0; i < columns; i++) {
        const column = order[i] ?? 0;
        const cross = (this.cross.values[start + column] ?? 0) - mean * (this.ySum[column] ?? 0);
        goal.values[start + i] = cross + (w[start + column] ?? 0) * damping;
      }
    }
    return goal;
  }
}

function addRows(sums: Float64Array, { rows, columns, values }: Matrix): void {
  for (let row = 0; row < rows; row++) {
    const start = row * columns;
    for (let column = 0; column < columns; column++) {
      sums[column] = (sums[column] ?? 0) + (values[start + column] ?? 0);
    }
  }
}
