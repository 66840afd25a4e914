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
import { type Directory, findDirectory } from './directory.ts';
import { inflateExactly, inflatePieces } from './inflate.ts';
import { told } from './telling.ts';

/** Thrown for a file that is no zip archive, or a damaged one. The message names the file and what is wrong. */
export class ZipError extends Error {
  override readonly name = 'ZipError';

  constructor(file: string, problem: string) {
    super(told('zip/unsound', { file, problem }));
  }
}

/** The entries of an archive by name, in the order of the directory. */
export type ZipArchive = ReadonlyMap<string, ZipEntry>;

export interface ZipLimits {
  /** The size of all contents together, as the directory states it. */
  readonly totalBytes: number;
  readonly entries: number;
}

const signatures = { local: 0x04034b50, central: 0x02014b50 } as const;
const headerBytes = { local: 30, central: 46 } as const;
const methods = { stored: 0, deflated: 8 } as const;
const encryptedFlag = 1;

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/** fileName is for messages. Folders (names that end in /) are left out. Throws ZipError. */
export function openZip(bytes: Uint8Array, fileName: string, limits: ZipLimits): ZipArchive {
  return openZipWithFolders(bytes, fileName, limits).entries;
}

/** The same, and the names of the folders that have an entry of their own, each with its / at the end. Throws ZipError. */
export function openZipWithFolders(
  bytes: Uint8Array,
  fileName: string,
  limits: ZipLimits,
): { entries: ZipArchive; folders: readonly string[] } {
  return new Opener(bytes, fileName).open(limits);
}

interface Header {
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

  open(limits: ZipLimits): { entries: ZipArchive; folders: string[] } {
    const directory = findDirectory(this.#view, (problem) => this.#fail(problem));
    const archive = { bytes: this.#bytes, fileName: this.#fileName, isChecked: false };
    const entries = new Map<string, ZipEntry>();
    const folders: string[] = [];
    let total = 0;
    for (const header of this.#headers(directory, limits.entries)) {
      const { name, size } = header;
      total += size;
      if (total > limits.totalBytes) {
        this.#fail(told('zip/too-large', { most: String(limits.totalBytes) }));
      }
      if (entries.has(name)) this.#fail(told('zip/name-twice', { entry: name }));
      archive.isChecked ||= header.checksum !== 0;
      if (name.endsWith('/')) folders.push(name);
      else entries.set(name, this.#entry(archive, header, directory.start));
    }
    return { entries, folders };
  }

  #fail(problem: string): never {
    throw new ZipError(this.#fileName, problem);
  }

  /** Of more than 65,535 entries, some programs write the count without what does not fit into 16 bits. */
  *#headers({ start, end, count }: Directory, most: number): Generator<Header> {
    let at = start;
    const isThere = () =>
      at + headerBytes.central <= end && this.#view.getUint32(at, true) === signatures.central;
    for (let index = 0; index < count || isThere(); index++) {
      if (count > most || index >= most) {
        const found = Math.max(count, index + 1);
        this.#fail(told('zip/too-many-entries', { count: String(found), most: String(most) }));
      }
      const fields = at + headerBytes.central;
      if (!isThere()) this.#fail(told('zip/entry-damaged', { index: String(index) }));
      const nameEnd = fields + this.#view.getUint16(at + 28, true);
      const next = nameEnd + this.#view.getUint16(at + 30, true) + this.#view.getUint16(at + 32, true);
      if (next > end) this.#fail(told('zip/name-damaged', { index: String(index) }));
      const name = this.#bytes.subarray(fields, nameEnd);
      yield {
        // Older programs write names in the character set of DOS and do not say so.
        name: decodeUtf8(name) ?? decodeCp437(name),
        flags: this.#view.getUint16(at + 8, true),
        method: this.#view.getUint16(at + 10, true),
        checksum: this.#view.getUint32(at + 16, true),
        storedSize: this.#view.getUint32(at + 20, true),
        size: this.#view.getUint32(at + 24, true),
        localStart: this.#view.getUint32(at + 42, true),
      };
      at = next;
    }
  }

  #entry(archive: Archive, header: Header, directoryStart: number): ZipEntry {
    const { name, flags, method, storedSize, size } = header;
    if (flags & encryptedFlag) this.#fail(told('zip/encrypted', { entry: name }));
    if (method !== methods.stored && method !== methods.deflated) {
      this.#fail(told('zip/other-method', { entry: name, method: String(method) }));
    }
    if (method === methods.stored && storedSize !== size) {
      const [stored, claimed] = [String(storedSize), String(size)];
      this.#fail(told('zip/stored-size', { entry: name, stored, claimed }));
    }
    return new ZipEntry(archive, header, this.#contentStart(header, directoryStart));
  }

  /** Returns where the content begins: behind the local header, whose name and extra field may be longer than the directory's. */
  #contentStart({ name, localStart, storedSize }: Header, directoryStart: number): number {
    const fields = localStart + headerBytes.local;
    if (fields > directoryStart || this.#view.getUint32(localStart, true) !== signatures.local) {
      this.#fail(told('zip/begins-elsewhere', { entry: name }));
    }
    const extra = this.#view.getUint16(localStart + 26, true) + this.#view.getUint16(localStart + 28, true);
    if (fields + extra + storedSize > directoryStart) {
      this.#fail(told('zip/entry-reaches-too-far', { entry: name, bytes: String(storedSize) }));
    }
    return fields + extra;
  }
}

/** What the entries of an archive share. */
interface Archive {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** False where the whole archive has been written without checksums, as torch.save does with compute_crc32=False. One entry alone without is a damaged one. */
  readonly isChecked: boolean;
}

/** An archive may have a hundred thousand of them: nothing is made for an entry before it is read. */
class ZipEntry {
  readonly #archive: Archive;
  readonly #header: Header;
  readonly #start: number;
  #content: Uint8Array | undefined;

