/**
 * 3x3 convolution with stride 1 and 'same' padding, + bias, ReLU and 2x2 max-pooling, NHWC, by Winograd's F(2x2, 3x3) (Lavin
 * and Gray, 2015): a 2x2 tile of outputs is A' [(G g G') . (B' d B)] A, 16 products a channel pair where the direct form has 36.
 *
 * F(4x4) would need a third less arithmetic, but its rounding is some forty times larger; F(2x2) multiplies by nothing but 1
 * and 1/2 and rounds like the direct form. A tile is one pooling window, so pooling never leaves the registers: of the values
 * before pooling only one byte a window is kept, which of the four was largest, or 255 where ReLU cut it off.
 *
 * Blocking: up to BAND tiles of one image at a time, so that V, the products and U (16 x 25 x (32 + 64) x 4 bytes = 154 kB, and 131 kB)
 * stay in L2. Channels and filters take whole panels of 8, with zeros behind the last one. Parts share out images' bands.
 */
import { wholeGroups } from './groups';
import { planeBytes, products, spreadPixels, wholePanels } from './panels';
import { storeLargest, storeWhich, whichOfFour } from './pooling';
import { partStart, relu } from './simd';
import { loadFloats, storeFloats } from './tails';
import { transformTiles } from './tiles2';

/** Tiles taken at a time, at most: a 14x14 plane's 49 are 24 and 25, whole groups of six and of five. Named in ../kernels/convolution/winogradSizes.ts too. */
const BAND: i32 = 30;

/** filter [3, 3, channels, filters] to U = G g G', packed [16][panels of 8 filters][channels][8]. Parts share out panels. */
export function winogradFilter(filter: usize, u: usize, channels: i32, filters: i32, part: i32, parts: i32): void {
  const tap = <usize>(channels * filters) << 2;
  const depth = wholePanels(channels);
  const panels = wholePanels(filters) >> 3;
  const plane = planeBytes((depth * panels) << 3);
  const last = partStart(panels, part + 1, parts);
  for (let panel = partStart(panels, part, parts); panel < last; panel++) {
    let to = u + (<usize>(panel * depth) << 5);
    for (let c = 0; c < depth; c++) {
      const n = panel << 3;
      const from = filter + (<usize>(c * filters + n) << 2);
      const count = c < channels ? filters - n : 0;
      transformFilters(from, tap, count, to, plane);
      transformFilters(from + 16, tap, count - 4, to + 16, plane);
      to += 32;
    }
  }
}

/** G g G' of `count` filters, up to four, whose taps are `tap` bytes apart; the 16 vectors are stored `plane` bytes apart. */
function transformFilters(from: usize, tap: usize, count: i32, to: usize, plane: usize): void {
  const half = f32x4.splat(0.5);
  const top0 = loadFloats(from, count);
  const top1 = loadFloats(from + tap, count);
  const top2 = loadFloats(from + 2 * tap, count);
  from += 3 * tap;
  const middle0 = f32x4.mul(half, loadFloats(from, count));
  const middle1 = f32x4.mul(half, loadFloats(from + tap, count));
  const middle2 = f32x4.mul(half, loadFloats(from + 2 * tap, count));
  from += 3 * tap;
  const bottom0 = loadFloats(from, count);
  const bottom1 = loadFloats(from + tap, count);
  const bottom2 = loadFloats(from + 2 * tap, count);
  storeTransformed(top0, top1, top2, to, plane);
  const a0 = f32x4.mul(half, f32x4.add(top0, bottom0));
  const a1 = f32x4.mul(half, f32x4.add(top1, bottom1));
  const a2 = f32x4.mul(half, f32x4.add(top2, bottom2));
  storeTransformed(f32x4.add(a0, middle0), f32x4.add(a1, middle1), f32x4.add(a2, middle2), to + 4 * plane, plane);
  storeTransformed(f32x4.sub(a0, middle0), f32x4.sub(a1, middle1), f32x4.sub(a2, middle2), to + 8 * plane, plane);
  storeTransformed(bottom0, bottom1, bottom2, to + 12 * plane, plane);
}

/** Four vectors of three: g G'. */
// @ts-ignore: decorator
@inline
function storeTransformed(g0: v128, g1: v128, g2: v128, to: usize, plane: usize): void {
  const half = f32x4.splat(0.5);
  const middle = f32x4.mul(half, g1);
  const a = f32x4.mul(half, f32x4.add(g0, g2));
  v128.store(to, g0);
  v128.store(to + plane, f32x4.add(a, middle));
  v128.store(to + 2 * plane, f32x4.sub(a, middle));
  v128.store(to + 3 * plane, g2);
}

/**
 * One tile: A' m A + bias of 16 products at m, of `count` filters. Pooled, the largest of the four after ReLU goes to y, and which it was
 * to mask, unless that is 0; else all four after ReLU go to y, those of `columns` columns and `rows` rows that are there.
 */
