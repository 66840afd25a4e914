/**
 * The header of a NumPy array file (.npy), versions 1 to 3.
 *
 * Source: numpy, `numpy/lib/format.py`, "Format Version 1.0" and following.
 */
import { decodeUtf8 } from '../../../../formats/utf8.ts';
import { type Content, ContentReader } from '../../contents/content.ts';
import { DataFileError } from '../../data-file.ts';
import { told } from './telling.ts';

const magic = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59];
/** numpy refuses longer ones too, unless it is told to trust the file. */
const longestHeader = 10_000;
const mostDimensions = 8;

export interface NpyHeader {
  readonly element: NpyElement;
  /** True where the first index varies fastest, as in Fortran. */
  readonly isFortran: boolean;
  readonly shape: readonly number[];
  /** Where the elements begin. */
  readonly start: number;
}

interface NpyElement {
  readonly bytes: number;
  /** True where every value is a byte. */
  readonly isByte: boolean;
  read(view: DataView, at: number): number;
}

export const isNpy = (head: Uint8Array): boolean => magic.every((byte, i) => head[i] === byte);

/** Throws DataFileError. */
export async function npyHeaderOf(content: Content): Promise<NpyHeader> {
  const { description, ...header } = await npyFormOf(content);
  const element = elementOf(description);
  if (element) return { ...header, element };
  const { path } = content;
  throw new DataFileError(
    description.includes('O')
      ? told('numpy/objects', { path })
      : told('numpy/elements', { path, type: description }),
  );
}

/** The header of an array of anything. */
export interface NpyForm extends Omit<NpyHeader, 'element'> {
  /** The type of its elements, as numpy has it: '<f4'. */
  readonly description: string;
}

/** Throws DataFileError. */
export async function npyFormOf(content: Content): Promise<NpyForm> {
  const { path } = content;
  const fail = (message: string): never => {
    throw new DataFileError(message);
  };
  const reader = new ContentReader(content);
  const beginning = await reader.take(12);
  const view = new DataView(beginning.buffer, 0, beginning.length);
  const version = beginning[6] ?? 0;
  if (beginning.length < 12 || version < 1 || version > 3) fail(told('numpy/damaged-header', { path }));
  const [lengthAt, length] = version === 1 ? [10, view.getUint16(8, true)] : [12, view.getUint32(8, true)];
  if (length > longestHeader) fail(told('numpy/long-header', { path }));
  const taken = beginning.length - lengthAt;
  if (length < taken) fail(told('numpy/damaged-header', { path }));
  const rest = await reader.take(length - taken);
  await reader.close();
  const text = decodeUtf8(Uint8Array.from([...beginning.subarray(lengthAt), ...rest])) ?? '';
  const description = /'descr': *'([^']*)'/.exec(text)?.[1];
  const order = /'fortran_order': *(True|False)/.exec(text)?.[1];
  const sizes = /'shape': *\(([\d, ]*)\)/.exec(text)?.[1];
  if (description === undefined) fail(told('numpy/records', { path }));
  if (order === undefined || sizes === undefined) fail(told('numpy/damaged-header', { path }));
  const shape = (sizes ?? '')
    .split(',')
    .map((size) => size.trim())
    .filter((size) => size !== '')
    .map(Number);
  if (shape.length > mostDimensions || !shape.every(Number.isSafeInteger))
    fail(told('numpy/other-shape', { path }));
  return { description: description ?? '', isFortran: order === 'True', shape, start: lengthAt + length };
}

/** description: as numpy has it, such as '<f4'. Undefined where it is not a number or too wide a one. */
function elementOf(description: string): NpyElement | undefined {
  const [, order = '', type = ''] = /^([<>|=]?)([biuf][1248])$/.exec(description) ?? [];
  const little = order !== '>';
  switch (type) {
    case 'b1':
    case 'u1':
      return { bytes: 1, isByte: true, read: (view, at) => view.getUint8(at) };
    case 'i1':
      return { bytes: 1, isByte: false, read: (view, at) => view.getInt8(at) };
    case 'u2':
      return { bytes: 2, isByte: false, read: (view, at) => view.getUint16(at, little) };
    case 'i2':
      return { bytes: 2, isByte: false, read: (view, at) => view.getInt16(at, little) };
    case 'u4':
      return { bytes: 4, isByte: false, read: (view, at) => view.getUint32(at, little) };
    case 'i4':
      return { bytes: 4, isByte: false, read: (view, at) => view.getInt32(at, little) };
    case 'u8':
      return { bytes: 8, isByte: false, read: wide((view, at) => view.getUint32(at, little), little) };
    case 'i8':
      return { bytes: 8, isByte: false, read: wide((view, at) => view.getInt32(at, little), little) };
    case 'f2':
      return { bytes: 2, isByte: false, read: (view, at) => halfOf(view.getUint16(at, little)) };
    case 'f4':
      return { bytes: 4, isByte: false, read: (view, at) => view.getFloat32(at, little) };
    case 'f8':
      return { bytes: 8, isByte: false, read: (view, at) => view.getFloat64(at, little) };
    default:
      return undefined;
  }
}

/** 64 bits as a double, which is exact up to 2^53; BigInt takes ten times as long. */
function wide(upper: (view: DataView, at: number) => number, little: boolean): NpyElement['read'] {
  const [low, high] = little ? [0, 4] : [4, 0];
  return (view, at) => upper(view, at + high) * 2 ** 32 + view.getUint32(at + low, little);
}

/** A float16 by its bits. Source: IEEE 754-2008, binary16. */
function halfOf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 0x1f) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
