/** Tensors of numbers that need no packing. */
import type { Tensor } from './safetensors.ts';

export function floatTensor(values: Float32Array, shape: readonly number[]): Tensor {
  return { dtype: 'F32', shape, data: bytesOf(values) };
}

/** A row of bytes. */
export function byteTensor(data: Uint8Array): Tensor {
  return { dtype: 'U8', shape: [data.length], data };
}

export function bytesOf({ buffer, byteOffset, byteLength }: Float32Array | Int8Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
