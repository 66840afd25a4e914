/**
 * The micro-kernels of the direct convolution: some streams of floats, each somewhere in a padded image, times a packed panel of
 * outputs. In a padded NHWC image everything that a convolution multiplies lies in a few runs of floats that are
 * evenly apart, so nothing is laid out anew (no im2col), and one kernel does it all:
 *
 * | product          | a stream is                   | runs                | a run's floats          | the panel's rows |
 * | ---------------- | ----------------------------- | ------------------- | ----------------------- | ---------------- |
 * | forward          | what one output pixel reads   | rows of the kernel  | kernel x channels       | weights          |
 * | input's gradient | the same of the output's slopes                                                             ||||
 * | filter gradient  | what one weight is applied to | rows of the image   | one in each pixel       | slopes           |
 *
 * 4 x 8, 3 x 12 and 8 x 4 keep eight or nine sums in registers, what two pipes of latency 4 need. A panel has eight outputs; the last
 * one has twelve where four more are left, and four only where there are no others: 8 x 4 has more loads than V8's code hides.
 */
import { madd } from './simd';

// @ts-ignore: decorator
@inline
function keep(at: usize, sum: v128, accumulate: bool): void {
  v128.store(at, accumulate ? f32x4.add(v128.load(at), sum) : sum);
}

/** c[rows, 8] (+)= streams that begin at base + table[0 ... 3] times a panel; rows: up to 4 are kept. */
function tile4x8(base: usize, table: usize, runs: i32, length: usize, step: usize, skip: usize, panel: usize, c: usize, cRow: usize, rows: i32, accumulate: bool): void {
  let c00 = f32x4.splat(0);
  let c01 = c00;
  let c10 = c00;
  let c11 = c00;
  let c20 = c00;
  let c21 = c00;
  let c30 = c00;
  let c31 = c00;
  const first = <usize>load<i32>(table);
  const to1 = <usize>load<i32>(table, 4) - first;
  const to2 = <usize>load<i32>(table, 8) - first;
  const to3 = <usize>load<i32>(table, 12) - first;
  let a = base + first;
  for (; runs > 0; runs--) {
    const end = a + length;
    while (a < end) {
      const w0 = v128.load(panel);
      const w1 = v128.load(panel, 16);
      let x = v128.load_splat<f32>(a);
      c00 = madd(w0, x, c00);
      c01 = madd(w1, x, c01);
      x = v128.load_splat<f32>(a + to1);
      c10 = madd(w0, x, c10);
      c11 = madd(w1, x, c11);
      x = v128.load_splat<f32>(a + to2);
      c20 = madd(w0, x, c20);
      c21 = madd(w1, x, c21);
      x = v128.load_splat<f32>(a + to3);
      c30 = madd(w0, x, c30);
      c31 = madd(w1, x, c31);
      a += step;
      panel += 32;
    }
    a += skip;
  }
  keep(c, c00, accumulate);
  keep(c + 16, c01, accumulate);
  if (rows < 2) return;
  c += cRow;
  keep(c, c10, accumulate);
  keep(c + 16, c11, accumulate);
  if (rows < 3) return;
  c += cRow;
  keep(c, c20, accumulate);
  keep(c + 16, c21, accumulate);
  if (rows < 4) return;
  c += cRow;
  keep(c, c30, accumulate);
  keep(c + 16, c31, accumulate);
}

/** c[rows, 12] (+)= streams that begin at base + table[0 ... 2] times a panel; rows: up to 3 are kept. */
function tile3x12(base: usize, table: usize, runs: i32, length: usize, step: usize, skip: usize, panel: usize, c: usize, cRow: usize, rows: i32, accumulate: bool): void {
  let c00 = f32x4.splat(0);
  let c01 = c00;
  let c02 = c00;
  let c10 = c00;
  let c11 = c00;
  let c12 = c00;
  let c20 = c00;
  let c21 = c00;
  let c22 = c00;
  const first = <usize>load<i32>(table);
  const to1 = <usize>load<i32>(table, 4) - first;
  const to2 = <usize>load<i32>(table, 8) - first;
  let a = base + first;
  for (; runs > 0; runs--) {
    const end = a + length;
    while (a < end) {
      const w0 = v128.load(panel);
      const w1 = v128.load(panel, 16);
      const w2 = v128.load(panel, 32);
      let x = v128.load_splat<f32>(a);
      c00 = madd(w0, x, c00);
      c01 = madd(w1, x, c01);
      c02 = madd(w2, x, c02);
      x = v128.load_splat<f32>(a + to1);
      c10 = madd(w0, x, c10);
      c11 = madd(w1, x, c11);
      c12 = madd(w2, x, c12);
      x = v128.load_splat<f32>(a + to2);
      c20 = madd(w0, x, c20);
      c21 = madd(w1, x, c21);
      c22 = madd(w2, x, c22);
      a += step;
      panel += 48;
    }
    a += skip;
  }
  keep(c, c00, accumulate);
  keep(c + 16, c01, accumulate);
  keep(c + 32, c02, accumulate);
  if (rows < 2) return;
  c += cRow;
  keep(c, c10, accumulate);
  keep(c + 16, c11, accumulate);
  keep(c + 32, c12, accumulate);
  if (rows < 3) return;
  c += cRow;
  keep(c, c20, accumulate);
  keep(c + 16, c21, accumulate);
  keep(c + 32, c22, accumulate);
}

