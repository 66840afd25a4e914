/** A layer that stays float32, and its arithmetic: sums in double precision, rounded to float32 once. */
import type { StateDict } from '../../network/simple-cnn.ts';
import { convolutionShapes, type LayerName } from '../../network/simple-cnn.ts';
import { floatProduct } from './float-product.ts';
import { gatherPatches } from './patches.ts';

export interface FloatLayer {
  readonly kind: 'float32';
  /** PyTorch's layout. */
  readonly weight: Float32Array<ArrayBuffer>;
  readonly bias: Float32Array<ArrayBuffer>;
}

/** The arrays are shared, not copied. */
export function floatLayer(state: StateDict, layer: LayerName): FloatLayer {
  return { kind: 'float32', weight: state[`${layer}.weight`], bias: state[`${layer}.bias`] };
}

/** x: (batch, side, side, in channels). Returns (batch, side, side, out channels); no ReLU. */
function floatConvolution(
  x: Float32Array,
  batch: number,
  { weight, bias }: FloatLayer,
  { inChannels, side }: { readonly inChannels: number; readonly side: number },
): Float32Array<ArrayBuffer> {
  const out = bias.length;
  const y = new Float32Array(batch * side * side * out);
  const patches = new Float64Array(side * side * inChannels * 9);
  const weights = Float64Array.from(weight);
  const imageSize = side * side * inChannels;
  for (let image = 0; image < batch; image++) {
    gatherPatches(x.subarray(image * imageSize, (image + 1) * imageSize), side, inChannels, 0, patches);
    const sums = floatProduct(weights, patches, out, side * side, inChannels * 9);
    y.set(withBias(sums, bias), image * side * side * out);
  }
  return y;
}

/** x: (batch, in). Returns (batch, out); no ReLU. */
function floatLinear(
  x: Float32Array,
  batch: number,
  { weight, bias }: FloatLayer,
): Float32Array<ArrayBuffer> {
  const depth = weight.length / bias.length;
  const sums = floatProduct(Float64Array.from(weight), Float64Array.from(x), bias.length, batch, depth);
  return withBias(sums, bias);
}

/** Any layer of SimpleCNN on what it reads: images (batch, row, column, channel) or features (batch, in). */
export function computeFloat(
  name: LayerName,
  layer: FloatLayer,
  x: Float32Array,
  batch: number,
): Float32Array<ArrayBuffer> {
  return name === 'conv1' || name === 'conv2'
    ? floatConvolution(x, batch, layer, convolutionShapes[name])
    : floatLinear(x, batch, layer);
}

function withBias(sums: Float64Array, bias: Float32Array): Float32Array<ArrayBuffer> {
  const y = new Float32Array(sums.length);
  for (let i = 0; i < sums.length; i++) y[i] = (sums[i] ?? 0) + (bias[i % bias.length] ?? 0);
  return y;
}
