/**
 * The first layer: 3x3 'same' convolution of one input channel, + bias, ReLU and 2x2 max-pooling, and its filter gradient.
 *
 * Nine multiply-adds an output are too few for tiles to pay, so it is computed directly on an image padded with zeros. For a
 * pooled pixel and 8 filters, the four outputs are 8 accumulators; 36 taps are 72 multiply-adds. Where fewer filters are left, what the
 * other lanes load and compute is not stored: with 4 accumulators alone, two pipes of latency 4 would wait as long.
 *
 * Only one of a window's four outputs gets a gradient, and each filter has its own. So the filter gradient takes, for each
 * tap, the four inputs the window's outputs saw, and lets the byte that the forward pass kept choose one per lane: one
 * swizzle and one multiply-add instead of four multiply-adds. Parts share out filters, so sums never depend on them.
 */
import { storeEight, storeLargest, storeWhich, whichOfFour } from './pooling';
import { madd, partStart, swizzle } from './simd';
import { loadFloats, storeFloats } from './tails';

/** Floats between rows of a padded image: two more than the width, and room for a vector that starts at the last column. */
// @ts-ignore: decorator
@inline
function paddedWidth(width: i32): i32 {
  return width + 4;
}

/** Rows [first, last) of padded [height + 2, width + 4], which has zeros around x [height, width]. Named in ../kernels/convolution/layer.ts too. */
function padRows(x: usize, height: i32, width: i32, padded: usize, first: i32, last: i32): void {
  const row = <usize>paddedWidth(width) << 2;
  for (let i = first; i < last; i++) {
    const to = padded + <usize>i * row;
    if (i == 0 || i > height) {
      memory.fill(to, 0, row);
    } else {
      store<f32>(to, 0);
      memory.copy(to + 4, x + (<usize>((i - 1) * width) << 2), <usize>width << 2);
      memory.fill(to + (<usize>(width + 1) << 2), 0, 12);
    }
  }
}

/**
 * y, mask [batch, height / 2, width / 2, filters] = pool(relu(conv(x, filter) + bias)); padded is kept for the gradient, and mask,
 * unless it is 0: then there will be none. Parts share out rows of windows; a padded row that two of them read is written by both, with the
 * same values.
 */
export function firstForward(
  x: usize, filter: usize, bias: usize, y: usize, mask: usize, padded: usize, batch: i32, height: i32, width: i32, filters: i32,
  part: i32, parts: i32,
): void {
  const row = <usize>paddedWidth(width) << 2;
  const imageBytes = <usize>(height + 2) * row;
  const tap = <usize>filters << 2;
  const outHeight = height >> 1;
  const outWidth = width >> 1;
  const last = partStart(batch * outHeight, part + 1, parts);
  for (let unit = partStart(batch * outHeight, part, parts); unit < last; ) {
    const image = unit / outHeight;
    const from = padded + imageBytes * image;
    const firstRow = unit % outHeight;
    const lastRow = min(outHeight, firstRow + last - unit);
    unit += lastRow - firstRow;
    padRows(x + (<usize>(image * height * width) << 2), height, width, from, 2 * firstRow, lastRow == outHeight ? height + 2 : 2 * lastRow + 2);
    for (let i = firstRow; i < lastRow; i++) {
      for (let j = 0; j < outWidth; j++) {
        const corner = from + <usize>(2 * i) * row + (<usize>(2 * j) << 2);
        const at = <usize>(((image * outHeight + i) * outWidth + j) * filters);
        for (let n = 0; n < filters; n += 8) {
          const lane = <usize>n << 2;
          let a0 = v128.load(bias + lane);
          let a1 = v128.load(bias + lane, 16);
          let b0 = a0;
          let b1 = a1;
          let c0 = a0;
          let c1 = a1;
          let d0 = a0;
          let d1 = a1;
          let weights = filter + lane;
          for (let p = corner; p < corner + 3 * row; p += row) {
            const q = p + row;
            let w0 = v128.load(weights);
            let w1 = v128.load(weights, 16);
            let s = v128.load_splat<f32>(p);
            a0 = madd(s, w0, a0);
            a1 = madd(s, w1, a1);
            s = v128.load_splat<f32>(p, 4);
            b0 = madd(s, w0, b0);
            b1 = madd(s, w1, b1);
            s = v128.load_splat<f32>(q);
            c0 = madd(s, w0, c0);
            c1 = madd(s, w1, c1);
            s = v128.load_splat<f32>(q, 4);
            d0 = madd(s, w0, d0);
            d1 = madd(s, w1, d1);
            weights += tap;
            w0 = v128.load(weights);
            w1 = v128.load(weights, 16);
            s = v128.load_splat<f32>(p, 4);
            a0 = madd(s, w0, a0);
            a1 = madd(s, w1, a1);
            s = v128.load_splat<f32>(p, 8);
            b0 = madd(s, w0, b0);
            b1 = madd(s, w1, b1);
            s = v128.load_splat<f32>(q, 4);
            c0 = madd(s, w0, c0);
            c1 = madd(s, w1, c1);
            s = v128.load_splat<f32>(q, 8);
            d0 = madd(s, w0, d0);
            d1 = madd(s, w1, d1);
            weights += tap;
            w0 = v128.load(weights);
            w1 = v128.load(weights, 16);
            s = v128.load_splat<f32>(p, 8);
            a0 = madd(s, w0, a0);
            a1 = madd(s, w1, a1);
            s = v128.load_splat<f32>(p, 12);
            b0 = madd(s, w0, b0);
            b1 = madd(s, w1, b1);
            s = v128.load_splat<f32>(q, 8);
            c0 = madd(s, w0, c0);
            c1 = madd(s, w1, c1);
            s = v128.load_splat<f32>(q, 12);
            d0 = madd(s, w0, d0);
            d1 = madd(s, w1, d1);
            weights += tap;
          }
          const left = filters - n;
          const to = y + ((at + n) << 2);
          storeLargest(to, a0, b0, c0, d0, left);
          if (left > 4) storeLargest(to + 16, a1, b1, c1, d1, left - 4);
          if (!mask) continue;
          const low = whichOfFour(a0, b0, c0, d0);
          const high = whichOfFour(a1, b1, c1, d1);
          if (left >= 8) {
            storeEight(mask + at + n, low, high);
          } else {
            storeWhich(mask + at + n, low, left);
            if (left > 4) storeWhich(mask + at + n + 4, high, left - 4);
          }
        }
      }
    }
  }
}