  constructor(archive: Archive, header: Header, start: number) {
    this.#archive = archive;
    this.#header = header;
    this.#start = start;
  }

  /** Bytes of the content, as the directory has it. */
  get size(): number {
    return this.#header.size;
  }

  /** Bytes that it takes in the archive. */
  get storedSize(): number {
    return this.#header.storedSize;
  }

  /** The content, unpacked and checked once. For a stored entry it is a view on the file's bytes. Throws ZipError where it is damaged. */
  read(): Uint8Array {
    this.#content ??= this.#unpacked();
    return this.#content;
  }

  /** The content piece by piece, never held whole. Throws ZipError where it is damaged, for some damages at the end only. */
  *pieces(): Generator<Uint8Array> {
    const { method, size } = this.#header;
    let length = 0;
    let sum = 0;
    try {
      for (const piece of method === methods.stored
        ? [this.#packed()]
        : inflatePieces(this.#packed(), size)) {
        length += piece.length;
        if (length > size) break;
        sum = crc32(piece, sum);
        yield piece;
      }
    } catch {
      // fflate throws for damaged data and nothing else; whoever reads the pieces throws outside of this.
      length = Number.NaN;
    }
    if (length !== size) this.#failForSize();
    this.#check(sum);
  }

  #packed(): Uint8Array {
    return this.#archive.bytes.subarray(this.#start, this.#start + this.#header.storedSize);
  }

  #unpacked(): Uint8Array {
    const { method, size } = this.#header;
    const content = method === methods.stored ? this.#packed() : inflateExactly(this.#packed(), size);
    if (!content) return this.#failForSize();
    if (this.#archive.isChecked) this.#check(crc32(content));
    return content;
  }

  #check(sum: number): void {
    const { name, checksum } = this.#header;
    if (!this.#archive.isChecked || sum === checksum) return;
    this.#fail(told('zip/checksum', { entry: name }));
  }

  #failForSize(): never {
    const { name, size } = this.#header;
    this.#fail(told('zip/inflated-size', { entry: name, bytes: String(size) }));
  }

  #fail(problem: string): never {
    throw new ZipError(this.#archive.fileName, problem);
  }
}
