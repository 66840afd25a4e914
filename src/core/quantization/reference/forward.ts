/** SimpleCNN's forward pass, whatever its layers compute in: the reference that calibration and static quantization share. */
import { featuresToPyTorch } from '../../network/layout.ts';
import { convolutionShapes, type LayerName } from '../../network/simple-cnn.ts';

/** A layer without its ReLU. x: what it reads, images as (batch, row, column, channel). */
export type ComputeLayer = (layer: LayerName, x: Float32Array) => Float32Array<ArrayBuffer>;

/** images: (batch, 784), normalised. Returns logits, (batch, 10). */
export function forward(
  images: Float32Array,
  batch: number,
  compute: ComputeLayer,
): Float32Array<ArrayBuffer> {
  let x: Float32Array = images;
  for (const name of ['conv1', 'conv2'] as const) {
    const { side, outChannels } = convolutionShapes[name];
    x = maxPool(relu(compute(name, x)), batch, side, outChannels);
  }
  const hidden = relu(compute('fc1', featuresToPyTorch(x, batch)));
  return compute('fc2', hidden);
}

/** In place. */
function relu(x: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
  for (let i = 0; i < x.length; i++) x[i] = Math.max(0, x[i] ?? 0);
  return x;
}

/** 2 x 2. x: (batch, side, side, channels). Returns the same with half the side. */
function maxPool(x: Float32Array, batch: number, side: number, channels: number): Float32Array<ArrayBuffer> {
  const half = side / 2;
  const pooled = new Float32Array(batch * half * half * channels);
  let next = 0;
  for (let row = 0; row < batch * half; row++) {
    for (let column = 0; column < half; column++) {
      const topLeft = (2 * row * side + 2 * column) * channels;
      const bottomLeft = topLeft + side * channels;
      for (let channel = 0; channel < channels; channel++) {
        const top = topLeft + channel;
        const bottom = bottomLeft + channel;
        pooled[next++] = Math.max(
          x[top] ?? 0,
          x[top + channels] ?? 0,
          x[bottom] ?? 0,
          x[bottom + channels] ?? 0,
        );
      }
    }
  }
  return pooled;
}
