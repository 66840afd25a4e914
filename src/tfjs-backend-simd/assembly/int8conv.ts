/**
 * The static int8 convolution: 3x3 'same' over levels, + bias, ReLU, 2x2 max-pooling and the next layer's quantization.
 *
 * Over many channels by Winograd's F(2x2, 3x3) in integers, exactly: with 2 G in place of G all numbers are whole, transformed
 * levels (at most 4 x 127) and weights (at most 9 x 128) fit into 16 bits, and what comes out is four times the sum (wrapping
 * around on the way does no harm). i32x4.dot_i16x8_s does 8 multiply-adds in an instruction, as many as float32's 4 by twice the
 * number, and Winograd saves 20 of 36; the direct form with byte products saves nothing, and does 16 in three instructions on
 * x86. Over one channel directly: a row of three taps and a zero is two pairs.
 *
 * A tile is a pooling window. Its largest sum is the largest of whatever follows, which keeps order: one value of four is
 * dequantized. Levels lie less their zero point in an image padded by zeros. Filters: a multiple of 8; channels: 1, or a
 * multiple of 8. Parts share out images, or panels of 8 filters where there are few images.
 */
import { dequantize, levelsOfSums, prepareLevels } from './levels';
import { partStart } from './simd';

/** Tiles taken at a time: V is 28 kB for 32 channels, products of a panel 14 kB. Named in ../int8/quantizedConvolution.ts too. */
const BAND: i32 = 28;

/** Bytes of a padded row: a pixel on each side, and for one channel room for pairs that begin at the last column. */
// @ts-ignore: decorator
@inline
function paddedRow(width: i32, channels: i32): usize {
  return <usize>((width + (channels == 1 ? 4 : 2)) * channels) << 1;
}

/** One image of levels, less their zero point, as 16 bits with a border of zeros. */
function padLevels(x: usize, height: i32, width: i32, channels: i32, zeroPoint: i32, to: usize): void {
  const row = paddedRow(width, channels);
  const count = width * channels;
  const zero = i16x8.splat(<i16>zeroPoint);
  memory.fill(to, 0, <usize>(height + 2) * row);
  to += row + (<usize>channels << 1);
  for (let i = 0; i < height; i++) {
    let c = 0;
    for (; c + 8 <= count; c += 8) v128.store(to + (<usize>c << 1), i16x8.sub(v128.load_ext<u8>(x + <usize>c), zero));
    for (; c < count; c++) store<i16>(to + (<usize>c << 1), <i16>(<i32>load<u8>(x + <usize>c) - zeroPoint));
    x += <usize>count;
    to += row;
  }
}

/**
 * Eight filters of one window: their largest sums dequantized, after ReLU, as floats or as the next layer's levels. at: the index of
 * the first of them in y.
 */
// @ts-ignore: decorator
@inline
function finishWindow(
  low: v128, high: v128, y: usize, at: usize, prepared: usize, scales: usize, bias: usize, scale: f32, nextReciprocal: f32, nextZeroPoint: f32,
): void {
  if (nextReciprocal != 0) {
    levelsOfSums(low, high, y + at, prepared, scales, bias, scale, nextReciprocal, nextZeroPoint);
  } else {
    v128.store(y + (at << 2), dequantize(low, v128.load(scales), v128.load(bias), scale, true));
    v128.store(y + (at << 2), dequantize(high, v128.load(scales, 16), v128.load(bias, 16), scale, true), 16);
  }
}

/** B' d B of tiles [first, last), V planes `plane` bytes apart. */
function transformTiles(padded: usize, row: usize, columns: i32, first: i32, last: i32, pixel: usize, v: usize, plane: usize): void {
  for (let tile = first; tile < last; tile++) {
    const corner = padded + <usize>(2 * (tile / columns)) * row + <usize>(2 * (tile % columns)) * pixel;
    for (let at: usize = 0; at < pixel; at += 16) {
      const r0 = corner + at;
      const r1 = r0 + row;
      const r2 = r1 + row;
      const r3 = r2 + row;
      const to = v + at;
      rowTransform(r0, r2, pixel, to, plane, false);
      rowTransform(r1, r2, pixel, to + 4 * plane, plane, true);
      rowTransform(r2, r1, pixel, to + 8 * plane, plane, false);
      rowTransform(r1, r3, pixel, to + 12 * plane, plane, false);
    }
    v += pixel;
  }
}

/** One row of B' d B: the sum or difference of two rows of four pixels, then B across it. */
// @ts-ignore: decorator
@inline
function rowTransform(p: usize, q: usize, pixel: usize, to: usize, plane: usize, sum: bool): void {
  const d0 = combine(v128.load(p), v128.load(q), sum);
  const d1 = combine(v128.load(p + pixel), v128.load(q + pixel), sum);
  const d2 = combine(v128.load(p + 2 * pixel), v128.load(q + 2 * pixel), sum);
  const d3 = combine(v128.load(p + 3 * pixel), v128.load(q + 3 * pixel), sum);
  v128.store(to, i16x8.sub(d0, d2));
  v128.store(to + plane, i16x8.add(d1, d2));
  v128.store(to + 2 * plane, i16x8.sub(d2, d1));
  v128.store(to + 3 * plane, i16x8.sub(d1, d3));
}

