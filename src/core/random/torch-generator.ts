/**
 * PyTorch's random numbers on the CPU, to the last bit: the Mersenne Twister MT19937 and what torch makes of its words.
 *
 * Source: `aten/src/ATen/core/MT19937RNGEngine.h`, `CPUGeneratorImpl.cpp`, `TransformationHelper.h` and
 * `native/TensorFactories.cpp` (randperm) of PyTorch 2.13; Matsumoto and Nishimura, "Mersenne Twister", 1998.
 */
import { told } from '../runs/telling.ts';

const stateLength = 624;
const snapshotLength = stateLength + 1;
const shift = 397;
const matrix = 0x9908b0df;
const upperMask = 0x80000000;
const lowerMask = 0x7fffffff;

export class TorchGenerator {
  readonly #state = new Uint32Array(stateLength);
  #next = stateLength;

  /** Seeds the generator as `torch.manual_seed(seed)` does, which uses the low 32 bits. */
  constructor(seed: number | bigint) {
    const state = this.#state;
    let word = Number(BigInt.asUintN(32, BigInt(seed)));
    state[0] = word;
    for (let i = 1; i < stateLength; i++) {
      word = (Math.imul(1812433253, word ^ (word >>> 30)) + i) >>> 0;
      state[i] = word;
    }
  }

  /** A generator that goes on where the one went that gave this snapshot. Throws RangeError where it is none. */
  static restored(snapshot: Uint32Array): TorchGenerator {
    const next = snapshot[stateLength] ?? -1;
    if (snapshot.length !== snapshotLength || next < 0 || next > stateLength) {
      throw new RangeError(told('records/generator', { words: snapshotLength, found: snapshot.length }));
    }
    const generator = new TorchGenerator(0);
    generator.#state.set(snapshot.subarray(0, stateLength));
    generator.#next = next;
    return generator;
  }

  /** All that the next numbers depend on: 624 words of state and the place of the next one. */
  snapshot(): Uint32Array<ArrayBuffer> {
    const snapshot = new Uint32Array(snapshotLength);
    snapshot.set(this.#state);
    snapshot[stateLength] = this.#next;
    return snapshot;
  }

  /** The next word, 0 to 2^32 - 1. */
  random32(): number {
    if (this.#next === stateLength) this.#twist();
    let word = this.#state[this.#next++] ?? 0;
    word ^= word >>> 11;
    word ^= (word << 7) & 0x9d2c5680;
    word ^= (word << 15) & 0xefc60000;
    word ^= word >>> 18;
    return word >>> 0;
  }

  /** Two words, the first one high. */
  random64(): bigint {
    const high = BigInt(this.random32());
    return (high << 32n) | BigInt(this.random32());
  }

  /**
   * Returns what one element of `tensor.uniform_(low, high)` gets on float32: 24 random bits scaled to [0, 1), then one fused
   * multiply-add. The product of two float32 is exact in a double, so rounding the double sum once is that fused operation.
   */
  uniformFloat32(low: number, high: number): number {
    const from = Math.fround(low);
    const range = Math.fround(Math.fround(high) - from);
    const unit = (this.random32() & 0xffffff) / 2 ** 24;
    return Math.fround(unit * range + from);
  }

  /** Returns the same as `torch.empty((), dtype=torch.int64).random_().item()`: 0 to 2^63 - 1. */
  randomInt64(): bigint {
    return BigInt.asUintN(63, this.random64());
  }

  /** Returns the same as `torch.randperm(count, generator=...)`: a forward Fisher-Yates shuffle that takes each word modulo what is left. */
  permutation(count: number): Uint32Array<ArrayBuffer> {
    const order = Uint32Array.from({ length: count }, (_, i) => i);
    for (let i = 0; i < count - 1; i++) {
      const other = i + (this.random32() % (count - i));
      const value = order[i] ?? 0;
      order[i] = order[other] ?? 0;
      order[other] = value;
    }
    return order;
  }

  #twist(): void {
    const state = this.#state;
    for (let i = 0; i < stateLength; i++) {
      const current = state[i] ?? 0;
      const following = state[(i + 1) % stateLength] ?? 0;
      const word = (current & upperMask) | (following & lowerMask);
      const twisted = (word >>> 1) ^ (word & 1 ? matrix : 0);
      state[i] = (state[(i + shift) % stateLength] ?? 0) ^ twisted;
    }
    this.#next = 0;
  }
}
