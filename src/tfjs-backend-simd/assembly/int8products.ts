/**
 * Products of quantized rows and one panel of int8 weights ([depth / 4][8][4], see int8.ts), summed up exactly in int32.
 *
 * Levels up to 127 go to relaxed SIMD's dot product, whose second operand has seven bits; larger ones (signed input can give 128),
 * and all of them in the plain build, are kept as 16 bits for i32x4.dot_i16x8_s.
 *
 * Processors with one instruction for relaxed SIMD's dot product (ARM's SDOT, x86's VNNI) take it as it is. On other x86 it is a
 * product to 16 bits, a second multiplication that widens it, and an addition; there two products are added up in 16 bits before
 * they are widened, in panels where no levels can make that overflow: a third faster. Every way gives the same integers.
 */
import { wide1, wide4 } from './int8wide';
import { storePair } from './rows';
import { dotAdd, dotPairs } from './simd';

/** sums[4][8] = four rows times one panel, levels as bytes below 128. */
function narrow4(depth: i32, a: usize, panel: usize, sums: usize): void {
  let c00 = i32x4.splat(0);
  let c01 = c00;
  let c10 = c00;
  let c11 = c00;
  let c20 = c00;
  let c21 = c00;
  let c30 = c00;
  let c31 = c00;
  let a1 = a + depth;
  let a2 = a1 + depth;
  let a3 = a2 + depth;
  const end = a + depth;
  // The loop is not unrolled: with four steps at a time, V8 made code that was a third slower.
  while (a < end) {
    const w0 = v128.load(panel);
    const w1 = v128.load(panel, 16);
    let x = v128.load_splat<u32>(a);
    c00 = dotAdd(w0, x, c00);
    c01 = dotAdd(w1, x, c01);
    x = v128.load_splat<u32>(a1);
    c10 = dotAdd(w0, x, c10);
    c11 = dotAdd(w1, x, c11);
    x = v128.load_splat<u32>(a2);
    c20 = dotAdd(w0, x, c20);
    c21 = dotAdd(w1, x, c21);
    x = v128.load_splat<u32>(a3);
    c30 = dotAdd(w0, x, c30);
    c31 = dotAdd(w1, x, c31);
    a += 4;
    a1 += 4;
    a2 += 4;
    a3 += 4;
    panel += 32;
  }
  storePair(sums, c00, c01);
  storePair(sums + 32, c10, c11);
  storePair(sums + 64, c20, c21);
  storePair(sums + 96, c30, c31);
}

/** The same for one row. Sixteen depths a step, two sums for each vector of outputs: one alone would wait for itself. */
function narrow1(depth: i32, a: usize, panel: usize, sums: usize): void {
  let c0 = i32x4.splat(0);
  let c1 = c0;
  let d0 = c0;
  let d1 = c0;
  const end = a + depth;
  while (a < end) {
    let x = v128.load_splat<u32>(a);
    c0 = dotAdd(v128.load(panel), x, c0);
    c1 = dotAdd(v128.load(panel, 16), x, c1);
    x = v128.load_splat<u32>(a, 4);
    d0 = dotAdd(v128.load(panel, 32), x, d0);
    d1 = dotAdd(v128.load(panel, 48), x, d1);
    x = v128.load_splat<u32>(a, 8);
    c0 = dotAdd(v128.load(panel, 64), x, c0);
    c1 = dotAdd(v128.load(panel, 80), x, c1);
    x = v128.load_splat<u32>(a, 12);
    d0 = dotAdd(v128.load(panel, 96), x, d0);
    d1 = dotAdd(v128.load(panel, 112), x, d1);
    a += 16;
    panel += 128;
  }
  v128.store(sums, i32x4.add(c0, d0));
  v128.store(sums, i32x4.add(c1, d1), 16);
}

