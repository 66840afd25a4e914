/**
 * The dynamic quantized dense layer: unsigned activations times int8 weights, summed up exactly in int32.
 *
 * Weights are packed once into panels of 8 outputs, [outputs / 8][depth / 4][8][4]: a vector is four depths of four outputs,
 * so that sums end up one output a lane and nothing has to be added up across lanes. Depth is filled up with zeros to a
 * multiple of 16, outputs to one of 8. Written by ../int8Panels.ts.
 *
 * Four rows at a time are quantized into scratch, where they stay in L1 while the weights stream past them out of L2 (the
 * products of a panel take longer than its bytes). A last row, and a single image, are taken alone.
 *
 * Activations up to 127 go to relaxed SIMD's dot product, whose second operand has seven bits; larger ones (signed input can
 * give 128), and all of them in the plain build, are kept as 16 bits for i32x4.dot_i16x8_s. Both are exact.
 *
 * Processors with one instruction for that dot product (ARM's SDOT, x86's VNNI) take it as it is. On other x86 it is a product
 * to 16 bits, a second multiplication that widens it, and an addition; there two products are added up in 16 bits before they
 * are widened, in panels where no activations can make that overflow: a third faster. Every way gives the same integers.
 * Parts share out rows or panels, never depth.
 */
import { copyFloats, dotAdd, dotPairs, partStart } from './simd';

/** Named in ../quantizedDense.ts too. */
const WIDE: i32 = 1;
const RELU: i32 = 2;

/** ranges[row] = smallest and largest of x[row] and 0; both NaN where a value is NaN. Parts share out rows. */
export function rowRanges(x: usize, ranges: usize, rows: i32, columns: i32, part: i32, parts: i32): void {
  const last = partStart(rows, part + 1, parts);
  for (let row = partStart(rows, part, parts); row < last; row++) {
    const from = x + (<usize>(row * columns) << 2);
    let least = f32x4.splat(0);
    let most = least;
    let invalid = least;
    let c = 0;
    for (; c + 4 <= columns; c += 4) {
      const value = v128.load(from + (<usize>c << 2));
      least = f32x4.pmin(least, value);
      most = f32x4.pmax(most, value);
      invalid = v128.or(invalid, f32x4.ne(value, value));
    }
    for (; c < columns; c++) {
      const value = v128.load_splat<f32>(from + (<usize>c << 2));
      least = f32x4.pmin(least, value);
      most = f32x4.pmax(most, value);
      invalid = v128.or(invalid, f32x4.ne(value, value));
    }
    least = f32x4.pmin(least, v128.shuffle<f32>(least, least, 2, 3, 0, 1));
    least = f32x4.pmin(least, v128.shuffle<f32>(least, least, 1, 0, 3, 2));
    most = f32x4.pmax(most, v128.shuffle<f32>(most, most, 2, 3, 0, 1));
    most = f32x4.pmax(most, v128.shuffle<f32>(most, most, 1, 0, 3, 2));
    const to = ranges + (<usize>row << 3);
    const sound = !v128.any_true(invalid);
    store<f32>(to, sound ? f32x4.extract_lane(least, 0) : NaN);
    store<f32>(to, sound ? f32x4.extract_lane(most, 0) : NaN, 4);
  }
}

/** Nearest integers, ties to even, of |x| < 2^22: at 1.5 * 2^23 floats are 1 apart, and their low bits are the integer. */
// @ts-ignore: decorator
@inline
function nearest(x: v128): v128 {
  return i32x4.sub(f32x4.add(x, f32x4.splat(12582912)), i32x4.splat(0x4b400000));
}

/** rne(fma(x, reciprocal, zeroPoint)) of four values. In doubles, whose product is exact, unless there is nothing to add. */
// @ts-ignore: decorator
@inline
function levels(x: v128, reciprocal: f32, zeroPoint: f32): v128 {
  if (zeroPoint == 0) return nearest(f32x4.mul(x, f32x4.splat(reciprocal)));
  const factor = f64x2.splat(<f64>reciprocal);
  const offset = f64x2.splat(<f64>zeroPoint);
  const low = f64x2.add(f64x2.mul(f64x2.promote_low_f32x4(x), factor), offset);
  const high = f64x2.add(f64x2.mul(f64x2.promote_low_f32x4(v128.shuffle<f32>(x, x, 2, 3, 2, 3)), factor), offset);
  return nearest(v128.shuffle<f32>(f32x4.demote_f64x2_zero(low), f32x4.demote_f64x2_zero(high), 0, 1, 4, 5));
}

