/**
 * The gradients of 3x3 convolution (stride 1, 'same' padding, NHWC) behind bias, ReLU and 2x2 max-pooling, by Winograd's
 * F(4x4, 3x3) (Lavin and Gray, "Fast Algorithms for Convolutional Neural Networks", 2015).
 *
 * A 4x4 tile of outputs is A' [(G g G') . (B' d B)] A: 36 products a channel pair where the direct form has 144. On a 14x14
 * plane, whose tiles overhang to 16x16, that is 3.1 times less arithmetic. The gradients are the same bilinear form read the
 * other ways, and the sum over channels or tiles makes each of the 36 positions t a matrix product:
 *   filter: G' [V[t]' Y[t]] G, V = B' d B, Y = A dy A'
 *   input:  B [Y[t] U[t]'] B', U = G g G', tiles of 6x6 that overlap and are added up (winograd4input.ts)
 * Its rounding (up to 5e-6 of the largest value) is harmless in a gradient, but in a forward pass it changes which values
 * ReLU and pooling let through, and a run then leaves PyTorch's losses sooner: winograd2.ts does that one.
 *
 * Blocking: one image at a time; what stays in L2 is its products (36 x 16 tiles x 32 floats, 74 kB). Channels and filters
 * take whole vectors and panels as in winograd2.ts. Parts share out images; for the filter gradient, whose sum runs over images, they share
 * out t.
 */
import { columnsProduct } from './columns';
import { runBytes, wholeGroups } from './groups';
import { planeBytes, spreadPixels, wholePanels, wholeVectors } from './panels';
import { ACCUMULATE } from './rows';
import { partStart } from './simd';
import { loadFloats, storeFloats } from './tails';
import { filterGradientTransform, gradientTransform, inputTransform } from './transforms4';

// @ts-ignore: decorator
@inline
export function tileRows(side: i32): i32 {
  return (side + 3) >> 2;
}

/** Tiles of an image, and as many rows of zeros as whole groups want. */
// @ts-ignore: decorator
@inline
export function paddedTiles(height: i32, width: i32): i32 {
  return wholeGroups(tileRows(height) * tileRows(width));
}

/** One image into `padded`, (4 rows + 2) x (4 columns + 2) pixels with zeros around; `padded` was cleared before. */
function copyPadded(image: usize, height: i32, width: i32, channels: i32, pixel: usize, padded: usize): void {
  const rowBytes = <usize>(4 * tileRows(width) + 2) * pixel;
  for (let row = 0; row < height; row++) {
    spreadPixels(padded + <usize>(row + 1) * rowBytes + pixel, pixel, image + (<usize>(row * width * channels) << 2), channels, width);
  }
}

/** V[t][tile] = B' d B for the tiles of one padded image; rows up to whole groups are zeroed. */
function transformImage(padded: usize, height: i32, width: i32, channels: i32, v: usize, vPlane: usize, temporary: usize): void {
  const pixel = <usize>channels << 2;
  const columns = tileRows(width);
  const tiles = tileRows(height) * columns;
  const rowBytes = <usize>(4 * columns + 2) * pixel;
  for (let tile = 0; tile < tiles; tile++) {
    const corner = padded + <usize>(4 * (tile / columns)) * rowBytes + <usize>(4 * (tile % columns)) * pixel;
    for (let at: usize = 0; at < pixel; at += 16) {
      for (let i = 0; i < 6; i++) inputTransform(corner + <usize>i * rowBytes + at, pixel, temporary + <usize>(i * 96), 16);
      const to = v + <usize>tile * pixel + at;
      for (let j = 0; j < 6; j++) inputTransform(temporary + <usize>(j << 4), 96, to + vPlane * j, 6 * vPlane);
    }
  }
  for (let tile = tiles; tile < wholeGroups(tiles); tile++) {
    for (let t = 0; t < 36; t++) memory.fill(v + vPlane * t + <usize>tile * pixel, 0, pixel);
  }
}

