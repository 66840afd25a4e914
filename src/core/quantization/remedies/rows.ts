/** What the outputs of a layer read, one row for each image or, of a convolution, for each place of each image: border included. */
import type { ConvLayer, Layer } from '../../network/describe.ts';
import { gatherPatches } from '../reference/patches.ts';
import type { Matrix } from './matrix-products.ts';

/** How many rows an image gives. */
export function rowsOfImage(layer: Layer): number {
  return layer.kind === 'conv' ? layer.side ** 2 : 1;
}

/**
 * Values of rows that are made at a time: 4 MB. Much more would keep whoever wants to stop waiting; much less would give products too
 * small for a graphics card.
 */
const batchValues = 2 ** 20;

/** Images in batches whose rows fit into memory. */
export function imageBatches(layer: Layer, images: number): readonly { first: number; count: number }[] {
  const size = Math.max(1, Math.floor(batchValues / (rowsOfImage(layer) * layer.inFeatures)));
  return Array.from({ length: Math.ceil(images / size) }, (_, i) => {
    const first = i * size;
    return { first, count: Math.min(size, images - first) };
  });
}

/** Values that the layer reads of an image. */
function inputSize(layer: Layer): number {
  return layer.kind === 'conv' ? layer.side ** 2 * layer.inChannels : layer.inFeatures;
}

/**
 * The rows of images [first, first + count). x: as in `LayerInputs`. Columns are ordered as the weight's. Of a dense layer a view.
 */
export function rowsOf(layer: Layer, x: Float32Array, first: number, count: number): Matrix<Float32Array> {
  const size = inputSize(layer);
  const rows = count * rowsOfImage(layer);
  const columns = layer.inFeatures;
  const images = x.subarray(first * size, (first + count) * size);
  if (layer.kind === 'dense') return { rows, columns, values: images };
  const values = new Float32Array(rows * columns);
  const patches = layer.side ** 2 * columns;
  for (let image = 0; image < count; image++) {
    const pixels = images.subarray(image * size, (image + 1) * size);
    gatherPatches(pixels, layer, 0, values.subarray(image * patches, (image + 1) * patches));
  }
  return { rows, columns, values };
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
