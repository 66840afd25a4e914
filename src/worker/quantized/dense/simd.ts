/** The layer on `simd`: WebAssembly kernels read the activations where they lie in memory. */
import * as tf from '@tensorflow/tfjs-core';
import type { QuantizedLinear } from '../../../core/quantization/reference/linear.ts';
import { QuantizedDense } from '../../../tfjs-backend-simd/int8/quantizedDense.ts';
import type { QuantizedDenseLayer } from './quantized-dense-layer.ts';
import { scaleOfExtremes } from './scale.ts';

export function createSimdLayer({ weights, bias }: QuantizedLinear): QuantizedDenseLayer {
  const dense = new QuantizedDense(weights, bias);
  return {
    apply: (x, batch, relu) =>
      tf.tidy(() => {
        const rows = x.shape[0] === batch ? x : tf.slice(x, 0, batch);
        return tf.reshape<tf.Rank.R2>(dense.apply(rows, scaleOfExtremes, relu), [batch, dense.outFeatures]);
      }),
    dispose: () => dense.dispose(),
  };
}
