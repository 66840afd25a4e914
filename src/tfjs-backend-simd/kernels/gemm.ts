/** Calls assembly/gemm.ts: the one place that knows the order of its arguments. */
import type { SimdBackend } from '../runtime/backend.ts';
import { GEMM_SCRATCH, RELU_FLAG } from './scratch.ts';

/** Each part packs its own operand, so it is better to have few parts. */
const PARTS_PER_THREAD = 1;

/** A matrix operand in memory: the address of its first element, and whether it is read transposed. */
export interface Operand {
  pointer: number;
  transposed: boolean;
}

/** y[m, n] = a[m, k] b[k, n] (+ bias[n]) (ReLU). bias: an address, or 0 for none. */
export function gemm(
  backend: SimdBackend,
  [m, k, n]: readonly [number, number, number],
  a: Operand,
  b: Operand,
  y: number,
  bias = 0,
  relu = false,
): void {
  const aStrides = a.transposed ? [1, m] : [k, 1];
  const bStrides = b.transposed ? [1, k] : [n, 1];
  backend.runWithScratch(
    'gemm',
    GEMM_SCRATCH,
    (scratch, bytes) => [
      a.pointer,
      ...aStrides,
      b.pointer,
      ...bStrides,
      y,
      m,
      n,
      k,
      bias,
      relu ? RELU_FLAG : 0,
      scratch,
      bytes,
    ],
    m * n * k,
    PARTS_PER_THREAD,
  );
}
