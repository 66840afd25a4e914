/**
 * The micro-kernel of all products of rows that lie as they are and a packed panel of eight outputs: floats, 16-bit integers (two a
 * lane) or bytes (four a lane). Each lane of the panel is 32 bits of depth, and so is each element of a row.
 */
import { dotAdd, madd } from './simd';

/** sum + weights times the elements of a row; of integers, those of a lane added up. T: f32, i16 or, in the relaxed build, i8. */
// @ts-ignore: decorator
@inline
export function multiplyAdd<T>(weights: v128, elements: v128, sum: v128): v128 {
  if (isFloat<T>()) return madd(weights, elements, sum);
  if (sizeof<T>() == 1) return dotAdd(weights, elements, sum);
  return i32x4.add(sum, i32x4.dot_i16x8_s(weights, elements));
}

/** c[4, 8] = four rows of `row` bytes, one behind the other, times a panel. Rows of c lie cRow bytes apart. */
// @ts-ignore: decorator
@inline
export function rows4x8<T>(row: usize, a: usize, panel: usize, c: usize, cRow: usize): void {
  let c00 = i32x4.splat(0);
  let c01 = c00;
  let c10 = c00;
  let c11 = c00;
  let c20 = c00;
  let c21 = c00;
  let c30 = c00;
  let c31 = c00;
  let a1 = a + row;
  let a2 = a1 + row;
  let a3 = a2 + row;
  const end = a + row;
  // The loop is not unrolled: with four steps at a time, V8 made code that was a third slower.
  while (a < end) {
    const w0 = v128.load(panel);
    const w1 = v128.load(panel, 16);
    let x = v128.load_splat<u32>(a);
    c00 = multiplyAdd<T>(w0, x, c00);
    c01 = multiplyAdd<T>(w1, x, c01);
    x = v128.load_splat<u32>(a1);
    c10 = multiplyAdd<T>(w0, x, c10);
    c11 = multiplyAdd<T>(w1, x, c11);
    x = v128.load_splat<u32>(a2);
    c20 = multiplyAdd<T>(w0, x, c20);
    c21 = multiplyAdd<T>(w1, x, c21);
    x = v128.load_splat<u32>(a3);
    c30 = multiplyAdd<T>(w0, x, c30);
    c31 = multiplyAdd<T>(w1, x, c31);
    a += 4;
    a1 += 4;
    a2 += 4;
    a3 += 4;
    panel += 32;
  }
  v128.store(c, c00);
  v128.store(c, c01, 16);
  c += cRow;
  v128.store(c, c10);
  v128.store(c, c11, 16);
  c += cRow;
  v128.store(c, c20);
  v128.store(c, c21, 16);
  c += cRow;
  v128.store(c, c30);
  v128.store(c, c31, 16);
}
