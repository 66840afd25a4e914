/**
 * What an optimizer does to one variable, as PyTorch computes it: one pass over all that a step reads and writes. New values may lie
 * in the memory of the old ones. A weight decay of 0 and a shrink of 1 change nothing.
 */
import { madd, partStart } from './simd';

/**
 * SGD with momentum: g' = g + decay w, v = momentum v + g', w = w - rate v; with Nesterov w = w - rate (g' + momentum v).
 */
export function sgdMomentum(
  w: usize, g: usize, v: usize, newW: usize, newV: usize, size: i32,
  rate: f32, momentum: f32, decay: f32, nesterov: i32, part: i32, parts: i32,
): void {
  const last = partStart(size, part + 1, parts);
  let i = partStart(size, part, parts);
  const m = f32x4.splat(momentum);
  const d = f32x4.splat(decay);
  const minusRate = f32x4.splat(-rate);
  for (; i + 4 <= last; i += 4) {
    const at = <usize>i << 2;
    const weight = v128.load(w + at);
    const gradient = madd(d, weight, v128.load(g + at));
    const velocity = madd(m, v128.load(v + at), gradient);
    const move = nesterov ? madd(m, velocity, gradient) : velocity;
    v128.store(newV + at, velocity);
    v128.store(newW + at, madd(minusRate, move, weight));
  }
  for (; i < last; i++) {
    const at = <usize>i << 2;
    const weight = v128.load_splat<f32>(w + at);
    const gradient = madd(d, weight, v128.load_splat<f32>(g + at));
    const velocity = madd(m, v128.load_splat<f32>(v + at), gradient);
    const move = nesterov ? madd(m, velocity, gradient) : velocity;
    store<f32>(newV + at, f32x4.extract_lane(velocity, 0));
    store<f32>(newW + at, f32x4.extract_lane(madd(minusRate, move, weight), 0));
  }
}

/** m + (g - m) share */
// @ts-ignore: decorator
@inline
function towards(m: v128, g: v128, share: v128): v128 {
  return madd(f32x4.sub(g, m), share, m);
}

/**
 * Adam: g' = g + decay w; m moves by `share1` towards g', and v becomes (1 - share2) v + share2 g'^2; then
 * w = shrink w - rate m / (sqrt(v) / rootCorrection + epsilon). `rate` has the first moment's correction in it already.
 */
export function adam(
  w: usize, g: usize, m: usize, v: usize, newW: usize, newM: usize, newV: usize, size: i32,
  rate: f32, share1: f32, keep2: f32, share2: f32, rootCorrection: f32, epsilon: f32, decay: f32, shrink: f32,
  part: i32, parts: i32,
): void {
  const last = partStart(size, part + 1, parts);
  let i = partStart(size, part, parts);
  const minusRate = f32x4.splat(-rate);
  const s1 = f32x4.splat(share1);
  const k2 = f32x4.splat(keep2);
  const s2 = f32x4.splat(share2);
  const root = f32x4.splat(rootCorrection);
  const eps = f32x4.splat(epsilon);
  const d = f32x4.splat(decay);
  const shrunk = f32x4.splat(shrink);
  for (; i + 4 <= last; i += 4) {
    const at = <usize>i << 2;
    const weight = v128.load(w + at);
    const gradient = madd(d, weight, v128.load(g + at));
    const first = towards(v128.load(m + at), gradient, s1);
    const second = madd(f32x4.mul(s2, gradient), gradient, f32x4.mul(k2, v128.load(v + at)));
    const size = f32x4.add(f32x4.div(f32x4.sqrt(second), root), eps);
    v128.store(newM + at, first);
    v128.store(newV + at, second);
    v128.store(newW + at, f32x4.add(f32x4.mul(shrunk, weight), f32x4.div(f32x4.mul(minusRate, first), size)));
  }
  for (; i < last; i++) {
    const at = <usize>i << 2;
    const weight = v128.load_splat<f32>(w + at);
    const gradient = madd(d, weight, v128.load_splat<f32>(g + at));
    const first = towards(v128.load_splat<f32>(m + at), gradient, s1);
    const second = madd(f32x4.mul(s2, gradient), gradient, f32x4.mul(k2, v128.load_splat<f32>(v + at)));
    const size = f32x4.add(f32x4.div(f32x4.sqrt(second), root), eps);
    const moved = f32x4.add(f32x4.mul(shrunk, weight), f32x4.div(f32x4.mul(minusRate, first), size));
    store<f32>(newM + at, f32x4.extract_lane(first, 0));
    store<f32>(newV + at, f32x4.extract_lane(second, 0));
    store<f32>(newW + at, f32x4.extract_lane(moved, 0));
  }
}
