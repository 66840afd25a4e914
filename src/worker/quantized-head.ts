/**
 * The dense layers of a quantized model, ready to run on what the float convolutions give.
 * Integer arithmetic, as PyTorch's dynamic quantization does it: uint8 activations, int8 weights, int32 sums.
 */
import { fc1ColumnsToChannelsLast } from '../core/model/layout.ts';
import { type QuantizedLinear, quantizedLinear } from '../core/quantization/linear.ts';
import type { QuantizedModel } from '../core/quantization/model.ts';

export class QuantizedHead {
  readonly #fc1: QuantizedLinear;
  readonly #fc2: QuantizedLinear;

  constructor({ linear: { fc1, fc2 }, float }: QuantizedModel) {
    // The features come row, column, channel. Integer sums do not depend on the order, as long as both sides share it.
    const values = fc1ColumnsToChannelsLast(fc1.values, fc1.outFeatures);
    this.#fc1 = { weights: { ...fc1, values }, bias: float['fc1.bias'] };
    this.#fc2 = { weights: fc2, bias: float['fc2.bias'] };
  }

  /** features: batch x 3136, ordered row, column, channel. Returns logits, batch x 10. */
  classify(features: Float32Array, batch: number): Float32Array {
    const hidden = quantizedLinear(features, batch, this.#fc1, { relu: true });
    return quantizedLinear(hidden, batch, this.#fc2);
  }
}
