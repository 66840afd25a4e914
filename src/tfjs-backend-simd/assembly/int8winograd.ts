/** The steps of int8conv.ts over many channels: Winograd's F(2x2, 3x3) in 16-bit integers, on tiles that are pooling windows. */

/** B' d B of tiles [first, last), V planes `plane` bytes apart. */
export function transformTiles(padded: usize, row: usize, columns: i32, first: i32, last: i32, pixel: usize, v: usize, plane: usize): void {
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
export function multiplyAdd(weights: v128, levels: v128, sum: v128): v128 {
  return i32x4.add(sum, i32x4.dot_i16x8_s(weights, levels));
}

/** m[4][8] = four tiles' transformed levels of one position times a panel [channels / 2][8][2]. */
export function rows4x8(channels: i32, a: usize, panel: usize, m: usize): void {
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