/** dFilter [3, 3, 1, filters] and dBias [filters]. Parts share out groups of 4 filters. */
export function firstFilterGradient(
  dy: usize, mask: usize, padded: usize, dFilter: usize, dBias: usize, batch: i32, height: i32, width: i32, filters: i32,
  part: i32, parts: i32,
): void {
  const row = <usize>paddedWidth(width) << 2;
  const imageBytes = <usize>(height + 2) * row;
  const tap = <usize>filters << 2;
  const outHeight = height >> 1;
  const outWidth = width >> 1;
  const groups = (filters + 3) >> 2;
  const first = partStart(groups, part, parts);
  const last = partStart(groups, part + 1, parts);
  const zero = f32x4.splat(0);
  for (let group = first; group < last; group++) {
    const lane = <usize>group << 4;
    const count = filters - (group << 2);
    storeFloats(dBias + lane, zero, count);
    for (let k = 0; k < 9; k++) storeFloats(dFilter + lane + tap * k, zero, count);
  }
  const spread = i8x16(0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3);
  const bytes = i8x16(0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3);
  for (let image = 0; image < batch; image++) {
    for (let group = first; group < last; group++) {
      const lane = <usize>group << 4;
      const to = dFilter + lane;
      const count = filters - (group << 2);
      let bias = v128.load(dBias + lane);
      let g0 = v128.load(to);
      let g1 = v128.load(to + tap);
      let g2 = v128.load(to + 2 * tap);
      let g3 = v128.load(to + 3 * tap);
      let g4 = v128.load(to + 4 * tap);
      let g5 = v128.load(to + 5 * tap);
      let g6 = v128.load(to + 6 * tap);
      let g7 = v128.load(to + 7 * tap);
      let g8 = v128.load(to + 8 * tap);
      let at = <usize>(image * outHeight * outWidth * filters + (group << 2));
      for (let i = 0; i < outHeight; i++) {
        let p = padded + imageBytes * image + <usize>(2 * i) * row;
        for (let j = 0; j < outWidth; j++) {
          const which = v128.load32_zero(mask + at);
          // Byte 4 w + b of four floats, for each byte b of a lane; 255 becomes an index with its high bit set, which gives 0.
          const index = v128.or(i8x16.shl(i8x16.swizzle(which, spread), 2), bytes);
          const slope = loadFloats(dy + (at << 2), count);
          const r0 = v128.load(p);
          const r1 = v128.load(p + row);
          const r2 = v128.load(p + 2 * row);
          const r3 = v128.load(p + 3 * row);
          bias = f32x4.add(bias, v128.and(slope, i32x4.ge_s(index, i32x4.splat(0))));
          g0 = madd(swizzle(v128.shuffle<f32>(r0, r1, 0, 1, 4, 5), index), slope, g0);
          g1 = madd(swizzle(v128.shuffle<f32>(r0, r1, 1, 2, 5, 6), index), slope, g1);
          g2 = madd(swizzle(v128.shuffle<f32>(r0, r1, 2, 3, 6, 7), index), slope, g2);
          g3 = madd(swizzle(v128.shuffle<f32>(r1, r2, 0, 1, 4, 5), index), slope, g3);
          g4 = madd(swizzle(v128.shuffle<f32>(r1, r2, 1, 2, 5, 6), index), slope, g4);
          g5 = madd(swizzle(v128.shuffle<f32>(r1, r2, 2, 3, 6, 7), index), slope, g5);
          g6 = madd(swizzle(v128.shuffle<f32>(r2, r3, 0, 1, 4, 5), index), slope, g6);
          g7 = madd(swizzle(v128.shuffle<f32>(r2, r3, 1, 2, 5, 6), index), slope, g7);
          g8 = madd(swizzle(v128.shuffle<f32>(r2, r3, 2, 3, 6, 7), index), slope, g8);
          at += filters;
          p += 8;
        }
      }
      storeFloats(dBias + lane, bias, count);
      storeFloats(to, g0, count);
      storeFloats(to + tap, g1, count);
      storeFloats(to + 2 * tap, g2, count);
      storeFloats(to + 3 * tap, g3, count);
      storeFloats(to + 4 * tap, g4, count);
      storeFloats(to + 5 * tap, g5, count);
      storeFloats(to + 6 * tap, g6, count);
      storeFloats(to + 7 * tap, g7, count);
      storeFloats(to + 8 * tap, g8, count);
    }
  }
}
