/**
 * Products of matrices by the backend's kernels, in float32. Memory that nothing has been written to yet is slow to write to, so that what
 * kernels read is put together in the same memory each time, and what they give is read where `simd` has it.
 */
import * as tf from '@tensorflow/tfjs-core';
import {
  add,
  type Matrix,
  type MatrixProducts,
  part,
  type Transposed,
} from '../../core/quantization/remedies/matrices/matrix-products.ts';
import { SimdBackend } from '../../tfjs-backend-simd/runtime/backend.ts';

/** A square is computed in strips, from the diagonal on: eight cost 9/16 of the whole, but narrow ones are slow for what they are. */
const strips = 8;
const leastStrip = 144;

/** To be disposed of: it holds on to the last product. */
export class KernelProducts implements MatrixProducts {
  readonly #left = new Scratch();
  readonly #right = new Scratch();
  #last: tf.Tensor | undefined;

  multiply(a: Matrix, b: Matrix, { a: transposeA = false, b: transposeB = false }: Transposed = {}) {
    return this.#read(
      tf.tidy(() =>
        tf.matMul<tf.Tensor2D>(this.#left.tensor(a), this.#right.tensor(b), transposeA, transposeB),
      ),
    );
  }

  async addSquare(sum: Matrix, a: Matrix, of: 'rows' | 'columns', times = 1): Promise<void> {
    const rows = of === 'rows' ? this.#left.tensor(a) : this.#left.transposed(a);
    try {
      const [size] = rows.shape;
      const strip = Math.max(leastStrip, Math.ceil(size / strips));
      for (let top = 0; top < size; top += strip) {
        const height = Math.min(strip, size - top);
        const { columns, values } = await this.#read(
          tf.tidy(() => {
            const rest = top === 0 ? rows : tf.slice(rows, [top, 0]);
            return tf.matMul<tf.Tensor2D>(tf.slice(rest, [0, 0], [height, -1]), rest, false, true);
          }),
        );
        for (let row = 0; row < height; row++) {
          // Not what a strip has below the diagonal.
          const above = { rows: 1, columns: columns - row, values: values.subarray(row * columns + row) };
          add(part(sum, top + row, top + row + 1, top + row, size), above, times);
        }
      }
    } finally {
      rows.dispose();
    }
  }

  dispose(): void {
    this.#last?.dispose();
    this.#last = undefined;
  }

  /** Holds until the next one is read. */
  async #read(product: tf.Tensor2D): Promise<Matrix<Float32Array>> {
    this.dispose();
    this.#last = product;
    const { backend } = tf.engine();
    const values = backend instanceof SimdBackend ? backend.placed(product) : await product.data();
    if (!(values instanceof Float32Array)) throw new Error('The product of two matrices is not in float32.');
    const [rows, columns] = product.shape;
    return { rows, columns, values };
  }
}

/** Rows and columns that are turned together: a square of 32 by 32 values stays in the processor's nearest cache. */
const turnedBlock = 32;

/** Memory for what kernels read: whatever was made of it is used up before it is used again. */
class Scratch {
  #values = new Float32Array(0);

  tensor(matrix: Matrix): tf.Tensor2D {
    const { rows, columns, values, stride = columns } = matrix;
    const count = rows * columns;
    if (stride === columns && values instanceof Float32Array) {
      return tf.tensor2d(values.subarray(0, count), [rows, columns]);
    }
    const own = this.#first(count);
    if (stride === columns) own.set(values.subarray(0, count));
    else {
      for (let row = 0; row < rows; row++) {
        own.set(values.subarray(row * stride, row * stride + columns), row * columns);
      }
    }
    return tf.tensor2d(own, [rows, columns]);
  }

  transposed({ rows, columns, values, stride = columns }: Matrix): tf.Tensor2D {
    const own = this.#first(rows * columns);
    for (let top = 0; top < rows; top += turnedBlock) {
      const bottom = Math.min(top + turnedBlock, rows);
      for (let column = 0; column < columns; column++) {
        for (let row = top; row < bottom; row++)
          own[column * rows + row] = values[row * stride + column] ?? 0;
      }
    }
    return tf.tensor2d(own, [columns, rows]);
  }

  #first(count: number): Float32Array {
    if (this.#values.length < count) this.#values = new Float32Array(count);
    return this.#values.subarray(0, count);
  }
}
