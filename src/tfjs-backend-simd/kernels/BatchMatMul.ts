import { BatchMatMul, broadcast_util, type TensorInfo, util } from '@tensorflow/tfjs-core';
import type { SimdBackend } from '../runtime/backend.ts';
import { gemm } from './gemm.ts';
import { input, simdKernel } from './kernel.ts';

/** What the plain and the fused product share. Null when a side is not a float32 matrix or a batch axis broadcasts unevenly. */
export function matMul(
  backend: SimdBackend,
  a: TensorInfo,
  b: TensorInfo,
  transposeA: boolean,
  transposeB: boolean,
  bias?: TensorInfo,
  relu = false,
): TensorInfo | null {
  if (!backend.isFloat(a, b) || a.shape.length < 2 || b.shape.length < 2) return null;
  const [rowsA = 1, columnsA = 1] = a.shape.slice(-2);
  const [rowsB = 1, columnsB = 1] = b.shape.slice(-2);
  const [m, k] = transposeA ? [columnsA, rowsA] : [rowsA, columnsA];
  const n = transposeB ? rowsB : columnsB;
  if (k !== (transposeB ? columnsB : rowsB)) return null;
  if (bias && !(backend.isFloat(bias) && util.sizeFromShape(bias.shape) === n)) return null;
  const batchShape = broadcast_util.assertAndGetBroadcastShape(a.shape.slice(0, -2), b.shape.slice(0, -2));
  const batchA = util.sizeFromShape(a.shape.slice(0, -2));
  const batchB = util.sizeFromShape(b.shape.slice(0, -2));
  const batch = util.sizeFromShape(batchShape);
  if (batch !== Math.max(batchA, batchB)) return null;

  const aPointer = backend.pointerTo(a);
  const bPointer = backend.pointerTo(b);
  const biasPointer = bias ? backend.pointerTo(bias) : 0;
  const y = backend.output([...batchShape, m, n]);
  for (let i = 0; i < batch; i++) {
    gemm(
      backend,
      [m, k, n],
      { pointer: aPointer + (i % batchA) * m * k * 4, transposed: transposeA },
      { pointer: bPointer + (i % batchB) * k * n * 4, transposed: transposeB },
      y.pointer + i * m * n * 4,
      biasPointer,
      relu,
    );
  }
  return y.info;
}

export const batchMatMulConfig = simdKernel(BatchMatMul, ({ inputs, attrs, backend }) =>
  matMul(
    backend,
    input(inputs, 'a'),
    input(inputs, 'b'),
    attrs.transposeA === true,
    attrs.transposeB === true,
  ),
);
