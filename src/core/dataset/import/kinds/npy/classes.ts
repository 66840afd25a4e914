/** NumPy files that are a class each, as those of Quick, Draw! are: no labels, the file has the name of the class. */
import { byCodePoints } from '../../code-points.ts';
import type { Memory } from '../../contents/memory.ts';
import { DataFileError } from '../../data-file.ts';
import { joined, type PixelRange, pixelScale } from '../../pixel-range.ts';
import type { RawData } from '../../raw-data.ts';
import { nameOf, roleOf } from '../../roles.ts';
import { checkSameShape, checkTotal, sideOf } from '../../shapes.ts';
import { eachValue, rangeOf } from './elements.ts';
import type { NpyImages } from './images.ts';
import { told } from './telling.ts';

/** images: all arrays, where none is one of labels. Arrays in one .npz are parts of one data set whose labels are missing. */
export function isClassEach(images: readonly NpyImages[]): boolean {
  const isOwnFile = ({ path }: NpyImages): boolean => roleOf(path) === undefined && !/\.npz\//i.test(path);
  return images.length > 1 && images.every(isOwnFile);
}

const classNameOf = ({ path }: NpyImages): string =>
  (path.split('/').at(-1) ?? path).replace(/^full_numpy_bitmap_/, '');

/** Throws DataFileError. */
export async function readClasses(images: readonly NpyImages[], memory: Memory): Promise<RawData> {
  const sorted = images.toSorted((one, other) => byCodePoints(classNameOf(one), classNameOf(other)));
  const first = sorted[0];
  if (!first) throw new DataFileError(told('numpy/no-array'));
  for (const other of sorted) checkSameShape(first, other);
  const side = sideOf(first, first.path);
  const imageSize = side * side * first.channels;
  const count = sorted.reduce((sum, each) => sum + each.count, 0);
  checkTotal(count, first, first.path);
  const ranges: PixelRange[] = [];
  for (const each of sorted) ranges.push(await rangeOf(each));
  const { factor, notes } = pixelScale(joined(ranges), first.path);
  memory.claim(count * (imageSize + Int32Array.BYTES_PER_ELEMENT), first.path);
  const pixels = new Uint8Array(count * imageSize);
  const labels = new Int32Array(count);
  let start = 0;
  for (const [label, each] of sorted.entries()) {
    const offset = start * imageSize;
    await eachValue(each, each.steps, (value, at) => {
      pixels[offset + at] = Math.round(factor * value);
    });
    labels.fill(label, start, start + each.count);
    start += each.count;
  }
  const paths = sorted.map(({ path }) => path);
  return {
    side,
    channels: first.channels,
    train: {
      path: first.path,
      pixels,
      labels,
      place: (image) => told('numpy/image', { number: String(image + 1) }),
    },
    name: nameOf(folderOf(first.path)),
    paths,
    classNames: sorted.map(classNameOf),
    notes: [...notes, told('numpy/classes')],
  };
}

const folderOf = (path: string): string => path.split('/').slice(0, -1).join('/') || 'Drawings';
