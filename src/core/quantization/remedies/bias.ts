/**
 * Bias correction: each output gets the mean over the calibration images that it has in the float network. It makes up for what rounding the
 * weights, and all that was rounded before, moved all images by.
 * Source: Nagel et al., "Data-Free Quantization Through Weight Equalization and Bias Correction", 2019, section 4.2, with means from data.
 */
import type { InputSums } from './images/rows.ts';

/**
 * bias + mean of (W x - V y), in doubles, rounded to float32 once. weight: W of the float layer, quantized: V, the values that its codes
 * stand for; both (out, in).
 */
export function correctedBias(
  bias: Float32Array,
  weight: Float32Array,
  quantized: Float32Array,
  { xSum, ySum, count }: InputSums,
): Float32Array<ArrayBuffer> {
  const inputs = xSum.length;
  return Float32Array.from(bias, (value, output) => {
    let change = 0;
    for (let i = 0; i < inputs; i++) {
      const at = output * inputs + i;
      change += (weight[at] ?? 0) * (xSum[i] ?? 0) - (quantized[at] ?? 0) * (ySum[i] ?? 0);
    }
    return value + change / count;
  });
}
