/**
 * Binary arithmetic coding with probabilities that learn: a stretch of numbers is divided again and again in proportion to what is
 * probable, and the code names a number in the last one. What is probable costs almost nothing.
 *
 * Both sides see the same bits and learn the same from them, so no table is stored.
 *
 * Source: G. N. N. Martin, "Range encoding", 1979; its carries and its bytes as in Igor Pavlov's LZMA specification.
 */

/** How probable a 0 is, in each of many contexts. */
export class Contexts {
  /** In 65,536ths. */
  readonly zero: Uint16Array;
  /** How many bits were seen there, up to `mostSeen`. */
  readonly seen: Uint8Array;

  constructor(count: number) {
    this.zero = new Uint16Array(count).fill(0x8000);
    this.seen = new Uint8Array(count);
  }
}

/** From then on a context forgets: the last bits count as much as so many. */
const mostSeen = 60;

/** By how much of the distance a context moves towards what it sees, in 65,536ths: by half at first, later by less and less. */
const steps = Int32Array.from({ length: mostSeen + 1 }, (_, seen) => Math.round(0x10000 / (seen + 1.6)));

function learn(contexts: Contexts, at: number, bit: number): void {
  const zero = contexts.zero[at] ?? 0;
  const seen = contexts.seen[at] ?? 0;
  const target = bit === 0 ? 0xffff : 0;
  contexts.zero[at] = zero + (((target - zero) * (steps[seen] ?? 0)) >> 16);
  if (seen < mostSeen) contexts.seen[at] = seen + 1;
}

/** Probabilities are used in 4,096ths, none of them 0 or 1. */
const probabilityBits = 12;

function chance(contexts: Contexts, at: number): number {
  const zero = (contexts.zero[at] ?? 0) >> (16 - probabilityBits);
  return zero === 0 ? 1 : zero;
}

/** A range below this gets another byte. It stays below 2 ** 31, which a processor has signed. */
const smallest = 1 << 23;
const whole = 2 ** 31 - 1;

/** Writes or reads bits. Each method gives what it was given or, where it reads, what was given to the writer. */
export interface BitCoder {
  readonly writes: boolean;
  /** A bit that `contexts` learn from, at this place. */
  bit(contexts: Contexts, at: number, bit: number): number;
  /** A number below 2 ** bits, all as probable. */
  number(bits: number, value: number): number;
}

export class BitWriter implements BitCoder {
  readonly writes = true;
  readonly #bytes: number[] = [];
  #low = 0;
  #range = whole;
  /** The last byte, which a carry may still change, and how many of 255 follow it. */
  #last: number | undefined;
  #pending = 0;

  bit(contexts: Contexts, at: number, bit: number): number {
    const part = (this.#range >> probabilityBits) * chance(contexts, at);
    if (bit === 0) this.#range = part;
    else {
      this.#low += part;
      this.#range -= part;
    }
    learn(contexts, at, bit);
    this.#normalise();
    return bit;
  }

  number(bits: number, value: number): number {
    this.#range >>= bits;
    this.#low += value * this.#range;
    this.#normalise();
    return value;
  }

  #normalise(): void {
    while (this.#range < smallest) {
      this.#shift();
      this.#range <<= 8;
    }
  }

  /** Hands the upper byte of low on, which has 32 bits and perhaps a carry. */
  #shift(): void {
    const carry = this.#low >= 2 ** 32 ? 1 : 0;
    const upper = Math.floor(this.#low / 2 ** 24) & 0xff;
    if (carry === 1 || upper < 0xff) {
      if (this.#last !== undefined) this.#bytes.push(this.#last + carry);
      for (; this.#pending > 0; this.#pending--) this.#bytes.push((0xff + carry) & 0xff);
      this.#last = upper;
    } else this.#pending++;
    this.#low = (this.#low % 2 ** 24) * 2 ** 8;
  }

  /** Ends the code and gives it. */
  end(): Uint8Array<ArrayBuffer> {
    for (let byte = 0; byte < 5; byte++) this.#shift();
    return Uint8Array.from(this.#bytes);
  }
}

/**
 * Reads what a BitWriter has written; of other bytes, something. Behind the last byte it reads zeros. The code stays below the range,
 * as the writer's does: other bytes are held to that.
 */
export class BitReader implements BitCoder {
  readonly writes = false;
  readonly #bytes: Uint8Array;
  #at = 0;
  #code = 0;
  #range = whole;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    for (let byte = 0; byte < 4; byte++) this.#code = (this.#code << 8) | this.#next();
    this.#code = Math.min(this.#code >>> 0, this.#range - 1);
  }

  /** Whether all bytes have been read, and no more than all. */
  get isAtEnd(): boolean {
    return this.#at === this.#bytes.length;
  }

  bit(contexts: Contexts, at: number): number {
    const part = (this.#range >> probabilityBits) * chance(contexts, at);
    let bit = 0;
    if (this.#code < part) this.#range = part;
    else {
      bit = 1;
      this.#code -= part;
      this.#range -= part;
    }
    learn(contexts, at, bit);
    this.#normalise();
    return bit;
  }

  number(bits: number): number {
    this.#range >>= bits;
    const value = Math.min((1 << bits) - 1, Math.floor(this.#code / this.#range));
    this.#code = Math.min(this.#code - value * this.#range, this.#range - 1);
    this.#normalise();
    return value;
  }

  #normalise(): void {
    while (this.#range < smallest) {
      this.#code = (this.#code << 8) | this.#next();
      this.#range <<= 8;
    }
  }

  #next(): number {
    return this.#bytes[this.#at++] ?? 0;
  }
}
