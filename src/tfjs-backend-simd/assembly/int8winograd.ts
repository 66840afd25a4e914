/** The products of int8conv.ts over many channels, and what follows them: Winograd's F(2x2, 3x3) in 16-bit integers. */
import { groupProducts } from './rows';

/** m[tiles][8] = the transformed levels of one position, in runs (groups.ts), times a panel [channels / 2][8][2]. tiles: of whole groups. */
export function tileProducts(tiles: i32, channels: i32, a: usize, panel: usize, m: usize): void {
  groupProducts<i16>(tiles, channels >> 3, a, panel, m, 32);
}

/** The largest of A' m A's four sums, of 16 products `plane` bytes apart; exact, as products came to four times the sum. */
// @ts-ignore: decorator
@inline
export function largest(m: usize, plane: usize): v128 {
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
