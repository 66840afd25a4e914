/**
 * Fake quantization: float32 values rounded to the grid of the integers that quantization would give them. Bound by memory.
 * IEEE operations in the order in which quantization does them, so that the bits are the same.
 */
import { partStart } from './simd';

/** PyTorch's `MinMaxObserver.eps`: no scale is finer. */
const SMALLEST_SCALE: f32 = 1.0 / 8388608.0;

/** The row of `ranges`, [groups, columns], that a weight's row belongs to. Groups walk along (channel, position). */
// @ts-ignore: decorator
@inline
function groupOf(row: i32, channels: i32, positions: i32, groupSize: i32): i32 {
  const position = row / channels;
  return ((row - position * channels) * positions + position) / groupSize;
}

/** Widens the ranges low and high, each [columns], to hold a row. */
// @ts-ignore: decorator
@inline
function widen(row: usize, columns: i32, low: usize, high: usize): void {
  let i = 0;
  for (; i + 4 <= columns; i += 4) {
    const at = <usize>i << 2;
    const values = v128.load(row + at);
    v128.store(low + at, f32x4.min(v128.load(low + at), values));
    v128.store(high + at, f32x4.max(v128.load(high + at), values));
  }
  for (; i < columns; i++) {
    const at = <usize>i << 2;
    const value = load<f32>(row + at);
    store<f32>(low + at, min<f32>(load<f32>(low + at), value));
    store<f32>(high + at, max<f32>(load<f32>(high + at), value));
  }
}

/** Makes one range of all, and gives it to each. */
function share(low: usize, high: usize, columns: i32): void {
  let lowest: f32 = 0;
  let highest: f32 = 0;
  for (let i = 0; i < columns; i++) {
    const at = <usize>i << 2;
    lowest = min<f32>(lowest, load<f32>(low + at));
    highest = max<f32>(highest, load<f32>(high + at));
  }
  for (let i = 0; i < columns; i++) {
    const at = <usize>i << 2;
    store<f32>(low + at, lowest);
    store<f32>(high + at, highest);
  }
}

/** Puts the scale in place of low, its reciprocal in place of high, and the lowest level (0 being 0) beside them. */
function fit(low: usize, high: usize, lowest: usize, count: i32, levels: f32, symmetric: i32): void {
  for (let i = 0; i < count; i++) {
    const at = <usize>i << 2;
    const least = load<f32>(low + at);
    const most = load<f32>(high + at);
    const width = symmetric ? max<f32>(-least, most) / (levels / 2) : (most - least) / levels;
    const scale = max<f32>(width, SMALLEST_SCALE);
    const first = symmetric ? -(levels + 1) / 2 : max<f32>(min<f32>(nearest<f32>(least / scale), 0), -levels);
    store<f32>(low + at, scale);
    store<f32>(high + at, 1 / scale);
    store<f32>(lowest + at, first);
  }
}

/** The level of each value: nearest, ties to even, cut to lowest .. highest. 0 is level 0. */
// @ts-ignore: decorator
@inline
function cutLevels(values: v128, reciprocal: v128, lowest: v128, highest: v128): v128 {
  return f32x4.min(f32x4.max(f32x4.nearest(f32x4.mul(values, reciprocal)), lowest), highest);
}

// @ts-ignore: decorator
@inline
function roundRow(row: usize, y: usize, columns: i32, scale: usize, reciprocal: usize, lowest: usize, levels: f32): void {
  const span = f32x4.splat(levels);
  let i = 0;
  for (; i + 4 <= columns; i += 4) {
    const at = <usize>i << 2;
    const first = v128.load(lowest + at);
    const level = cutLevels(v128.load(row + at), v128.load(reciprocal + at), first, f32x4.add(first, span));
    v128.store(y + at, f32x4.mul(level, v128.load(scale + at)));
  }
  for (; i < columns; i++) {
    const at = <usize>i << 2;
    const first = v128.load_splat<f32>(lowest + at);
    const values = v128.load_splat<f32>(row + at);
    const level = cutLevels(values, v128.load_splat<f32>(reciprocal + at), first, f32x4.add(first, span));
    store<f32>(y + at, f32x4.extract_lane(level, 0) * load<f32>(scale + at));
  }
}

