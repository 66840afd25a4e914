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
import { wholeGroups } from './groups';
import { largest, tileProducts } from './int8winograd';
import { multiplyAdd } from './rows';
import { partStart } from './simd';
import { transformTiles } from './tiles2';

/** Tiles taken at a time, at most: V is 30 kB for 32 channels, products of a panel 15 kB. Named in ../int8/quantizedConvolution.ts too. */
const BAND: i32 = 30;

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
    a = multiplyAdd<i16>(w0, v128.load_splat<u32>(p), multiplyAdd<i16>(w1, p2, a));
    b = multiplyAdd<i16>(w0, v128.load_splat<u32>(p, 2), multiplyAdd<i16>(w1, v128.load_splat<u32>(p, 6), b));
    c = multiplyAdd<i16>(w0, v128.load_splat<u32>(q), multiplyAdd<i16>(w1, q2, c));
    d = multiplyAdd<i16>(w0, v128.load_splat<u32>(q, 2), multiplyAdd<i16>(w1, v128.load_splat<u32>(q, 6), d));
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
  const bands = (tiles + BAND - 1) / BAND;
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
    for (let band = 0; band < bands; band++) {
      const first = partStart(tiles, band, bands);
      const end = partStart(tiles, band + 1, bands);
      transformTiles<i16>(padded, row, columns, first, end, <usize>channels << 1, v, plane);
      for (let panel = firstPanel; panel < lastPanel; panel++) {
        for (let t = 0; t < 16; t++) {
          const u = weights + <usize>((t * panels + panel) * channels << 4);
          tileProducts(wholeGroups(end - first), channels, v + plane * t, u, m + <usize>((t * BAND) << 5));
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
