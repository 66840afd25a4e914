/** Back to float: the weights that the int8 values stand for. */
import { type QuantizedWeights, scaleOfOutput } from './weights.ts';

/** (out, in) float32: value * scale, rounded once. */
export function dequantizeWeights(weights: QuantizedWeights): Float32Array<ArrayBuffer> {
  const { values, inFeatures, outFeatures } = weights;
  const floats = new Float32Array(values.length);
  for (let output = 0; output < outFeatures; output++) {
    const scale = scaleOfOutput(weights, output);
    const end = (output + 1) * inFeatures;
    for (let i = output * inFeatures; i < end; i++) floats[i] = (values[i] ?? 0) * scale;
  }
  return floats;
}