/**
 * y = the weights w, [rows, columns], as 2^bits - 1 = `levels` steps between levels can say them. Rows are ordered (position,
 * channel). Every `groupSize` weights of a column share a scale, or all of the tensor where `whole` is not 0 (groupSize is
 * `rows` then). scratch: 3 * ceil(rows / groupSize) * columns floats. To be run in one part: a twentieth of a millisecond
 * for every 100,000 weights is less than what it takes to share them out.
 */
export function fakeQuantizeWeights(
  w: usize, y: usize, scratch: usize, rows: i32, columns: i32, positions: i32, groupSize: i32, whole: i32, levels: f32, symmetric: i32,
  _part: i32, _parts: i32,
): void {
  const groups = (rows + groupSize - 1) / groupSize;
  const channels = rows / positions;
  const bytes = (<usize>groups * <usize>columns) << 2;
  const stride = <usize>columns << 2;
  const low = scratch;
  const high = low + bytes;
  const lowest = high + bytes;
  memory.fill(low, 0, bytes * 2);
  for (let row = 0; row < rows; row++) {
    const group = <usize>groupOf(row, channels, positions, groupSize) * stride;
    widen(w + <usize>row * stride, columns, low + group, high + group);
  }
  if (whole) share(low, high, columns);
  fit(low, high, lowest, groups * columns, levels, symmetric);
  for (let row = 0; row < rows; row++) {
    const group = <usize>groupOf(row, channels, positions, groupSize) * stride;
    const at = <usize>row * stride;
    roundRow(w + at, y + at, columns, low + group, high + group, lowest + group, levels);
  }
}

/** y = x on the levels lowest .. highest of one scale. */
export function fakeQuantizeActivations(
  x: usize, y: usize, size: i32, scale: f32, reciprocal: f32, lowest: f32, highest: f32, part: i32, parts: i32,
): void {
  const last = partStart(size, part + 1, parts);
  let i = partStart(size, part, parts);
  const r = f32x4.splat(reciprocal);
  const low = f32x4.splat(lowest);
  const high = f32x4.splat(highest);
  for (; i + 4 <= last; i += 4) {
    const at = <usize>i << 2;
    v128.store(y + at, f32x4.mul(cutLevels(v128.load(x + at), r, low, high), f32x4.splat(scale)));
  }
  for (; i < last; i++) {
    const at = <usize>i << 2;
    const level = cutLevels(v128.load_splat<f32>(x + at), r, low, high);
    store<f32>(y + at, f32x4.extract_lane(level, 0) * scale);
  }
}

/** dy where x has a level of its own, 0 where it is cut to the last one. */
// @ts-ignore: decorator
@inline
function passed(x: v128, dy: v128, reciprocal: v128, lowest: v128, highest: v128): v128 {
  const level = f32x4.nearest(f32x4.mul(x, reciprocal));
  return v128.and(dy, v128.and(f32x4.ge(level, lowest), f32x4.le(level, highest)));
}

/** dx: what reaches x of dy, straight through the rounding. */
export function fakeQuantizeActivationsGradient(
  x: usize, dy: usize, dx: usize, size: i32, reciprocal: f32, lowest: f32, highest: f32, part: i32, parts: i32,
): void {
  const last = partStart(size, part + 1, parts);
  let i = partStart(size, part, parts);
  const r = f32x4.splat(reciprocal);
  const low = f32x4.splat(lowest);
  const high = f32x4.splat(highest);
  for (; i + 4 <= last; i += 4) {
    const at = <usize>i << 2;
    v128.store(dx + at, passed(v128.load(x + at), v128.load(dy + at), r, low, high));
  }
  for (; i < last; i++) {
    const at = <usize>i << 2;
    const gradient = passed(v128.load_splat<f32>(x + at), v128.load_splat<f32>(dy + at), r, low, high);
    store<f32>(dx + at, f32x4.extract_lane(gradient, 0));
  }
}
