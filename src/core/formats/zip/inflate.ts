/** Deflate undone, into as many bytes as were promised and not one more. */
import { Inflate } from 'fflate';

/** Bytes that are pushed at once. Deflate expands at most 1,032 times, so one push gives about 4 MB at worst. */
const pushedBytes = 4096;

/**
 * Yields what the data expand to, piece by piece, each at most about 4 MB, and stops soon after `size` bytes: fflate's one-call form goes
 * on to the end of a stream that expands to gigabytes. Throws fflate's error where they are damaged; data that are cut off may end
 * without one.
 */
export function* inflatePieces(deflated: Uint8Array, size: number): Generator<Uint8Array> {
  const ready: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((piece) => {
    length += piece.length;
    ready.push(piece);
  });
  for (let start = 0; start < deflated.length && length <= size; start += pushedBytes) {
    const end = start + pushedBytes;
    stream.push(deflated.subarray(start, end), end >= deflated.length);
    yield* ready.splice(0);
  }
}

/** Returns `size` bytes, or undefined where the data are damaged or hold more or fewer. Bounded in time and memory whatever they claim. */
export function inflateExactly(deflated: Uint8Array, size: number): Uint8Array | undefined {
  const inflated = new Uint8Array(size);
  let length = 0;
  try {
    for (const piece of inflatePieces(deflated, size)) {
      if (length + piece.length <= size) inflated.set(piece, length);
      length += piece.length;
    }
  } catch {
    // fflate throws for damaged data and nothing else.
    return undefined;
  }
  return length === size ? inflated : undefined;
}
