/**
 * Products of quantized rows and one panel of int8 weights ([depth / 4][8][4], see int8.ts), added up exactly in int32 onto what is
 * there.
 *
 * Levels up to 127 go to relaxed SIMD's dot product, whose second operand has seven bits; larger ones (signed input can give 128),
 * and all of them in the plain build, are kept as 16 bits for i32x4.dot_i16x8_s.
 *
 * Processors with one instruction for relaxed SIMD's dot product (ARM's SDOT, x86's VNNI) take it as it is. On other x86 it is a
 * product to 16 bits, a second multiplication that widens it, and an addition; there two or four products are added up in 16 bits
 * before they are widened, in panels where no levels can make that overflow. Every way gives the same integers. Why four, and how near
 * the machine that is: docs/decisions/int8-products.md.
 */
import { wide1, wide4 } from './int8wide';
import { addPair } from './rows';
import { dotAdd, dotPairs } from './simd';

/** How many neighbouring products of a panel may be added up in 16 bits. Named in ../int8/int8Panels.ts too. */
const TWO: i32 = 1;
const FOUR: i32 = 2;

/** Four rows, `row` bytes apart, times one panel, levels as bytes below 128. */
function narrow4(depth: i32, a: usize, row: usize, panel: usize, sums: usize): void {
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
  addPair(sums, c00, c01);
  addPair(sums + 32, c10, c11);
  addPair(sums + 64, c20, c21);
  addPair(sums + 96, c30, c31);
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
  addPair(sums, i32x4.add(c0, d0), i32x4.add(c1, d1));
}

/** Two rows times one panel, levels as bytes below 128: `count` neighbouring products, a constant of 2 or 4, are added up in 16 bits. */
// @ts-ignore: decorator
@inline
function short2(count: i32, depth: i32, a: usize, row: usize, panel: usize, sums: usize): void {
  let c00 = i32x4.splat(0);
  let c01 = c00;
  let c10 = c00;
  let c11 = c00;
  let a1 = a + row;
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
    if (count == 4) {
      w0 = v128.load(panel, 64);
      w1 = v128.load(panel, 80);
      x = v128.load_splat<u32>(a, 8);
      t00 = i16x8.add(t00, dotPairs(w0, x));
      t01 = i16x8.add(t01, dotPairs(w1, x));
      x = v128.load_splat<u32>(a1, 8);
      t10 = i16x8.add(t10, dotPairs(w0, x));
      t11 = i16x8.add(t11, dotPairs(w1, x));
      w0 = v128.load(panel, 96);
      w1 = v128.load(panel, 112);
      x = v128.load_splat<u32>(a, 12);
      t00 = i16x8.add(t00, dotPairs(w0, x));
      t01 = i16x8.add(t01, dotPairs(w1, x));
      x = v128.load_splat<u32>(a1, 12);
      t10 = i16x8.add(t10, dotPairs(w0, x));
      t11 = i16x8.add(t11, dotPairs(w1, x));
    }
    c00 = widened(c00, t00);
    c01 = widened(c01, t01);
    c10 = widened(c10, t10);
    c11 = widened(c11, t11);
    a += 4 * count;
    a1 += 4 * count;
    panel += 32 * count;
  }
  addPair(sums, c00, c01);
  addPair(sums + 32, c10, c11);
}

/** The same for one row, 16 depths a step. */
// @ts-ignore: decorator
@inline
function short1(count: i32, depth: i32, a: usize, panel: usize, sums: usize): void {
  let c0 = i32x4.splat(0);
  let c1 = c0;
  const end = a + depth;
  while (a < end) {
    let x = v128.load_splat<u32>(a);
    let t0 = dotPairs(v128.load(panel), x);
    let t1 = dotPairs(v128.load(panel, 16), x);
    x = v128.load_splat<u32>(a, 4);
    t0 = i16x8.add(t0, dotPairs(v128.load(panel, 32), x));
    t1 = i16x8.add(t1, dotPairs(v128.load(panel, 48), x));
    x = v128.load_splat<u32>(a, 8);
    let u0 = dotPairs(v128.load(panel, 64), x);
    let u1 = dotPairs(v128.load(panel, 80), x);
    x = v128.load_splat<u32>(a, 12);
    u0 = i16x8.add(u0, dotPairs(v128.load(panel, 96), x));
    u1 = i16x8.add(u1, dotPairs(v128.load(panel, 112), x));
    if (count == 4) {
      c0 = widened(c0, i16x8.add(t0, u0));
      c1 = widened(c1, i16x8.add(t1, u1));
    } else {
      c0 = widened(widened(c0, t0), u0);
      c1 = widened(widened(c1, t1), u1);
    }
    a += 16;
    panel += 128;
  }
  addPair(sums, c0, c1);
}

function paired2(depth: i32, a: usize, row: usize, panel: usize, sums: usize): void {
  short2(2, depth, a, row, panel, sums);
}

function fourfold2(depth: i32, a: usize, row: usize, panel: usize, sums: usize): void {
  short2(4, depth, a, row, panel, sums);
}

function paired1(depth: i32, a: usize, panel: usize, sums: usize): void {
  short1(2, depth, a, panel, sums);
}

function fourfold1(depth: i32, a: usize, panel: usize, sums: usize): void {
  short1(4, depth, a, panel, sums);
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

const DOT_IS_OF_PAIRS: bool = dotIsOfPairs();

/**
 * sums[rows][8] += one panel times `rows` rows of quantized activations, `row` bytes apart. More than one row are filled up to a multiple
 * of four, in `a` and in `sums`. depth: a multiple of 16. wide: levels of 16 bits. safe: TWO, FOUR, or 0, see there.
 */
export function product(rows: i32, depth: i32, a: usize, row: usize, panel: usize, wide: bool, safe: i32, sums: usize): void {
  if (ASC_FEATURE_RELAXED_SIMD && !wide) {
    if (!DOT_IS_OF_PAIRS) safe = 0;
    if (rows == 1) {
      if (safe == FOUR) fourfold1(depth, a, panel, sums);
      else if (safe == TWO) paired1(depth, a, panel, sums);
      else narrow1(depth, a, panel, sums);
      return;
    }
    const step = safe ? 2 : 4;
    for (let r = 0; r < rows; r += step) {
      if (safe == FOUR) fourfold2(depth, a, row, panel, sums);
      else if (safe == TWO) paired2(depth, a, row, panel, sums);
      else narrow4(depth, a, row, panel, sums);
      a += row * step;
      sums += 32 * step;
    }
    return;
  }
  if (rows == 1) {
    wide1(depth, a, panel, sums);
    return;
  }
  for (let r = 0; r < rows; r += 4) {
    wide4(depth, a, row, panel, sums);
    wide4(depth, a, row, panel + 16, sums + 16);
    a += row << 2;
    sums += 128;
  }
}
