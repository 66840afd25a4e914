/** NumPy arrays, most often out of one .npz: Keras' mnist.npz, MedMNIST, or whatever numpy.savez wrote. */
import type { Content } from '../contents/content.ts';
import type { Memory } from '../contents/memory.ts';
import { DataFileError } from '../data-file.ts';
import { type Pair, pairUp } from '../pairs.ts';
import { joined, type PixelScale, pixelScale } from '../pixel-range.ts';
import type { RawData, RawSplit } from '../raw-data.ts';
import { nameOf } from '../roles.ts';
import { checkSameShape, checkTotal, type Shape, sideOf } from '../shapes.ts';
import { eachValue, type NpyArray, rangeOf } from './npy-elements.ts';
import { type NpyHeader, npyHeaderOf } from './npy-header.ts';

interface Labels extends NpyArray {
  readonly path: string;
  readonly count: number;
}

interface Images extends Labels, Shape {
  /** For each dimension of the array, how far apart its neighbours stand in pixels ordered image, row, column, channel. */
  readonly steps: readonly number[];
}

/** Throws DataFileError. */
export async function readNpyFiles(contents: readonly Content[], memory: Memory): Promise<RawData> {
  const images: Images[] = [];
  const labels: Labels[] = [];
  const leftOut: string[] = [];
  for (const content of contents) {
    const header = await npyHeaderOf(content);
    const path = content.path.replace(/\.npy$/, '');
    const array = { content, header, path, count: header.shape[0] ?? 0 };
    const layout = layoutOf(header);
    if (layout) images.push({ ...array, ...layout });
    else if (isList(header)) labels.push(array);
    else leftOut.push(`${path} (${header.shape.join(' × ')})`);
  }
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
    notes: [
      ...notes,
      ...scale.notes,
      ...leftOut.map((name) => `${name} was left out: it holds neither images nor labels.`),
    ],
  };
}

/** One label an image: (n) or (n, 1), as MedMNIST has it. */
const isList = ({ shape }: NpyHeader): boolean =>
  shape.length === 1 || (shape.length === 2 && shape[1] === 1);

function checkFound(images: readonly Images[], labels: readonly Labels[], leftOut: readonly string[]): void {
  if (images.length > 0 && labels.length > 0) return;
  const odd =
    leftOut.length === 0 ? '' : ` What there is has other shapes: ${leftOut.slice(0, 5).join(', ')}.`;
  throw new DataFileError(
    images.length === 0
      ? `No array of images is among these: they have the shape (n, rows, columns), or with channels (n, rows, columns, channels).${odd}`
      : `No array of labels is among these: a label is one number for each image, with the shape (n) or (n, 1).${odd} Of one column for each class, numpy's argmax(axis=1) makes labels.`,
  );
}

/** Undefined where the array does not look like images. */
function layoutOf({ shape }: NpyHeader): (Shape & { steps: number[] }) | undefined {
  const [, second = 0, third = 0, fourth = 0] = shape;
  if (shape.length === 3) return layout(second, third, 1, [third, 1]);
  if (shape.length === 4) {
    const isChannelsFirst = [1, 3].includes(second) && ![1, 3].includes(fourth);
    return isChannelsFirst
      ? layout(third, fourth, second, [1, fourth * second, second])
      : layout(second, third, fourth, [third * fourth, fourth, 1]);
  }
  if (shape.length !== 2) return undefined;
  for (const channels of [1, 3]) {
    const side = Math.sqrt(second / channels);
    if (Number.isInteger(side) && side > 1) return layout(side, side, channels, [1]);
  }
  return undefined;
}

function layout(
  rows: number,
  columns: number,
  channels: number,
  steps: number[],
): Shape & { steps: number[] } {
  return { rows, columns, channels, steps: [rows * columns * channels, ...steps] };
}

async function splitOf(
  { images, labels }: Pair<Images, Labels>,
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
    place: (image) => `element ${image} of ${labels.path}`,
  };
}

async function labelsOf(array: Labels, memory: Memory): Promise<Int32Array<ArrayBuffer>> {
  memory.claim(Int32Array.BYTES_PER_ELEMENT * array.count, array.path);
  const labels = new Int32Array(array.count);
  await eachValue(array, [1, 1], (value, at) => {
    if (value !== (value | 0)) {
      throw new DataFileError(
        `Element ${at} of ${array.path} is the label ${value}. Labels are whole numbers from 0, one for each class.`,
      );
    }
    labels[at] = value;
  });
  return labels;
}