/** V[t] = B' d B of x, [36] planes of batch x tiles x channels. scratch per thread: 36 vectors and one padded image. Parts share out images. */
export function winogradInput(
  x: usize, v: usize, batch: i32, height: i32, width: i32, channels: i32, scratch: usize, scratchPerThread: i32, part: i32, parts: i32, thread: i32,
): void {
  const tiles = paddedTiles(height, width);
  const depth = wholeVectors(channels);
  const pixel = <usize>depth << 2;
  const plane = planeBytes(batch * tiles * depth);
  const temporary = scratch + <usize>scratchPerThread * thread;
  const padded = temporary + 36 * 16;
  memory.fill(padded, 0, <usize>((4 * tileRows(height) + 2) * (4 * tileRows(width) + 2)) * pixel);
  const last = partStart(batch, part + 1, parts);
  for (let image = partStart(batch, part, parts); image < last; image++) {
    copyPadded(x + (<usize>(image * height * width * channels) << 2), height, width, channels, pixel, padded);
    transformImage(padded, height, width, depth, v + <usize>(image * tiles) * pixel, plane, temporary);
  }
}

/**
 * The 4x4 slopes of one tile and four filters, to `slopes`: dy of a window goes to the one of its four that the mask names. Gives `sum` and
 * them added up. dy and mask: of these filters in the image's first window.
 */
// @ts-ignore: decorator
@inline
function tileSlopes(dy: usize, mask: usize, top: i32, left: i32, height: i32, width: i32, filters: i32, count: i32, slopes: usize, sum: v128): v128 {
  const outHeight = height >> 1;
  const outWidth = width >> 1;
  for (let window = 0; window < 4; window++) {
    const outRow = (top >> 1) + (window >> 1);
    const outColumn = (left >> 1) + (window & 1);
    let slope = f32x4.splat(0);
    let which = i32x4.splat(0);
    if (outRow < outHeight && outColumn < outWidth) {
      const at = <usize>((outRow * outWidth + outColumn) * filters);
      which = i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(mask + at)));
      slope = v128.and(loadFloats(dy + (at << 2), count), i32x4.lt_s(which, i32x4.splat(4)));
      sum = f32x4.add(sum, slope);
    }
    const corner = slopes + <usize>((window >> 1) * 128 + (window & 1) * 32);
    v128.store(corner, v128.and(slope, i32x4.eq(which, i32x4.splat(0))));
    v128.store(corner, v128.and(slope, i32x4.eq(which, i32x4.splat(1))), 16);
    v128.store(corner, v128.and(slope, i32x4.eq(which, i32x4.splat(2))), 64);
    v128.store(corner, v128.and(slope, i32x4.eq(which, i32x4.splat(3))), 80);
  }
  return sum;
}

/**
 * Y[t] = A dy A' for the gradient dy that pooling and ReLU let through, [36] planes of batch x tiles x filters in runs (groups.ts), those
 * of an image beside each other; and its sum over each image, biasParts [batch, filters in whole panels]. scratch per thread: 40 vectors.
 * Parts share out images.
 */
export function winogradGradient(
  dy: usize, mask: usize, yHat: usize, biasParts: usize, batch: i32, height: i32, width: i32, filters: i32,
  scratch: usize, scratchPerThread: i32, part: i32, parts: i32, thread: i32,
): void {
  const columns = tileRows(width);
  const tiles = tileRows(height) * columns;
  const padded = paddedTiles(height, width);
  const step = runBytes<f32>() * padded;
  const wide = wholePanels(filters);
  const row = <usize>wide << 2;
  const plane = planeBytes(batch * padded * wide);
  const values = (height >> 1) * (width >> 1) * filters;
  const slopes = scratch + <usize>scratchPerThread * thread;
  const temporary = slopes + 16 * 16;
  const last = partStart(batch, part + 1, parts);
  for (let image = partStart(batch, part, parts); image < last; image++) {
    const sums = biasParts + <usize>image * row;
    memory.fill(sums, 0, row);
    for (let tile = 0; tile < padded; tile++) {
      const top = 4 * (tile / columns);
      const left = 4 * (tile % columns);
      let to = yHat + <usize>(image * padded) * row + runBytes<f32>() * tile;
      for (let n = 0; n < wide; n += 4) {
        if (tile < tiles) {
          const sum = sums + (<usize>n << 2);
          const at = <usize>(image * values + n);
          v128.store(sum, tileSlopes(dy + (at << 2), mask + at, top, left, height, width, filters, filters - n, slopes, v128.load(sum)));
          for (let i = 0; i < 4; i++) gradientTransform(slopes + <usize>(i << 6), 16, temporary + <usize>(i * 96), 16);
          for (let j = 0; j < 6; j++) gradientTransform(temporary + <usize>(j << 4), 96, to + plane * j, 6 * plane);
        } else {
          for (let t = 0; t < 36; t++) v128.store(to + plane * t, f32x4.splat(0));
        }
        to += n & 4 ? step - 16 : 16;
      }
    }
  }
}

