/**
 * IDX, the format that MNIST is published in: two zero bytes, the element type, the number of dimensions, one big-endian
 * 32-bit size for each dimension, then the elements. Images have three dimensions, labels one; both are unsigned bytes.
 *
 * Source: http://yann.lecun.com/exdb/mnist/, "The IDX file format".
 */
export interface IdxImages {
  readonly count: number;
  readonly rows: number;
  readonly columns: number;
  /** count * rows * columns bytes, 0 is background. A view on the file's bytes. */
  readonly pixels: Uint8Array;
}

/** An IDX file that can't be used. The message names the file, what is wrong with it and what to do. */
export class IdxError extends Error {
  override readonly name = 'IdxError';
}

export const unsignedByte = 0x08;
/** All element types: bytes with and without sign, 16- and 32-bit integers, float32 and float64. */
const elementTypes = [unsignedByte, 0x09, 0x0b, 0x0c, 0x0d, 0x0e];
/** Images in colour have four. */
const mostDimensions = 4;

export const longestIdxHeader = 4 + 4 * mostDimensions;

export interface IdxHeader {
  readonly type: number;
  readonly sizes: readonly number[];
  /** Where the elements begin. */
  readonly bytes: number;
}

/** head: the first bytes of a file, `longestIdxHeader` where it has as many. Undefined where it is no IDX file. */
export function parseIdxHeader(head: Uint8Array): IdxHeader | undefined {
  const [first, second, type = 0, dimensions = 0] = head;
  const bytes = 4 + 4 * dimensions;
  if (first !== 0 || second !== 0 || !elementTypes.includes(type)) return undefined;
  if (dimensions < 1 || dimensions > mostDimensions || head.length < bytes) return undefined;
  const view = new DataView(head.buffer, head.byteOffset, bytes);
  const sizes = Array.from({ length: dimensions }, (_, i) => view.getUint32(4 + 4 * i));
  return { type, sizes, bytes };
}

/** fileName is for messages. Throws IdxError. */
export function parseIdxImages(bytes: Uint8Array, fileName: string): IdxImages {
  const { sizes, elements } = parseIdx(bytes, fileName, 'images', 3);
  const [count = 0, rows = 0, columns = 0] = sizes;
  return { count, rows, columns, pixels: elements };
}

/** One byte a label, a view on the file's bytes. fileName is for messages. Throws IdxError. */
export function parseIdxLabels(bytes: Uint8Array, fileName: string): Uint8Array {
  return parseIdx(bytes, fileName, 'labels', 1).elements;
}

function parseIdx(
  bytes: Uint8Array,
  fileName: string,
  content: 'images' | 'labels',
  dimensions: number,
): { sizes: readonly number[]; elements: Uint8Array } {
  const fail = (problem: string): never => {
    throw new IdxError(
      `${fileName} is not an IDX file of ${content}: ${problem} Use an original, uncompressed MNIST file.`,
    );
  };
  const headerBytes = 4 + 4 * dimensions;
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) fail('it is compressed with gzip.');
  if (bytes.length < headerBytes)
    fail(`it has ${bytes.length} bytes, fewer than the ${headerBytes} of its header.`);
  if (bytes[0] !== 0 || bytes[1] !== 0) fail('it does not begin with two zero bytes.');
  if (bytes[2] !== unsignedByte)
    fail(`its element type is ${bytes[2]}, not ${unsignedByte} (unsigned byte).`);
  if (bytes[3] !== dimensions) fail(`it has ${bytes[3]} dimensions, not ${dimensions}.`);

  const sizes = parseIdxHeader(bytes)?.sizes ?? [];
  const announced = sizes.reduce((product, size) => product * size, 1);
  const present = bytes.length - headerBytes;
  if (announced !== present) fail(`its header announces ${sizes.join(' × ')} bytes, but ${present} follow.`);
  return { sizes, elements: bytes.subarray(headerBytes) };
}
