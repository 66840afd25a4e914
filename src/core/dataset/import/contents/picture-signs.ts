/** Pictures, by their names and by how they begin. */

/** By its ending: a first guess, which decoding confirms. */
export const isPictureName = (path: string): boolean => /\.(png|jpe?g|webp|gif|bmp|avif)$/i.test(path);

const ascii = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0));
const anything = undefined;
const fourBytes = [anything, anything, anything, anything];

/** What browsers decode. Undefined stands for any byte. */
const beginnings: readonly (readonly (number | undefined)[])[] = [
  [0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a],
  [0xff, 0xd8, 0xff],
  [...ascii('RIFF'), ...fourBytes, ...ascii('WEBP')],
  ascii('GIF8'),
  [...ascii('BM'), ...fourBytes, 0, 0, 0, 0],
  [...fourBytes, ...ascii('ftypavif')],
];

export const isPicture = (head: Uint8Array): boolean =>
  beginnings.some((bytes) => bytes.every((byte, i) => byte === undefined || head[i] === byte));