/** c[rows, 4] (+)= streams that begin at base + table[0 ... 7] times a panel; rows: up to 8 are kept. */
function tile8x4(base: usize, table: usize, runs: i32, length: usize, step: usize, skip: usize, panel: usize, c: usize, cRow: usize, rows: i32, accumulate: bool): void {
  let c0 = f32x4.splat(0);
  let c1 = c0;
  let c2 = c0;
  let c3 = c0;
  let c4 = c0;
  let c5 = c0;
  let c6 = c0;
  let c7 = c0;
  const first = <usize>load<i32>(table);
  const to1 = <usize>load<i32>(table, 4) - first;
  const to2 = <usize>load<i32>(table, 8) - first;
  const to3 = <usize>load<i32>(table, 12) - first;
  const to4 = <usize>load<i32>(table, 16) - first;
  const to5 = <usize>load<i32>(table, 20) - first;
  const to6 = <usize>load<i32>(table, 24) - first;
  const to7 = <usize>load<i32>(table, 28) - first;
  let a = base + first;
  for (; runs > 0; runs--) {
    const end = a + length;
    while (a < end) {
      const w = v128.load(panel);
      c0 = madd(w, v128.load_splat<f32>(a), c0);
      c1 = madd(w, v128.load_splat<f32>(a + to1), c1);
      c2 = madd(w, v128.load_splat<f32>(a + to2), c2);
      c3 = madd(w, v128.load_splat<f32>(a + to3), c3);
      c4 = madd(w, v128.load_splat<f32>(a + to4), c4);
      c5 = madd(w, v128.load_splat<f32>(a + to5), c5);
      c6 = madd(w, v128.load_splat<f32>(a + to6), c6);
      c7 = madd(w, v128.load_splat<f32>(a + to7), c7);
      a += step;
      panel += 16;
    }
    a += skip;
  }
  keep(c, c0, accumulate);
  if (rows < 2) return;
  keep(c + cRow, c1, accumulate);
  if (rows < 3) return;
  keep(c + 2 * cRow, c2, accumulate);
  if (rows < 4) return;
  keep(c + 3 * cRow, c3, accumulate);
  if (rows < 5) return;
  c += 4 * cRow;
  keep(c, c4, accumulate);
  if (rows < 6) return;
  keep(c + cRow, c5, accumulate);
  if (rows < 7) return;
  keep(c + 2 * cRow, c6, accumulate);
  if (rows < 8) return;
  keep(c + 3 * cRow, c7, accumulate);
}

/** `outputs` rounded up to what the panels hold: a row of results has so many floats. */
// @ts-ignore: decorator
@inline
export function paddedOutputs(outputs: i32): i32 {
  return (outputs + 3) & ~3;
}

/** Panel i begins with output 8 i. */
// @ts-ignore: decorator
@inline
export function panelCount(outputs: i32): i32 {
  return max(1, paddedOutputs(outputs) >> 3);
}

/** Outputs of the panel that begins with output `n`: 8, or 12 or 4 of the last one. */
// @ts-ignore: decorator
@inline
export function panelWidth(n: i32, outputs: i32): i32 {
  const left = paddedOutputs(outputs) - n;
  return left <= 12 ? left : 8;
}

/**
 * c[t, outputs] (+)= the streams `first` to `last` of the table times all panels, `depth` rows each. The table goes on for 7 more
 * streams, wherever these begin: they are computed and left out. A stream has `runs` runs of `length` bytes with a float every `step`
 * bytes, and `skip` bytes from behind one run to the next.
 */
export function streamProducts(
  base: usize, table: usize, first: i32, last: i32, runs: i32, length: usize, step: usize, skip: usize, panels: usize, depth: i32, outputs: i32, c: usize, cRow: usize, accumulate: bool,
): void {
  const count = panelCount(outputs);
  for (let i = 0; i < count; i++) {
    const lane = <usize>i << 5;
    switch (panelWidth(i << 3, outputs)) {
      case 8:
        for (let t = first; t < last; t += 4) {
          tile4x8(base, table + (<usize>t << 2), runs, length, step, skip, panels, c + <usize>t * cRow + lane, cRow, last - t, accumulate);
        }
        break;
      case 12:
        for (let t = first; t < last; t += 3) {
          tile3x12(base, table + (<usize>t << 2), runs, length, step, skip, panels, c + <usize>t * cRow + lane, cRow, last - t, accumulate);
        }
        break;
      default:
        for (let t = first; t < last; t += 8) {
          tile8x4(base, table + (<usize>t << 2), runs, length, step, skip, panels, c + <usize>t * cRow + lane, cRow, last - t, accumulate);
        }
    }
    panels += <usize>depth << 5;
  }
}