/** One row of x to levels clamped to 0..255, as bytes or (wide) as 16 bits, and zeros up to `padded`. */
function quantizeRow(x: usize, columns: i32, padded: i32, reciprocal: f32, zeroPoint: f32, wide: bool, to: usize): void {
  const levelBytes: usize = wide ? 2 : 1;
  let c = 0;
  for (; c + 8 <= columns; c += 8) {
    const at = x + (<usize>c << 2);
    const short = i16x8.narrow_i32x4_s(levels(v128.load(at), reciprocal, zeroPoint), levels(v128.load(at, 16), reciprocal, zeroPoint));
    const bytes = i8x16.narrow_i16x8_u(short, short);
    if (wide) v128.store(to + (<usize>c << 1), i16x8.extend_low_i8x16_u(bytes));
    else v128.store_lane<u64>(to + <usize>c, bytes, 0);
  }
  for (; c < columns; c++) {
    const level = levels(v128.load_splat<f32>(x + (<usize>c << 2)), reciprocal, zeroPoint);
    const value = min(255, max(0, i32x4.extract_lane(level, 0)));
    if (wide) store<u16>(to + (<usize>c << 1), <u16>value);
    else store<u8>(to + <usize>c, <u8>value);
  }
  memory.fill(to + <usize>columns * levelBytes, 0, <usize>(padded - columns) * levelBytes);
}

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
  v128.store(sums, c00);
  v128.store(sums, c01, 16);
  v128.store(sums, c10, 32);
  v128.store(sums, c11, 48);
  v128.store(sums, c20, 64);
  v128.store(sums, c21, 80);
  v128.store(sums, c30, 96);
  v128.store(sums, c31, 112);
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

/** Adds the even and the odd lanes of two vectors: two partial sums of each of four outputs. */
// @ts-ignore: decorator
@inline
function pairs(a: v128, b: v128): v128 {
  return i32x4.add(v128.shuffle<i32>(a, b, 0, 2, 4, 6), v128.shuffle<i32>(a, b, 1, 3, 5, 7));
}

/** Four rows times half a panel, levels as 16 bits. Two outputs a vector, the two halves of four depths apart. */
function wide4(depth: i32, a: usize, panel: usize, sums: usize): void {
  let c00 = i32x4.splat(0);
  let c01 = c00;
  let c10 = c00;
  let c11 = c00;
  let c20 = c00;
  let c21 = c00;
  let c30 = c00;
  let c31 = c00;
  const row = <usize>depth << 1;
  let a1 = a + row;
  let a2 = a1 + row;
  let a3 = a2 + row;
  const end = a + row;
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
  v128.store(sums, pairs(c00, c01));
  v128.store(sums, pairs(c10, c11), 32);
  v128.store(sums, pairs(c20, c21), 64);
  v128.store(sums, pairs(c30, c31), 96);
}

/** One row times a panel, levels as 16 bits. */
function wide1(depth: i32, a: usize, panel: usize, sums: usize): void {
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
  v128.store(sums, pairs(c0, c1));
  v128.store(sums, pairs(c2, c3), 16);
}

/** Whether relaxed SIMD's dot product is x86's of 16 bits: then bytes from 128 on count as unsigned, and a pair saturates. */
function dotIsOfPairs(): bool {
  if (!ASC_FEATURE_RELAXED_SIMD) return false;
  return i32x4.extract_lane(dotAdd(i8x16.splat(127), i8x16.splat(-1), i32x4.splat(0)), 0) == 2 * 32767;
}

const DOT_IS_OF_PAIRS: bool = dotIsOfPairs();

