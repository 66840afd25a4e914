import { Conv2DBackpropInput, util } from '@tensorflow/tfjs-core';
import { convolution, convolutionParameters, convolutionScratch, convolutionWork } from './geometry.ts';
import { input, integers, simdKernel } from './kernel.ts';
import { GEMM_SCRATCH } from './scratch.ts';

export const conv2DBackpropInputConfig = simdKernel(Conv2DBackpropInput, ({ inputs, attrs, backend }) => {
  const dy = input(inputs, 'dy');
  const filter = input(inputs, 'filter');
  const info = convolution(integers(attrs.inputShape), filter.shape, attrs);
  if (!info || !backend.isFloat(dy, filter) || !util.arraysEqual(dy.shape, info.outShape)) return null;
  const gradient = backend.pointerTo(dy);
  const weights = backend.pointerTo(filter);
  const dx = backend.output(info.inShape);
  const geometry = backend.writeParameters(convolutionParameters(info));
  backend.runWithScratch(
    'convInputGradient',
    convolutionScratch(info),
    (scratch, bytes) => [gradient, weights, dx.pointer, geometry, scratch, bytes, GEMM_SCRATCH],
    convolutionWork(info),
  );
  return dx.info;
});
