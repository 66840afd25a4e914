/** What the outputs of a layer read, one row for each image or, of a convolution, for each place of each image: border included. */
import type { ConvLayer, Layer } from '../../../network/describe.ts';
import { gatherPatches, patchOffsets } from '../../reference/patches.ts';
import type { Matrix } from '../matrices/matrix-products.ts';
import type { LayerInputs } from './layer-inputs.ts';

/** How many rows an image gives. */
export function rowsOfImage(layer: Layer): number {
  return layer.kind === 'conv' ? layer.side ** 2 : 1;
}

/**
 * Values of rows that are dealt with at a time. Patches are made for it: 4 MB of them. Features are there already, and the products of 3,136
 * of 1,337 images take a fraction of a second. Much more would keep whoever wants to stop waiting.
 */
const batchValues = { conv: 2 ** 20, dense: 2 ** 22 };

/** Images in batches whose rows fit into memory. */
export function imageBatches(layer: Layer, images: number): readonly { first: number; count: number }[] {
  const size = Math.max(1, Math.floor(batchValues[layer.kind] / (rowsOfImage(layer) * layer.inFeatures)));
  return Array.from({ length: Math.ceil(images / size) }, (_, i) => {
    const first = i * size;
    return { first, count: Math.min(size, images - first) };
  });
}

/** Values that the layer reads of an image. */
function inputSize(layer: Layer): number {
  return layer.kind === 'conv' ? layer.side ** 2 * layer.inChannels : layer.inFeatures;
}

/** What the outputs of some images read. */
export interface Reads {
  readonly matrix: Matrix;
  /** Where the inputs stand, in the order of the weight's columns: of a convolution as rows, one column for each place. */
  readonly inputs: 'rows' | 'columns';
}

/** Gives what images [first, first + count) give: it holds until the next ones are asked for. Of a dense layer a view. */
export type ReadImages = (first: number, count: number) => Reads;

/** x: as in `LayerInputs`. */
export function readerOf(layer: Layer, x: Float32Array): ReadImages {
  if (layer.kind === 'conv') return placeReader(layer, x);
  const { inFeatures } = layer;
  return (first, count) => {
    const values = x.subarray(first * inFeatures, (first + count) * inFeatures);
    return { matrix: { rows: count, columns: inFeatures, values }, inputs: 'columns' };
  };
}

/**
 * (in, places of all images). What one input is at all places is a piece of its channel, moved: with a copy of the channel for each column of
 * the kernel, moved sideways already, it is one run of values.
 */
function placeReader({ side, inChannels, kernel, inFeatures }: ConvLayer, x: Float32Array): ReadImages {
  const border = (kernel - 1) / 2;
  const places = side ** 2;
  // Fresh memory for every batch would take longer than filling it.
  let kept = new Float32Array(0);
  // (kernel's column, row, column) of one channel, with rows of zeros above and below.
  const size = (side + kernel - 1) * side;
  const moved = new Float32Array(kernel * size);
  return (first, count) => {
    const columns = count * places;
    if (kept.length !== inFeatures * columns) kept = new Float32Array(inFeatures * columns);
    const values = kept;
    for (let image = 0; image < count; image++) {
      for (let channel = 0; channel < inChannels; channel++) {
        for (let shift = 0; shift < kernel; shift++) {
          // What lies beyond the sides is 0, and stays so.
          const left = Math.max(0, border - shift);
          const right = Math.min(side, side + border - shift);
          for (let row = 0; row < side; row++) {
            const to = shift * size + (row + border) * side;
            const line = ((first + image) * side + row) * side + shift - border;
            let from = (line + left) * inChannels + channel;
            for (let column = left; column < right; column++, from += inChannels) {
              moved[to + column] = x[from] ?? 0;
            }
          }
        }
        for (let tap = 0; tap < kernel ** 2; tap++) {
          const start = (tap % kernel) * size + Math.floor(tap / kernel) * side;
          const input = channel * kernel ** 2 + tap;
          values.set(moved.subarray(start, start + places), input * columns + image * places);
        }
      }
    }
    return { matrix: { rows: inFeatures, columns, values }, inputs: 'rows' };
  };
}

/** Sums over what the outputs of a layer read, by input, and of how many rows. */
export interface InputSums {
  readonly count: number;
  /** In the float network. */
  readonly xSum: Float64Array;
  /** In the quantized one. */
  readonly ySum: Float64Array;
}

export function inputSums(layer: Layer, { images, x, y }: LayerInputs): InputSums {
  const xSum = columnSums(layer, x, images);
  return { count: images * rowsOfImage(layer), xSum, ySum: x === y ? xSum : columnSums(layer, y, images) };
}

/** Of all rows. The patches of a sum of images are the sums of their patches. */
function columnSums(layer: Layer, x: Float32Array, images: number): Float64Array {
  const size = inputSize(layer);
  const whole = new Float64Array(size);
  for (let start = 0; start < images * size; start += size) {
    for (let i = 0; i < size; i++) whole[i] = (whole[i] ?? 0) + (x[start + i] ?? 0);
  }
  if (layer.kind === 'dense') return whole;
  const columns = layer.inFeatures;
  const patches = new Float64Array(layer.side ** 2 * columns);
  gatherPatches(whole, layer, 0, patches);
  const sums = new Float64Array(columns);
  for (let start = 0; start < patches.length; start += columns) {
    for (let i = 0; i < columns; i++) sums[i] = (sums[i] ?? 0) + (patches[start + i] ?? 0);
  }
  return sums;
}

/** Gives some rows of all that x gives, by their numbers: image after image, of each its places row by row. They hold until the next call. */
export type PickRows = (numbers: Uint32Array) => Matrix<Float32Array>;

export function rowPicker(layer: Layer, x: Float32Array, images: number): PickRows {
  const columns = layer.inFeatures;
  if (layer.kind === 'conv') return patchPicker(layer, x, images);
  let values = new Float32Array(0);
  return (numbers) => {
    if (values.length !== numbers.length * columns) values = new Float32Array(numbers.length * columns);
    for (const [i, number] of numbers.entries()) {
      values.set(x.subarray(number * columns, (number + 1) * columns), i * columns);
    }
    return { rows: numbers.length, columns, values };
  };
}

/** Keeps a copy of all images with their borders, so that every patch reads at the same offsets. */
function patchPicker(
  { side, inChannels, kernel, inFeatures }: ConvLayer,
  x: Float32Array,
  images: number,
): PickRows {
  const width = side + kernel - 1;
  const border = (kernel - 1) / 2;
  const bordered = new Float32Array(images * width ** 2 * inChannels);
  for (let line = 0; line < images * side; line++) {
    const [image, row] = [Math.floor(line / side), line % side];
    const start = (image * width + row + border) * width + border;
    bordered.set(x.subarray(line * side * inChannels, (line + 1) * side * inChannels), start * inChannels);
  }
  const offsets = patchOffsets(width, inChannels, kernel);
  let kept = new Float32Array(0);
  return (numbers) => {
    const count = numbers.length * inFeatures;
    if (kept.length !== count) kept = new Float32Array(count);
    const values = kept;
    let next = 0;
    for (const number of numbers) {
      const [image, place] = [Math.floor(number / side ** 2), number % side ** 2];
      const first = ((image * width + Math.floor(place / side)) * width + (place % side)) * inChannels;
      for (let i = 0; i < offsets.length; i++) values[next++] = bordered[first + (offsets[i] ?? 0)] ?? 0;
    }
    return { rows: numbers.length, columns: inFeatures, values };
  };
}
