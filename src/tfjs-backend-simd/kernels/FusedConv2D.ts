import { FusedConv2D } from '@tensorflow/tfjs-core';
import { convolve } from './Conv2D.ts';
import { input, simdKernel } from './kernel.ts';

export const fusedConv2DConfig = simdKernel(FusedConv2D, ({ inputs, attrs, backend }) => {
  const { activation } = attrs;
  if (activation !== 'linear' && activation !== 'relu') return null;
  return convolve(
    backend,
    input(inputs, 'x'),
    input(inputs, 'filter'),
    attrs,
    inputs.bias,
    activation === 'relu',
  );
});
