/**
 * A data set as NumPy's archive, in the form in which Keras keeps MNIST: x_train, y_train, x_test and y_test, and beside them the names of
 * the classes. `numpy.load` reads it, and so does the page.
 *
 * Source: https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
 */
import type { DataSetInfo } from '../../dataset/dataset-info.ts';
import { writeZip } from '../zip/write.ts';

/** Images of a half of the data set. */
interface Half {
  readonly labels: Uint8Array;
  /** Ordered image, row, column, channel. */
  readonly pixels: Uint8Array;
}

export function writeNpz(
  { side, channels, classNames }: Pick<DataSetInfo, 'side' | 'channels' | 'classNames'>,
  train: Half,
  test: Half,
): Uint8Array<ArrayBuffer> {
  const images = ({ labels, pixels }: Half) =>
    npy('|u1', [labels.length, side, side, ...(channels > 1 ? [channels] : [])], pixels);
  const classes = ({ labels }: Half) => npy('|u1', [labels.length], labels);
  return writeZip(
    new Map([
      ['x_train.npy', images(train)],
      ['y_train.npy', classes(train)],
      ['x_test.npy', images(test)],
      ['y_test.npy', classes(test)],
      ['class_names.npy', texts(classNames)],
    ]),
  );
}

/** The header, its length included, ends at a multiple of this. */
const alignment = 64;
/** The magic bytes, the version 1.0, and two bytes for the length of what follows. */
const magic = [0x93, ...Array.from('NUMPY', (character) => character.charCodeAt(0)), 1, 0];
const lengthBytes = 2;

function npy(descr: string, shape: readonly number[], content: Uint8Array): Uint8Array {
  const dictionary = `{'descr': '${descr}', 'fortran_order': False, 'shape': (${shape.join(', ')}${shape.length === 1 ? ',' : ''}), }`;
  const unpadded = magic.length + lengthBytes + dictionary.length + 1;
  const start = Math.ceil(unpadded / alignment) * alignment;
  const header = `${dictionary.padEnd(dictionary.length + start - unpadded)}\n`;
  const array = new Uint8Array(start + content.length);
  array.set(magic);
  new DataView(array.buffer).setUint16(magic.length, header.length, true);
  array.set(
    Array.from(header, (character) => character.charCodeAt(0)),
    magic.length + lengthBytes,
  );
  array.set(content, start);
  return array;
}

/** Unicode strings, each as many code points as the longest has, four bytes each, zeros behind. */
function texts(values: readonly string[]): Uint8Array {
  const codes = values.map((value) => Array.from(value, (character) => character.codePointAt(0) ?? 0));
  const longest = Math.max(1, ...codes.map(({ length }) => length));
  const content = new DataView(new ArrayBuffer(4 * longest * values.length));
  for (const [index, points] of codes.entries()) {
    for (const [place, point] of points.entries())
      content.setUint32(4 * (index * longest + place), point, true);
  }
  return npy(`<U${longest}`, [values.length], new Uint8Array(content.buffer));
}
