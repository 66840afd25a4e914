/**
 * The labels and pixels of many images as bits whose probabilities follow from what is already known: a pixel from its neighbours to the
 * left and above. Handwriting is mostly black and white with grey edges: whether a pixel is black, and whether it is as good as white,
 * is nearly certain from them; only the greys cost much. What lies around the ink is not looked at, pixel by pixel: that takes time.
 * MNIST takes a quarter less than in gzip. Whoever changes what is coded raises the version of the manifest (shards.ts): old shards are
 * then packed anew.
 */
import { type BitCoder, BitReader, BitWriter, Contexts } from './range-coder.ts';

export interface ImageShape {
  /** Rows and columns. */
  readonly side: number;
  readonly channels: number;
}

/** labels: n bytes; pixels: n images, ordered row, column, channel. */
export function encodeImages(
  labels: Uint8Array,
  pixels: Uint8Array,
  shape: ImageShape,
): Uint8Array<ArrayBuffer> {
  const writer = new BitWriter();
  codeImages(writer, labels.slice(), pixels.slice(), shape);
  return writer.end();
}

/** What `encodeImages` was given, of so many images. Undefined where the code is longer or shorter than that of these images. */
export function decodeImages(
  code: Uint8Array,
  count: number,
  shape: ImageShape,
): { labels: Uint8Array<ArrayBuffer>; pixels: Uint8Array<ArrayBuffer> } | undefined {
  const labels = new Uint8Array(count);
  const pixels = new Uint8Array(count * shape.side * shape.side * shape.channels);
  const reader = new BitReader(code);
  codeImages(reader, labels, pixels, shape);
  return reader.isAtEnd ? { labels, pixels } : undefined;
}

/** From here on a pixel is as good as white. */
const white = 252;

/** How many of these each pixel reaches. */
const levels = (least: readonly number[]): Uint8Array =>
  Uint8Array.from({ length: 256 }, (_, pixel) => least.filter((one) => pixel >= one).length);

const fiveLevels = levels([1, 64, 160, white]);
/** Black, grey, white. */
const threeLevels = levels([1, white]);
const twentyLevels = Uint8Array.from({ length: 256 }, (_, pixel) => Math.floor((19 * pixel) / 255));

/** Places of four neighbours in five levels and two in three. */
const neighbourhoods = 5 ** 4 * 3 ** 2;

/** Of the bits of a number that are coded from the highest on, those that are known choose the context of the next. */
function codeTree(coder: BitCoder, contexts: Contexts, first: number, bits: number, value: number): number {
  let node = 1;
  for (let bit = bits - 1; bit >= 0; bit--) {
    node = 2 * node + coder.bit(contexts, first + node, (value >> bit) & 1);
  }
  return node - (1 << bits);
}

/** Writes what is in both arrays, or reads into them. */
function codeImages(coder: BitCoder, labels: Uint8Array, pixels: Uint8Array, shape: ImageShape): void {
  const { side, channels } = shape;
  const ofLabels = new Contexts(256);
  for (const [i, label] of labels.entries()) labels[i] = codeTree(coder, ofLabels, 0, 8, label);
  const boxes = new BoxCoder(coder, side);
  const pixelCoder = new PixelCoder(coder, side * side * channels);
  // Black around each image, two rows above, two pixels to the left and one to the right: the neighbours of the first ones.
  const row = (side + 3) * channels;
  const framed = new Uint8Array((side + 2) * row);
  const size = side * side * channels;
  for (let first = 0; first < pixels.length; first += size) {
    const box = boxes.code(coder.writes ? boxOf(pixels.subarray(first, first + size), shape) : unknown);
    framed.fill(0);
    for (let y = box.top; y <= box.bottom; y++) {
      let at = (y + 2) * row + (box.left + 2) * channels;
      let place = (y * side + box.left) * channels;
      const end = (y * side + box.right + 1) * channels;
      for (; place < end; place++, at++) {
        const pixel = pixelCoder.code(framed, at, row, channels, place, pixels[first + place] ?? 0);
        framed[at] = pixel;
        pixels[first + place] = pixel;
      }
    }
  }
}

