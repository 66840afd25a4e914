/**
 * What all kernel families share. One source gives two builds: with relaxed SIMD a multiply-add is one fused
 * instruction, without it two. The choice is a compile-time constant, so neither build pays for the other.
 */

// @ts-ignore: decorator
@inline
export function madd(a: v128, b: v128, c: v128): v128 {
  return ASC_FEATURE_RELAXED_SIMD ? f32x4.relaxed_madd(a, b, c) : f32x4.add(f32x4.mul(a, b), c);
}

/** c - a * b. */
// @ts-ignore: decorator
@inline
export function nmadd(a: v128, b: v128, c: v128): v128 {
  return ASC_FEATURE_RELAXED_SIMD ? f32x4.relaxed_nmadd(a, b, c) : f32x4.sub(c, f32x4.mul(a, b));
}

/** sum + four products each of signed bytes and bytes below 128. Relaxed build only: no other has the instruction. */
// @ts-ignore: decorator
@inline
export function dotAdd(weights: v128, levels: v128, sum: v128): v128 {
  return i32x4.relaxed_dot_i8x16_i7x16_add_s(weights, levels, sum);
}

/** Sums of two such products each, in 16 bits, which they cannot overflow. Relaxed build only. */
// @ts-ignore: decorator
@inline
export function dotPairs(weights: v128, levels: v128): v128 {
  return i16x8.relaxed_dot_i8x16_i7x16_s(weights, levels);
}

/** Bytes of `table` chosen by `index`; an index with its high bit set gives 0 in both builds. */
// @ts-ignore: decorator
@inline
export function swizzle(table: v128, index: v128): v128 {
  return ASC_FEATURE_RELAXED_SIMD ? i8x16.relaxed_swizzle(table, index) : i8x16.swizzle(table, index);
}

/** yes where all bits of a lane of `mask` are set, no where none is. */
// @ts-ignore: decorator
@inline
export function select(yes: v128, no: v128, mask: v128): v128 {
  return ASC_FEATURE_RELAXED_SIMD ? i32x4.relaxed_laneselect(yes, no, mask) : v128.bitselect(yes, no, mask);
}

/** max(x, 0) that keeps NaN, so that a diverged run shows it. */
// @ts-ignore: decorator
@inline
export function relu(x: v128): v128 {
  return f32x4.pmax(x, f32x4.splat(0));
}

/** First unit of a part when `units` are dealt out evenly over `parts`. */
// @ts-ignore: decorator
@inline
export function partStart(units: i32, part: i32, parts: i32): i32 {
  return <i32>((<i64>units * part) / parts);
}

/** Copies `count` floats; the runs are short, where a call to memory.copy costs more than it moves. */
export function copyFloats(to: usize, from: usize, count: i32): void {
  let i = 0;
  for (; i + 4 <= count; i += 4) {
    v128.store(to, v128.load(from));
    to += 16;
    from += 16;
  }
  for (; i < count; i++) {
    store<f32>(to, load<f32>(from));
    to += 4;
    from += 4;
  }
}

/** Adds `count` floats onto `to`. */
export function addFloats(to: usize, from: usize, count: i32): void {
  let i = 0;
  for (; i + 4 <= count; i += 4) {
    v128.store(to, f32x4.add(v128.load(to), v128.load(from)));
    to += 16;
    from += 16;
  }
  for (; i < count; i++) {
    store<f32>(to, load<f32>(to) + load<f32>(from));
    to += 4;
    from += 4;
  }
}
