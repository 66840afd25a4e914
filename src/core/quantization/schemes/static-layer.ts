/**
 * A layer of static int8 quantization: seven-bit activations whose scale is known beforehand, int8 weights, int32 sums.
 * The kernels of the `simd` backend compute exactly this, to the last bit.
 *
 *   xq  = clamp(rne(float32(x * float32(1 / s)) + zp), 0, 127)
 *   acc = sum over what an output reads of (xq - zp) * wq, exactly, in int32; beyond the border of an image xq = zp
 *   y   = float32(float32(acc) * float32(s * sw) + bias), product and sum in double precision
 *
 * s, zp: scale and zero point of the layer's input; sw: scale of the output's weights. rne: rounds to the nearest integer,
 * ties to even. The sum with zp is exact, not rounded to float32. A ReLU follows in float; the next layer makes xq of the outcome. Taking maxima before or after that is the same,
 * because rounding keeps the order: kernels pool integers.
 *
 * Seven bits: 127 * 128 + 127 * 128 < 2^15, so that a dot product may add pairs in 16 bits. PyTorch's `reduce_range` is the same.
 */
import type { ConvLayer, Layer } from '../../network/describe.ts';
import { type ActivationParameters, highestActivation } from '../grid/affine.ts';
import { type QuantizedWeights, scaleOfOutput, weightSums } from '../grid/weights.ts';
import { integerProduct } from '../reference/integer-product.ts';
import { gatherPatches } from '../reference/patches.ts';

export interface StaticLayer {
  readonly kind: 'staticInt8';
  /** (out, in), of a convolution (out, in * kernel * kernel): PyTorch's layout. */
  readonly weights: QuantizedWeights;
  readonly bias: Float32Array<ArrayBuffer>;
  /** Scale and zero point of what the layer reads. The zero point is 0 after a ReLU. */
  readonly input: ActivationParameters;
}

/** x: any shape. Returns the same shape in 0..127. */
export function quantizeStatically(
  x: Float32Array,
  { scale, zeroPoint }: ActivationParameters,
): Uint8ClampedArray {
  const reciprocal = Math.fround(1 / scale);
  // A clamped array rounds to nearest with ties to even and clamps to 0 by itself: ECMAScript's ToUint8Clamp.
  const quantized = new Uint8ClampedArray(x.length);
  for (let i = 0; i < x.length; i++) {
    quantized[i] = Math.min(Math.fround((x[i] ?? 0) * reciprocal) + zeroPoint, highestActivation);
  }
  return quantized;
}

/** xq: (batch, side, side, in channels) in 0..127. Returns (batch, side, side, out channels) float32; no ReLU. */
export function staticConvolution(
  xq: Uint8ClampedArray,
  batch: number,
  layer: StaticLayer,
  shape: Pick<ConvLayer, 'side' | 'inChannels' | 'kernel'>,
): Float32Array<ArrayBuffer> {
  const { side, inChannels } = shape;
  const { inFeatures, outFeatures, values } = layer.weights;
  const positions = side * side;
  const sums = new Int32Array(batch * positions * outFeatures);
  const patches = new Uint8ClampedArray(positions * inFeatures);
  for (let image = 0; image < batch; image++) {
    const start = image * positions * inChannels;
    const pixels = xq.subarray(start, start + positions * inChannels);
    gatherPatches(pixels, shape, layer.input.zeroPoint, patches);
    const product = integerProduct(patches, values, positions, outFeatures, inFeatures);
    sums.set(product, image * positions * outFeatures);
  }
  return rescale(sums, layer);
}

/** xq: (batch, in) in 0..127, in PyTorch's order. Returns (batch, out) float32; no ReLU. */
export function staticLinear(
  xq: Uint8ClampedArray,
  batch: number,
  layer: StaticLayer,
): Float32Array<ArrayBuffer> {
  const { inFeatures, outFeatures, values } = layer.weights;
  return rescale(integerProduct(xq, values, batch, outFeatures, inFeatures), layer);
}

/** Any layer, on float values that it quantizes. No ReLU. */
export function computeStatic(
  layer: Layer,
  weights: StaticLayer,
  x: Float32Array,
  batch: number,
): Float32Array<ArrayBuffer> {
  const xq = quantizeStatically(x, weights.input);
  return layer.kind === 'conv'
    ? staticConvolution(xq, batch, weights, layer)
    : staticLinear(xq, batch, weights);
}

/** sums: (rows, out) of xq * wq, from which zp * (sum of wq) is still to be taken. */
function rescale(sums: Int32Array, { weights, bias, input }: StaticLayer): Float32Array<ArrayBuffer> {
  const { outFeatures } = weights;
  const totals = weightSums(weights);
  const y = new Float32Array(sums.length);
  for (let output = 0; output < outFeatures; output++) {
    const multiplier = Math.fround(input.scale * scaleOfOutput(weights, output));
    const correction = input.zeroPoint * (totals[output] ?? 0);
    const offset = bias[output] ?? 0;
    for (let i = output; i < sums.length; i += outFeatures) {
      const sum = Math.fround((sums[i] ?? 0) - correction);
      // This is computed in doubles; storing rounds to float32.
      y[i] = sum * multiplier + offset;
    }
  }
  return y;
}
