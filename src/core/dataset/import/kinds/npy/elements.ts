/** The elements of a NumPy array, in whatever order and type the file has them. */
import { type Content, ContentReader } from '../../contents/content.ts';
import { DataFileError } from '../../data-file.ts';
import { type PixelRange, RangeFinder } from '../../pixel-range.ts';
import type { NpyHeader } from './header.ts';
import { told } from './telling.ts';

export interface NpyArray {
  readonly content: Content;
  readonly header: NpyHeader;
}

/** A multiple of every element's size. */
const blockBytes = 64 * 1024;

/**
 * Calls `take` with each value and its place. steps: for each dimension, by how much the place grows with its index. Throws
 * DataFileError where the file does not hold exactly the elements that its header announces.
 */
export async function eachValue(
  { content, header }: NpyArray,
  steps: readonly number[],
  take: (value: number, place: number) => void,
): Promise<void> {
  const { element, shape, start } = header;
  const count = shape.reduce((product, size) => product * size, 1);
  if (content.size !== undefined && content.size !== start + count * element.bytes)
    failForLength(content, header);
  const places = new Places(header, steps);
  const reader = new ContentReader(content);
  await reader.skip(start);
  for (let done = 0; done < count; ) {
    const block = await reader.take(Math.min(blockBytes, (count - done) * element.bytes));
    const elements = Math.floor(block.length / element.bytes);
    if (elements === 0) failForLength(content, header);
    const view = new DataView(block.buffer, block.byteOffset, block.length);
    for (let i = 0; i < elements; i++) take(element.read(view, i * element.bytes), places.next());
    done += elements;
  }
  const rest = await reader.some(1);
  await reader.close();
  if (rest.length > 0) failForLength(content, header);
}

/** The least and the largest value. Bytes are not looked at: any will do. */
export async function rangeOf(array: NpyArray): Promise<PixelRange> {
  const { element, shape } = array.header;
  if (element.isByte) return { least: 0, most: 255, isWhole: true };
  const range = new RangeFinder();
  await eachValue(
    array,
    shape.map(() => 0),
    (value) => range.add(value),
  );
  return range;
}

function failForLength({ path }: Content, { shape }: NpyHeader): never {
  throw new DataFileError(told('numpy/length', { path, shape: shape.join(' × ') }));
}

/** Counts through the indices of an array as its elements are stored. */
class Places {
  /** The dimension that varies fastest comes first. */
  readonly #sizes: readonly number[];
  readonly #steps: readonly number[];
  readonly #indices: number[];
  #place = 0;

  constructor({ shape, isFortran }: NpyHeader, steps: readonly number[]) {
    const used = steps.slice(0, shape.length);
    this.#sizes = isFortran ? shape : shape.toReversed();
    this.#steps = isFortran ? used : used.toReversed();
    this.#indices = shape.map(() => 0);
  }

  next(): number {
    const place = this.#place;
    for (let i = 0; i < this.#sizes.length; i++) {
      const index = (this.#indices[i] ?? 0) + 1;
      const step = this.#steps[i] ?? 0;
      if (index < (this.#sizes[i] ?? 0)) {
        this.#indices[i] = index;
        this.#place += step;
        return place;
      }
      this.#indices[i] = 0;
      this.#place -= (index - 1) * step;
    }
    return place;
  }
}
