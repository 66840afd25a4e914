/** A dense layer with int8 weights, ready to run on one backend: the one interface, and which implementation a backend gets. */
import type * as tf from '@tensorflow/tfjs-core';
import type { QuantizedLinear } from '../../../core/quantization/reference/linear.ts';
import { createReferenceLayer } from './reference.ts';
import { createSimdLayer } from './simd.ts';
import { createWebGpuLayer } from './webgpu.ts';

export interface QuantizedLayer {
  /**
   * x: [rows, in], of which the first `batch` count: the range of the activations is theirs, not that of padding. Gives [batch, out],
   * after a ReLU where asked; the caller disposes of it. Throws NotFiniteError for NaN and infinite values.
   */
  apply(x: tf.Tensor2D, batch: number, relu: boolean): tf.Tensor2D | Promise<tf.Tensor2D>;
  /** Releases the weights that the backend holds. */
  dispose(): void;
}

/** Whether a backend has kernels of its own, or is served by the reference. */
export const hasKernels = (backend: string): boolean => backend === 'simd' || backend === 'webgpu';

/** backend: the name of the current one. What it computes is `quantizedLinear` of core, to the last bit on the CPU, within 1e-6 on a GPU. */
export function createQuantizedLayer(linear: QuantizedLinear, backend: string): QuantizedLayer {
  switch (backend) {
    case 'simd':
      return createSimdLayer(linear);
    case 'webgpu':
      return createWebGpuLayer(linear);
    default:
      return createReferenceLayer(linear);
  }
}
