/** Undoes gzip piece by piece, with an end to it whatever the bytes are. */
import { Gunzip } from 'fflate';
import { crc32 } from '../../../formats/zip/crc32.ts';
import { DataFileError } from '../data-file.ts';
import { megabytes, mostPassingBytes } from '../limits.ts';
import { told } from '../telling.ts';
import type { Content } from './content.ts';

export const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b && head[2] === 8;

/** Bytes that are pushed at once. Deflate expands at most 1,032 times, so one push gives about 17 MB at worst. */
const pushedBytes = 16 * 1024;
/** A header may name a file and hold a comment, each without a limit: fflate keeps it until it ends. */
const longestSilence = 256 * 1024;
const trailerBytes = 8;

/** The content of a gzip file. */
export function gunzipped(content: Content): Content {
  const { path, packedSize } = content;
  return { path, packedSize, size: undefined, stream: () => pieces(path, packedSize, content.stream()) };
}

async function* pieces(path: string, packedSize: number, packed: AsyncIterable<Uint8Array>) {
  const member = new Member(path, mostPassingBytes(packedSize));
  for await (const large of packed) {
    for (let at = 0; at < large.length; at += pushedBytes)
      yield* member.push(large.subarray(at, at + pushedBytes));
  }
  yield* member.end();
}

class Member {
  readonly #path: string;
  readonly #most: number;
  readonly #gunzip: Gunzip;
  #ready: Uint8Array[] = [];
  #total = 0;
  #silence = 0;
  /** Of the member being read, as its trailer will state it. */
  #checksum = 0;
  #length = 0;
  #tail = new Uint8Array();

  constructor(path: string, most: number) {
    this.#path = path;
    this.#most = most;
    this.#gunzip = new Gunzip((piece) => {
      this.#checksum = crc32(piece, this.#checksum);
      this.#length += piece.length;
      this.#total += piece.length;
      if (piece.length > 0) this.#silence = 0;
      this.#ready.push(piece);
    });
    this.#gunzip.onmember = () => {
      this.#checksum = 0;
      this.#length = 0;
    };
  }

  push(packed: Uint8Array): Uint8Array[] {
    this.#tail = Uint8Array.from([...this.#tail, ...packed.subarray(-trailerBytes)].slice(-trailerBytes));
    this.#silence += packed.length;
    return this.#step(packed, false);
  }

  end(): Uint8Array[] {
    const last = this.#step(new Uint8Array(), true);
    const trailer = new DataView(this.#tail.buffer);
    const isWhole =
      this.#tail.length === trailerBytes &&
      trailer.getUint32(0, true) === this.#checksum &&
      trailer.getUint32(4, true) === this.#length % 2 ** 32;
    if (!isWhole) this.#fail();
    return last;
  }

  #step(packed: Uint8Array, isLast: boolean): Uint8Array[] {
    try {
      this.#gunzip.push(packed, isLast);
    } catch {
      // fflate throws for damaged data and nothing else.
      this.#fail();
    }
    if (this.#silence > longestSilence) this.#fail();
    if (this.#total > this.#most) {
      throw new DataFileError(
        told('data-files/gzip-too-large', { path: this.#path, megabytes: megabytes(this.#most) }),
      );
    }
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }

  #fail(): never {
    throw new DataFileError(told('data-files/gzip-damaged', { path: this.#path }));
  }
}
