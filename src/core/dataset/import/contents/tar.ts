/**
 * Reads tar archives: headers of 512 bytes, each followed by the file's bytes, filled up to 512.
 *
 * Source: POSIX.1-2008, "ustar Interchange Format" and "pax Interchange Format"; GNU tar's manual for long names ('L').
 */
import { decodeUtf8 } from '../../../formats/utf8.ts';
import { decodeCp437 } from '../../../formats/zip/cp437.ts';
import { DataFileError } from '../data-file.ts';
import { mostFiles } from '../limits.ts';
import { told } from '../telling.ts';
import { type Content, ContentReader } from './content.ts';
import { bytesPerFile, type Memory } from './memory.ts';

const blockBytes = 512;
/** More than any system takes for a path. */
const longestName = 64 * 1024;
const checksumField = { start: 148, end: 156 } as const;
const space = 0x20;

export interface TarFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

interface Header {
  readonly name: string;
  readonly size: number;
  readonly type: string;
}

/** head: the first bytes of a file. True where they are a header whose checksum is right. */
export function isTar(head: Uint8Array): boolean {
  return head.length >= blockBytes && parseHeader(head.subarray(0, blockBytes)) !== undefined;
}

/** Returns all files and the names of the folders. isWanted: what is not is passed over. Throws DataFileError. */
export async function readTar(
  content: Content,
  memory: Memory,
  isWanted: (name: string) => boolean,
): Promise<{ files: TarFile[]; folders: string[] }> {
  const files: TarFile[] = [];
  const folders: string[] = [];
  const reader = new ContentReader(content);
  const { path } = content;
  const fail = (message: string): never => {
    throw new DataFileError(message);
  };
  /** A name that stands before its file's header, because it is too long for it. */
  let longName: string | undefined;
  for (;;) {
    const block = await reader.take(blockBytes);
    // Two blocks of zeros end an archive; some writers leave them out.
    if (block.length === 0 || block.every((byte) => byte === 0)) break;
    const header = parseHeader(block) ?? fail(told('data-files/tar-header', { path }));
    const padding = -header.size & (blockBytes - 1);
    const name = longName ?? header.name;
    if (header.type === 'L' || header.type === 'x') {
      if (header.size > longestName) fail(told('data-files/tar-long-name', { path }));
      const text = await reader.take(header.size);
      longName = header.type === 'L' ? untilZero(text) : (paxPath(text) ?? longName);
    } else {
      longName = undefined;
      if (header.type === '5') folders.push(name.endsWith('/') ? name : `${name}/`);
      if (isFile(header.type, name) && isWanted(name)) {
        memory.claim(header.size + bytesPerFile, path);
        const bytes = await reader.take(header.size);
        if (bytes.length < header.size) fail(told('data-files/tar-cut-off', { path, file: name }));
        files.push({ name, bytes });
      } else if ((await reader.skip(header.size)) < header.size)
        fail(told('data-files/tar-cut-off', { path, file: name }));
      if (files.length + folders.length > mostFiles)
        fail(told('data-files/tar-many-files', { path, most: mostFiles }));
    }
    await reader.skip(padding);
  }
  await reader.close();
  return { files, folders };
}

/** '0' by the standard; zero and '7' by older ones. Folders of the oldest end in /. */
const isFile = (type: string, name: string): boolean =>
  ['0', '\0', '7'].includes(type) && !name.endsWith('/');

/** Undefined where it is none. */
function parseHeader(block: Uint8Array): Header | undefined {
  const size = octal(block.subarray(124, 136));
  const checksum = octal(block.subarray(checksumField.start, checksumField.end));
  let sum = 0;
  for (const [i, byte] of block.entries())
    sum += i >= checksumField.start && i < checksumField.end ? space : byte;
  if (size === undefined || checksum !== sum) return undefined;
  const isUstar = untilZero(block.subarray(257, 262)) === 'ustar';
  const folder = isUstar ? untilZero(block.subarray(345, 500)) : '';
  const name = untilZero(block.subarray(0, 100));
  return {
    name: folder === '' ? name : `${folder}/${name}`,
    size,
    type: String.fromCharCode(block[156] ?? 0),
  };
}

function octal(field: Uint8Array): number | undefined {
  const text = untilZero(field).trim();
  return /^[0-7]+$/.test(text) ? Number.parseInt(text, 8) : undefined;
}

function untilZero(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  const text = end < 0 ? bytes : bytes.subarray(0, end);
  return decodeUtf8(text) ?? decodeCp437(text);
}

/** Of records such as '22 path=train/cat/1.png\n'. */
function paxPath(text: Uint8Array): string | undefined {
  return /(?:^|\n)\d+ path=([^\n]*)\n/.exec(decodeUtf8(text) ?? '')?.[1];
}
