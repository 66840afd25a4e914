/**
 * From floats to levels and back: what the kernels of int8.ts and int8conv.ts have in common. Products that are rounded once are
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

/** Nearest integers, ties to even, of |x| < 2^22: at 1.5 * 2^23 floats are 1 apart, and their low bits are the integer. */
// @ts-ignore: decorator
@inline
export function nearest(x: v128): v128 {
  return i32x4.sub(f32x4.add(x, f32x4.splat(12582912)), i32x4.splat(0x4b400000));
}

/** clamp(rne(f32(x * reciprocal) + zeroPoint), 0, 127) of four values; 0 for NaN. The sum is exact. */
// @ts-ignore: decorator
@inline
export function staticLevels(x: v128, reciprocal: f32, zeroPoint: f32): v128 {
  const scaled = f32x4.mul(x, f32x4.splat(reciprocal));
  const value = f32x4.pmin(f32x4.pmax(f32x4.splat(-zeroPoint), scaled), f32x4.splat(127 - zeroPoint));
  if (zeroPoint == 0) return nearest(value);
  const offset = f64x2.splat(<f64>zeroPoint);
  const low = f64x2.nearest(f64x2.add(f64x2.promote_low_f32x4(value), offset));
  const high = f64x2.nearest(f64x2.add(f64x2.promote_low_f32x4(upper(value)), offset));
  return v128.shuffle<i32>(i32x4.trunc_sat_f64x2_s_zero(low), i32x4.trunc_sat_f64x2_s_zero(high), 0, 1, 4, 5);
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