/** Tiles taken at a time by winogradFilterProducts: 64 x (32 + 64) floats are 24 kB, in L1. */
const DEPTH: i32 = 64;

/** w [36][channels][filters] = V[t]' Y[t] over `tiles` of each image; channels and filters as the planes have them. Parts share out t. */
export function winogradFilterProducts(v: usize, yHat: usize, w: usize, batch: i32, tiles: i32, channels: i32, filters: i32, part: i32, parts: i32): void {
  const vPlane = planeBytes(batch * tiles * channels);
  const yPlane = planeBytes(batch * tiles * filters);
  const vRow = <usize>channels << 2;
  const yRow = <usize>filters << 2;
  const most = max(1, DEPTH / tiles);
  const last = partStart(36, part + 1, parts);
  for (let t = partStart(36, part, parts); t < last; t++) {
    const to = w + (<usize>(t * channels * filters) << 2);
    for (let image = 0; image < batch; image += most) {
      const images = min(most, batch - image);
      const a = v + vPlane * t + <usize>(image * tiles) * vRow;
      const b = yHat + yPlane * t + <usize>(image * tiles) * yRow;
      for (let n = 0; n < filters; n += 8) {
        columnsProduct(channels, images, tiles, a, vRow, b, yRow, <usize>n << 2, to + (<usize>n << 2), yRow, image > 0 ? ACCUMULATE : 0);
      }
    }
  }
}

/** dFilter [3, 3, channels, filters] = G' w G, and dBias = the sum of biasParts over the batch. Parts share out channels; the first does dBias. */
export function winogradFilterGradient(
  w: usize, biasParts: usize, dFilter: usize, dBias: usize, batch: i32, channels: i32, filters: i32,
  scratch: usize, scratchPerThread: i32, part: i32, parts: i32, thread: i32,
): void {
  const half = scratch + <usize>scratchPerThread * thread;
  const wide = wholePanels(filters);
  const plane = <usize>(wholeVectors(channels) * wide) << 2;
  const tap = <usize>(channels * filters) << 2;
  const last = partStart(channels, part + 1, parts);
  for (let c = partStart(channels, part, parts); c < last; c++) {
    for (let n = 0; n < filters; n += 4) {
      const from = w + (<usize>(c * wide + n) << 2);
      const to = dFilter + (<usize>(c * filters + n) << 2);
      for (let j = 0; j < 6; j++) filterGradientTransform(from + plane * j, 6 * plane, half + <usize>(j << 4), 96, 4);
      for (let i = 0; i < 3; i++) filterGradientTransform(half + <usize>(i * 96), 16, to + tap * (3 * i), tap, filters - n);
    }
  }
  if (part == 0) {
    for (let n = 0; n < filters; n += 4) {
      let sum = f32x4.splat(0);
      for (let image = 0; image < batch; image++) sum = f32x4.add(sum, v128.load(biasParts + (<usize>(image * wide + n) << 2)));
      storeFloats(dBias + (<usize>n << 2), sum, filters - n);
    }
  }
}
