/** 2x2 max-pooling behind ReLU, of convolutions that compute a window's four outputs together. */
import { relu, select } from './simd';
import { storeBytes, storeFloats } from './tails';

/** Stores relu of the largest of four, of `count` filters. */
// @ts-ignore: decorator
@inline
export function storeLargest(y: usize, a: v128, b: v128, c: v128, d: v128, count: i32): void {
  storeFloats(y, relu(f32x4.pmax(f32x4.pmax(a, b), f32x4.pmax(c, d))), count);
}

/** Which of four is largest, of equals the first, or 255 where ReLU cuts it off. */
// @ts-ignore: decorator
@inline
export function whichOfFour(a: v128, b: v128, c: v128, d: v128): v128 {
  const top = f32x4.pmax(a, b);
  const bottom = f32x4.pmax(c, d);
  const ofTop = i32x4.neg(f32x4.gt(b, a));
  const ofBottom = i32x4.sub(i32x4.splat(2), f32x4.gt(d, c));
  const which = select(ofBottom, ofTop, f32x4.gt(bottom, top));
  return v128.or(which, v128.andnot(i32x4.splat(255), f32x4.gt(f32x4.pmax(top, bottom), f32x4.splat(0))));
}

/** Stores which of a window's four was largest, a byte each, of `count` filters. */
// @ts-ignore: decorator
@inline
export function storeWhich(mask: usize, which: v128, count: i32): void {
  const short = i16x8.narrow_i32x4_s(which, which);
  storeBytes(mask, i8x16.narrow_i16x8_u(short, short), count);
}

/** The same of eight filters, the first four in `low`. */
// @ts-ignore: decorator
@inline
export function storeEight(mask: usize, low: v128, high: v128): void {
  const short = i16x8.narrow_i32x4_s(low, high);
  v128.store_lane<u64>(mask, i8x16.narrow_i16x8_u(short, short), 0);
}
