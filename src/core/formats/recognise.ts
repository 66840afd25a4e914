/** What kind of file somebody chose, told by its first bytes: so that a refusal can say what it is and what to do instead. */

interface Kind {
  /** The kind of file, with its article: 'an ONNX file'. */
  readonly what: string;
  /** What to do instead. Where absent, only another file helps. */
  readonly advice?: string;
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

const saveAsStateDict =
  'In Python, save the weights with torch.save(model.state_dict(), path) and choose that file.';
const withWeights = 'Of a TF.js model, choose model.json and its .bin files together.';

/** The first that matches. Those with a long signature come first. */
const kinds: readonly Kind[] = [
  {
    what: 'a Git LFS pointer, which stands for a file that lies elsewhere',
    advice: 'Fetch the file itself with git lfs pull, or download it from the page of the repository.',
    matches: begins(...ascii('version https://git-lfs.github.com/')),
  },
  {
    what: 'a PyTorch file of the old kind, from before PyTorch 1.6',
    advice: 'Load it in PyTorch and save it again: torch.save(torch.load(path), path).',
    matches: begins(pickleStart, ...legacyMagic),
  },
  {
    what: 'a Python pickle',
    advice: saveAsStateDict,
    matches: (bytes) => bytes[0] === pickleStart && (bytes[1] ?? 9) <= 5,
  },
  {
    what: 'an HDF5 file, as Keras saves (.h5)',
    advice: 'Convert it with tensorflowjs_converter to a layers model, and zip that.',
    matches: begins(0x89, ...ascii('HDF\r\n')),
  },
  { what: 'a NumPy array', advice: saveAsStateDict, matches: begins(0x93, ...ascii('NUMPY')) },
  { what: 'a GGUF file', matches: begins(...ascii('GGUF')) },
  {
    what: 'a TensorFlow Lite file',
    matches: begins(undefined, undefined, undefined, undefined, ...ascii('TFL3')),
  },
  { what: 'a PNG image', matches: begins(0x89, ...ascii('PNG')) },
  { what: 'a JPEG image', matches: begins(0xff, 0xd8, 0xff) },
  { what: 'a GIF image', matches: begins(...ascii('GIF8')) },
  { what: 'a PDF document', matches: begins(...ascii('%PDF')) },
  { what: 'a gzip archive', advice: 'Unpack it first.', matches: begins(0x1f, 0x8b) },
  { what: 'a 7-Zip archive', advice: 'Unpack it first.', matches: begins(...ascii('7z'), 0xbc, 0xaf) },
  { what: 'JSON text', advice: withWeights, matches: begins(...ascii('{')) },
  {
    what: 'a web page',
    advice: 'The link may have led to a page about the file; download the file itself.',
    matches: (bytes) => firstInked(bytes) === 0x3c && (contains(bytes, 'html') || contains(bytes, 'HTML')),
  },
];

/** A sentence or two about the file, such as 'is an ONNX file. ...'; undefined where it is of no kind known here. */
export function recognised(bytes: Uint8Array): string | undefined {
  const kind = kinds.find(({ matches }) => matches(bytes));
  return kind && `is ${kind.what}.${kind.advice ? ` ${kind.advice}` : ''}`;
}

/** What an archive is in which no weights were found. names: of its entries. */
export function zippedKind(names: readonly string[]): string {
  if (names.some((name) => /(^|\/)model\.weights\.h5$/.test(name))) return 'a Keras file (.keras)';
  if (names.length > 0 && names.every((name) => name.endsWith('.npy'))) return 'a NumPy archive (.npz)';
  if (names.length === 0) return 'an empty zip archive';
  return `a zip archive without weights that are known here (it holds ${names[0]?.slice(0, 80)})`;
}
