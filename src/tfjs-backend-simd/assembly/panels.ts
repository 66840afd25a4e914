/**
 * Products of small matrices that lie in planes, one plane for each position of a Winograd tile: the inner loops of winograd2.ts
 * and winograd4input.ts. The left side is laid out in runs by the transform that makes it.
 *
 * Planes are 192 bytes more than full apart, because planes a power of two apart would share one cache set.
 */
import { groupProducts } from './rows';
import { copyFloats } from './simd';

/** Distance between planes of `floats` floats, in bytes. Named in ../kernels/convolution/winogradSizes.ts too. */
// @ts-ignore: decorator
@inline
export function planeBytes(floats: i32): usize {
  return ((<usize>floats * 4 + 63) & ~63) + 192;
}

/** Channels or filters as Winograd's planes hold them: whole vectors, or whole panels, zeros behind the last one. Named in ../kernels/convolution/winogradSizes.ts too. */
// @ts-ignore: decorator
@inline
export function wholeVectors(count: i32): i32 {
  return (count + 3) & ~3;
}

// @ts-ignore: decorator
@inline
export function wholePanels(count: i32): i32 {
  return (count + 7) & ~7;
}

/** Copies `pixels` pixels of so many channels to where each takes `pixel` bytes. */
export function spreadPixels(to: usize, pixel: usize, from: usize, channels: i32, pixels: i32): void {
  const bytes = <usize>channels << 2;
  if (bytes == pixel) {
    memory.copy(to, from, <usize>pixels * pixel);
    return;
  }
  for (; pixels > 0; pixels--) {
    copyFloats(to, from, channels);
    to += pixel;
    from += bytes;
  }
}

/**
 * Computes for all positions t: m[t] [rows, width] = a[t] [rows, depth] b[t], a in runs (groups.ts), b packed [width / 8][depth][8].
 * depth: a multiple of 8. rows: of whole groups.
 */
export function products(positions: i32, a: usize, aPlane: usize, rows: i32, depth: i32, b: usize, bPlane: usize, width: i32, m: usize, mPlane: usize): void {
  const mRow = <usize>width << 2;
  for (let t = 0; t < positions; t++) {
    for (let n = 0; n < width; n += 8) {
      groupProducts<f32>(rows, depth >> 3, a, b + (<usize>(n * depth) << 2), m + (<usize>n << 2), mRow);
    }
    a += aPlane;
    b += bPlane;
    m += mPlane;
  }
}
