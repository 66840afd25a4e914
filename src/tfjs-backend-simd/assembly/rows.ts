/**
 * The micro-kernels of all products of rows and a packed panel of eight outputs: floats, or 16-bit integers, two a lane. Each lane of the panel is 32 bits of depth, and so is each element of a row.
 */
import { groupCount, runBytes } from './groups';
import { madd, relu } from './simd';

/** What becomes of a product: it is added to what is there (which has the bias already); it goes through ReLU. */
export const ACCUMULATE: i32 = 1;
export const RELU: i32 = 2;
/** It is multiplied by scales, which stand in place of the bias, and added to what is there. */
export const SCALE: i32 = 4;

/** sum + weights times the elements of a row; of integers, those of a lane added up. T: f32 or i16. */
// @ts-ignore: decorator
@inline
export function multiplyAdd<T>(weights: v128, elements: v128, sum: v128): v128 {
  if (isFloat<T>()) return madd(weights, elements, sum);
  return i32x4.add(sum, i32x4.dot_i16x8_s(weights, elements));
}

// @ts-ignore: decorator
@inline
export function storePair(c: usize, left: v128, right: v128): void {
  v128.store(c, left);
  v128.store(c, right, 16);
}

/** c[8] += sums of whole numbers. */
// @ts-ignore: decorator
@inline
export function addPair(c: usize, left: v128, right: v128): void {
  storePair(c, i32x4.add(left, v128.load(c)), i32x4.add(right, v128.load(c, 16)));
}

// @ts-ignore: decorator
@inline
function finishRow<T>(c: usize, left: v128, right: v128, bias: usize, flags: i32): void {
  let x = left;
  let y = right;
  if (isFloat<T>()) {
    if (flags & SCALE) {
      x = madd(x, v128.load(bias), v128.load(c));
      y = madd(y, v128.load(bias, 16), v128.load(c, 16));
    } else if (flags & ACCUMULATE) {
      x = f32x4.add(x, v128.load(c));
      y = f32x4.add(y, v128.load(c, 16));
    } else if (bias) {
      x = f32x4.add(x, v128.load(bias));
      y = f32x4.add(y, v128.load(bias, 16));
    }
    if (flags & RELU) {
      x = relu(x);
      y = relu(y);
    }
  }
  storePair(c, x, y);
}

/**
 * c[count, 8] = `count` rows of so many runs, `step` bytes from one run to the next (groups.ts), times a panel. count: a constant, 4 to 6.
 * bias, or scales of eight outputs, and flags: of floats.
 */
// @ts-ignore: decorator
@inline
function groupTimesPanel<T>(count: i32, runs: i32, step: usize, a: usize, panel: usize, c: usize, cRow: usize, bias: usize, flags: i32): void {
  const between = step - runBytes<T>();
  let c00 = i32x4.splat(0);
  let c01 = c00;
  let c10 = c00;
  let c11 = c00;
  let c20 = c00;
  let c21 = c00;
  let c30 = c00;
  let c31 = c00;
  let c40 = c00;
  let c41 = c00;
  let c50 = c00;
  let c51 = c00;
  for (; runs > 0; runs--) {
    const end = a + runBytes<T>();
    while (a < end) {
      const w0 = v128.load(panel);
      const w1 = v128.load(panel, 16);
      let x = v128.load_splat<u32>(a);
      c00 = multiplyAdd<T>(w0, x, c00);
      c01 = multiplyAdd<T>(w1, x, c01);
      x = v128.load_splat<u32>(a, runBytes<T>());
      c10 = multiplyAdd<T>(w0, x, c10);
      c11 = multiplyAdd<T>(w1, x, c11);
      x = v128.load_splat<u32>(a, 2 * runBytes<T>());
      c20 = multiplyAdd<T>(w0, x, c20);
      c21 = multiplyAdd<T>(w1, x, c21);
      x = v128.load_splat<u32>(a, 3 * runBytes<T>());
      c30 = multiplyAdd<T>(w0, x, c30);
      c31 = multiplyAdd<T>(w1, x, c31);
      if (count > 4) {
        x = v128.load_splat<u32>(a, 4 * runBytes<T>());
        c40 = multiplyAdd<T>(w0, x, c40);
        c41 = multiplyAdd<T>(w1, x, c41);
      }
      if (count > 5) {
        x = v128.load_splat<u32>(a, 5 * runBytes<T>());
        c50 = multiplyAdd<T>(w0, x, c50);
        c51 = multiplyAdd<T>(w1, x, c51);
      }
      a += 4;
      panel += 32;
    }
    a += between;
  }
  finishRow<T>(c, c00, c01, bias, flags);
  finishRow<T>(c + cRow, c10, c11, bias, flags);
  finishRow<T>(c + 2 * cRow, c20, c21, bias, flags);
  finishRow<T>(c + 3 * cRow, c30, c31, bias, flags);
  if (count > 4) finishRow<T>(c + 4 * cRow, c40, c41, bias, flags);
  if (count > 5) finishRow<T>(c + 5 * cRow, c50, c51, bias, flags);
}

function fourRows<T>(runs: i32, step: usize, a: usize, panel: usize, c: usize, cRow: usize, bias: usize, flags: i32): void {
  groupTimesPanel<T>(4, runs, step, a, panel, c, cRow, bias, flags);
}

function fiveRows<T>(runs: i32, step: usize, a: usize, panel: usize, c: usize, cRow: usize, bias: usize, flags: i32): void {
  groupTimesPanel<T>(5, runs, step, a, panel, c, cRow, bias, flags);
}

function sixRows<T>(runs: i32, step: usize, a: usize, panel: usize, c: usize, cRow: usize, bias: usize, flags: i32): void {
  groupTimesPanel<T>(6, runs, step, a, panel, c, cRow, bias, flags);
}

/** c[count, 8] = 4 to 6 rows times a panel, see groupTimesPanel. bias, of 8 outputs, or 0; flags: both of floats. */
// @ts-ignore: decorator
@inline
export function groupProduct<T>(count: i32, runs: i32, step: usize, a: usize, panel: usize, c: usize, cRow: usize, bias: usize, flags: i32): void {
  if (count == 4) fourRows<T>(runs, step, a, panel, c, cRow, bias, flags);
  else if (ASC_FEATURE_RELAXED_SIMD && isFloat<T>() && count == 6) sixRows<T>(runs, step, a, panel, c, cRow, bias, flags);
  else fiveRows<T>(runs, step, a, panel, c, cRow, bias, flags);
}

/** c[rows, 8] = `rows` rows of so many runs times a panel. rows: of whole groups. */
export function groupProducts<T>(rows: i32, runs: i32, a: usize, panel: usize, c: usize, cRow: usize): void {
  const groups = groupCount<T>(rows);
  const least = rows / groups;
  const step = runBytes<T>() * rows;
  let larger = rows - least * groups;
  for (let group = 0; group < groups; group++) {
    const count = larger-- > 0 ? least + 1 : least;
    groupProduct<T>(count, runs, step, a, panel, c, cRow, 0, 0);
    a += runBytes<T>() * count;
    c += cRow * count;
  }
}
