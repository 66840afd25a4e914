/**
 * Opens a zip archive that may be damaged or hostile.
 *
 * fflate inflates, but the directory is read here: its `unzipSync` believes the file's own count of entries (four billion, in a
 * zip64 archive), sizes and offsets, and does not check the entries' checksums, so that a flipped bit in a weight would go unseen.
 *
 * Source: PKWARE APPNOTE 6.3.10, https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
import { decodeUtf8 } from '../utf8.ts';
import { decodeCp437 } from './cp437.ts';
import { crc32 } from './crc32.ts';
import { inflateExactly } from './inflate.ts';

/** Thrown for a file that is no zip archive, or a damaged one. The message names the file and what is wrong. */
export class ZipError extends Error {
  override readonly name = 'ZipError';

  constructor(fileName: string, problem: string) {
    super(`${fileName} is not a sound zip archive: ${problem}`);
  }
}

interface ZipEntry {
  /** Bytes of the content, as the directory has it. */
  readonly size: number;
  /** The content, unpacked and checked once. For a stored entry it is a view on the file's bytes. Throws ZipError where it is damaged. */
  read(): Uint8Array;
}

/** The entries of an archive by name, in the order of the directory. */
export type ZipArchive = ReadonlyMap<string, ZipEntry>;

export interface ZipLimits {
  /** The size of all contents together, as the directory states it. */
  readonly totalBytes: number;
  readonly entries: number;
}

const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const;
const headerBytes = { local: 30, central: 46, end: 22 } as const;
const longestComment = 0xffff;
const methods = { stored: 0, deflated: 8 } as const;
const encryptedFlag = 1;
const cutOff = 'It may have been cut off; save or download it again.';

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/** fileName is for messages. Folders (names that end in /) are left out. Throws ZipError. */
export function openZip(bytes: Uint8Array, fileName: string, limits: ZipLimits): ZipArchive {
  return new Opener(bytes, fileName).open(limits);
}

/** Where the central directory is, and how many entries it has. */
interface Directory {
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

interface Header {
  /** False where the whole archive has been written without checksums. */
  readonly isChecked: boolean;
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly checksum: number;
  readonly storedSize: number;
  readonly size: number;
  readonly localStart: number;
}

class Opener {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #fileName: string;

  constructor(bytes: Uint8Array, fileName: string) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#fileName = fileName;
  }

  open(limits: ZipLimits): ZipArchive {
    const directory = this.#directory();
    if (directory.count > limits.entries) {
      this.#fail(`it has ${directory.count} entries, more than the ${limits.entries} allowed.`);
    }
    const archive = new Map<string, ZipEntry>();
    let total = 0;
    const headers = this.#headers(directory);
    // As torch.save writes it with compute_crc32=False. One entry alone without a checksum is a damaged one.
    const isChecked = headers.some(({ checksum }) => checksum !== 0);
    for (const header of headers) {
      total += header.size;
      if (total > limits.totalBytes) {
        this.#fail(`its contents claim more than the ${limits.totalBytes} bytes allowed.`);
      }
      if (archive.has(header.name)) this.#fail(`"${header.name}" stands twice in its directory.`);
      if (!header.name.endsWith('/'))
        archive.set(header.name, this.#entry({ ...header, isChecked }, directory.start));
    }
    return archive;
  }

  #fail(problem: string): never {
    throw new ZipError(this.#fileName, problem);
  }

  /** The end record is found from behind, before a comment of unknown length. */
  #directory(): Directory {
    const last = this.#bytes.length - headerBytes.end;
    const first = Math.max(0, last - longestComment);
    for (let at = last; at >= first; at--) {
      if (this.#view.getUint32(at, true) !== signatures.end) continue;
      const count = this.#view.getUint16(at + 10, true);
      const start = this.#view.getUint32(at + 16, true);
      const end = start + this.#view.getUint32(at + 12, true);
      if (count !== this.#view.getUint16(at + 8, true)) this.#fail('it is one part of several.');
      if (end > at) this.#fail(`its directory claims bytes ${start} to ${end} of ${at}. ${cutOff}`);
      return { start, end, count };
    }
    return this.#fail(`its directory, which stands at the end, is missing. ${cutOff}`);
  }

  #headers({ start, end, count }: Directory): Omit<Header, 'isChecked'>[] {
    const headers: Omit<Header, 'isChecked'>[] = [];
    let at = start;
    for (let index = 0; index < count; index++) {
      const fields = at + headerBytes.central;
      if (fields > end || this.#view.getUint32(at, true) !== signatures.central) {
        this.#fail(`entry ${index} of its directory is damaged.`);
      }
      const nameEnd = fields + this.#view.getUint16(at + 28, true);
      const next = nameEnd + this.#view.getUint16(at + 30, true) + this.#view.getUint16(at + 32, true);
      if (next > end) this.#fail(`the name of entry ${index} of its directory is damaged.`);
      const name = this.#bytes.subarray(fields, nameEnd);
      headers.push({
        // Older programs write names in the character set of DOS and do not say so.
        name: decodeUtf8(name) ?? decodeCp437(name),
        flags: this.#view.getUint16(at + 8, true),
        method: this.#view.getUint16(at + 10, true),
        checksum: this.#view.getUint32(at + 16, true),
        storedSize: this.#view.getUint32(at + 20, true),
        size: this.#view.getUint32(at + 24, true),
        localStart: this.#view.getUint32(at + 42, true),
      });
      at = next;
    }
    return headers;
  }

  #entry(header: Header, directoryStart: number): ZipEntry {
    const { name, flags, method, storedSize, size } = header;
    if (flags & encryptedFlag) this.#fail(`"${name}" is encrypted. Save it without a password.`);
    if (method !== methods.stored && method !== methods.deflated) {
      this.#fail(`"${name}" is packed by method ${method}; only storing and deflate are read.`);
    }
    if (method === methods.stored && storedSize !== size) {
      this.#fail(`"${name}" is stored in ${storedSize} bytes but claims ${size}.`);
    }
    const start = this.#contentStart(header, directoryStart);
    const packed = this.#bytes.subarray(start, start + storedSize);
    let content: Uint8Array | undefined;
    return {
      size,
      read: () => {
        content ??= this.#content(packed, header);
        return content;
      },
    };
  }

  /** Returns where the content begins: behind the local header, whose name and extra field may be longer than the directory's. */
  #contentStart({ name, localStart, storedSize }: Header, directoryStart: number): number {
    const fields = localStart + headerBytes.local;
    if (fields > directoryStart || this.#view.getUint32(localStart, true) !== signatures.local) {
      this.#fail(`"${name}" does not begin where its directory says.`);
    }
    const extra = this.#view.getUint16(localStart + 26, true) + this.#view.getUint16(localStart + 28, true);
    if (fields + extra + storedSize > directoryStart) {
      this.#fail(`"${name}" claims ${storedSize} bytes, which reach into the directory. ${cutOff}`);
    }
    return fields + extra;
  }

  #content(packed: Uint8Array, { name, method, size, checksum, isChecked }: Header): Uint8Array {
    const content = method === methods.stored ? packed : inflateExactly(packed, size);
    if (!content) return this.#fail(`"${name}" does not inflate to the ${size} bytes that it claims.`);
    if (isChecked && crc32(content) !== checksum) {
      this.#fail(`the checksum of "${name}" is wrong: some of its bytes changed. Save or download it again.`);
    }
    return content;
  }
}
