/** What each layer reads of the calibration images, in the float network and in the quantized one, from one layer to the next. */
import type { Layer, PoolStep } from '../../network/describe.ts';
import { flattenToPyTorch } from '../../network/layout.ts';
import type { FloatLayer } from '../reference/float-layer.ts';
import { maxPool } from '../reference/forward.ts';
import type { Work } from './work.ts';

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

export function startingInputs(calibration: Calibration | undefined): LayerInputs | undefined {
  return calibration && { images: calibration.count, x: calibration.images, y: calibration.images };
}

export function poolBoth({ images, x, y }: LayerInputs, { side, channels }: PoolStep): LayerInputs {
  const pool = (one: Float32Array): Float32Array => maxPool(one, images, side, channels);
  const pooled = pool(x);
  return { images, x: pooled, y: x === y ? pooled : pool(y) };
}

/** As the layer reads them: images are flattened in PyTorch's order before a dense layer. */
export function flattenBoth(inputs: LayerInputs, layer: Layer): LayerInputs {
  if (layer.kind === 'conv') return inputs;
  const { images, x, y } = inputs;
  const flattened = flattenToPyTorch(layer, x, images);
  return { images, x: flattened, y: x === y ? flattened : flattenToPyTorch(layer, y, images) };
}

/** What the step after the layer reads. float: its weights in the float network; given: in the quantized one, the same where it stays float. */
export async function passOn(
  { images, x, y }: LayerInputs,
  layer: Layer,
  float: FloatLayer,
  given: FloatLayer,
  forward: ForwardLayer,
  work: Work,
): Promise<LayerInputs> {
  const size = layer.kind === 'conv' ? layer.outSide ** 2 * layer.outFeatures : layer.outFeatures;
  const together = x === y && float === given;
  const turns = together ? 1 : 2;
  const pass = async (weights: FloatLayer, from: Float32Array, turn: number): Promise<Float32Array> => {
    const into = new Float32Array(images * size);
    const read = from.length / images;
    for (let first = 0; first < images; first += forwardBatch) {
      const end = Math.min(first + forwardBatch, images);
      const batch = from.subarray(first * read, end * read);
      into.set(await forward(layer, weights, batch, end - first), first * size);
      await work.step(turn * images + end, turns * images);
    }
    return into;
  };
  const ofFloat = await pass(float, x, 0);
  return { images, x: ofFloat, y: together ? ofFloat : await pass(given, y, 1) };
}
