import { Conv2DBackpropFilter, util } from '@tensorflow/tfjs-core';
import { convolution, convolutionParameters, convolutionScratch, convolutionWork } from './geometry.ts';
import { input, integers, simdKernel } from './kernel.ts';
import { GEMM_SCRATCH } from './scratch.ts';

export const conv2DBackpropFilterConfig = simdKernel(Conv2DBackpropFilter, ({ inputs, attrs, backend }) => {
  const x = input(inputs, 'x');
  const dy = input(inputs, 'dy');
  const info = convolution(x.shape, integers(attrs.filterShape), attrs);
  if (!info || !backend.isFloat(x, dy) || !util.arraysEqual(dy.shape, info.outShape)) return null;
  const from = backend.pointerTo(x);
  const gradient = backend.pointerTo(dy);
  const dFilter = backend.output(info.filterShape);
  const geometry = backend.writeParameters(convolutionParameters(info));
  backend.runWithScratch(
    'convFilterGradient',
    convolutionScratch(info),
    (scratch, bytes) => [from, gradient, dFilter.pointer, geometry, scratch, bytes, GEMM_SCRATCH],
    convolutionWork(info),
  );
  return dFilter.info;
});
