/** The bytes of a pickle, taken one after the other. */
import { decodeUtf8 } from '../../utf8.ts';
import { PthError } from '../error.ts';
import { told } from '../telling.ts';

const newline = 0x0a;

export class PickleBytes {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #fileName: string;
  #at = 0;

  /** fileName is for messages. Every method throws a PthError where the bytes end too soon. */
  constructor(bytes: Uint8Array, fileName: string) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#fileName = fileName;
  }

  /** Where the next byte lies. */
  get at(): number {
    return this.#at;
  }

  /** Moves past so many bytes. Returns where they begin. */
  #take(count: number): number {
    const start = this.#at;
    if (start + count > this.#bytes.length) {
      throw new PthError(this.#fileName, told('pth/pickle-cut-off'));
    }
    this.#at += count;
    return start;
  }

  byte(): number {
    return this.#view.getUint8(this.#take(1));
  }

  uint16(): number {
    return this.#view.getUint16(this.#take(2), true);
  }

  uint32(): number {
    return this.#view.getUint32(this.#take(4), true);
  }

  int32(): number {
    return this.#view.getInt32(this.#take(4), true);
  }

  float64(): number {
    return this.#view.getFloat64(this.#take(8), false);
  }

  /** An int of so many bytes, the lowest first, in two's complement. Large ones are rounded: no size is one. */
  long(length: number): number {
    const start = this.#take(length);
    let value = 0;
    for (let i = length - 1; i >= 0; i--) value = value * 256 + this.#view.getUint8(start + i);
    const isNegative = length > 0 && this.#view.getUint8(start + length - 1) >= 0x80;
    return isNegative ? value - 256 ** length : value;
  }

  text(length: number): string {
    const start = this.#take(length);
    const text = decodeUtf8(this.#bytes.subarray(start, start + length));
    if (text !== undefined) return text;
    throw new PthError(this.#fileName, told('pth/text-not-utf-8', { byte: String(start) }));
  }

  /** Up to the next newline, which is passed over. */
  line(): string {
    const end = this.#bytes.indexOf(newline, this.#at);
    const text = this.text((end < 0 ? this.#bytes.length : end) - this.#at);
    this.#take(1);
    return text;
  }
}
