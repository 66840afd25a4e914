/** Any backend without int8 kernels of its own: core's plain TypeScript, on values read back. */
import * as tf from '@tensorflow/tfjs-core';
import { type QuantizedLinear, quantizedLinear } from '../../../core/quantization/reference/linear.ts';
import type { QuantizedDenseLayer } from './quantized-dense-layer.ts';

export function createReferenceLayer(linear: QuantizedLinear): QuantizedDenseLayer {
  const { inFeatures, outFeatures } = linear.weights;
  return {
    async apply(x, batch, relu) {
      const values = Float32Array.from((await x.data()).subarray(0, batch * inFeatures));
      return tf.tensor2d(quantizedLinear(values, batch, linear, { relu }), [batch, outFeatures]);
    },
    dispose: () => undefined,
  };
}