/** The rows and columns in which there is ink, from the first to the last. Where there is none, bottom is above top. */
interface Box {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Until it is read. */
const unknown: Box = { top: 0, bottom: 0, left: 0, right: 0 };

function boxOf(image: Uint8Array, { side, channels }: ImageShape): Box {
  let [top, bottom, left, right] = [side, 0, side, 0];
  for (const [place, pixel] of image.entries()) {
    if (pixel === 0) continue;
    const y = Math.floor(place / (side * channels));
    const x = Math.floor(place / channels) % side;
    top = Math.min(top, y);
    bottom = y;
    left = Math.min(left, x);
    right = Math.max(right, x);
  }
  return { top, bottom, left, right };
}

class BoxCoder {
  readonly #coder: BitCoder;
  readonly #side: number;
  readonly #bits: number;
  readonly #tops = new Contexts(512);
  readonly #bottoms = new Contexts(512);
  readonly #lefts = new Contexts(512);
  readonly #rights = new Contexts(512);

  constructor(coder: BitCoder, side: number) {
    this.#coder = coder;
    this.#side = side;
    this.#bits = Math.ceil(Math.log2(side + 1));
  }

  /** Without ink, top and left are `side`. */
  code({ top, bottom, left, right }: Box): Box {
    return {
      top: this.#edge(this.#tops, top, this.#side),
      bottom: this.#edge(this.#bottoms, bottom, this.#side - 1),
      left: this.#edge(this.#lefts, left, this.#side),
      right: this.#edge(this.#rights, right, this.#side - 1),
    };
  }

  /** most: bytes that are no code must not lead out of the image. */
  #edge(contexts: Contexts, edge: number, most: number): number {
    return Math.min(codeTree(this.#coder, contexts, 0, this.#bits, edge), most);
  }
}

class PixelCoder {
  readonly #coder: BitCoder;
  /** Where all around is black, by the place in the image. */
  readonly #inBlack: Contexts;
  readonly #black = new Contexts(neighbourhoods);
  readonly #white = new Contexts(neighbourhoods);
  /** The last two bits of whites, by the left neighbour's. */
  readonly #whites = new Contexts(5 * 4);
  /** The upper four bits of greys, by two neighbours in twenty levels. The lower four are as good as random. */
  readonly #greys = new Contexts(20 * 20 * 16);

  constructor(coder: BitCoder, places: number) {
    this.#coder = coder;
    this.#inBlack = new Contexts(places);
  }

  /** A pixel whose neighbours are in `framed`, rows of `row` and pixels of `step` bytes; place: in the image, from 0. */
  code(framed: Uint8Array, at: number, row: number, step: number, place: number, pixel: number): number {
    const left = framed[at - step] ?? 0;
    const above = framed[at - row] ?? 0;
    const aboveLeft = framed[at - row - step] ?? 0;
    const aboveRight = framed[at - row + step] ?? 0;
    const left2 = framed[at - 2 * step] ?? 0;
    const above2 = framed[at - 2 * row] ?? 0;
    const isBlack = (left | above | aboveLeft | aboveRight | left2 | above2) === 0;
    const around = isBlack
      ? 0
      : (((((fiveLevels[left] ?? 0) * 5 + (fiveLevels[above] ?? 0)) * 5 + (fiveLevels[aboveLeft] ?? 0)) * 5 +
          (fiveLevels[aboveRight] ?? 0)) *
          3 +
          (threeLevels[left2] ?? 0)) *
          3 +
        (threeLevels[above2] ?? 0);
    const isInk = isBlack
      ? this.#coder.bit(this.#inBlack, place, pixel > 0 ? 1 : 0)
      : this.#coder.bit(this.#black, around, pixel > 0 ? 1 : 0);
    if (isInk === 0) return 0;
    if (this.#coder.bit(this.#white, around, pixel >= white ? 1 : 0) === 1) {
      const first = left >= white ? 4 * (left - white + 1) : 0;
      return white + codeTree(this.#coder, this.#whites, first, 2, pixel - white);
    }
    const first = 16 * (20 * (twentyLevels[left] ?? 0) + (twentyLevels[above] ?? 0));
    const upper = codeTree(this.#coder, this.#greys, first, 4, pixel >> 4);
    return (upper << 4) | this.#coder.number(4, pixel & 15);
  }
}
