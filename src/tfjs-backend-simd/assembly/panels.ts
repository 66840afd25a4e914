/**
 * Products of small matrices that lie in planes, one plane for each position of a Winograd tile: the inner loops of winograd2.ts
 * and winograd4.ts. Same 4x8 micro-kernel as gemm.ts, here without packing the left side: its rows are read where they lie.
 *
 * Planes are 192 bytes more than full apart, because planes a power of two apart would share one cache set.
 */
import { rows4x8 } from './rows';
import { copyFloats, madd } from './simd';

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
 * Computes for all positions t: m[t] [tiles, width] = a[t] [tiles, depth] b[t], b packed [positions][width / 8][depth][8].
 * tiles: a multiple of 4.
 */
export function products(positions: i32, a: usize, aPlane: usize, tiles: i32, depth: i32, b: usize, width: i32, m: usize, mPlane: usize): void {
  const aRow = <usize>depth << 2;
  const mRow = <usize>width << 2;
  for (let t = 0; t < positions; t++) {
    for (let n = 0; n < width; n += 8) {
      for (let row = 0; row < tiles; row += 4) {
        rows4x8<f32>(aRow, a + <usize>row * aRow, b, m + <usize>row * mRow + (<usize>n << 2), mRow);
      }
      b += <usize>depth << 5;
    }
    a += aPlane;
    m += mPlane;
  }
}

/** c[4, 8] (+)= sum over `depth` rows of a[4]' b[8], rows aRow and bRow bytes apart. */
// @ts-ignore: decorator
@inline
export function columns4x8(depth: i32, a: usize, aRow: usize, b: usize, bRow: usize, c: usize, cRow: usize, accumulate: bool): void {
  let c00 = f32x4.splat(0);
  let c01 = c00;
  let c10 = c00;
  let c11 = c00;
  let c20 = c00;
  let c21 = c00;
  let c30 = c00;
  let c31 = c00;
  if (accumulate) {
    c00 = v128.load(c);
    c01 = v128.load(c, 16);
    c10 = v128.load(c + cRow);
    c11 = v128.load(c + cRow, 16);
    c20 = v128.load(c + 2 * cRow);
    c21 = v128.load(c + 2 * cRow, 16);
    c30 = v128.load(c + 3 * cRow);
    c31 = v128.load(c + 3 * cRow, 16);
  }
  for (let k = 0; k < depth; k++) {
    const b0 = v128.load(b);
    const b1 = v128.load(b, 16);
    let x = v128.load_splat<f32>(a);
    c00 = madd(b0, x, c00);
    c01 = madd(b1, x, c01);
    x = v128.load_splat<f32>(a, 4);
    c10 = madd(b0, x, c10);
    c11 = madd(b1, x, c11);
    x = v128.load_splat<f32>(a, 8);
    c20 = madd(b0, x, c20);
    c21 = madd(b1, x, c21);
    x = v128.load_splat<f32>(a, 12);
    c30 = madd(b0, x, c30);
    c31 = madd(b1, x, c31);
    a += aRow;
    b += bRow;
  }
  v128.store(c, c00);
  v128.store(c, c01, 16);
  c += cRow;
  v128.store(c, c10);
  v128.store(c, c11, 16);
  c += cRow;
  v128.store(c, c20);
  v128.store(c, c21, 16);
  c += cRow;
  v128.store(c, c30);
  v128.store(c, c31, 16);
}