// @ts-ignore: decorator
@inline
function combine(a: v128, b: v128, sum: bool): v128 {
  return sum ? i16x8.add(a, b) : i16x8.sub(a, b);
}

// @ts-ignore: decorator
@inline
function multiplyAdd(weights: v128, levels: v128, sum: v128): v128 {
  return i32x4.add(sum, i32x4.dot_i16x8_s(weights, levels));
}

/** m[4][8] = four tiles' transformed levels of one position times a panel [channels / 2][8][2]. */
function rows4x8(channels: i32, a: usize, panel: usize, m: usize): void {
  let c00 = i32x4.splat(0);
  let c01 = c00;
  let c10 = c00;
  let c11 = c00;
  let c20 = c00;
  let c21 = c00;
  let c30 = c00;
  let c31 = c00;
  const row = <usize>channels << 1;
  let a1 = a + row;
  let a2 = a1 + row;
  let a3 = a2 + row;
  const end = a + row;
  while (a < end) {
    const w0 = v128.load(panel);
    const w1 = v128.load(panel, 16);
    let x = v128.load_splat<u32>(a);
    c00 = multiplyAdd(w0, x, c00);
    c01 = multiplyAdd(w1, x, c01);
    x = v128.load_splat<u32>(a1);
    c10 = multiplyAdd(w0, x, c10);
    c11 = multiplyAdd(w1, x, c11);
    x = v128.load_splat<u32>(a2);
    c20 = multiplyAdd(w0, x, c20);
    c21 = multiplyAdd(w1, x, c21);
    x = v128.load_splat<u32>(a3);
    c30 = multiplyAdd(w0, x, c30);
    c31 = multiplyAdd(w1, x, c31);
    a += 4;
    a1 += 4;
    a2 += 4;
    a3 += 4;
    panel += 32;
  }
  v128.store(m, c00);
  v128.store(m, c01, 16);
  v128.store(m, c10, 32);
  v128.store(m, c11, 48);
  v128.store(m, c20, 64);
  v128.store(m, c21, 80);
  v128.store(m, c30, 96);
  v128.store(m, c31, 112);
}

/** The largest of A' m A's four sums, of 16 products `plane` bytes apart; exact, as products came to four times the sum. */
// @ts-ignore: decorator
@inline
function largest(m: usize, plane: usize): v128 {
  let m0 = v128.load(m);
  let m1 = v128.load(m + 4 * plane);
  let m2 = v128.load(m + 8 * plane);
  let m3 = v128.load(m + 12 * plane);
  const t0 = i32x4.add(m0, i32x4.add(m1, m2));
  const b0 = i32x4.sub(i32x4.sub(m1, m2), m3);
  m += plane;
  m0 = v128.load(m);
  m1 = v128.load(m + 4 * plane);
  m2 = v128.load(m + 8 * plane);
  m3 = v128.load(m + 12 * plane);
  const t1 = i32x4.add(m0, i32x4.add(m1, m2));
  const b1 = i32x4.sub(i32x4.sub(m1, m2), m3);
  m += plane;
  m0 = v128.load(m);
  m1 = v128.load(m + 4 * plane);
  m2 = v128.load(m + 8 * plane);
  m3 = v128.load(m + 12 * plane);
  const t2 = i32x4.add(m0, i32x4.add(m1, m2));
  const b2 = i32x4.sub(i32x4.sub(m1, m2), m3);
  m += plane;
  m0 = v128.load(m);
  m1 = v128.load(m + 4 * plane);
  m2 = v128.load(m + 8 * plane);
  m3 = v128.load(m + 12 * plane);
  const t3 = i32x4.add(m0, i32x4.add(m1, m2));
  const b3 = i32x4.sub(i32x4.sub(m1, m2), m3);
  const top = i32x4.max_s(i32x4.add(t0, i32x4.add(t1, t2)), i32x4.sub(i32x4.sub(t1, t2), t3));
  const bottom = i32x4.max_s(i32x4.add(b0, i32x4.add(b1, b2)), i32x4.sub(i32x4.sub(b1, b2), b3));
  return i32x4.shr_s(i32x4.max_s(top, bottom), 2);
}

