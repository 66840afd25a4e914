/** What TF.js hands to a gradient function, checked. */
import type { Tensor } from '@tensorflow/tfjs-core';

/** An input that TF.js saved for a gradient. */
export function saved(tensors: readonly Tensor[], index: number): Tensor {
  const tensor = tensors[index];
  if (!tensor) throw new Error(`simd: TF.js did not save tensor ${index} for the gradient`);
  return tensor;
}

/** The gradient of a kernel's first output, the one that counts. */
export function firstGradient(dy: Tensor | Tensor[]): Tensor {
  return Array.isArray(dy) ? saved(dy, 0) : dy;
}
