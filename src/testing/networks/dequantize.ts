import { dequantizeGrid } from '../../core/quantization/grid/dequantize.ts';
import { int8Grid } from '../../core/quantization/grid/grid.ts';
import type { QuantizedWeights } from '../../core/quantization/grid/weights.ts';

/** (out, in) float32: value * scale, rounded once. */
export function dequantizeWeights(weights: QuantizedWeights): Float32Array<ArrayBuffer> {
  return dequantizeGrid(int8Grid(weights));
}
