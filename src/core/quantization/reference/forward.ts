/** A network's forward pass, whatever its layers compute in: the reference that calibration and static quantization share. */
import { describeNetwork, type Layer, type Step } from '../../network/describe.ts';
import { flattenToPyTorch } from '../../network/layout.ts';
import type { NetworkSpec } from '../../network/spec.ts';

/** A layer without its ReLU. x: what it reads, images as (batch, row, column, channel), features in PyTorch's order. */
export type ComputeLayer = (layer: Layer, x: Float32Array) => Float32Array<ArrayBuffer>;

/** images: (batch, row, column, channel), normalised. Returns logits, (batch, classes). Dropout is for training only. */
export function forward(
  spec: NetworkSpec,
  images: Float32Array,
  batch: number,
  compute: ComputeLayer,
): Float32Array<ArrayBuffer> {
  const run = (x: Float32Array, step: Step): Float32Array => {
    switch (step.kind) {
      case 'conv': {
        const y = relu(compute(step, x));
        return step.pooled ? maxPool(y, batch, step.side, step.outFeatures) : y;
      }
      case 'dense': {
        const y = compute(step, flattenToPyTorch(step, x, batch));
        return step.relu ? relu(y) : y;
      }
      case 'pool':
        return maxPool(x, batch, step.side, step.channels);
      case 'dropout':
        return x;
      default:
        return step satisfies never;
    }
  };
  return Float32Array.from(describeNetwork(spec).steps.reduce(run, images));
}

/** Replaces negative values by 0, in place. */
export function relu(x: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
  for (let i = 0; i < x.length; i++) x[i] = Math.max(0, x[i] ?? 0);
  return x;
}

/** 2 x 2. x: (batch, side, side, channels). Returns the same with half the side; an odd last row and column are left out. */
export function maxPool(
  x: Float32Array,
  batch: number,
  side: number,
  channels: number,
): Float32Array<ArrayBuffer> {
  const half = Math.floor(side / 2);
  const pooled = new Float32Array(batch * half * half * channels);
  let next = 0;
  for (let image = 0; image < batch; image++) {
    for (let row = 0; row < half; row++) {
      for (let column = 0; column < half; column++) {
        const topLeft = ((image * side + 2 * row) * side + 2 * column) * channels;
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
  }
  return pooled;
}
