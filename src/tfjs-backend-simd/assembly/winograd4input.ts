/** The input's gradient by Winograd's F(4x4, 3x3): B [Y[t] U[t]'] B', see winograd4.ts, whose Y it takes. */
import { planeBytes, products, wholePanels } from './panels';
import { copyFloats, partStart } from './simd';
import { filterTransform, inputGradientTransform } from './transforms4';
import { paddedTiles, tileRows } from './winograd4';

/**
 * U[t]' of filter [3, 3, channels, filters], packed [36][panels of 8 channels][filters][8], whole panels of both. scratch per thread: 54 vectors.
 * Parts share out groups of 8 channels, whose values lie together: threads that write into one cache line hold each other up.
 */
export function winogradTransposedFilter(filter: usize, ut: usize, channels: i32, filters: i32, scratch: usize, scratchPerThread: i32, part: i32, parts: i32, thread: i32): void {
  const half = scratch + <usize>scratchPerThread * thread;
  const whole = half + 18 * 16;
  const tap = <usize>(channels * filters) << 2;
  const wide = wholePanels(filters);
  const groups = wholePanels(channels) >> 3;
  const plane = planeBytes(groups * 8 * wide);
  const last = partStart(groups, part + 1, parts);
  for (let group = partStart(groups, part, parts); group < last; group++) {
    for (let n = 0; n < wide; n += 4) {
      for (let c = group << 3; c < (group + 1) << 3; c++) {
        const count = c < channels ? filters - n : 0;
        const from = filter + (<usize>(c * filters + n) << 2);
        for (let j = 0; j < 3; j++) filterTransform(from + <usize>j * tap, 3 * tap, count, half + <usize>(j << 4), 48);
        for (let i = 0; i < 6; i++) filterTransform(half + <usize>(i * 48), 16, 4, whole + <usize>(i * 96), 16);
        for (let t = 0; t < 36; t++) {
          const value = v128.load(whole + <usize>(t << 4));
          const to = ut + plane * t + (<usize>((group * wide + n) * 8 + (c & 7)) << 2);
          v128.store_lane<f32>(to, value, 0);
          v128.store_lane<f32>(to, value, 1, 32);
          v128.store_lane<f32>(to, value, 2, 64);
          v128.store_lane<f32>(to, value, 3, 96);
        }
      }
    }
  }
}

/** dx = the overlapping sum of B [Y[t] U[t]'] B'. scratch per thread: M of one image, 72 vectors, one padded image. Parts share out images. */
export function winogradInputGradient(
  yHat: usize, ut: usize, dx: usize, batch: i32, height: i32, width: i32, channels: i32, filters: i32,
  scratch: usize, scratchPerThread: i32, part: i32, parts: i32, thread: i32,
): void {
  const columns = tileRows(width);
  const tiles = tileRows(height) * columns;
  const rows = paddedTiles(height, width);
  const depth = wholePanels(filters);
  const wide = wholePanels(channels);
  const pixel = <usize>wide << 2;
  const yPlane = planeBytes(batch * rows * depth);
  const mPlane = planeBytes(rows * wide);
  const m = scratch + <usize>scratchPerThread * thread;
  const temporary = m + 36 * mPlane;
  const patch = temporary + 36 * 16;
  const padded = patch + 36 * 16;
  const rowBytes = <usize>(4 * columns + 2) * pixel;
  const paddedBytes = <usize>(4 * tileRows(height) + 2) * rowBytes;
  const last = partStart(batch, part + 1, parts);
  for (let image = partStart(batch, part, parts); image < last; image++) {
    products(36, yHat + (<usize>(image * rows * depth) << 2), yPlane, rows, depth, ut, planeBytes(depth * wide), wide, m, mPlane);
    memory.fill(padded, 0, paddedBytes);
    for (let tile = 0; tile < tiles; tile++) {
      const corner = padded + <usize>(4 * (tile / columns)) * rowBytes + <usize>(4 * (tile % columns)) * pixel;
      for (let at: usize = 0; at < pixel; at += 16) {
        const from = m + <usize>tile * pixel + at;
        for (let i = 0; i < 6; i++) inputGradientTransform(from + <usize>(6 * i) * mPlane, mPlane, temporary + <usize>(i * 96), 16);
        for (let j = 0; j < 6; j++) inputGradientTransform(temporary + <usize>(j << 4), 96, patch + <usize>(j << 4), 96);
        for (let i = 0; i < 6; i++) {
          for (let j = 0; j < 6; j++) {
            const to = corner + <usize>i * rowBytes + <usize>j * pixel + at;
            v128.store(to, f32x4.add(v128.load(to), v128.load(patch + <usize>((i * 6 + j) << 4))));
          }
        }
      }
    }
    for (let row = 0; row < height; row++) {
      const from = padded + <usize>(row + 1) * rowBytes + pixel;
      const to = dx + (<usize>((image * height + row) * width * channels) << 2);
      if (wide == channels) memory.copy(to, from, <usize>width * pixel);
      else for (let column = 0; column < width; column++) copyFloats(to + (<usize>(column * channels) << 2), from + <usize>column * pixel, channels);
    }
  }
}