/** Two rows times one panel that cannot overflow, levels as bytes below 128: pairs of products are added up in 16 bits. */
function paired2(depth: i32, a: usize, panel: usize, sums: usize): void {
  let c00 = i32x4.splat(0);
  let c01 = c00;
  let c10 = c00;
  let c11 = c00;
  let a1 = a + depth;
  const end = a + depth;
  while (a < end) {
    let w0 = v128.load(panel);
    let w1 = v128.load(panel, 16);
    let x = v128.load_splat<u32>(a);
    let t00 = dotPairs(w0, x);
    let t01 = dotPairs(w1, x);
    x = v128.load_splat<u32>(a1);
    let t10 = dotPairs(w0, x);
    let t11 = dotPairs(w1, x);
    w0 = v128.load(panel, 32);
    w1 = v128.load(panel, 48);
    x = v128.load_splat<u32>(a, 4);
    t00 = i16x8.add(t00, dotPairs(w0, x));
    t01 = i16x8.add(t01, dotPairs(w1, x));
    x = v128.load_splat<u32>(a1, 4);
    t10 = i16x8.add(t10, dotPairs(w0, x));
    t11 = i16x8.add(t11, dotPairs(w1, x));
    c00 = widened(c00, t00);
    c01 = widened(c01, t01);
    c10 = widened(c10, t10);
    c11 = widened(c11, t11);
    a += 8;
    a1 += 8;
    panel += 64;
  }
  v128.store(sums, c00);
  v128.store(sums, c01, 16);
  v128.store(sums, c10, 32);
  v128.store(sums, c11, 48);
}

/** The same for one row. */
function paired1(depth: i32, a: usize, panel: usize, sums: usize): void {
  let c0 = i32x4.splat(0);
  let c1 = c0;
  const end = a + depth;
  while (a < end) {
    let x = v128.load_splat<u32>(a);
    let t0 = dotPairs(v128.load(panel), x);
    let t1 = dotPairs(v128.load(panel, 16), x);
    x = v128.load_splat<u32>(a, 4);
    c0 = widened(c0, i16x8.add(t0, dotPairs(v128.load(panel, 32), x)));
    c1 = widened(c1, i16x8.add(t1, dotPairs(v128.load(panel, 48), x)));
    x = v128.load_splat<u32>(a, 8);
    t0 = dotPairs(v128.load(panel, 64), x);
    t1 = dotPairs(v128.load(panel, 80), x);
    x = v128.load_splat<u32>(a, 12);
    c0 = widened(c0, i16x8.add(t0, dotPairs(v128.load(panel, 96), x)));
    c1 = widened(c1, i16x8.add(t1, dotPairs(v128.load(panel, 112), x)));
    a += 16;
    panel += 128;
  }
  v128.store(sums, c0);
  v128.store(sums, c1, 16);
}

// @ts-ignore: decorator
@inline
function widened(sum: v128, short: v128): v128 {
  return i32x4.add(sum, i32x4.extadd_pairwise_i16x8_s(short));
}

/** Whether relaxed SIMD's dot product is x86's of 16 bits: then bytes from 128 on count as unsigned, and a pair saturates. */
function dotIsOfPairs(): bool {
  if (!ASC_FEATURE_RELAXED_SIMD) return false;
  return i32x4.extract_lane(dotAdd(i8x16.splat(127), i8x16.splat(-1), i32x4.splat(0)), 0) == 2 * 32767;
}

export const DOT_IS_OF_PAIRS: bool = dotIsOfPairs();

/** sums[rows][8] = one panel times `rows` rows (4 or 1) of quantized activations, `depth` levels each. */
export function product(rows: i32, depth: i32, activations: usize, panel: usize, wide: bool, pairs: bool, sums: usize): void {
  if (ASC_FEATURE_RELAXED_SIMD) {
    if (!wide) {
      if (rows == 1) {
        if (pairs) paired1(depth, activations, panel, sums);
        else narrow1(depth, activations, panel, sums);
      } else if (pairs) {
        paired2(depth, activations, panel, sums);
        paired2(depth, activations + 2 * depth, panel, sums + 64);
      } else {
        narrow4(depth, activations, panel, sums);
      }
      return;
    }
  }
  if (rows == 4) {
    wide4(depth, activations, panel, sums);
    wide4(depth, activations, panel + 16, sums + 16);
  } else {
    wide1(depth, activations, panel, sums);
  }
}
