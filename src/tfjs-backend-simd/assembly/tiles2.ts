/** The input transform of Winograd's F(2x2, 3x3), of floats (f32) and of 16-bit integers (i16). */
import { runBytes, wholeGroups } from './groups';

/**
 * B' d B of tiles [first, last) of an image padded by one pixel above and left: V planes `plane` bytes apart, a tile a row, in runs. Rows
 * that whole groups have beyond hold what was there before; nobody reads their products. pixel: bytes, whole runs.
 */
export function transformTiles<T>(padded: usize, row: usize, columns: i32, first: i32, last: i32, pixel: usize, v: usize, plane: usize): void {
  const step = runBytes<T>() * wholeGroups(last - first);
  let line = first / columns;
  let column = first - line * columns;
  for (let tile = first; tile < last; tile++) {
    const corner = padded + <usize>(2 * line) * row + <usize>(2 * column) * pixel;
    let to = v;
    for (let at: usize = 0; at < pixel; at += 16) {
      const r0 = corner + at;
      const r1 = r0 + row;
      const r2 = r1 + row;
      const r3 = r2 + row;
      rowTransform<T>(r0, r2, pixel, to, plane, false);
      rowTransform<T>(r1, r2, pixel, to + 4 * plane, plane, true);
      rowTransform<T>(r2, r1, pixel, to + 8 * plane, plane, false);
      rowTransform<T>(r1, r3, pixel, to + 12 * plane, plane, false);
      to += runBytes<T>() == 16 ? step : at & 16 ? step - 16 : 16;
    }
    v += runBytes<T>();
    if (++column == columns) {
      column = 0;
      line++;
    }
  }
}

/** One row of B' d B: the sum or difference of two rows of four pixels, then B across it. */
// @ts-ignore: decorator
@inline
function rowTransform<T>(p: usize, q: usize, pixel: usize, to: usize, plane: usize, sum: bool): void {
  const d0 = combine<T>(v128.load(p), v128.load(q), sum);
  const d1 = combine<T>(v128.load(p + pixel), v128.load(q + pixel), sum);
  const d2 = combine<T>(v128.load(p + 2 * pixel), v128.load(q + 2 * pixel), sum);
  const d3 = combine<T>(v128.load(p + 3 * pixel), v128.load(q + 3 * pixel), sum);
  v128.store(to, v128.sub<T>(d0, d2));
  v128.store(to + plane, v128.add<T>(d1, d2));
  v128.store(to + 2 * plane, v128.sub<T>(d2, d1));
  v128.store(to + 3 * plane, v128.sub<T>(d1, d3));
}

// @ts-ignore: decorator
@inline
function combine<T>(a: v128, b: v128, sum: bool): v128 {
  return sum ? v128.add<T>(a, b) : v128.sub<T>(a, b);
}
