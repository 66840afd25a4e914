/**
 * What every kernel file is made of: `simdKernel` turns an attempt into a KernelConfig. An attempt checks whether it can
 * do this call; if not it returns null, and the CPU backend's kernel of the same name does it.
 */
import {
  type Attribute,
  getKernel,
  type KernelConfig,
  type NamedAttrMap,
  type NamedTensorInfoMap,
  type TensorInfo,
} from '@tensorflow/tfjs-core';
import { BACKEND_NAME, SimdBackend } from '../runtime/backend.ts';

interface Call {
  inputs: NamedTensorInfoMap;
  attrs: NamedAttrMap;
  backend: SimdBackend;
}

export type Attempt = (call: Call) => TensorInfo | TensorInfo[] | null;

function simdBackend(backend: object): SimdBackend {
  if (backend instanceof SimdBackend) return backend;
  throw new Error('simd: a simd kernel was called with the backend of another');
}

export function simdKernel(kernelName: string, attempt: Attempt): KernelConfig {
  return {
    kernelName,
    backendName: BACKEND_NAME,
    kernelFunc: ({ inputs, attrs = {}, backend }) => {
      const result = attempt({ inputs, attrs, backend: simdBackend(backend) });
      if (result) return result;
      const fallback = getKernel(kernelName, 'cpu');
      if (!fallback)
        throw new Error(`simd: '${kernelName}' cannot do this call, and the cpu backend has no such kernel`);
      return fallback.kernelFunc({ inputs, attrs, backend });
    },
  };
}

/** An input that the op always has. */
export function input(inputs: NamedTensorInfoMap, name: string): TensorInfo {
  const tensor = inputs[name];
  if (!tensor) throw new Error(`simd: the input '${name}' is missing`);
  return tensor;
}

/** Strides, dilations and window sizes come as one number or a pair. */
export function pair(value: Attribute | Attribute[] | undefined): [number, number] {
  if (typeof value === 'number') return [value, value];
  if (Array.isArray(value)) {
    const [height, width] = value;
    if (typeof height === 'number' && typeof width === 'number') return [height, width];
  }
  throw new Error(`simd: expected a number or a pair of numbers, got ${String(value)}`);
}

export function integers(value: Attribute | Attribute[] | undefined): number[] {
  const list = typeof value === 'number' ? [value] : value;
  if (Array.isArray(list)) {
    const numbers = list.filter((item) => typeof item === 'number');
    if (numbers.length === list.length) return numbers;
  }
  throw new Error(`simd: expected integers, got ${String(value)}`);
}
