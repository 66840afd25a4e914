/** Comparison to the last bit, quick for large arrays: `toEqual` takes seconds for 400,000 numbers. */

/** How many elements differ in any bit; all of them where the lengths differ. */
export function countDifferentBits(a: Float32Array, b: Float32Array): number {
  if (a.length !== b.length) return Math.max(a.length, b.length);
  const [bitsOfA, bitsOfB] = [bits(a), bits(b)];
  return bitsOfA.reduce((count, value, i) => count + (value === bitsOfB[i] ? 0 : 1), 0);
}

/** Whether two arrays hold the same bytes. */
export function sameBytes(a: ArrayBufferView, b: ArrayBufferView): boolean {
  return a.byteLength === b.byteLength && Buffer.compare(bytes(a), bytes(b)) === 0;
}

function bytes({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function bits(values: Float32Array): Uint32Array {
  return new Uint32Array(values.buffer, values.byteOffset, values.length);
}

/** Largest |a - b|. */
export function largestDifference(a: Float32Array, b: Float32Array): number {
  return a.reduce((largest, value, i) => Math.max(largest, Math.abs(value - (b[i] ?? Number.NaN))), 0);
}
