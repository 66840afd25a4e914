/**
 * JSON without its long texts. `JSON.parse` wants one string, which no browser makes longer than some 500 MB, and a file of many runs is
 * longer. All but the contents is little: so long texts are left where they are in the file, and a short one stands in their place that
 * says which.
 */
import { decodeUtf8 } from '../utf8.ts';
import { told } from './telling.ts';

/** Longer than any text of a run. */
const longest = 4096;

/** A run takes some 10 kB besides its long texts. */
const mostBytes = 100_000_000;

const quote = 0x22;
const backslash = 0x5c;

/** Where the characters of a text stand in the file, without its quotes. */
export interface LongText {
  readonly start: number;
  readonly end: number;
}

/** What stands in the place of a long text: no base64 begins so. */
const standIn = (index: number): string => `#${index}`;

/** Which long text it stands for; undefined where it stands for none. */
export function longTextOf(text: string): number | undefined {
  const index = /^#(\d{1,9})$/.exec(text)?.[1];
  return index === undefined ? undefined : Number(index);
}

/** Given the file piece by piece, from its beginning to its end. */
export class LongTexts {
  readonly #kept: Uint8Array[] = [];
  readonly #found: LongText[] = [];
  #keptBytes = 0;
  /** Bytes before the piece that is looked at. */
  #passed = 0;
  /** Where the text begins that has not ended yet: behind its quote. */
  #textStart: number | undefined;
  #isLong = false;
  #isEscaped = false;

  /** Throws an Error that tells what is wrong where too much of the file is no long text. */
  push(piece: Uint8Array): void {
    let keptFrom = 0;
    for (let at = 0; at < piece.length; at++) {
      if (this.#isLong) {
        const end = piece.indexOf(quote, at);
        keptFrom = end < 0 ? piece.length : end;
        if (end < 0) break;
        this.#found.push({ start: this.#textStart ?? 0, end: this.#passed + end });
        this.#isLong = false;
        this.#textStart = undefined;
        at = end;
      } else if (this.#textStart === undefined) {
        if (piece[at] === quote) this.#textStart = this.#passed + at + 1;
      } else if (this.#isEscaped) {
        this.#isEscaped = false;
      } else if (piece[at] === backslash) {
        this.#isEscaped = true;
      } else if (piece[at] === quote) {
        this.#textStart = undefined;
      } else if (this.#passed + at - this.#textStart >= longest) {
        this.#keep(piece.slice(keptFrom, at));
        this.#dropBegun(this.#passed + at - this.#textStart);
        this.#isLong = true;
        keptFrom = piece.length;
      }
    }
    this.#keep(piece.slice(keptFrom));
    this.#passed += piece.length;
  }

  /** The beginning of a text that has turned out to be long goes, and what stands for it comes. */
  #dropBegun(bytes: number): void {
    let left = bytes;
    while (left > 0) {
      const last = this.#kept.pop();
      if (!last) break;
      this.#keptBytes -= last.length;
      if (last.length > left) this.#keep(last.subarray(0, last.length - left));
      left -= last.length;
    }
    this.#keep(Uint8Array.from(standIn(this.#found.length), (character) => character.charCodeAt(0)));
  }

  #keep(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.#kept.push(bytes);
    this.#keptBytes += bytes.length;
    if (this.#keptBytes > mostBytes)
      throw new Error(told('runs-file/too-much-else', { megabytes: mostBytes / 1e6 }));
  }

  /** The file with what stands for its long texts, and where these are. Throws an Error that tells what is wrong. */
  end(): { readonly json: string; readonly found: readonly LongText[] } {
    if (this.#textStart !== undefined)
      throw new Error(told('runs-file/cut-off', { byte: String(this.#textStart - 1) }));
    const all = new Uint8Array(this.#keptBytes);
    let at = 0;
    for (const bytes of this.#kept) {
      all.set(bytes, at);
      at += bytes.length;
    }
    const json = decodeUtf8(all);
    if (json === undefined) throw new Error(told('runs-file/not-utf-8'));
    return { json, found: this.#found };
  }
}
