import { Conv2D, type NamedAttrMap, type TensorInfo, util } from '@tensorflow/tfjs-core';
import type { SimdBackend } from '../runtime/backend.ts';
import { convolution, convolutionParameters, convolutionScratch, convolutionWork } from './geometry.ts';
import { input, simdKernel } from './kernel.ts';
import { GEMM_SCRATCH, RELU_FLAG } from './scratch.ts';

/** What the plain and the fused convolution share. */
export function convolve(
  backend: SimdBackend,
  x: TensorInfo,
  filter: TensorInfo,
  attrs: NamedAttrMap,
  bias?: TensorInfo,
  relu = false,
): TensorInfo | null {
  const info = convolution(x.shape, filter.shape, attrs);
  if (!info || !backend.isFloat(x, filter) || util.sizeFromShape(info.outShape) === 0) return null;
  if (bias && !(backend.isFloat(bias) && util.sizeFromShape(bias.shape) === info.outChannels)) return null;
  const from = backend.pointerTo(x);
  const weights = backend.pointerTo(filter);
  const biasPointer = bias ? backend.pointerTo(bias) : 0;
  const y = backend.output(info.outShape);
  const geometry = backend.writeParameters(convolutionParameters(info));
  backend.runWithScratch(
    'convForward',
    convolutionScratch(info),
    (scratch, bytes) => [
      from,
      weights,
      y.pointer,
      biasPointer,
      relu ? RELU_FLAG : 0,
      geometry,
      scratch,
      bytes,
      GEMM_SCRATCH,
    ],
    convolutionWork(info),
  );
  return y.info;
}

export const conv2DConfig = simdKernel(Conv2D, ({ inputs, attrs, backend }) =>
  convolve(backend, input(inputs, 'x'), input(inputs, 'filter'), attrs),
);
