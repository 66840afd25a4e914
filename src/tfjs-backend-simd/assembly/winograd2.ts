/**
 * 3x3 convolution with stride 1 and 'same' padding, + bias, ReLU and 2x2 max-pooling, NHWC, by Winograd's F(2x2, 3x3) (Lavin
 * and Gray, 2015): a 2x2 tile of outputs is A' [(G g G') . (B' d B)] A, 16 products a channel pair where the direct form has 36.
 *
 * F(4x4) would need a third less arithmetic, but its rounding is some forty times larger; F(2x2) multiplies by nothing but 1
 * and 1/2 and rounds like the direct form. A tile is one pooling window, so pooling never leaves the registers: of the values
 * before pooling only one byte a window is kept, which of the four was largest, or 255 where ReLU cut it off.
 *
 * Blocking: BAND tiles of one image at a time, so that V, the products and U (16 x 28 x (32 + 64) x 4 bytes = 172 kB, and 131 kB)
 * stay in L2. Channels and filters must be multiples of 8. Parts share out images.
 */
import { planeBytes, products } from './panels';
import { partStart, relu } from './simd';
import { transformTiles } from './tiles2';

/** Tiles taken at a time: half of a 14x14 plane's 49, in whole micro-kernels of 4 rows. Named in ../kernels/convolution/winogradSizes.ts too. */
const BAND: i32 = 28;

/** filter [3, 3, channels, filters] to U = G g G', packed [16][filters / 8][channels][8]. scratch per thread: 12 vectors. Parts share out channels. */
export function winogradFilter(filter: usize, u: usize, channels: i32, filters: i32, scratch: usize, scratchPerThread: i32, part: i32, parts: i32, thread: i32): void {
  const half = scratch + <usize>scratchPerThread * thread;
  const tap = <usize>(channels * filters) << 2;
  const last = partStart(channels, part + 1, parts);
  for (let c = partStart(channels, part, parts); c < last; c++) {
    for (let n = 0; n < filters; n += 4) {
      const from = filter + (<usize>(c * filters + n) << 2);
      const to = u + (<usize>(((n >> 3) * channels + c) * 8 + (n & 7)) << 2);
      for (let j = 0; j < 3; j++) filterTransform(from + <usize>j * tap, 3 * tap, half + <usize>(j << 4), 48);
      for (let i = 0; i < 4; i++) filterTransform(half + <usize>(i * 48), 16, to + <usize>(4 * i) * tap, tap);
    }
  }
}

/** G g: three vectors `step` bytes apart in, four out. */
// @ts-ignore: decorator
@inline
function filterTransform(from: usize, step: usize, to: usize, outStep: usize): void {
  const half = f32x4.splat(0.5);
  const g0 = v128.load(from);
  const g1 = f32x4.mul(half, v128.load(from + step));
  const g2 = v128.load(from + 2 * step);
  const a = f32x4.mul(half, f32x4.add(g0, g2));
  v128.store(to, g0);
  v128.store(to + outStep, f32x4.add(a, g1));
  v128.store(to + 2 * outStep, f32x4.sub(a, g1));
  v128.store(to + 3 * outStep, g2);
}

/** One window: A' m A + bias of 16 products at m, the largest of the four after ReLU to y, and which it was to mask. */
// @ts-ignore: decorator
@inline
function poolTile(m: usize, plane: usize, bias: v128, y: usize, mask: usize): void {
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

  let most = f32x4.add(f32x4.add(t0, f32x4.add(t1, t2)), bias);
  let value = f32x4.add(f32x4.sub(f32x4.sub(t1, t2), t3), bias);
  let more = f32x4.gt(value, most);
  most = v128.bitselect(value, most, more);
  let which = v128.and(more, i32x4.splat(1));
  value = f32x4.add(f32x4.add(b0, f32x4.add(b1, b2)), bias);
  more = f32x4.gt(value, most);
  most = v128.bitselect(value, most, more);
  which = v128.bitselect(i32x4.splat(2), which, more);
  value = f32x4.add(f32x4.sub(f32x4.sub(b1, b2), b3), bias);
  more = f32x4.gt(value, most);
  most = v128.bitselect(value, most, more);
  which = v128.bitselect(i32x4.splat(3), which, more);

  which = v128.or(which, v128.andnot(i32x4.splat(255), f32x4.gt(most, f32x4.splat(0))));
  v128.store(y, relu(most));
  const short = i16x8.narrow_i32x4_s(which, which);
  v128.store_lane<u32>(mask, i8x16.narrow_i16x8_u(short, short), 0);
}

/**
 * y, mask [batch, height / 2, width / 2, filters] = pool(relu(conv(x, filter) + bias)); an odd last row or column is not pooled.
 * u: from winogradFilter. scratch per thread: V and products of a band, one image padded by a pixel on each side.
 */
export function winogradForward(
  x: usize, u: usize, bias: usize, y: usize, mask: usize, batch: i32, height: i32, width: i32, channels: i32, filters: i32,
  scratch: usize, scratchPerThread: i32, part: i32, parts: i32, thread: i32,
): void {
  const pixel = <usize>channels << 2;
  const rowBytes = <usize>(width + 2) * pixel;
  const vPlane = planeBytes(BAND * channels);
  const mPlane = planeBytes(BAND * filters);
  const v = scratch + <usize>scratchPerThread * thread;
  const m = v + 16 * vPlane;
  const padded = m + 16 * mPlane;
  memory.fill(padded, 0, <usize>(height + 2) * rowBytes);
  const columns = width >> 1;
  const tiles = (height >> 1) * columns;
  const last = partStart(batch, part + 1, parts);
  for (let image = partStart(batch, part, parts); image < last; image++) {
    for (let row = 0; row < height; row++) {
      memory.copy(padded + <usize>(row + 1) * rowBytes + pixel, x + <usize>((image * height + row) * width) * pixel, <usize>width * pixel);
    }
    for (let first = 0; first < tiles; first += BAND) {
      const end = min(tiles, first + BAND);
      transformTiles<f32>(padded, rowBytes, columns, first, end, pixel, v, vPlane);
      // Rows that round up to whole micro-kernels hold what was there before; nobody reads their products.
      products(16, v, vPlane, (end - first + 3) & ~3, channels, u, filters, m, mPlane);
      for (let tile = first; tile < end; tile++) {
        const at = <usize>((image * tiles + tile) * filters);
        const from = m + (<usize>((tile - first) * filters) << 2);
        for (let n = 0; n < filters; n += 4) {
          const lane = <usize>n << 2;
          poolTile(from + lane, mPlane, v128.load(bias + lane), y + (at << 2) + lane, mask + at + n);
        }
      }
    }
  }
}
