/**
 * Codes of 2 or 4 bits as floats, in registers.
 *
 * A block of so many depths of 16 outputs has 16 bytes for every two (four) depths: its first half (quarter) in the lowest bits of all
 * bytes, the next above it. So a loop takes the codes of one place in the bytes, depth by depth, and all its masks stay in registers;
 * with several places in one loop V8 runs out of them and takes four times as long.
 *
 * Even bytes are outputs 0 to 7, odd ones 8 to 15: a vector of 16-bit lanes, loaded at the first byte or at the second, has eight codes
 * in its lower bytes. With the upper half of a float behind them they are the lowest bits of its mantissa, and the number is
 * 2^(23 - place) + code; what is subtracted from it, 2^(23 - place) + zero point, leaves code - zero point exactly. That is three
 * and a half instructions for four weights with the multiply-add; a conversion from integers, or byte tables, take more.
 */
import { madd } from './simd';

/** Bytes of a depth: 16 outputs. */
const DEPTH_BYTES: usize = 16;

/** The upper half of 2^(23 - place), for every lane of 16 bits. */
// @ts-ignore: decorator
@inline
function upperHalf(place: i32): v128 {
  const half: i32 = 0x4b00 - (place << 7);
  return i16x8.splat(<i16>half);
}

/** The codes of `bits` bits at `place`, in lanes of 16 bits. */
// @ts-ignore: decorator
@inline
function maskOf(bits: i32, place: i32): v128 {
  const mask: i32 = ((1 << bits) - 1) << place;
  return i16x8.splat(<i16>mask);
}

/** What a float of `upperHalf` is more than code - zero point, of four outputs. */
// @ts-ignore: decorator
@inline
function excess(place: i32, zeros: usize): v128 {
  return f32x4.add(f32x4.splat(<f32>(1 << (23 - place))), v128.load(zeros));
}

// @ts-ignore: decorator
@inline
function firstFour(codes: v128, upper: v128, excess: v128): v128 {
  return f32x4.sub(v128.shuffle<i16>(codes, upper, 0, 8, 1, 9, 2, 10, 3, 11), excess);
}

// @ts-ignore: decorator
@inline
function lastFour(codes: v128, upper: v128, excess: v128): v128 {
  return f32x4.sub(v128.shuffle<i16>(codes, upper, 4, 12, 5, 13, 6, 14, 7, 15), excess);
}

/** sums[16] += x[depths] times (code - zero point) of the codes at one place. */
function addPlace(x: usize, codes: usize, depths: i32, bits: i32, place: i32, zeros: usize, sums: usize): void {
  const mask = maskOf(bits, place);
  const upper = upperHalf(place);
  const excess0 = excess(place, zeros);
  const excess1 = excess(place, zeros + 16);
  const excess2 = excess(place, zeros + 32);
  const excess3 = excess(place, zeros + 48);
  let sum0 = v128.load(sums);
  let sum1 = v128.load(sums, 16);
  let sum2 = v128.load(sums, 32);
  let sum3 = v128.load(sums, 48);
  const end = x + (<usize>depths << 2);
  while (x < end) {
    const element = v128.load_splat<f32>(x);
    let eight = v128.and(v128.load(codes), mask);
    sum0 = madd(firstFour(eight, upper, excess0), element, sum0);
    sum1 = madd(lastFour(eight, upper, excess1), element, sum1);
    eight = v128.and(v128.load(codes, 1), mask);
    sum2 = madd(firstFour(eight, upper, excess2), element, sum2);
    sum3 = madd(lastFour(eight, upper, excess3), element, sum3);
    x += 4;
    codes += DEPTH_BYTES;
  }
  v128.store(sums, sum0);
  v128.store(sums, sum1, 16);
  v128.store(sums, sum2, 32);
  v128.store(sums, sum3, 48);
}

/** The codes at one place as floats: two panels [depths][8], `panel` bytes apart. */
function unpackPlace(codes: usize, depths: i32, bits: i32, place: i32, zeros: usize, to: usize, panel: usize): void {
  const mask = maskOf(bits, place);
  const upper = upperHalf(place);
  const excess0 = excess(place, zeros);
  const excess1 = excess(place, zeros + 16);
  const excess2 = excess(place, zeros + 32);
  const excess3 = excess(place, zeros + 48);
  const end = to + (<usize>depths << 5);
  while (to < end) {
    let eight = v128.and(v128.load(codes), mask);
    v128.store(to, firstFour(eight, upper, excess0));
    v128.store(to, lastFour(eight, upper, excess1), 16);
    eight = v128.and(v128.load(codes, 1), mask);
    v128.store(to + panel, firstFour(eight, upper, excess2));
    v128.store(to + panel, lastFour(eight, upper, excess3), 16);
    to += 32;
    codes += DEPTH_BYTES;
  }
}

/** sums[16] = x[depths] times (code - zero point), depth after depth. depths: a multiple of 8. bits: 2 or 4. zeros: of 16 outputs, as floats. */
export function codeSums(x: usize, codes: usize, depths: i32, bits: i32, zeros: usize, sums: usize): void {
  // Four stores: a call of memory.fill takes as long as some depths of a small group.
  for (let sum: usize = 0; sum < 64; sum += 16) v128.store(sums + sum, f32x4.splat(0));
  const atPlace = (depths * bits) >> 3;
  for (let place = 0; place < 8; place += bits) {
    addPlace(x, codes, atPlace, bits, place, zeros, sums);
    x += <usize>atPlace << 2;
  }
}

/** code - zero point as floats: two panels [depths][8], `panel` bytes apart. */
export function unpackCodes(codes: usize, depths: i32, bits: i32, zeros: usize, to: usize, panel: usize): void {
  const atPlace = (depths * bits) >> 3;
  for (let place = 0; place < 8; place += bits) {
    unpackPlace(codes, atPlace, bits, place, zeros, to, panel);
    to += <usize>atPlace << 5;
  }
}
