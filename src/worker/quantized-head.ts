/**
 * The dense layers of a quantized model, ready to run on what the float convolutions give.
 * Integer arithmetic, as PyTorch's dynamic quantization does it: uint8 activations, int8 weights, int32 sums.
 */
import * as tf from '@tensorflow/tfjs-core';
import { fc1ColumnsToChannelsLast } from '../core/model/layout.ts';
import type { QuantizedModel } from '../core/quantization/model.ts';
import { createQuantizedLayer } from './quantized-linear/layer.ts';

export interface QuantizedHead {
  /**
   * features: [rows, 3136], ordered row, column, channel; the first `batch` rows count. Resolves with logits, batch x 10.
   * Rejects with NotFiniteError for features that are NaN or infinite.
   */
  classify(features: tf.Tensor2D, batch: number): Promise<Float32Array>;
  /** Releases what the backend holds of it. */
  dispose(): void;
}

/** backend: the name of the current one, on which the head is to run. It is made anew when another takes its place. */
export function createQuantizedHead(
  { linear: { fc1, fc2 }, float }: QuantizedModel,
  backend = tf.getBackend(),
): QuantizedHead {
  // The features come row, column, channel. Integer sums do not depend on the order, as long as both sides share it.
  const values = fc1ColumnsToChannelsLast(fc1.values, fc1.outFeatures);
  const first = createQuantizedLayer({ weights: { ...fc1, values }, bias: float['fc1.bias'] }, backend);
  const second = createQuantizedLayer({ weights: fc2, bias: float['fc2.bias'] }, backend);
  return {
    async classify(features, batch) {
      const hidden = await first.apply(features, batch, true);
      try {
        const logits = await second.apply(hidden, batch, false);
        try {
          return Float32Array.from(await logits.data());
        } finally {
          logits.dispose();
        }
      } finally {
        hidden.dispose();
      }
    },
    dispose() {
      first.dispose();
      second.dispose();
    },
  };
}
