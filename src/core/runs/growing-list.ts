/** A list of numbers as a value that is cheap to extend: lists that follow from each other share the numbers they have in common. */
import { told } from './telling.ts';

type Numbers = Float32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/** Numbers in a chunk, 64 kB of float32: little is copied where two lists part, and little is stored again when a list has grown. */
export const chunkLength = 16_384;

/** What lists have in common. A list sees only the numbers below its own length, which never change. */
interface Store<Kind extends Numbers> {
  readonly make: (length: number) => Kind;
  readonly chunks: Kind[];
  used: number;
}

export class GrowingList<Kind extends Numbers> {
  readonly length: number;
  readonly #store: Store<Kind>;

  private constructor(store: Store<Kind>, length: number) {
    this.#store = store;
    this.length = length;
  }

  /**
   * make: gives a zeroed array of the length that it is asked for. chunks: as `chunks` gave them; none for an empty list. Takes them over: they
   * must not change any more. Throws a RangeError where one before the last is not full.
   */
  static of<Kind extends Numbers>(
    make: (length: number) => Kind,
    chunks: readonly Kind[] = [],
  ): GrowingList<Kind> {
    const full = chunks.slice(0, -1);
    if (full.some(({ length }) => length !== chunkLength))
      throw new RangeError(told('records/chunk', { numbers: chunkLength }));
    const list = new GrowingList(
      { make, chunks: full, used: full.length * chunkLength },
      full.length * chunkLength,
    );
    return list.append(chunks.at(-1) ?? []);
  }

  /** Throws a RangeError where there is no such number. */
  at(index: number): number {
    const value =
      index < this.length
        ? this.#store.chunks[Math.floor(index / chunkLength)]?.[index % chunkLength]
        : undefined;
    if (value === undefined) throw new RangeError(`There is no number ${index} in a list of ${this.length}.`);
    return value;
  }

  /** The numbers from this one on, in as many arrays as hold them: to be read, not to be changed. */
  *from(index: number): Generator<Numbers> {
    for (let start = index; start < this.length; ) {
      const offset = start - (start % chunkLength);
      const end = Math.min(this.length, offset + chunkLength);
      const chunk = this.#store.chunks[offset / chunkLength];
      if (chunk) yield chunk.subarray(start - offset, end - offset);
      start = end;
    }
  }

  /** The list with these numbers at its end. Copies these only, and at most one chunk where another list has already grown from here. */
  append(values: Float32Array | Float64Array | readonly number[]): GrowingList<Kind> {
    const store = this.#store.used === this.length ? this.#store : this.#copyOfStore();
    for (let taken = 0; taken < values.length; ) {
      const offset = store.used % chunkLength;
      if (offset === 0) store.chunks.push(store.make(chunkLength));
      const end = Math.min(values.length, taken + chunkLength - offset);
      store.chunks.at(-1)?.set(values.slice(taken, end), offset);
      store.used += end - taken;
      taken = end;
    }
    return new GrowingList(store, store.used);
  }

  /** Returns a list of the first `length` numbers. */
  upTo(length: number): GrowingList<Kind> {
    return new GrowingList(this.#store, Math.min(length, this.length));
  }

  /** Whether the other list is known to begin with the numbers of this one, without looking at them. */
  isBeginningOf(other: GrowingList<Kind>): boolean {
    return this.#store === other.#store && this.length <= other.length;
  }

  /** Arrays that stand for the list: all of `chunkLength` but the last, and a full one never changes. */
  chunks(): Kind[] {
    const { make, chunks } = this.#store;
    const full = chunks.slice(0, Math.floor(this.length / chunkLength));
    const rest = this.length % chunkLength;
    const last = chunks[full.length];
    if (rest === 0 || !last) return full;
    const copy = make(rest);
    copy.set(last.subarray(0, rest));
    return [...full, copy];
  }

  #copyOfStore(): Store<Kind> {
    const { make } = this.#store;
    const copy = GrowingList.of(make, this.chunks());
    return copy.#store;
  }
}
