/** The slopes of a convolution's outputs behind ReLU and perhaps 2x2 max-pooling: what these let through of the slopes behind them. */
import { Direct } from './direct';
import { loadFloats, storeFloats } from './tails';

/**
 * Writes the slopes of filters [n, n + 4) of one image, a vector a pixel, and gives their sum over the pixels. gate: behind pooling the
 * mask, else y. whole: whether four floats are stored where there are fewer filters, zeros behind theirs.
 */
export function gateSlopes(g: Direct, image: i32, dy: usize, gate: usize, n: i32, to: usize, rowStep: usize, pixelStep: usize, whole: bool): v128 {
  const filters = g.filters;
  const count = min(4, filters - n);
  const stored = whole ? 4 : count;
  const zero = f32x4.splat(0);
  let sum = zero;
  if (g.pooled) {
    const rows = g.height >> 1;
    const columns = g.width >> 1;
    let at = <usize>(image * rows * columns * filters + n);
    for (let row = 0; row < rows; row++) {
      let p = to + <usize>(2 * row) * rowStep;
      for (let column = 0; column < columns; column++) {
        const which = i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(gate + at)));
        const slope = v128.and(loadFloats(dy + (at << 2), count), i32x4.lt_s(which, i32x4.splat(4)));
        sum = f32x4.add(sum, slope);
        storeFloats(p, v128.and(slope, i32x4.eq(which, zero)), stored);
        storeFloats(p + pixelStep, v128.and(slope, i32x4.eq(which, i32x4.splat(1))), stored);
        storeFloats(p + rowStep, v128.and(slope, i32x4.eq(which, i32x4.splat(2))), stored);
        storeFloats(p + rowStep + pixelStep, v128.and(slope, i32x4.eq(which, i32x4.splat(3))), stored);
        at += filters;
        p += 2 * pixelStep;
      }
    }
    return sum;
  }
  let at = <usize>(image * g.height * g.width * filters + n) << 2;
  for (let row = 0; row < g.height; row++) {
    let p = to + <usize>row * rowStep;
    for (let column = 0; column < g.width; column++) {
      const slope = v128.and(loadFloats(dy + at, count), f32x4.gt(loadFloats(gate + at, count), zero));
      sum = f32x4.add(sum, slope);
      storeFloats(p, slope, stored);
      at += <usize>filters << 2;
      p += pixelStep;
    }
  }
  return sum;
}
