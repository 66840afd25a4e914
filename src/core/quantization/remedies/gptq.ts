/**
 * GPTQ: columns are rounded one after the other, and each makes up for the errors of those before it, as far as the inputs that both read
 * go together.
 *
 * With H = R R^T, R upper triangular, e the errors w - scale * (q - zero point) so far: column j takes the level nearest to
 * w_j + sum over i < j of e_i R_ij / R_jj. That gives the codes of the paper, which updates all columns that follow by the Cholesky factor of
 * the inverse of H; here there is no inverse. Source: Frantar et al., "GPTQ", 2022; Chen et al., "The Geometry of LLM Quantization: GPTQ
 * as Babai's Nearest Plane Algorithm", 2025.
 */
import { groupPlaces, highestCode, type Levels, nearestCode } from './levels.ts';
import { blockSize, type DoubleMatrix, type MatrixProducts, part, zeros } from './matrix-products.ts';
import type { Rounded } from './scales.ts';
import type { Work } from './work.ts';

/**
 * weight: (out, in), what is to be rounded. factor: R of the Hessian whose columns stand in `order`. order: the column that is
 * rounded first, second, ... A group's weights share their scale wherever they come in that order. `block` is for tests.
 */
export async function gptq(
  weight: DoubleMatrix,
  factor: DoubleMatrix,
  order: Uint32Array,
  levels: Levels,
  products: MatrixProducts,
  work: Work,
  block = blockSize,
): Promise<Rounded> {
  const { rows, columns } = weight;
  const codes = new Uint8Array(rows * columns);
  const losses = new Float64Array(rows);
  // In the order in which columns are rounded, as all below.
  const errors = zeros(rows, columns);
  for (let start = 0; start < columns; start += block) {
    const end = Math.min(start + block, columns);
    // What the errors of all blocks before add, times R_jj.
    const before = part(errors, 0, rows, 0, start);
    const pulls =
      start > 0
        ? await products.multiply(before, part(factor, 0, start, start, end))
        : zeros(rows, end - start);
    const square = part(factor, start, end, start, end);
    roundBlock(
      { weight, order, levels, start, square, pulls: Float64Array.from(pulls.values) },
      errors,
      codes,
      losses,
    );
    await work.step(end ** 2, columns ** 2);
  }
  return { levels, codes, losses };
}

interface Block {
  readonly weight: DoubleMatrix;
  readonly order: Uint32Array;
  readonly levels: Levels;
  /** Its first column, in the order. */
  readonly start: number;
  /** Of R. */
  readonly square: DoubleMatrix;
  /** (rows, columns of the block) */
  readonly pulls: Float64Array;
}

/** One block, row after row. Fills its errors and codes, and adds to the losses. */
function roundBlock(
  { weight, order, levels, start, square, pulls }: Block,
  errors: DoubleMatrix,
  codes: Uint8Array,
  losses: Float64Array,
): void {
  const { columns: width, values: r } = square;
  const { groupsPerRow, groupSize } = groupPlaces(levels);
  const highest = highestCode(levels);
  for (let row = 0; row < weight.rows; row++) {
    const pull = pulls.subarray(row * width, (row + 1) * width);
    const rowStart = row * weight.columns;
    let loss = 0;
    for (let j = 0; j < width; j++) {
      const column = order[start + j] ?? 0;
      const group = row * groupsPerRow + Math.floor(column / groupSize);
      const scale = levels.scales[group] ?? 0;
      const zeroPoint = levels.zeroPoints[group] ?? 0;
      const diagonal = r[j * width + j] ?? 0;
      const value = weight.values[rowStart + column] ?? 0;
      const wanted = value + (pull[j] ?? 0) / diagonal;
      const code = nearestCode(wanted, scale, zeroPoint, highest);
      const given = (code - zeroPoint) * scale;
      const error = value - given;
      codes[rowStart + column] = code;
      errors.values[rowStart + start + j] = error;
      // Entry j of e R is R_jj (wanted - given): the sum of its squares is e H e^T.
      loss += (diagonal * (wanted - given)) ** 2;
      for (let k = j + 1; k < width; k++) pull[k] = (pull[k] ?? 0) + error * (r[j * width + k] ?? 0);
    }
    losses[row] = (losses[row] ?? 0) + loss;
  }
}

/** "act-order": the columns by the Hessian's diagonal, the largest first. What comes late makes up for nothing that would weigh much. */
export function byFalling(diagonal: Float64Array): Uint32Array {
  // Equal ones stay in their order.
  return inOrder(diagonal.length).sort((a, b) => (diagonal[b] ?? 0) - (diagonal[a] ?? 0));
}

/** 0, 1, 2, ... */
export function inOrder(columns: number): Uint32Array {
  return Uint32Array.from({ length: columns }, (_, column) => column);
}
