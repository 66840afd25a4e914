/** Data that people have in forms that are not read here: what they are, and what to choose instead. */
import { decodeUtf8 } from '../../../formats/utf8.ts';
import { told } from './telling.ts';

interface Kind {
  /** Of the message that says what the file is and what to do. */
  readonly key: `data-kinds/${string}`;
  /** How the file begins; undefined stands for any byte. */
  readonly beginning: readonly (number | undefined)[];
}

const ascii = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0));

const kinds = [
  { key: 'data-kinds/git-lfs', beginning: ascii('version https://git-lfs') },
  { key: 'data-kinds/pickle', beginning: [0x80, undefined] },
  { key: 'data-kinds/hdf5', beginning: [0x89, ...ascii('HDF\r\n')] },
  { key: 'data-kinds/matlab', beginning: ascii('MATLAB') },
  { key: 'data-kinds/parquet', beginning: ascii('PAR1') },
  { key: 'data-kinds/arrow', beginning: ascii('ARROW1') },
  { key: 'data-kinds/pdf', beginning: ascii('%PDF') },
  { key: 'data-kinds/seven-zip', beginning: [...ascii('7z'), 0xbc, 0xaf] },
  { key: 'data-kinds/rar', beginning: ascii('Rar!') },
  { key: 'data-kinds/xz', beginning: [0xfd, ...ascii('7zXZ')] },
  { key: 'data-kinds/bzip2', beginning: ascii('BZh') },
  { key: 'data-kinds/zstandard', beginning: [0x28, 0xb5, 0x2f, 0xfd] },
  { key: 'data-kinds/tiff', beginning: [...ascii('II'), 42, 0] },
  { key: 'data-kinds/web-page', beginning: ascii('<') },
] as const satisfies readonly Kind[];

/** head: the first bytes. A message such as `data-kinds/hdf5`: 'data.h5 is an HDF5 file. ...' */
export function tellUnreadable(path: string, head: Uint8Array): string {
  if (head.length === 0) return told('data-kinds/empty', { path });
  const kind = kinds.find(({ beginning }) =>
    beginning.every((byte, i) => byte === undefined || head[i] === byte),
  );
  return told(kind?.key ?? (isText(head) ? 'data-kinds/text' : 'data-kinds/unknown'), { path });
}

/** head: the first bytes, which may end within a character. */
export function isText(head: Uint8Array): boolean {
  if (head.length === 0 || head.includes(0)) return false;
  return (
    [0, 1, 2, 3].some((cut) => decodeUtf8(head.subarray(0, head.length - cut)) !== undefined) || isLatin(head)
  );
}

/** Text in an older encoding has no control characters either, but for tabs and ends of lines. */
const isLatin = (head: Uint8Array): boolean =>
  head.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
