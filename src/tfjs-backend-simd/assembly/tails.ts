/** Vectors of which only the first lanes count, where a row of floats ends within one. */

/** The first `count` floats at `from`, up to four, and zeros; none where count is 0 or less. It reads nothing behind them. */
// @ts-ignore: decorator
@inline
export function loadFloats(from: usize, count: i32): v128 {
  return count >= 4 ? v128.load(from) : loadSome(from, count);
}

function loadSome(from: usize, count: i32): v128 {
  if (count <= 0) return f32x4.splat(0);
  if (count == 1) return v128.load32_zero(from);
  const pair = v128.load64_zero(from);
  return count == 2 ? pair : v128.load_lane<f32>(from, pair, 2, 8);
}

/** Stores the first `count` lanes, up to four, and touches nothing behind them: there another thread may be writing. */
// @ts-ignore: decorator
@inline
export function storeFloats(to: usize, value: v128, count: i32): void {
  if (count >= 4) v128.store(to, value);
  else storeSome(to, value, count);
}

function storeSome(to: usize, value: v128, count: i32): void {
  v128.store_lane<f32>(to, value, 0);
  if (count > 1) v128.store_lane<f32>(to, value, 1, 4);
  if (count > 2) v128.store_lane<f32>(to, value, 2, 8);
}

/** Stores the first `count` bytes of `value`, up to four. */
// @ts-ignore: decorator
@inline
export function storeBytes(to: usize, value: v128, count: i32): void {
  if (count >= 4) v128.store_lane<u32>(to, value, 0);
  else storeSomeBytes(to, i32x4.extract_lane(value, 0), count);
}

function storeSomeBytes(to: usize, value: i32, count: i32): void {
  store<u8>(to, value);
  if (count > 1) store<u8>(to, value >> 8, 1);
  if (count > 2) store<u8>(to, value >> 16, 2);
}
