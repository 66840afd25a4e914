/**
 * The WebAssembly memory and who owns what in it.
 *
 * - The memory is made at its full size and never grows, so a view on it stays valid as long as the backend lives. The
 *   operating system gives pages to it only when they are touched.
 * - A tensor's values live either in a JavaScript array, or in one block of this heap. They start in JavaScript when a
 *   person or a CPU kernel made them and move into a block the first time a WebAssembly kernel reads them; what such a
 *   kernel writes is in a block from the start. In both cases `backend.data.get(id).values` is a typed array to read
 *   from, so every CPU kernel works on either.
 * - A block belongs to exactly one data id. It is released when the backend disposes of that id (its last tensor is
 *   disposed). What leaves the backend (`dataSync`, `data`, a tensor made from such an array) is a copy.
 * - Scratch blocks belong to the kernel call that asked for them and are released before it returns.
 * - Released blocks are kept by size class (four per power of two, so at most a fifth is unused) and given out again.
 * - While work is being recorded (recording.ts), the blocks that it asks for and gives back stay its own: when it is repeated, it writes
 *   into them again.
 */

import { SimdError } from './problem.ts';

/** Below: control words and arguments for the threads, then parameters of kernels. See jobs.ts. */
export const CONTROL_BYTES = 512;
export const PARAMETER_BYTES = 512;
/** First byte that is handed out: behind control, parameters and the modules' own constants (about 8 kB). */
const HEAP_START = 65536;
/** Vector loads may run past the end of a tensor by less than this; what they read there is never used. */
const SLACK = 64;
const SMALLEST = 64;
const PAGE = 65536;

/** The class that `bytes` falls in: the next of 4, 5, 6, 7 quarters of a power of two, a multiple of 64. */
function sizeClass(bytes: number): number {
  if (bytes <= 256) return Math.max(SMALLEST, Math.ceil(bytes / SMALLEST) * SMALLEST);
  const quarter = 2 ** (Math.floor(Math.log2(bytes - 1)) - 2);
  return Math.ceil(bytes / quarter) * quarter;
}

/** Thrown when a block is asked for that does not fit. */
export class OutOfMemoryError extends SimdError {
  override name = 'OutOfMemoryError';
}

export class Heap {
  private readonly free = new Map<number, number[]>();
  private readonly sizes = new Map<number, number>();
  private top = HEAP_START;
  private used = 0;
  private reservation: Reservation | undefined;

  readonly buffer: ArrayBufferLike;

  constructor(buffer: ArrayBufferLike) {
    this.buffer = buffer;
  }

  /** Bytes in blocks that are in use. */
  get bytesInUse(): number {
    return this.used;
  }

  get blocksInUse(): number {
    return this.sizes.size;
  }

  /** A block of at least `bytes`, not cleared. Throws OutOfMemoryError. */
  allocate(bytes: number): number {
    const size = sizeClass(bytes + SLACK);
    const reserved = this.reservation?.take(size);
    if (reserved !== undefined) return reserved;
    let actual = size;
    let pointer = this.free.get(size)?.pop();
    if (pointer === undefined && this.top + size <= this.buffer.byteLength) {
      pointer = this.top;
      this.top += size;
    }
    if (pointer === undefined) {
      for (const [larger, blocks] of [...this.free].sort((a, b) => a[0] - b[0])) {
        if (larger > size && blocks.length > 0) {
          pointer = blocks.pop();
          actual = larger;
          break;
        }
      }
    }
    if (pointer === undefined) {
      const { used, blocksInUse: blocks, buffer } = this;
      const values = { bytes, used, total: buffer.byteLength, blocks };
      throw new OutOfMemoryError({ code: 'out-of-memory', values });
    }
    this.sizes.set(pointer, actual);
    this.used += actual;
    this.reservation?.add(pointer, actual);
    return pointer;
  }

  /** From now on, blocks that are asked for and given back stay with whoever has the reservation. */
  beginReservation(): Reservation {
    this.reservation = new Reservation();
    return this.reservation;
  }

  endReservation(): void {
    this.reservation = undefined;
  }

  release(pointer: number): void {
    const size = this.sizes.get(pointer);
    if (size === undefined) throw new Error(`simd: block ${pointer} was released twice or never given out`);
    if (this.reservation?.giveBack(pointer)) return;
    this.sizes.delete(pointer);
    this.used -= size;
    if (pointer + size === this.top) {
      this.top = pointer;
      return;
    }
    const blocks = this.free.get(size);
    if (blocks) blocks.push(pointer);
    else this.free.set(size, [pointer]);
  }
}

/** Blocks that stay with the work that asked for them. */
export class Reservation {
  private readonly sizes = new Map<number, number>();
  private readonly idle = new Map<number, number[]>();
  private inUse = 0;

  /** Whether the work has given back all of them. */
  get isIdle(): boolean {
    return this.inUse === 0;
  }

  /** Gives the heap what is not in use. The other blocks are like any others from now on. */
  release(heap: Heap): void {
    for (const pointer of [...this.idle.values()].flat()) heap.release(pointer);
  }

  /** One of this size class that is not in use. */
  take(size: number): number | undefined {
    const pointer = this.idle.get(size)?.pop();
    if (pointer !== undefined) this.inUse++;
    return pointer;
  }

  add(pointer: number, size: number): void {
    this.sizes.set(pointer, size);
    this.inUse++;
  }

  /** False where the block is none of these. */
  giveBack(pointer: number): boolean {
    const size = this.sizes.get(pointer);
    if (size === undefined) return false;
    const blocks = this.idle.get(size);
    if (blocks) blocks.push(pointer);
    else this.idle.set(size, [pointer]);
    this.inUse--;
    return true;
  }
}

/** Memory of `bytes`, or of half, a quarter... where that much cannot be reserved. Throws OutOfMemoryError below 32 MiB. */
export function reserveMemory(bytes: number, shared: boolean): WebAssembly.Memory {
  for (let pages = Math.ceil(bytes / PAGE); pages * PAGE >= 32 * 2 ** 20; pages = Math.floor(pages / 2)) {
    try {
      return new WebAssembly.Memory({ initial: pages, maximum: pages, shared });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }
  throw new OutOfMemoryError({ code: 'memory-not-reserved', values: { bytes } });
}
