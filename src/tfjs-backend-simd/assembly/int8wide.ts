/** Products of rows of 16-bit levels and one panel of int8 weights, see int8products.ts: what bytes of seven bits cannot hold. */
import { addPair } from './rows';

/** Adds the even and the odd lanes of two vectors: two partial sums of each of four outputs. */
// @ts-ignore: decorator
@inline
function pairs(a: v128, b: v128): v128 {
  return i32x4.add(v128.shuffle<i32>(a, b, 0, 2, 4, 6), v128.shuffle<i32>(a, b, 1, 3, 5, 7));
}

// @ts-ignore: decorator
@inline
function add(to: usize, x: v128): void {
  v128.store(to, i32x4.add(x, v128.load(to)));
}

/** sums[4][8], half of each row: += four rows, `row` bytes apart, times half a panel. Two outputs a vector, the two halves of four depths apart. */
export function wide4(depth: i32, a: usize, row: usize, panel: usize, sums: usize): void {
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
  const end = a + (<usize>depth << 1);
  while (a < end) {
    const w0 = v128.load_ext<i8>(panel);
    const w1 = v128.load_ext<i8>(panel, 8);
    let x = v128.load_splat<u64>(a);
    c00 = i32x4.add(c00, i32x4.dot_i16x8_s(w0, x));
    c01 = i32x4.add(c01, i32x4.dot_i16x8_s(w1, x));
    x = v128.load_splat<u64>(a1);
    c10 = i32x4.add(c10, i32x4.dot_i16x8_s(w0, x));
    c11 = i32x4.add(c11, i32x4.dot_i16x8_s(w1, x));
    x = v128.load_splat<u64>(a2);
    c20 = i32x4.add(c20, i32x4.dot_i16x8_s(w0, x));
    c21 = i32x4.add(c21, i32x4.dot_i16x8_s(w1, x));
    x = v128.load_splat<u64>(a3);
    c30 = i32x4.add(c30, i32x4.dot_i16x8_s(w0, x));
    c31 = i32x4.add(c31, i32x4.dot_i16x8_s(w1, x));
    a += 8;
    a1 += 8;
    a2 += 8;
    a3 += 8;
    panel += 32;
  }
  add(sums, pairs(c00, c01));
  add(sums + 32, pairs(c10, c11));
  add(sums + 64, pairs(c20, c21));
  add(sums + 96, pairs(c30, c31));
}

/** sums[8] += one row times a panel. */
export function wide1(depth: i32, a: usize, panel: usize, sums: usize): void {
  let c0 = i32x4.splat(0);
  let c1 = c0;
  let c2 = c0;
  let c3 = c0;
  const end = a + (<usize>depth << 1);
  while (a < end) {
    const x = v128.load_splat<u64>(a);
    c0 = i32x4.add(c0, i32x4.dot_i16x8_s(v128.load_ext<i8>(panel), x));
    c1 = i32x4.add(c1, i32x4.dot_i16x8_s(v128.load_ext<i8>(panel, 8), x));
    c2 = i32x4.add(c2, i32x4.dot_i16x8_s(v128.load_ext<i8>(panel, 16), x));
    c3 = i32x4.add(c3, i32x4.dot_i16x8_s(v128.load_ext<i8>(panel, 24), x));
    a += 8;
    panel += 32;
  }
  addPair(sums, pairs(c0, c1), pairs(c2, c3));
}
