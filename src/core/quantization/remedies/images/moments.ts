/**
 * Sums over what a layer reads of the calibration images: y in the quantized network, x in the float one. All that the remedies know of
 * the images, but for AdaRound.
 */
import { add, type DoubleMatrix, type MatrixProducts, zeros } from '../matrices/matrix-products.ts';
import type { InputSums, Reads } from './rows.ts';

/** What is added to the diagonal of a Hessian, as a share of its mean: inputs that are always 0 then have one too. GPTQ's paper has 1 %. */
const dampingShare = 0.01;

export class Moments {
  readonly #weight: DoubleMatrix;
  readonly #sums: InputSums;
  readonly #products: MatrixProducts;
  /** sum y y^T, its upper triangle; the lower one is filled in when a Hessian is made of it */
  readonly hessian: DoubleMatrix;
  /** sum W x y^T, (out, in); what was added without an x of its own is missing. */
  readonly cross: DoubleMatrix;
  /** Whether rows of x were added: the float target differs from the weights only then. */
  inputsDiffer = false;

  /** weight: W, (out, in), of the float layer. sums: of all rows that will be added. */
  constructor(weight: DoubleMatrix, sums: InputSums, products: MatrixProducts) {
    const inputs = weight.columns;
    this.#weight = weight;
    this.#sums = sums;
    this.#products = products;
    this.hessian = zeros(inputs, inputs);
    this.cross = zeros(weight.rows, inputs);
  }

  /** y and x: of the same images; x only where the float target wants it and it is not y. */
  async add(y: Reads, x: Reads | undefined): Promise<void> {
    const { inputs, matrix } = y;
    await this.#products.addSquare(this.hessian, matrix, inputs);
    if (!x) return;
    this.inputsDiffer = true;
    // (out, rows)
    const outputs = await this.#products.multiply(this.#weight, x.matrix, { b: inputs === 'columns' });
    add(this.cross, await this.#products.multiply(outputs, matrix, { b: inputs === 'rows' }));
  }

  /**
   * The Hessian's diagonal, damped, and how much that is. A layer that reads nothing but zeros (or, about the means, nothing but
   * constants) prefers no codes to others: damped by 1, its Hessian is the identity, and weights are rounded to the nearest.
   */
  dampedDiagonal(aboutMeans: boolean): { diagonal: Float64Array; damping: number } {
    const { columns, values } = this.hessian;
    const diagonal = Float64Array.from({ length: columns }, (_, i) => {
      const ofMeans = aboutMeans ? (this.#sums.ySum[i] ?? 0) ** 2 / this.#sums.count : 0;
      return (values[i * columns + i] ?? 0) - ofMeans;
    });
    const trace = diagonal.reduce((sum, value) => sum + value, 0);
    const damping = trace > 0 ? (dampingShare * trace) / columns : 1;
    return { diagonal: diagonal.map((value) => value + damping), damping };
  }

  /** The upper triangle of what GPTQ factors: the Hessian about the means of y where asked, columns and rows in `order`. A copy. */
  dampedHessian(order: Uint32Array, damping: number, aboutMeans: boolean): DoubleMatrix {
    const { columns, values } = this.hessian;
    const { ySum } = this.#sums;
    mirror(this.hessian);
    const matrix = zeros(columns, columns);
    for (let row = 0; row < columns; row++) {
      const from = order[row] ?? 0;
      const mean = aboutMeans ? (this.#sums.ySum[from] ?? 0) / this.#sums.count : 0;
      const start = row * columns;
      for (let column = row; column < columns; column++) {
        const to = order[column] ?? 0;
        matrix.values[start + column] = (values[from * columns + to] ?? 0) - mean * (ySum[to] ?? 0);
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
      for (let i = 0; i < columns; i++) output += (w[start + i] ?? 0) * (this.#sums.xSum[i] ?? 0);
      const mean = output / this.#sums.count;
      for (let i = 0; i < columns; i++) {
        const column = order[i] ?? 0;
        const cross = (this.cross.values[start + column] ?? 0) - mean * (this.#sums.ySum[column] ?? 0);
        goal.values[start + i] = cross + (w[start + column] ?? 0) * damping;
      }
    }
    return goal;
  }
}

/** Rows that are mirrored together: a square of 32 by 32 doubles stays in the processor's nearest cache. */
const mirrorBlock = 32;

/** Below the diagonal, what stands above it: so that a row can be read in any order without leaving it. */
function mirror({ columns, values }: DoubleMatrix): void {
  for (let top = 0; top < columns; top += mirrorBlock) {
    for (let left = 0; left <= top; left += mirrorBlock) {
      for (let row = top; row < Math.min(top + mirrorBlock, columns); row++) {
        for (let column = left; column < Math.min(left + mirrorBlock, row); column++) {
          values[row * columns + column] = values[column * columns + row] ?? 0;
        }
      }
    }
  }
}
