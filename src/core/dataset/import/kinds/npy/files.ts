/** NumPy arrays, most often out of one .npz: Keras' mnist.npz, MedMNIST, or whatever numpy.savez wrote. */
import type { Content } from '../../contents/content.ts';
import type { Memory } from '../../contents/memory.ts';
import { DataFileError } from '../../data-file.ts';
import { type Pair, pairUp } from '../../pairs.ts';
import { joined, type PixelScale, pixelScale } from '../../pixel-range.ts';
import type { RawData, RawSplit } from '../../raw-data.ts';
import { nameOf } from '../../roles.ts';
import { checkSameShape, checkTotal, sideOf } from '../../shapes.ts';
import { isClassEach, readClasses } from './classes.ts';
import { eachValue, rangeOf } from './elements.ts';
import { type NpyHeader, npyHeaderOf } from './header.ts';
import { layoutOf, type NpyImages, type NpyLabels } from './images.ts';
import { classNamesIn } from './names.ts';
import { told } from './telling.ts';

/** An array of neither images nor labels. */
interface LeftOut {
  readonly path: string;
  readonly shape: string;
}

/** Throws DataFileError. */
export async function readNpyFiles(contents: readonly Content[], memory: Memory): Promise<RawData> {
  const images: NpyImages[] = [];
  const labels: NpyLabels[] = [];
  const leftOut: LeftOut[] = [];
  let classNames: readonly string[] | undefined;
  for (const content of contents) {
    const names = await classNamesIn(content);
    if (names) {
      classNames = names;
      continue;
    }
    const header = await npyHeaderOf(content);
    const path = content.path.replace(/\.npy$/, '');
    const array = { content, header, path, count: header.shape[0] ?? 0 };
    const layout = layoutOf(header);
    if (layout) images.push({ ...array, ...layout });
    else if (isList(header)) labels.push(array);
    else leftOut.push({ path, shape: header.shape.join(' × ') });
  }
  if (labels.length === 0 && isClassEach(images)) return await readClasses(images, memory);
  checkFound(images, labels, leftOut);
  const { train, test, notes } = pairUp(images, labels);
  if (test) checkSameShape(train.images, test.images);
  const side = sideOf(train.images, train.images.path);
  const ranges = [await rangeOf(train.images)];
  if (test) ranges.push(await rangeOf(test.images));
  const scale = pixelScale(joined(ranges), train.images.path);
  return {
    side,
    channels: train.images.channels,
    train: await splitOf(train, scale, memory),
    ...(test && { test: await splitOf(test, scale, memory) }),
    name: nameOf(train.images.path),
    paths: contents.map(({ path }) => path),
    ...(classNames && { classNames }),
    notes: [...notes, ...scale.notes, ...leftOut.map((array) => told('numpy/left-out', array))],
  };
}

/** One label an image: (n) or (n, 1), as MedMNIST has it. */
const isList = ({ shape }: NpyHeader): boolean =>
  shape.length === 1 || (shape.length === 2 && shape[1] === 1);

function checkFound(
  images: readonly NpyImages[],
  labels: readonly NpyLabels[],
  leftOut: readonly LeftOut[],
): void {
  if (images.length > 0 && labels.length > 0) return;
  const others = leftOut.slice(0, 5).map((array) => told('numpy/shape', array));
  if (images.length === 0)
    throw new DataFileError(
      others.length === 0 ? told('numpy/no-images') : told('numpy/no-images-but', { others }),
    );
  throw new DataFileError(
    others.length === 0 ? told('numpy/no-labels') : told('numpy/no-labels-but', { others }),
  );
}

async function splitOf(
  { images, labels }: Pair<NpyImages, NpyLabels>,
  { factor }: PixelScale,
  memory: Memory,
): Promise<RawSplit> {
  const { path, count, rows, columns, channels } = images;
  checkTotal(count, images, path);
  memory.claim(count * rows * columns * channels, path);
  const pixels = new Uint8Array(count * rows * columns * channels);
  await eachValue(images, images.steps, (value, at) => {
    pixels[at] = Math.round(factor * value);
  });
  return {
    path,
    pixels,
    labels: await labelsOf(labels, memory),
    place: (image) => told('numpy/element', { path: labels.path, number: String(image) }),
  };
}

async function labelsOf(array: NpyLabels, memory: Memory): Promise<Int32Array<ArrayBuffer>> {
  memory.claim(Int32Array.BYTES_PER_ELEMENT * array.count, array.path);
  const labels = new Int32Array(array.count);
  await eachValue(array, [1, 1], (value, at) => {
    if (value !== (value | 0)) {
      throw new DataFileError(
        told('numpy/no-label', { path: array.path, number: String(at), label: String(value) }),
      );
    }
    labels[at] = value;
  });
  return labels;
}
