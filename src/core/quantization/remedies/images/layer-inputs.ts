/** What each layer reads of the calibration images, in the float network and in the quantized one, from one layer to the next. */
import type { Layer, PoolStep } from '../../../network/describe.ts';
import { flattenToPyTorch } from '../../../network/layout.ts';
import type { FloatLayer } from '../../reference/float-layer.ts';
import { maxPool } from '../../reference/forward.ts';
import type { Work } from '../progress/work.ts';

export interface Calibration {
  /** (count, row, column, channel), normalised. */
  readonly images: Float32Array;
  readonly count: number;
}

/** Images as (image, row, column, channel), features in PyTorch's order. */
export interface LayerInputs {
  readonly images: number;
  /** In the float network. */
  readonly x: Float32Array;
  /** In the network whose layers before this one are quantized; the same array where none is. */
  readonly y: Float32Array;
}

/**
 * What a layer gives, with its ReLU if it has one and with the max-pooling that follows at once: images or features, (batch, out).
 * x: as in `LayerInputs`, of `batch` images. weights: in PyTorch's layout.
 */
export type ForwardLayer = (
  layer: Layer,
  weights: FloatLayer,
  x: Float32Array,
  batch: number,
) => Promise<Float32Array>;

/** Images that are passed on at a time: SimpleCNN's first layer makes 13 MB of them. */
const forwardBatch = 128;

/** What a layer reads of what the one before it gives, `pools` being all between them. Images are flattened in PyTorch's order before a dense layer. */
export function asRead(
  layer: Layer,
  pools: readonly PoolStep[],
  given: Float32Array,
  images: number,
): Float32Array {
  const pooled = pools.reduce((from, { side, channels }) => maxPool(from, images, side, channels), given);
  return layer.kind === 'conv' ? pooled : flattenToPyTorch(layer, pooled, images);
}

/** What a layer gives for all images. from: what it reads of them. */
export async function outputsOf(
  layer: Layer,
  weights: FloatLayer,
  from: Float32Array,
  images: number,
  forward: ForwardLayer,
  work: Work,
): Promise<Float32Array> {
  const size = layer.kind === 'conv' ? layer.outSide ** 2 * layer.outFeatures : layer.outFeatures;
  const into = new Float32Array(images * size);
  const read = from.length / images;
  for (let first = 0; first < images; first += forwardBatch) {
    const end = Math.min(first + forwardBatch, images);
    const batch = from.subarray(first * read, end * read);
    into.set(await forward(layer, weights, batch, end - first), first * size);
    await work.step(end, images);
  }
  return into;
}
