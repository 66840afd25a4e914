/** 2x2 max-pooling behind ReLU, of convolutions that compute a window's four outputs together. */
import { relu } from './simd';
import { storeBytes, storeFloats } from './tails';

/** Stores relu of the largest of four, of `count` filters; gives which it was, or 255 where ReLU cut it off. */
// @ts-ignore: decorator
@inline
export function poolFour(a: v128, b: v128, c: v128, d: v128, y: usize, count: i32): v128 {
  let more = f32x4.gt(b, a);
  let most = v128.bitselect(b, a, more);
  let which = v128.and(more, i32x4.splat(1));
  more = f32x4.gt(c, most);
  most = v128.bitselect(c, most, more);
  which = v128.bitselect(i32x4.splat(2), which, more);
  more = f32x4.gt(d, most);
  most = v128.bitselect(d, most, more);
  which = v128.bitselect(i32x4.splat(3), which, more);
  storeFloats(y, relu(most), count);
  return v128.or(which, v128.andnot(i32x4.splat(255), f32x4.gt(most, f32x4.splat(0))));
}

/** Stores which of a window's four was largest, a byte each, of `count` filters. */
// @ts-ignore: decorator
@inline
export function storeWhich(mask: usize, which: v128, count: i32): void {
  const short = i16x8.narrow_i32x4_s(which, which);
  storeBytes(mask, i8x16.narrow_i16x8_u(short, short), count);
}
