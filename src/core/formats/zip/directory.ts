/** Finds the central directory of a zip archive, by the end record that stands behind it. Source: PKWARE APPNOTE 4.3.14 to 4.3.16. */
import { told } from './telling.ts';

/** Where the central directory is, and how many entries it has. */
export interface Directory {
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

const signatures = { end: 0x06054b50, end64: 0x06064b50, locator64: 0x07064b50 } as const;
const headerBytes = { end: 22, end64: 56, locator64: 20 } as const;
const longestComment = 0xffff;
/** A count that does not fit: it stands in the end record of zip64. */
const tooMany = 0xffff;

/** view: of the whole archive. fail: takes the message of what is wrong. The end record is found from behind, before a comment of unknown length. */
export function findDirectory(view: DataView, fail: (problem: string) => never): Directory {
  const last = view.byteLength - headerBytes.end;
  const first = Math.max(0, last - longestComment);
  for (let at = last; at >= first; at--) {
    if (view.getUint32(at, true) !== signatures.end) continue;
    const count = view.getUint16(at + 10, true);
    const start = view.getUint32(at + 16, true);
    const end = start + view.getUint32(at + 12, true);
    if (count !== view.getUint16(at + 8, true)) fail(told('zip/one-of-several'));
    const directory = (count === tooMany ? directory64(view, at, fail) : undefined) ?? { start, end, count };
    if (directory.end > at) {
      const [from = '', to = '', of = ''] = [directory.start, directory.end, at].map(String);
      fail(told('zip/directory-reaches-too-far', { start: from, end: to, of }));
    }
    return directory;
  }
  return fail(told('zip/directory-missing'));
}

/** What the end record of zip64 says, whose place stands before the usual one. Undefined where there is none. */
function directory64(view: DataView, endAt: number, fail: (problem: string) => never): Directory | undefined {
  const locator = endAt - headerBytes.locator64;
  if (locator < 0 || view.getUint32(locator, true) !== signatures.locator64) return undefined;
  const number = (at: number): number => Number(view.getBigUint64(at, true));
  const at = number(locator + 8);
  if (at + headerBytes.end64 > locator || view.getUint32(at, true) !== signatures.end64) {
    fail(told('zip/directory-damaged'));
  }
  const start = number(at + 48);
  return { start, end: start + number(at + 40), count: number(at + 32) };
}
