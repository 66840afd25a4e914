import { MaxPoolGrad, util } from '@tensorflow/tfjs-core';
import { poolParameters, poolWindow } from './geometry.ts';
import { input, simdKernel } from './kernel.ts';

export const maxPoolGradConfig = simdKernel(MaxPoolGrad, ({ inputs, attrs, backend }) => {
  const dy = input(inputs, 'dy');
  const x = input(inputs, 'input');
  if (!backend.isFloat(dy, x)) return null;
  const info = poolWindow(x.shape, attrs);
  const gradient = backend.pointerTo(dy);
  const from = backend.pointerTo(x);
  const dx = backend.output(x.shape);
  const geometry = backend.writeParameters(poolParameters(info));
  backend.run('maxPoolGradient', [gradient, from, dx.pointer, geometry], util.sizeFromShape(info.inShape));
  return dx.info;
});
