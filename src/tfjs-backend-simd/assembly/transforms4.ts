/**
 * The one-dimensional transforms of Winograd's F(4x4, 3x3) with the points 0, 1, -1, 2, -2: vectors `step` bytes apart in,
 * `outStep` apart out. A tile's two-dimensional transform is one of them over its columns and then over its rows.
 */
import { madd, nmadd } from './simd';
import { loadFloats, storeFloats } from './tails';

/** B' d */
// @ts-ignore: decorator
@inline
export function inputTransform(from: usize, step: usize, to: usize, outStep: usize): void {
  const d0 = v128.load(from);
  const d1 = v128.load(from + step);
  const d2 = v128.load(from + 2 * step);
  const d3 = v128.load(from + 3 * step);
  const d4 = v128.load(from + 4 * step);
  const d5 = v128.load(from + 5 * step);
  const four = f32x4.splat(4);
  const five = f32x4.splat(5);
  const two = f32x4.splat(2);
  const a = nmadd(four, d2, d4);
  const b = nmadd(four, d1, d3);
  const c = f32x4.sub(d4, d2);
  const d = f32x4.mul(two, f32x4.sub(d3, d1));
  v128.store(to, madd(four, d0, nmadd(five, d2, d4)));
  v128.store(to + outStep, f32x4.add(a, b));
  v128.store(to + 2 * outStep, f32x4.sub(a, b));
  v128.store(to + 3 * outStep, f32x4.add(c, d));
  v128.store(to + 4 * outStep, f32x4.sub(c, d));
  v128.store(to + 5 * outStep, madd(four, d1, nmadd(five, d3, d5)));
}

/** A y */
// @ts-ignore: decorator
@inline
export function gradientTransform(from: usize, step: usize, to: usize, outStep: usize): void {
  const y0 = v128.load(from);
  const y1 = v128.load(from + step);
  const y2 = v128.load(from + 2 * step);
  const y3 = v128.load(from + 3 * step);
  const two = f32x4.splat(2);
  const four = f32x4.splat(4);
  const a = f32x4.add(y0, y2);
  const b = f32x4.add(y1, y3);
  const c = madd(four, y2, y0);
  const d = f32x4.mul(two, madd(four, y3, y1));
  v128.store(to, y0);
  v128.store(to + outStep, f32x4.add(a, b));
  v128.store(to + 2 * outStep, f32x4.sub(a, b));
  v128.store(to + 3 * outStep, f32x4.add(c, d));
  v128.store(to + 4 * outStep, f32x4.sub(c, d));
  v128.store(to + 5 * outStep, y3);
}

/** B m */
// @ts-ignore: decorator
@inline
export function inputGradientTransform(from: usize, step: usize, to: usize, outStep: usize): void {
  const m0 = v128.load(from);
  const m1 = v128.load(from + step);
  const m2 = v128.load(from + 2 * step);
  const m3 = v128.load(from + 3 * step);
  const m4 = v128.load(from + 4 * step);
  const m5 = v128.load(from + 5 * step);
  const two = f32x4.splat(2);
  const four = f32x4.splat(4);
  const five = f32x4.splat(5);
  const a = f32x4.add(m1, m2);
  const b = f32x4.sub(m2, m1);
  const c = f32x4.add(m3, m4);
  const d = f32x4.sub(m4, m3);
  v128.store(to, f32x4.mul(four, m0));
  v128.store(to + outStep, madd(four, f32x4.add(b, m5), f32x4.mul(two, d)));
  v128.store(to + 2 * outStep, nmadd(five, m0, nmadd(four, a, f32x4.neg(c))));
  v128.store(to + 3 * outStep, nmadd(five, m5, nmadd(two, d, f32x4.neg(b))));
  v128.store(to + 4 * outStep, f32x4.add(m0, f32x4.add(a, c)));
  v128.store(to + 5 * outStep, m5);
}

/** G g: three of `count` floats in, six out */
// @ts-ignore: decorator
@inline
export function filterTransform(from: usize, step: usize, count: i32, to: usize, outStep: usize): void {
  const g0 = loadFloats(from, count);
  const g1 = loadFloats(from + step, count);
  const g2 = loadFloats(from + 2 * step, count);
  const sixth = f32x4.splat(<f32>(1.0 / 6.0));
  const a = f32x4.mul(sixth, f32x4.add(g0, g2));
  const b = f32x4.mul(sixth, g1);
  const c = madd(f32x4.splat(<f32>(1.0 / 24.0)), g0, f32x4.mul(sixth, g2));
  const d = f32x4.mul(f32x4.splat(<f32>(1.0 / 12.0)), g1);
  v128.store(to, f32x4.mul(f32x4.splat(0.25), g0));
  v128.store(to + outStep, f32x4.neg(f32x4.add(a, b)));
  v128.store(to + 2 * outStep, f32x4.sub(b, a));
  v128.store(to + 3 * outStep, f32x4.add(c, d));
  v128.store(to + 4 * outStep, f32x4.sub(c, d));
  v128.store(to + 5 * outStep, g2);
}

/** G' m: six in, three out, of which `count` floats are stored */
// @ts-ignore: decorator
@inline
export function filterGradientTransform(from: usize, step: usize, to: usize, outStep: usize, count: i32): void {
  const m0 = v128.load(from);
  const a = f32x4.add(v128.load(from + step), v128.load(from + 2 * step));
  const b = f32x4.sub(v128.load(from + 2 * step), v128.load(from + step));
  const m3 = v128.load(from + 3 * step);
  const m4 = v128.load(from + 4 * step);
  const m5 = v128.load(from + 5 * step);
  const c = f32x4.add(m3, m4);
  const d = f32x4.sub(m3, m4);
  const sixth = f32x4.splat(<f32>(1.0 / 6.0));
  storeFloats(to, madd(f32x4.splat(0.25), m0, nmadd(sixth, a, f32x4.mul(f32x4.splat(<f32>(1.0 / 24.0)), c))), count);
  storeFloats(to + outStep, madd(sixth, b, f32x4.mul(f32x4.splat(<f32>(1.0 / 12.0)), d)), count);
  storeFloats(to + 2 * outStep, madd(sixth, f32x4.sub(c, a), m5), count);
}
