/**
 * Turns floats into levels and back, for the kernels of int8.ts and int8conv.ts. Products that are rounded once are
 * computed in doubles, which hold them exactly, so that every build and processor gives the same bits.
 */
import { partStart } from './simd';

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

/** 1.5 * 2^23: floats there are 1 apart, so that adding it rounds to an integer, ties to even, and the low bits are that integer. */
export const WHOLE: f32 = 12582912;
const WHOLE_BITS: i32 = 0x4b400000;

/** Nearest integers, ties to even, of |x| < 2^22. */
// @ts-ignore: decorator
@inline
export function nearest(x: v128): v128 {
  return i32x4.sub(f32x4.add(x, f32x4.splat(WHOLE)), i32x4.splat(WHOLE_BITS));
}

/** clamp(rne(f32(x * reciprocal) + zeroPoint), 0, 127) of four values; 0 for NaN. */
// @ts-ignore: decorator
@inline
export function staticLevels(x: v128, reciprocal: f32, zeroPoint: f32): v128 {
  const scaled = f32x4.mul(x, f32x4.splat(reciprocal));
  const value = f32x4.pmin(f32x4.pmax(f32x4.splat(-zeroPoint), scaled), f32x4.splat(127 - zeroPoint));
  return i32x4.sub(f32x4.add(value, f32x4.splat(WHOLE + zeroPoint)), i32x4.splat(WHOLE_BITS));
}

/** levels = staticLevels of `size` floats. Parts share out runs of 8. */
export function quantizeLevels(x: usize, levels: usize, size: i32, reciprocal: f32, zeroPoint: f32, part: i32, parts: i32): void {
  const units = (size + 7) >> 3;
  const last = min(size, partStart(units, part + 1, parts) << 3);
  let i = partStart(units, part, parts) << 3;
  for (; i + 8 <= last; i += 8) {
    const from = x + (<usize>i << 2);
    storeLevels(levels + <usize>i, staticLevels(v128.load(from), reciprocal, zeroPoint), staticLevels(v128.load(from, 16), reciprocal, zeroPoint));
  }
  for (; i < last; i++) {
    const level = staticLevels(v128.load_splat<f32>(x + (<usize>i << 2)), reciprocal, zeroPoint);
    store<u8>(levels + <usize>i, <u8>i32x4.extract_lane(level, 0));
  }
}

/** Eight levels as bytes. */
// @ts-ignore: decorator
@inline
export function storeLevels(to: usize, low: v128, high: v128): void {
  const short = i16x8.narrow_i32x4_s(low, high);
  v128.store_lane<u64>(to, i8x16.narrow_i16x8_u(short, short), 0);
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

/** Four outputs from their exact sums: f32(sum) * f32(scale * weightScale) + bias, ReLU. */
// @ts-ignore: decorator
@inline
export function dequantize(sums: v128, weightScales: v128, bias: v128, scale: f32, relu: bool): v128 {
  const value = f32x4.convert_i32x4_s(sums);
  const multiplier = f32x4.mul(f32x4.splat(scale), weightScales);
  const low = scaled(value, multiplier, bias, relu);
  const high = scaled(upper(value), upper(multiplier), upper(bias), relu);
  return v128.shuffle<f32>(low, high, 0, 1, 4, 5);
}

/**
 * Writes what `levelsOfSums` needs for eight outputs: f32(scale * weightScale * reciprocal), f32(bias * reciprocal), and how far a value may
 * be from the nearest integer for its level to be certain. scales, bias: those of the eight outputs; to: 96 bytes.
 */
export function prepareLevels(scales: usize, bias: usize, scale: f32, reciprocal: f32, to: usize): void {
  for (let lane: usize = 0; lane < 32; lane += 16) {
    const shift = f32x4.mul(v128.load(bias + lane), f32x4.splat(reciprocal));
    const doubt = f32x4.mul(f32x4.add(f32x4.abs(shift), f32x4.splat(128)), f32x4.splat(DOUBT));
    const multiplier = f32x4.mul(f32x4.splat(scale), v128.load(scales + lane));
    v128.store(to + lane, f32x4.mul(multiplier, f32x4.splat(reciprocal)));
    v128.store(to + lane, shift, 32);
    v128.store(to + lane, f32x4.sub(f32x4.splat(0.5), doubt), 64);
  }
}

/**
 * 2^-21. Rounding after each operation, in another order than `dequantize` and `staticLevels` do it, moves a level of at most 128 by
 * less than 2^-21 (128 + |bias * reciprocal|).
 */
const DOUBT: f32 = 4.76837158203125e-7;

/**
 * Levels of relu(sums * scales + bias), eight to `to`, the quick way: single precision, and doubles only where a value is so near
 * the middle between two levels that rounding could take it to the other one. prepared: by prepareLevels.
 */
// @ts-ignore: decorator
@inline
export function levelsOfSums(
  low: v128, high: v128, to: usize, prepared: usize, scales: usize, bias: usize, scale: f32, reciprocal: f32, zeroPoint: f32,
): void {
  const whole = f32x4.splat(WHOLE + zeroPoint);
  const left = quickValue(low, prepared, zeroPoint);
  const right = quickValue(high, prepared + 16, zeroPoint);
  const leftWhole = f32x4.add(left, whole);
  const rightWhole = f32x4.add(right, whole);
  const leftDistance = f32x4.abs(f32x4.sub(left, f32x4.sub(leftWhole, whole)));
  const rightDistance = f32x4.abs(f32x4.sub(right, f32x4.sub(rightWhole, whole)));
  const uncertain = v128.or(
    f32x4.gt(leftDistance, v128.load(prepared, 64)),
    f32x4.gt(rightDistance, v128.load(prepared, 80)),
  );
  if (v128.any_true(uncertain)) {
    const exactLow = dequantize(low, v128.load(scales), v128.load(bias), scale, true);
    const exactHigh = dequantize(high, v128.load(scales, 16), v128.load(bias, 16), scale, true);
    storeLevels(to, staticLevels(exactLow, reciprocal, zeroPoint), staticLevels(exactHigh, reciprocal, zeroPoint));
  } else {
    const bits = i32x4.splat(WHOLE_BITS);
    storeLevels(to, i32x4.sub(leftWhole, bits), i32x4.sub(rightWhole, bits));
  }
}

// @ts-ignore: decorator
@inline
function quickValue(sums: v128, prepared: usize, zeroPoint: f32): v128 {
  const value = f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(sums), v128.load(prepared)), v128.load(prepared, 32));
  return f32x4.pmin(f32x4.pmax(f32x4.splat(0), value), f32x4.splat(127 - zeroPoint));
}