// @ts-ignore: decorator
@inline
function finishTile(m: usize, plane: usize, bias: v128, count: i32, pooled: bool, y: usize, mask: usize, pixel: usize, row: usize, columns: i32, rows: i32): void {
  // Rows of A' m, two for each of the four columns.
  let m0 = v128.load(m);
  let m1 = v128.load(m + 4 * plane);
  let m2 = v128.load(m + 8 * plane);
  let m3 = v128.load(m + 12 * plane);
  const t0 = f32x4.add(m0, f32x4.add(m1, m2));
  const b0 = f32x4.sub(f32x4.sub(m1, m2), m3);
  m += plane;
  m0 = v128.load(m);
  m1 = v128.load(m + 4 * plane);
  m2 = v128.load(m + 8 * plane);
  m3 = v128.load(m + 12 * plane);
  const t1 = f32x4.add(m0, f32x4.add(m1, m2));
  const b1 = f32x4.sub(f32x4.sub(m1, m2), m3);
  m += plane;
  m0 = v128.load(m);
  m1 = v128.load(m + 4 * plane);
  m2 = v128.load(m + 8 * plane);
  m3 = v128.load(m + 12 * plane);
  const t2 = f32x4.add(m0, f32x4.add(m1, m2));
  const b2 = f32x4.sub(f32x4.sub(m1, m2), m3);
  m += plane;
  m0 = v128.load(m);
  m1 = v128.load(m + 4 * plane);
  m2 = v128.load(m + 8 * plane);
  m3 = v128.load(m + 12 * plane);
  const t3 = f32x4.add(m0, f32x4.add(m1, m2));
  const b3 = f32x4.sub(f32x4.sub(m1, m2), m3);

  const topLeft = f32x4.add(f32x4.add(t0, f32x4.add(t1, t2)), bias);
  const topRight = f32x4.add(f32x4.sub(f32x4.sub(t1, t2), t3), bias);
  const bottomLeft = f32x4.add(f32x4.add(b0, f32x4.add(b1, b2)), bias);
  const bottomRight = f32x4.add(f32x4.sub(f32x4.sub(b1, b2), b3), bias);
  if (pooled) {
    storeLargest(y, topLeft, topRight, bottomLeft, bottomRight, count);
    if (mask) storeWhich(mask, whichOfFour(topLeft, topRight, bottomLeft, bottomRight), count);
    return;
  }
  storeFloats(y, relu(topLeft), count);
  if (columns > 1) storeFloats(y + pixel, relu(topRight), count);
  if (rows < 2) return;
  storeFloats(y + row, relu(bottomLeft), count);
  if (columns > 1) storeFloats(y + row + pixel, relu(bottomRight), count);
}

/**
 * Pooled: y, mask [batch, height / 2, width / 2, filters] = pool(relu(conv(x, filter) + bias)); an odd last row or column is not pooled;
 * mask 0: nobody asks for it. Else y [batch, height, width, filters] = relu(conv(x, filter) + bias). u: from winogradFilter. scratch per
 * thread: V and products of a band, one image padded by a pixel on each side and to whole tiles.
 */
export function winogradForward(
  x: usize, u: usize, bias: usize, y: usize, mask: usize, batch: i32, height: i32, width: i32, channels: i32, filters: i32, pooled: i32,
  scratch: usize, scratchPerThread: i32, part: i32, parts: i32, thread: i32,
): void {
  const depth = wholePanels(channels);
  const wide = wholePanels(filters);
  const pixel = <usize>depth << 2;
  const overhang = pooled ? 0 : 1;
  const columns = (width + overhang) >> 1;
  const tiles = ((height + overhang) >> 1) * columns;
  const bands = (tiles + BAND - 1) / BAND;
  const rowBytes = <usize>(((width + 1) & ~1) + 2) * pixel;
  const vPlane = planeBytes(BAND * depth);
  const mPlane = planeBytes(BAND * wide);
  const v = scratch + <usize>scratchPerThread * thread;
  const m = v + 16 * vPlane;
  const padded = m + 16 * mPlane;
  const yPixel = <usize>filters << 2;
  const yRow = <usize>width * yPixel;
  const uPlane = planeBytes(depth * wide);
  const firstUnit = partStart(batch * bands, part, parts);
  const last = partStart(batch * bands, part + 1, parts);
  if (firstUnit == last) return;
  memory.fill(padded, 0, <usize>(((height + 1) & ~1) + 2) * rowBytes);
  for (let unit = firstUnit; unit < last; unit++) {
    const image = unit / bands;
    const band = unit % bands;
    if (band == 0 || unit == firstUnit) {
      for (let row = 0; row < height; row++) {
        spreadPixels(padded + <usize>(row + 1) * rowBytes + pixel, pixel, x + (<usize>((image * height + row) * width * channels) << 2), channels, width);
      }
    }
    const first = partStart(tiles, band, bands);
    const end = partStart(tiles, band + 1, bands);
    transformTiles<f32>(padded, rowBytes, columns, first, end, pixel, v, vPlane);
    products(16, v, vPlane, wholeGroups(end - first), depth, u, uPlane, wide, m, mPlane);
    for (let tile = first; tile < end; tile++) {
      const from = m + (<usize>((tile - first) * wide) << 2);
      if (pooled) {
        const at = <usize>((image * tiles + tile) * filters);
        for (let n = 0; n < filters; n += 4) {
          const lane = <usize>n << 2;
          finishTile(from + lane, mPlane, v128.load(bias + lane), filters - n, true, y + (at << 2) + lane, mask ? mask + at + n : 0, 0, 0, 2, 2);
        }
      } else {
        const top = 2 * (tile / columns);
        const left = 2 * (tile % columns);
        const to = y + <usize>(image * height + top) * yRow + <usize>left * yPixel;
        for (let n = 0; n < filters; n += 4) {
          const lane = <usize>n << 2;
          finishTile(from + lane, mPlane, v128.load(bias + lane), filters - n, false, to + lane, 0, yPixel, yRow, width - left, height - top);
        }
      }
    }
  }
}