/** sums[rows][8] = one panel times `rows` rows (4 or 1) of quantized activations, `depth` levels each. */
function product(rows: i32, depth: i32, activations: usize, panel: usize, wide: bool, pairs: bool, sums: usize): void {
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

/** value * multiplier + offset of the lower two lanes, rounded once (the product is exact in a double), and ReLU. */
// @ts-ignore: decorator
@inline
function scaled(value: v128, multiplier: v128, offset: v128, relu: bool): v128 {
  const product = f64x2.mul(f64x2.promote_low_f32x4(value), f64x2.promote_low_f32x4(multiplier));
  const y = f64x2.add(product, f64x2.promote_low_f32x4(offset));
  return f32x4.demote_f64x2_zero(relu ? f64x2.pmax(y, f64x2.splat(0)) : y);
}

// @ts-ignore: decorator
@inline
function upper(x: v128): v128 {
  return v128.shuffle<f32>(x, x, 2, 3, 2, 3);
}

/** Four outputs from their sums: f32(sum - zeroPoint * weightSum) * f32(scale * weightScale) + bias, ReLU. */
// @ts-ignore: decorator
@inline
function finish(sums: v128, weightScales: v128, bias: v128, weightSums: v128, scale: f32, zeroPoint: i32, relu: bool): v128 {
  const value = f32x4.convert_i32x4_s(i32x4.sub(sums, i32x4.mul(i32x4.splat(zeroPoint), weightSums)));
  const multiplier = f32x4.mul(f32x4.splat(scale), weightScales);
  const low = scaled(value, multiplier, bias, relu);
  const high = scaled(upper(value), upper(multiplier), upper(bias), relu);
  return v128.shuffle<f32>(low, high, 0, 1, 4, 5);
}

/**
 * y [rows, outputs] = dequantized product of x [rows, depth], quantized with f32(1 / scale) and zeroPoint, and the weights.
 * layer: scale, bias, sum of the weights and whether pairs are safe, of each output, then the panels; see ../int8Panels.ts. scratch per thread: four rows
 * of levels and a tile of sums.
 */
export function quantizedDense(
  x: usize, layer: usize, y: usize, rows: i32, depth: i32, outputs: i32, scale: f32, zeroPoint: i32, flags: i32,
  scratch: usize, scratchPerThread: i32, part: i32, parts: i32, thread: i32,
): void {
  const padded = (depth + 15) & ~15;
  const panels = (outputs + 7) >> 3;
  const perOutput = <usize>panels << 5;
  const weights = layer + 4 * perOutput;
  const relu = (flags & RELU) != 0;
  const wide = !ASC_FEATURE_RELAXED_SIMD || (flags & WIDE) != 0;
  const reciprocal: f32 = 1 / scale;
  const sums = scratch + <usize>scratchPerThread * thread;
  const activations = sums + 128;
  const rowBytes = <usize>padded << (wide ? 1 : 0);

  let row = 0;
  let lastRow = rows;
  let firstPanel = 0;
  let lastPanel = panels;
  if (rows >= 4 * parts) {
    const units = (rows + 3) >> 2;
    row = partStart(units, part, parts) << 2;
    lastRow = min(rows, partStart(units, part + 1, parts) << 2);
  } else {
    firstPanel = partStart(panels, part, parts);
    lastPanel = partStart(panels, part + 1, parts);
  }
  if (firstPanel == lastPanel) return;

  while (row < lastRow) {
    const height = row + 4 <= lastRow ? 4 : 1;
    for (let r = 0; r < height; r++) {
      quantizeRow(x + (<usize>((row + r) * depth) << 2), depth, padded, reciprocal, <f32>zeroPoint, wide, activations + <usize>r * rowBytes);
    }
    for (let panel = firstPanel; panel < lastPanel; panel++) {
      const pairs = DOT_IS_OF_PAIRS && load<i32>(layer + 3 * perOutput + (<usize>panel << 5)) != 0;
      product(height, padded, activations, weights + <usize>(panel * padded << 3), wide, pairs, sums);
      const width = min(8, outputs - (panel << 3));
      for (let r = 0; r < height; r++) {
        const from = sums + (<usize>r << 5);
        const to = y + (<usize>((row + r) * outputs + (panel << 3)) << 2);
        for (let n = 0; n < width; n += 4) {
          const lane = <usize>n << 2;
          const at = layer + (<usize>panel << 5) + lane;
          const value = finish(
            v128.load(from + lane), v128.load(at), v128.load(at + perOutput), v128.load(at + 2 * perOutput), scale, zeroPoint, relu,
          );
          if (n + 4 <= width) v128.store(to + lane, value);
          else {
            v128.store(from + lane, value);
            copyFloats(to + lane, from + lane, width - n);
          }
        }
      }
    }
    row += height;
  }
}