/** Largest sums of a window over one channel, four filters. taps: [3][2][4][2], a row's three taps and a zero. */
// @ts-ignore: decorator
@inline
function largestDirect(p: usize, row: usize, taps: usize, step: usize): v128 {
  let a = i32x4.splat(0);
  let b = a;
  let c = a;
  let d = a;
  for (let i = 0; i < 3; i++) {
    const w0 = v128.load(taps);
    const w1 = v128.load(taps + step);
    const q = p + row;
    const p2 = v128.load_splat<u32>(p, 4);
    const q2 = v128.load_splat<u32>(q, 4);
    a = multiplyAdd(w0, v128.load_splat<u32>(p), multiplyAdd(w1, p2, a));
    b = multiplyAdd(w0, v128.load_splat<u32>(p, 2), multiplyAdd(w1, v128.load_splat<u32>(p, 6), b));
    c = multiplyAdd(w0, v128.load_splat<u32>(q), multiplyAdd(w1, q2, c));
    d = multiplyAdd(w0, v128.load_splat<u32>(q, 2), multiplyAdd(w1, v128.load_splat<u32>(q, 6), d));
    p += row;
    taps += 2 * step;
  }
  return i32x4.max_s(i32x4.max_s(a, b), i32x4.max_s(c, d));
}

/**
 * y [batch, height / 2, width / 2, filters] of levels x [batch, height, width, channels]; an odd last row or column is not pooled.
 * layer: scale and bias of each filter, then the weights as ../int8/int8Filters.ts writes them. nextReciprocal: 0 for float32 results.
 * scratch per thread: 12 bytes a filter, a padded image, and for many channels V and the products of a band.
 */
export function quantizedConvolution(
  x: usize, layer: usize, y: usize, batch: i32, height: i32, width: i32, channels: i32, filters: i32, scale: f32, zeroPoint: i32,
  nextReciprocal: f32, nextZeroPoint: f32, scratch: usize, scratchPerThread: i32, part: i32, parts: i32, thread: i32,
): void {
  const prepared = scratch + <usize>scratchPerThread * thread;
  const padded = prepared + <usize>(filters * 12);
  const row = paddedRow(width, channels);
  const v = (padded + <usize>(height + 2) * row + 63) & ~63;
  const plane = (<usize>(BAND * channels) << 1) + 64;
  const m = v + 16 * plane;
  const columns = width >> 1;
  const tiles = (height >> 1) * columns;
  const panels = filters >> 3;
  const weights = layer + (<usize>filters << 3);
  let image = 0;
  let lastImage = batch;
  let firstPanel = 0;
  let lastPanel = panels;
  if (batch >= parts) {
    image = partStart(batch, part, parts);
    lastImage = partStart(batch, part + 1, parts);
  } else {
    firstPanel = partStart(panels, part, parts);
    lastPanel = partStart(panels, part + 1, parts);
  }
  if (firstPanel == lastPanel) return;
  for (let panel = firstPanel; panel < lastPanel; panel++) {
    const scales = layer + (<usize>panel << 5);
    prepareLevels(scales, scales + (<usize>filters << 2), scale, nextReciprocal, prepared + <usize>(panel * 96));
  }

  for (; image < lastImage; image++) {
    padLevels(x + <usize>(image * height * width * channels), height, width, channels, zeroPoint, padded);
    if (channels == 1) {
      for (let tile = 0; tile < tiles; tile++) {
        const corner = padded + <usize>(2 * (tile / columns)) * row + (<usize>(2 * (tile % columns)) << 1);
        const at = <usize>((image * tiles + tile) * filters);
        for (let panel = firstPanel; panel < lastPanel; panel++) {
          const taps = weights + <usize>(panel * 192);
          const scales = layer + (<usize>panel << 5);
          finishWindow(
            largestDirect(corner, row, taps, 32), largestDirect(corner, row, taps + 16, 32), y, at + <usize>(panel << 3),
            prepared + <usize>(panel * 96), scales, scales + (<usize>filters << 2), scale, nextReciprocal, nextZeroPoint,
          );
        }
      }
      continue;
    }
    for (let first = 0; first < tiles; first += BAND) {
      const end = min(tiles, first + BAND);
      transformTiles(padded, row, columns, first, end, <usize>channels << 1, v, plane);
      for (let panel = firstPanel; panel < lastPanel; panel++) {
        // Rows that round up to whole micro-kernels hold what was there before; nobody reads their products.
        for (let t = 0; t < 16; t++) {
          const u = weights + <usize>((t * panels + panel) * channels << 4);
          for (let tile = 0; tile < end - first; tile += 4) {
            rows4x8(channels, v + plane * t + <usize>(tile * channels << 1), u, m + <usize>((t * BAND + tile) << 5));
          }
        }
        const scales = layer + (<usize>panel << 5);
        for (let tile = first; tile < end; tile++) {
          const from = m + (<usize>(tile - first) << 5);
          finishWindow(
            largest(from, BAND << 5), largest(from + 16, BAND << 5), y, <usize>((image * tiles + tile) * filters + (panel << 3)),
            prepared + <usize>(panel * 96), scales, scales + (<usize>filters << 2), scale, nextReciprocal, nextZeroPoint,
          );
        }
      }
    }
  }
}
