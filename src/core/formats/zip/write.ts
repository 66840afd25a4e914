/** Writes a zip archive: the same bytes for the same contents, wherever and whenever it is made. */
import { type ZippableFile, zipSync } from 'fflate';
import { encodeUtf8 } from '../utf8.ts';

/** The first day that a zip archive can name. Zip has no time zones, so neither has this. */
const timestamp = new Date(1980, 0, 1);

const localHeaderBytes = 30;
/** Bytes that the id and the length of an extra field take. */
const extraHeaderBytes = 4;
/** "FB", the id under which torch.save pads. Source: torch, `caffe2/serialize/inline_container.cc`, `getPadding`. */
const paddingId = 0x4246;

/** Writes an archive whose entries are compressed with deflate. */
export function writeZip(contents: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  return zipSync(Object.fromEntries(contents), { level: 6, mtime: timestamp });
}

/** Stored as they are, each beginning at a multiple of `alignment` bytes. Names in ASCII. */
export function writeAlignedZip(
  contents: ReadonlyMap<string, Uint8Array>,
  alignment: number,
): Uint8Array<ArrayBuffer> {
  const files: Record<string, ZippableFile> = {};
  let next = 0;
  for (const [name, content] of contents) {
    const unpadded = next + localHeaderBytes + encodeUtf8(name).length + extraHeaderBytes;
    const start = Math.ceil(unpadded / alignment) * alignment;
    files[name] = [content, { extra: { [paddingId]: new Uint8Array(start - unpadded) } }];
    next = start + content.length;
  }
  return zipSync(files, { level: 0, mtime: timestamp });
}
