import { MaxPool, util } from '@tensorflow/tfjs-core';
import { poolParameters, poolWindow } from './geometry.ts';
import { input, simdKernel } from './kernel.ts';

export const maxPoolConfig = simdKernel(MaxPool, ({ inputs, attrs, backend }) => {
  const x = input(inputs, 'x');
  const info = poolWindow(x.shape, attrs);
  if (!backend.isFloat(x) || util.sizeFromShape(info.outShape) === 0) return null;
  // A 1x1 window that changes nothing is an identity to TF.js, even where padding would shift it.
  if (info.filterHeight === 1 && info.filterWidth === 1 && util.arraysEqual(info.inShape, info.outShape))
    return null;
  const from = backend.pointerTo(x);
  const y = backend.output(info.outShape);
  const geometry = backend.writeParameters(poolParameters(info));
  backend.run('maxPool', [from, y.pointer, geometry], util.sizeFromShape(info.inShape));
  return y.info;
});
