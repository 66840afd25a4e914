/**
 * The dynamic quantized linear layer, exactly as PyTorch computes it on x86: uint8 activations, int8 weights, int32 sums.
 * "Dynamic", because scale and zero point of the activations come from the batch at hand: a prediction depends on the
 * batch it came in.
 *
 * Source: torch 2.13, `PackedLinearWeight::apply_dynamic` (FBGEMM); equal to it in every bit (see linear.test.ts).
 */

import { observeRange, someInput } from '../calibration/observer.ts';
import { type ActivationParameters, activationParameters } from '../grid/affine.ts';
import { type QuantizedWeights, scaleOfOutput, weightSums } from '../grid/weights.ts';
import { integerProduct } from './integer-product.ts';

export interface QuantizedLinear {
  readonly weights: QuantizedWeights;
  /** (out), stays float32. */
  readonly bias: Float32Array;
}

export interface LinearOptions {
  /** Negative outputs become 0, as a ReLU after the layer would make them. */
  readonly relu?: boolean;
}

/** x: (batch, in). Returns (batch, out). */
export function quantizedLinear(
  x: Float32Array,
  batch: number,
  layer: QuantizedLinear,
  options: LinearOptions = {},
): Float32Array<ArrayBuffer> {
  const { weights, bias } = layer;
  const { inFeatures, outFeatures } = weights;
  if (x.length !== batch * inFeatures) {
    throw new RangeError(`A batch of ${batch} needs ${batch} × ${inFeatures} inputs, not ${x.length}.`);
  }
  const parameters = activationParameters(observeRange(x, someInput));
  const activations = quantizeActivations(x, parameters);
  const sums = integerProduct(activations, weights.values, batch, outFeatures, inFeatures);
  const totals = parameters.zeroPoint === 0 ? undefined : weightSums(weights);

  const y = new Float32Array(batch * outFeatures);
  for (let output = 0; output < outFeatures; output++) {
    const multiplier = Math.fround(parameters.scale * scaleOfOutput(weights, output));
    // What the zero point adds to the output's sum.
    const correction = parameters.zeroPoint * (totals?.[output] ?? 0);
    const offset = bias[output] ?? 0;
    for (let row = 0; row < batch; row++) {
      const i = row * outFeatures + output;
      const sum = Math.fround((sums[i] ?? 0) - correction);
      // PyTorch's fused multiply-add: the product is exact in a double, and storing it rounds once.
      const value = sum * multiplier + offset;
      y[i] = options.relu && value < 0 ? 0 : value;
    }
  }
  return y;
}

/** x: any shape. Returns the same shape in 0..255 (0..127 after a ReLU; 128 can occur with signed input). */
export function quantizeActivations(
  x: Float32Array,
  { scale, zeroPoint }: ActivationParameters,
): Uint8ClampedArray {
  const reciprocal = Math.fround(1 / scale);
  // A clamped array rounds to nearest with ties to even and clamps to 0..255 by itself: ECMAScript's ToUint8Clamp.
  const quantized = new Uint8ClampedArray(x.length);
  for (let i = 0; i < x.length; i++) quantized[i] = Math.fround((x[i] ?? 0) * reciprocal + zeroPoint);
  return quantized;
}
