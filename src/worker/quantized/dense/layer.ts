/** Which implementation of the int8 dense layer a backend gets. */
import type { DenseLayer } from '../../../core/network/describe.ts';
import { columnsToChannelsLast } from '../../../core/network/layout.ts';
import type { QuantizedLinear } from '../../../core/quantization/reference/linear.ts';
import type { QuantizedDenseLayer } from './quantized-dense-layer.ts';
import { createReferenceLayer } from './reference.ts';
import { createSimdLayer } from './simd.ts';
import { createWebGpuLayer } from './webgpu.ts';

/** Whether a backend has kernels of its own, or is served by the reference. */
export const hasKernels = (backend: string): boolean => backend === 'simd' || backend === 'webgpu';

/** backend: the name of the current one. What it computes is `quantizedLinear` of core, to the last bit on the CPU, within 1e-6 on a GPU. */
export function createQuantizedLayer(linear: QuantizedLinear, backend: string): QuantizedDenseLayer {
  switch (backend) {
    case 'simd':
      return createSimdLayer(linear);
    case 'webgpu':
      return createWebGpuLayer(linear);
    default:
      return createReferenceLayer(linear);
  }
}

/** The layer that flattens reads features ordered row, column, channel. */
export function channelsLast(layer: DenseLayer, { weights, bias }: QuantizedLinear): QuantizedLinear {
  return { weights: { ...weights, values: columnsToChannelsLast(layer, weights.values) }, bias };
}
