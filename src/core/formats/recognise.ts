/** What kind of file somebody chose, told by its first bytes: so that a refusal can say what it is and what to do instead. */

import { told, type weightsFileTelling } from './telling.ts';

/** Messages that a file is of a certain kind. Their sentences say what to do instead, where anything but another file helps. */
type KindKey = Exclude<
  Extract<keyof typeof weightsFileTelling, `weights-file/is-${string}`>,
  'weights-file/is-other-zip'
>;

interface Kind {
  readonly key: KindKey;
  readonly matches: (bytes: Uint8Array) => boolean;
}

const ascii = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0));

/** Undefined stands for any byte. */
const begins =
  (...expected: readonly (number | undefined)[]) =>
  (bytes: Uint8Array): boolean =>
    expected.every((byte, i) => byte === undefined || bytes[i] === byte);

const contains = (bytes: Uint8Array, text: string): boolean => {
  const codes = ascii(text);
  const last = Math.min(bytes.length, 200) - codes.length;
  for (let start = 0; start <= last; start++) {
    if (codes.every((code, i) => bytes[start + i] === code)) return true;
  }
  return false;
};

/** The first byte that is no blank, tab or line break. */
const firstInked = (bytes: Uint8Array): number | undefined =>
  bytes.subarray(0, 200).find((byte) => ![0x20, 0x09, 0x0a, 0x0d].includes(byte));

const pickleStart = 0x80;
/** The pickle that a file of torch.save began with before it became a zip archive: LONG1, ten bytes, 0x1950a86a20f9469cfc6c. */
const legacyMagic = [undefined, 0x8a, 0x0a, 0x6c, 0xfc, 0x9c, 0x46, 0xf9, 0x20, 0x6a, 0xa8, 0x50, 0x19];

/** The first that matches. Those with a long signature come first. */
const kinds: readonly Kind[] = [
  {
    key: 'weights-file/is-git-lfs-pointer',
    matches: begins(...ascii('version https://git-lfs.github.com/')),
  },
  { key: 'weights-file/is-old-pytorch', matches: begins(pickleStart, ...legacyMagic) },
  {
    key: 'weights-file/is-pickle',
    matches: (bytes) => bytes[0] === pickleStart && (bytes[1] ?? 9) <= 5,
  },
  { key: 'weights-file/is-hdf5', matches: begins(0x89, ...ascii('HDF\r\n')) },
  { key: 'weights-file/is-numpy-array', matches: begins(0x93, ...ascii('NUMPY')) },
  { key: 'weights-file/is-gguf', matches: begins(...ascii('GGUF')) },
  {
    key: 'weights-file/is-tensorflow-lite',
    matches: begins(undefined, undefined, undefined, undefined, ...ascii('TFL3')),
  },
  { key: 'weights-file/is-png', matches: begins(0x89, ...ascii('PNG')) },
  { key: 'weights-file/is-jpeg', matches: begins(0xff, 0xd8, 0xff) },
  { key: 'weights-file/is-gif', matches: begins(...ascii('GIF8')) },
  { key: 'weights-file/is-pdf', matches: begins(...ascii('%PDF')) },
  { key: 'weights-file/is-gzip', matches: begins(0x1f, 0x8b) },
  { key: 'weights-file/is-7-zip', matches: begins(...ascii('7z'), 0xbc, 0xaf) },
  { key: 'weights-file/is-json', matches: begins(...ascii('{')) },
  {
    key: 'weights-file/is-web-page',
    matches: (bytes) => firstInked(bytes) === 0x3c && (contains(bytes, 'html') || contains(bytes, 'HTML')),
  },
];

/** What the file is, in a message; undefined where it is of no kind known here. */
export function recognised(bytes: Uint8Array, file: string): string | undefined {
  const kind = kinds.find(({ matches }) => matches(bytes));
  return kind && told(kind.key, { file });
}

/** What an archive is in which no weights were found, in a message. names: of its entries. */
export function zippedKind(names: readonly string[], file: string): string {
  const [first] = names;
  if (first === undefined) return told('weights-file/is-empty-zip', { file });
  if (names.some((name) => /(^|\/)model\.weights\.h5$/.test(name)))
    return told('weights-file/is-keras', { file });
  if (names.every((name) => name.endsWith('.npy'))) return told('weights-file/is-numpy-archive', { file });
  return told('weights-file/is-other-zip', { file, entry: first.slice(0, 80) });
}
