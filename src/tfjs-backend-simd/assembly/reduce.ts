/**
 * Sums. Over leading axes (a bias gradient): parts share out columns, so that every column is added up in row order by
 * one thread. Over trailing axes: parts share out rows; four running sums a row, combined in a fixed order.
 */
import { partStart } from './simd';

/** y[c] = sum over rows of x[row, c]. Blocks of 16 columns: four sums in registers, 64 contiguous bytes a row. */
export function sumLeading(x: usize, y: usize, rows: i32, columns: i32, part: i32, parts: i32): void {
  const units = (columns + 15) >> 4;
  const last = min(columns, partStart(units, part + 1, parts) << 4);
  const rowBytes = <usize>columns << 2;
  let c = partStart(units, part, parts) << 4;
  for (; c + 16 <= last; c += 16) {
    let s0 = f32x4.splat(0);
    let s1 = s0;
    let s2 = s0;
    let s3 = s0;
    let at = x + (<usize>c << 2);
    for (let row = 0; row < rows; row++) {
      s0 = f32x4.add(s0, v128.load(at));
      s1 = f32x4.add(s1, v128.load(at, 16));
      s2 = f32x4.add(s2, v128.load(at, 32));
      s3 = f32x4.add(s3, v128.load(at, 48));
      at += rowBytes;
    }
    const to = y + (<usize>c << 2);
    v128.store(to, s0);
    v128.store(to, s1, 16);
    v128.store(to, s2, 32);
    v128.store(to, s3, 48);
  }
  for (; c < last; c++) {
    let sum: f32 = 0;
    let at = x + (<usize>c << 2);
    for (let row = 0; row < rows; row++) {
      sum += load<f32>(at);
      at += rowBytes;
    }
    store<f32>(y + (<usize>c << 2), sum);
  }
}

/** Lanes are summed in blocks of 1024, then the blocks: float32's error then grows with the root of the size. */
const BLOCK: i32 = 1024;

function sumRow(x: usize, columns: i32): f32 {
  let total: f64 = 0;
  for (let from = 0; from < columns; from += BLOCK) {
    const end = min(columns, from + BLOCK);
    let sums = f32x4.splat(0);
    let c = from;
    for (; c + 4 <= end; c += 4) sums = f32x4.add(sums, v128.load(x + (<usize>c << 2)));
    let block =
      f32x4.extract_lane(sums, 0) + f32x4.extract_lane(sums, 1) + (f32x4.extract_lane(sums, 2) + f32x4.extract_lane(sums, 3));
    for (; c < end; c++) block += load<f32>(x + (<usize>c << 2));
    total += <f64>block;
  }
  return <f32>total;
}

/** y[row] = sum over columns of x[row, c]. */
export function sumTrailing(x: usize, y: usize, rows: i32, columns: i32, part: i32, parts: i32): void {
  const last = partStart(rows, part + 1, parts);
  for (let row = partStart(rows, part, parts); row < last; row++) {
    store<f32>(y + (<usize>row << 2), sumRow(x + (<usize>(row * columns) << 2), columns));
  }
}
