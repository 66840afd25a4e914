/** A layer that stays float32, and its arithmetic: sums in double precision, rounded to float32 once. */
import type { ConvLayer, Layer } from '../../network/describe.ts';
import { biasOf, type StateDict, weightOf } from '../../network/state-dict.ts';
import { floatProduct } from './float-product.ts';
import { gatherPatches } from './patches.ts';

export interface FloatLayer {
  readonly kind: 'float32';
  /** The weights in PyTorch's layout. */
  readonly weight: Float32Array<ArrayBuffer>;
  readonly bias: Float32Array<ArrayBuffer>;
}

/** layer: its name. The arrays are shared, not copied. */
export function floatLayer(state: StateDict, layer: string): FloatLayer {
  return { kind: 'float32', weight: weightOf(state, layer), bias: biasOf(state, layer) };
}

/** x: (batch, side, side, in channels). Returns (batch, side, side, out channels); no ReLU. */
function floatConvolution(
  x: Float32Array,
  batch: number,
  { weight, bias }: FloatLayer,
  layer: ConvLayer,
): Float32Array<ArrayBuffer> {
  const { side, inChannels, inFeatures, outFeatures: out } = layer;
  const y = new Float32Array(batch * side * side * out);
  const patches = new Float64Array(side * side * inFeatures);
  const weights = Float64Array.from(weight);
  const imageSize = side * side * inChannels;
  for (let image = 0; image < batch; image++) {
    gatherPatches(x.subarray(image * imageSize, (image + 1) * imageSize), layer, 0, patches);
    const sums = floatProduct(weights, patches, out, side * side, inFeatures);
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

/** Any layer on what it reads: images (batch, row, column, channel) or features (batch, in) in PyTorch's order. No ReLU. */
export function computeFloat(
  layer: Layer,
  weights: FloatLayer,
  x: Float32Array,
  batch: number,
): Float32Array<ArrayBuffer> {
  return layer.kind === 'conv' ? floatConvolution(x, batch, weights, layer) : floatLinear(x, batch, weights);
}

function withBias(sums: Float64Array, bias: Float32Array): Float32Array<ArrayBuffer> {
  const y = new Float32Array(sums.length);
  for (let i = 0; i < sums.length; i++) y[i] = (sums[i] ?? 0) + (bias[i % bias.length] ?? 0);
  return y;
}
