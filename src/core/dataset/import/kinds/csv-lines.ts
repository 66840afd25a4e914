/** Text of numbers, line by line: cells between separators, in quotes or not. */
import { decodeUtf8 } from '../../../formats/utf8.ts';
import { type Content, ContentReader } from '../contents/content.ts';
import { DataFileError } from '../data-file.ts';
import { sides } from '../limits.ts';
import { told } from './telling.ts';

const codes = { lineFeed: 0x0a, return: 0x0d, quote: 0x22, space: 0x20, zero: 0x30, nine: 0x39 };
/** Cells of a line: the largest colour image, its label, and a few columns that are none of them. */
export const mostCells = sides.most ** 2 * 3 + 8;
/** A number of 17 digits and its exponent take 24 characters. */
const longestLine = 28 * mostCells;
const byteOrderMark = [0xef, 0xbb, 0xbf];

/** A line without its end. The bytes are valid until the next line is asked for. */
export interface Line {
  /** Counted from 1, as an editor does. */
  readonly number: number;
  readonly bytes: Uint8Array;
}

/** Lines that are not empty. Throws DataFileError where one has no end. */
export async function* linesOf(content: Content): AsyncGenerator<Line> {
  const reader = new ContentReader(content);
  let rest = new Uint8Array();
  let number = 0;
  try {
    for (;;) {
      const piece = await reader.some(longestLine);
      if (piece.length === 0) break;
      let bytes = joined(rest, piece);
      if (number === 0 && byteOrderMark.every((byte, i) => bytes[i] === byte)) bytes = bytes.subarray(3);
      let start = 0;
      for (let end = bytes.indexOf(codes.lineFeed); end >= 0; end = bytes.indexOf(codes.lineFeed, start)) {
        number++;
        const line = trimmed(bytes.subarray(start, end));
        if (line.length > 0) yield { number, bytes: line };
        start = end + 1;
      }
      rest = bytes.slice(start);
      if (rest.length > longestLine) {
        throw new DataFileError(
          told('data-kinds/csv-long-line', {
            path: content.path,
            line: String(number + 1),
            side: sides.most,
          }),
        );
      }
    }
    const last = trimmed(rest);
    if (last.length > 0) yield { number: number + 1, bytes: last };
  } finally {
    await reader.close();
  }
}

function joined(rest: Uint8Array, piece: Uint8Array): Uint8Array {
  if (rest.length === 0) return piece;
  const bytes = new Uint8Array(rest.length + piece.length);
  bytes.set(rest);
  bytes.set(piece, rest.length);
  return bytes;
}

/** Windows ends lines with two characters. */
function trimmed(line: Uint8Array): Uint8Array {
  let end = line.length;
  while (end > 0 && (line[end - 1] === codes.return || line[end - 1] === codes.space)) end--;
  return line.subarray(0, end);
}

/** The separator of the cells of a line, by which of the usual ones is most frequent. */
export function separatorOf(line: Uint8Array): number {
  const counts = [',', ';', '\t'].map((character) => {
    const code = character.charCodeAt(0);
    return { code, count: line.reduce((sum, byte) => sum + (byte === code ? 1 : 0), 0) };
  });
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).code;
}

/**
 * Writes the numbers of a line into `cells`, NaN where a cell is no number, and returns how many cells there are: at most one more than
 * `cells` has room for.
 */
export function parseNumbers({ bytes }: Line, separator: number, cells: Float64Array): number {
  if (bytes.includes(codes.quote)) return parseQuoted(bytes, separator, cells);
  let count = 0;
  let value = 0;
  let start = 0;
  /** True as long as there are digits only, which is the usual case and quick. */
  let isSimple = true;
  for (let at = 0; at <= bytes.length; at++) {
    const byte = at < bytes.length ? (bytes[at] ?? 0) : separator;
    if (byte === separator) {
      if (count === cells.length) return count + 1;
      cells[count++] = isSimple && at > start ? value : slowNumber(bytes.subarray(start, at));
      value = 0;
      isSimple = true;
      start = at + 1;
    } else if (byte >= codes.zero && byte <= codes.nine) value = 10 * value + byte - codes.zero;
    else isSimple = false;
  }
  return count;
}

function parseQuoted(bytes: Uint8Array, separator: number, cells: Float64Array): number {
  let count = 0;
  for (const cell of cellsOf(bytes, separator)) {
    if (count === cells.length) return count + 1;
    cells[count++] = slowNumber(cell);
  }
  return count;
}

/** '12.5', '-1', '1e-3', ' 12', '"12"'; NaN for what is none, and for an empty cell. */
function slowNumber(cell: Uint8Array): number {
  return numberOf(textOf(cell));
}

export function numberOf(text: string): number {
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
}

/** The text of each cell. A separator in quotes is part of a cell. */
export function parseTexts({ bytes }: Line, separator: number): string[] {
  return [...cellsOf(bytes, separator)].map(textOf);
}

/** The text of one cell; undefined where the line has not so many. */
export function textAt({ bytes }: Line, separator: number, column: number): string | undefined {
  let index = 0;
  for (const cell of cellsOf(bytes, separator)) if (index++ === column) return textOf(cell);
  return undefined;
}

function* cellsOf(bytes: Uint8Array, separator: number): Generator<Uint8Array> {
  let start = 0;
  let isQuoted = false;
  for (let at = 0; at <= bytes.length; at++) {
    if (bytes[at] === codes.quote) isQuoted = !isQuoted;
    if (at < bytes.length && (bytes[at] !== separator || isQuoted)) continue;
    yield bytes.subarray(start, at);
    start = at + 1;
  }
}

/** The longest name of a class that is kept. The schema of `shards.ts` takes no longer one. */
const longestText = 100;

function textOf(cell: Uint8Array): string {
  const text = (decodeUtf8(cell) ?? String.fromCharCode(...cell.subarray(0, longestText))).trim();
  const quoted = /^"(.*)"$/s.exec(text)?.[1];
  return (quoted?.replaceAll('""', '"').trim() ?? text).slice(0, longestText);
}
