/** Collects images of one size: a byte a pixel as long as all are grey, three from the first one in colour on. */
export class PackedPixels {
  readonly #pixelsPerImage: number;
  readonly #count: number;
  readonly #check: (channels: number) => void;
  #channels = 1;
  #bytes: Uint8Array<ArrayBuffer>;

  /** check: told the channels before memory is taken for them; throws where that is too much. */
  constructor(count: number, side: number, check: (channels: number) => void) {
    check(1);
    this.#check = check;
    this.#count = count;
    this.#pixelsPerImage = side * side;
    this.#bytes = new Uint8Array(count * this.#pixelsPerImage);
  }

  get channels(): number {
    return this.#channels;
  }

  /** colours: red, green and blue of each pixel. */
  put(image: number, colours: Uint8Array): void {
    if (this.#channels === 1 && !isGrey(colours)) this.#expand();
    const start = image * this.#pixelsPerImage * this.#channels;
    if (this.#channels === 3) this.#bytes.set(colours, start);
    else for (let i = 0; i < this.#pixelsPerImage; i++) this.#bytes[start + i] = colours[3 * i] ?? 0;
  }

  /** channels: 3 where other images are in colour. */
  bytes(channels: number): Uint8Array<ArrayBuffer> {
    if (channels === 3 && this.#channels === 1) this.#expand();
    return this.#bytes;
  }

  #expand(): void {
    this.#check(3);
    const grey = this.#bytes;
    this.#bytes = new Uint8Array(3 * this.#count * this.#pixelsPerImage);
    for (let i = 0; i < this.#bytes.length; i++) this.#bytes[i] = grey[Math.floor(i / 3)] ?? 0;
    this.#channels = 3;
  }
}

function isGrey(colours: Uint8Array): boolean {
  for (let i = 0; i < colours.length; i += 3) {
    if (colours[i] !== colours[i + 1] || colours[i] !== colours[i + 2]) return false;
  }
  return true;
}
