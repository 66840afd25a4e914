/** Which implementation of the int8 dense layer a backend gets. */
import type { QuantizedLinear } from '../../../core/quantization/reference/linear.ts';
import type { Int8DenseLayer } from './int8-dense-layer.ts';
import { createReferenceLayer } from './reference.ts';
import { createSimdLayer } from './simd.ts';
import { createWebGpuLayer } from './webgpu.ts';

/** Whether a backend has kernels of its own, or is served by the reference. */
export const hasKernels = (backend: string): boolean => backend === 'simd' || backend === 'webgpu';

/** backend: the name of the current one. What it computes is `quantizedLinear` of core, to the last bit on the CPU, within 1e-6 on a GPU. */
export function createQuantizedLayer(linear: QuantizedLinear, backend: string): Int8DenseLayer {
  switch (backend) {
    case 'simd':
      return createSimdLayer(linear);
    case 'webgpu':
      return createWebGpuLayer(linear);
    default:
      return createReferenceLayer(linear);
  }
}
