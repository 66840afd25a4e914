/** What the outputs of a layer read, one row for each image or, of a convolution, for each place of each image: border included. */
import type { ConvLayer, Layer } from '../../network/describe.ts';
import { gatherPatches } from '../reference/patches.ts';
import type { LayerInputs } from './layer-inputs.ts';
import type { Matrix } from './matrix-products.ts';

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

/** What images [first, first + count) give. x: as in `LayerInputs`. Of a dense layer a view. */
export function readsOf(layer: Layer, x: Float32Array, first: number, count: number): Reads {
  const size = inputSize(layer);
  const images = x.subarray(first * size, (first + count) * size);
  if (layer.kind === 'conv') return { matrix: placesByInput(layer, images, count), inputs: 'rows' };
  return { matrix: { rows: count, columns: layer.inFeatures, values: images }, inputs: 'columns' };
}

/** (in, places of all images): what one input is at neighbouring places are neighbours in a channel, and are copied as such. */
function placesByInput(
  { side, inChannels, kernel, inFeatures }: ConvLayer,
  images: Float32Array,
  count: number,
): Matrix<Float32Array> {
  const width = side + kernel - 1;
  const border = (kernel - 1) / 2;
  const places = side ** 2;
  const columns = count * places;
  const values = new Float32Array(inFeatures * columns);
  // (channel, row, column), with its border.
  const planes = new Float32Array(inChannels * width ** 2);
  for (let image = 0; image < count; image++) {
    let pixel = image * places * inChannels;
    for (let row = border; row < border + side; row++) {
      for (let column = border; column < border + side; column++) {
        for (let channel = 0; channel < inChannels; channel++) {
          planes[(channel * width + row) * width + column] = images[pixel++] ?? 0;
        }
      }
    }
    for (let input = 0; input < inFeatures; input++) {
      const tap = input % kernel ** 2;
      const top = ((input - tap) / kernel ** 2) * width + Math.floor(tap / kernel);
      let to = input * columns + image * places;
      for (let row = 0; row < side; row++) {
        let from = (top + row) * width + (tap % kernel);
        for (const end = from + side; from < end; from++) values[to++] = planes[from] ?? 0;
      }
    }
  }
  return { rows: inFeatures, columns, values };
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

/** Some rows of all that x gives, by their numbers: image after image, of each its places row by row. */
export function chosenRows(layer: Layer, x: Float32Array, numbers: Uint32Array): Matrix<Float32Array> {
  const columns = layer.inFeatures;
  const values = new Float32Array(numbers.length * columns);
  for (const [i, number] of numbers.entries()) {
    const row = values.subarray(i * columns, (i + 1) * columns);
    if (layer.kind === 'dense') row.set(x.subarray(number * columns, (number + 1) * columns));
    else gatherPatch(layer, x, number, row);
  }
  return { rows: numbers.length, columns, values };
}

/** One row of what `gatherPatches` gives for all images. */
function gatherPatch(layer: ConvLayer, x: Float32Array, number: number, patch: Float32Array): void {
  const { side, inChannels, kernel } = layer;
  const places = side ** 2;
  const image = Math.floor(number / places) * places * inChannels;
  const top = Math.floor((number % places) / side) - (kernel - 1) / 2;
  const left = (number % side) - (kernel - 1) / 2;
  let next = 0;
  for (let channel = 0; channel < inChannels; channel++) {
    for (let row = top; row < top + kernel; row++) {
      for (let column = left; column < left + kernel; column++) {
        const inside = row >= 0 && row < side && column >= 0 && column < side;
        patch[next++] = inside ? (x[image + (row * side + column) * inChannels + channel] ?? 0) : 0;
      }
    }
  }
}
