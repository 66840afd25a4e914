/** What readers read: a file that somebody chose, or one out of an archive. */

export interface Content {
  /** For messages and for names: 'mnist.npz/x_train.npy'. */
  readonly path: string;
  /** Bytes that it takes in the file that somebody chose; they bound what it may unpack to. */
  readonly packedSize: number;
  /** Bytes of the content, where they are known before it is read. */
  readonly size: number | undefined;
  /** The content from the start, piece by piece. Each call begins anew. Throws DataFileError where it is damaged. */
  stream(): AsyncIterable<Uint8Array>;
}

/** The first bytes, at most `length`. */
export async function headOf(content: Content, length: number): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new ContentReader(content);
  const head = await reader.take(length);
  await reader.close();
  return head;
}

/** All bytes. claim: told before they are held; throws where they are too many. */
export async function allOf(
  content: Content,
  claim: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  if (content.size !== undefined) {
    claim(content.size);
    const reader = new ContentReader(content);
    const bytes = await reader.take(content.size);
    await reader.close();
    return bytes;
  }
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of content.stream()) {
    claim(piece.length);
    length += piece.length;
    pieces.push(piece);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** Reads a content in the amounts that its reader wants. */
export class ContentReader {
  readonly #pieces: AsyncIterator<Uint8Array>;
  #rest: Uint8Array = new Uint8Array();
  #isAtEnd = false;

  constructor(content: Content) {
    this.#pieces = content.stream()[Symbol.asyncIterator]();
  }

  /** The next `length` bytes; fewer at the end. */
  async take(length: number): Promise<Uint8Array<ArrayBuffer>> {
    const bytes = new Uint8Array(length);
    return bytes.subarray(0, await this.fill(bytes));
  }

  /** Fills `target` with the next bytes and returns how many there were: fewer at the end. */
  async fill(target: Uint8Array): Promise<number> {
    let at = 0;
    while (at < target.length) {
      const piece = await this.some(target.length - at);
      if (piece.length === 0) break;
      target.set(piece, at);
      at += piece.length;
    }
    return at;
  }

  /** The next bytes that are there, 1 to `most`; none at the end. A view that the next call may make stale. */
  async some(most: number): Promise<Uint8Array> {
    while (this.#rest.length === 0 && !this.#isAtEnd) {
      const { done, value } = await this.#pieces.next();
      if (done) this.#isAtEnd = true;
      else this.#rest = value;
    }
    const piece = this.#rest.subarray(0, most);
    this.#rest = this.#rest.subarray(piece.length);
    return piece;
  }

  /** Passes over the next `length` bytes and returns how many there were. */
  async skip(length: number): Promise<number> {
    let passed = 0;
    while (passed < length) {
      const piece = await this.some(length - passed);
      if (piece.length === 0) break;
      passed += piece.length;
    }
    return passed;
  }

  async close(): Promise<void> {
    this.#isAtEnd = true;
    await this.#pieces.return?.();
  }
}
