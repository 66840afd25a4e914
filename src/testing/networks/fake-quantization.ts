/**
 * Fake quantization, for quantization-aware training: values are rounded to the grid that a scheme would put them on and stay
 * float32, so that the loss feels what quantization will do. The rounding has no useful gradient; training lets the gradient pass
 * straight through it (Y. Bengio et al., "Estimating or Propagating Gradients Through Stochastic Neurons", 2013) and moves
 * the unrounded weights.
 */

import type { Layer } from '../../core/network/describe.ts';
import { buildStateDict, type StateDict, tensorOf } from '../../core/network/state-dict.ts';
import { type ActivationParameters, highestActivation } from '../../core/quantization/grid/affine.ts';
import { dequantizeGrid } from '../../core/quantization/grid/dequantize.ts';
import { type Grid, int8Grid, lowBitGrid } from '../../core/quantization/grid/grid.ts';
import { clamp, roundHalfToEven } from '../../core/quantization/grid/rounding.ts';
import { quantizeLayerWeights } from '../../core/quantization/schemes/dynamic.ts';
import type { Scheme } from '../../core/quantization/schemes/scheme.ts';
import { lowBitLayerWeights } from '../../core/quantization/schemes/weight-only.ts';

/**
 * The weights that the scheme would compute with, for one training step: those of the layers that take part are rounded, all
 * other arrays are shared. The same as quantizing and dequantizing the whole model. Throws NotFiniteError.
 */
export function fakeQuantizeState(state: StateDict, scheme: Scheme): StateDict {
  return buildStateDict(state.spec, ({ name, kind, layer }) => {
    const takesPart = kind === 'weight' && scheme.layers.includes(layer.name);
    return takesPart ? dequantizeGrid(fakeGrid(state, layer, scheme)) : tensorOf(state, name);
  });
}

function fakeGrid(state: StateDict, layer: Layer, scheme: Scheme): Grid {
  if (scheme.kind === 'weightOnly' && scheme.format !== undefined)
    throw new RangeError('No fine-tuning knows number formats.');
  return scheme.kind === 'weightOnly'
    ? lowBitGrid(lowBitLayerWeights(state, layer, scheme))
    : int8Grid(quantizeLayerWeights(state, layer, scheme.granularity));
}

/**
 * Activations of a static scheme rounded to their seven bits: float32((q - zp) * s), with q as in `static-layer.ts`. x: any shape.
 * A backend gets the same from round, clip and the two parameters; between the ends of the range the gradient is 1, beyond 0.
 */
export function fakeQuantizeActivations(
  x: Float32Array,
  { scale, zeroPoint }: ActivationParameters,
): Float32Array<ArrayBuffer> {
  const reciprocal = Math.fround(1 / scale);
  return Float32Array.from(x, (value) => {
    const level = roundHalfToEven(Math.fround(value * reciprocal) + zeroPoint);
    return (clamp(level, 0, highestActivation) - zeroPoint) * scale;
  });
}
