/**
 * GPTQ: columns are rounded one after the other, and each makes up for the errors of those before it, as far as the inputs that both read
 * go together.
 *
 * With H = R R^T, R upper triangular, e the errors w - scale * (q - zero point) so far: column j takes the level nearest to
 * w_j + sum over i < j of e_i R_ij / R_jj. That gives the codes of the paper, which updates all columns that follow by the Cholesky factor of
 * the inverse of H; here there is no inverse. Source: Frantar et al., "GPTQ", 2022; Chen et al., "The Geometry of LLM Quantization: GPTQ
 * as Babai's Nearest Plane Algorithm", 2025.
 */

import {
  add,
  type DoubleMatrix,
  type Matrix,
  type MatrixProducts,
  middleOf,
  part,
  zeros,
} from '../matrices/matrix-products.ts';
import type { Work } from '../progress/work.ts';
import { groupPlaces, highestCode, type Levels, nearestCode } from './levels.ts';
import type { Rounded } from './scales.ts';

/** Columns that are rounded before products carry their errors on to others: the more, the more of the arithmetic is in plain loops. */
const gptqBlock = 32;

/**
 * weight: (out, in), what is to be rounded, columns in `order`: they come one after the other then, and from the processor's cache. factor: R of
 * the Hessian whose columns stand in it. order: the column that is rounded first, second, ... A group's weights share their scale wherever they come in that order. Gives up as soon as all outputs together
 * lose more than `limit`. `block` is for tests.
 */
export async function gptq(
  weight: DoubleMatrix,
  factor: DoubleMatrix,
  order: Uint32Array,
  levels: Levels,
  products: MatrixProducts,
  work: Work,
  { limit = Number.POSITIVE_INFINITY, block = gptqBlock } = {},
): Promise<Rounded | undefined> {
  const { rows, columns } = weight;
  const losses = new Float64Array(rows);
  // In the order in which columns are rounded.
  const codes = new Uint8Array(rows * columns);
  // In the same order: what the errors so far add to a column, times R_jj, until it is rounded, and then its error.
  const state = zeros(rows, columns);
  /** Whether the limit is kept. */
  const roundRange = async (left: number, right: number): Promise<boolean> => {
    if (right - left <= block) {
      const square = part(factor, left, right, left, right);
      const own = part(state, 0, rows, left, right);
      roundBlock(
        { weight, columns: order.subarray(left, right), left, square, state: own },
        { levels, codes, losses },
      );
      await work.step(right ** 2, columns ** 2);
      return losses.reduce((sum, loss) => sum + loss, 0) <= limit;
    }
    const middle = middleOf(left, right, block);
    if (!(await roundRange(left, middle))) return false;
    const errors = part(state, 0, rows, left, middle);
    const carried = await products.multiply(errors, part(factor, left, middle, middle, right));
    add(part(state, 0, rows, middle, right), carried);
    return await roundRange(middle, right);
  };
  if (!(await roundRange(0, columns))) return undefined;
  const inOwnOrder = new Uint8Array(rows * columns);
  for (let start = 0; start < codes.length; start += columns) {
    for (let i = 0; i < columns; i++) inOwnOrder[start + (order[i] ?? 0)] = codes[start + i] ?? 0;
  }
  return { levels, codes: inOwnOrder, losses };
}

interface Block {
  readonly weight: DoubleMatrix;
  /** Which ones they are. */
  readonly columns: Uint32Array;
  /** The first of them in the order. */
  readonly left: number;
  /** Of R. */
  readonly square: Matrix;
  /** (out, columns) */
  readonly state: Matrix;
}

/** One block, row after row. Fills its errors and codes, and adds to the losses. */
function roundBlock(
  { weight, columns, left, square, state }: Block,
  { levels, codes, losses }: Rounded,
): void {
  const width = columns.length;
  const { values: r, stride = width } = square;
  const { values: errors, stride: apart = width } = state;
  const { groupsPerRow, groupSize } = groupPlaces(levels);
  const highest = highestCode(levels);
  const reciprocals = Float64Array.from(columns, (_, j) => 1 / (r[j * (stride + 1)] ?? 0));
  const pull = new Float64Array(width);
  for (let row = 0; row < weight.rows; row++) {
    const first = row * apart;
    const start = row * weight.columns + left;
    for (let j = 0; j < width; j++) pull[j] = errors[first + j] ?? 0;
    let loss = 0;
    for (let j = 0; j < width; j++) {
      const group = row * groupsPerRow + Math.floor((columns[j] ?? 0) / groupSize);
      const scale = levels.scales[group] ?? 0;
      const zeroPoint = levels.zeroPoints[group] ?? 0;
      const value = weight.values[start + j] ?? 0;
      const wanted = value + (pull[j] ?? 0) * (reciprocals[j] ?? 0);
      const code = nearestCode(wanted, scale, zeroPoint, highest);
      const given = (code - zeroPoint) * scale;
      const error = value - given;
      codes[start + j] = code;
      errors[first + j] = error;
      // Entry j of e R is R_jj (wanted - given): the sum of its squares is e H e^T.
      loss += ((r[j * (stride + 1)] ?? 0) * (wanted - given)) ** 2;
      for (let k = j + 1; k < width; k++) pull[k] = (pull[k] ?? 0) + error * (r[j * stride + k] ?? 0);
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

/** A copy. */
export function columnsInOrder({ rows, columns, values }: DoubleMatrix, order: Uint32Array): DoubleMatrix {
  const ordered = zeros(rows, columns);
  for (let start = 0; start < values.length; start += columns) {
    for (let i = 0; i < columns; i++) ordered.values[start + i] = values[start + (order[i] ?? 0)] ?? 0;
  }
  return ordered;
}
