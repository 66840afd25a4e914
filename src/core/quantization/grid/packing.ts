/**
 * Codes of 2 to 8 bits at their real width, as one stream of bits: code i takes bits i * width .. (i + 1) * width - 1 of the
 * stream, its lowest bit first, and bit k of the stream is bit k mod 8 of byte floor(k / 8), bit 0 being the lowest. Spare bits
 * of the last byte are 0. A code of 3, 5, 6 or 7 bits may reach from one byte into the next.
 *
 * The same in numpy: `np.unpackbits(packed, bitorder="little", count=n * width).reshape(n, width) @ (1 << np.arange(width))`.
 */

/** All bit widths that weights can have, from the finest to the coarsest. */
export const bitWidths = [8, 7, 6, 5, 4, 3, 2] as const;
export type Bits = (typeof bitWidths)[number];
/** Bytes that `count` codes take. */
export function packedLength(count: number, width: Bits): number {
  return Math.ceil((count * width) / 8);
}

/** codes: each 0 .. 2^width - 1. */
export function packBits(codes: Uint8Array, width: Bits): Uint8Array<ArrayBuffer> {
  const packed = new Uint8Array(packedLength(codes.length, width));
  let pending = 0;
  let pendingBits = 0;
  let next = 0;
  for (const code of codes) {
    pending |= code << pendingBits;
    pendingBits += width;
    if (pendingBits < 8) continue;
    packed[next++] = pending;
    pending >>>= 8;
    pendingBits -= 8;
  }
  if (pendingBits > 0) packed[next] = pending;
  return packed;
}

/** Undoes `packBits`. Throws RangeError where `packed` is not what `count` codes pack into: too long, too short, or spare bits set. */
export function unpackBits(packed: Uint8Array, width: Bits, count: number): Uint8Array<ArrayBuffer> {
  const needed = packedLength(count, width);
  if (packed.length !== needed) {
    throw new RangeError(`${count} codes of ${width} bits take ${needed} bytes, not ${packed.length}.`);
  }
  const codes = new Uint8Array(count);
  const mask = 2 ** width - 1;
  let pending = 0;
  let pendingBits = 0;
  let next = 0;
  for (let i = 0; i < count; i++) {
    if (pendingBits < width) {
      pending |= (packed[next++] ?? 0) << pendingBits;
      pendingBits += 8;
    }
    codes[i] = pending & mask;
    pending >>>= width;
    pendingBits -= width;
  }
  if (pending !== 0) throw new RangeError('bits are set after the last code.');
  return codes;
}
