/** Data that people have in forms that are not read here: what they are, and what to choose instead. */
import { decodeUtf8 } from '../../../formats/utf8.ts';

interface Kind {
  /** With its article: 'a Python pickle'. */
  readonly what: string;
  readonly advice: string;
  /** How the file begins; undefined stands for any byte. */
  readonly beginning: readonly (number | undefined)[];
}

const ascii = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0));
const unpackFirst = 'Unpack it, and choose what is in it.';
const asNumpy = 'In Python, save its images and labels with numpy.savez.';

const kinds: readonly Kind[] = [
  {
    what: 'a Git LFS pointer, which stands for a file that lies elsewhere',
    advice: 'Fetch the file itself with git lfs pull, or download it from the page of the repository.',
    beginning: ascii('version https://git-lfs'),
  },
  {
    what: 'a Python pickle',
    advice: 'Of CIFAR, choose the binary version. Of other data, save images and labels with numpy.savez.',
    beginning: [0x80, undefined],
  },
  { what: 'an HDF5 file', advice: asNumpy, beginning: [0x89, ...ascii('HDF\r\n')] },
  { what: 'a MATLAB file', advice: asNumpy, beginning: ascii('MATLAB') },
  { what: 'a Parquet file', advice: asNumpy, beginning: ascii('PAR1') },
  { what: 'an Arrow file', advice: asNumpy, beginning: ascii('ARROW1') },
  { what: 'a PDF document', advice: 'Choose the data themselves.', beginning: ascii('%PDF') },
  { what: 'a 7-Zip archive', advice: unpackFirst, beginning: [...ascii('7z'), 0xbc, 0xaf] },
  { what: 'a RAR archive', advice: unpackFirst, beginning: ascii('Rar!') },
  { what: 'an xz archive', advice: unpackFirst, beginning: [0xfd, ...ascii('7zXZ')] },
  { what: 'a bzip2 archive', advice: unpackFirst, beginning: ascii('BZh') },
  { what: 'a Zstandard archive', advice: unpackFirst, beginning: [0x28, 0xb5, 0x2f, 0xfd] },
  {
    what: 'a TIFF picture, which browsers do not read',
    advice: 'Save the pictures as PNG.',
    beginning: [...ascii('II'), 42, 0],
  },
  {
    what: 'a web page',
    advice: 'The link may have led to a page about the data; download the data themselves.',
    beginning: ascii('<'),
  },
];

const takenKinds = 'The page reads IDX, NPZ, CSV, CIFAR and pictures in folders.';

/** head: the first bytes. A sentence or two: 'data.h5 is an HDF5 file. ...' */
export function tellUnreadable(path: string, head: Uint8Array): string {
  if (head.length === 0) return `${path} is empty. Download it again.`;
  const kind = kinds.find(({ beginning }) =>
    beginning.every((byte, i) => byte === undefined || head[i] === byte),
  );
  if (kind) return `${path} is ${kind.what}. ${kind.advice}`;
  return isText(head)
    ? `${path} is text, but not a table of images. ${takenKinds}`
    : `${path} is of a kind that is not known here. ${takenKinds}`;
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
