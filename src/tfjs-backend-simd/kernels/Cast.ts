import { Cast } from '@tensorflow/tfjs-core';
import { input, simdKernel } from './kernel.ts';

/**
 * The CPU backend casts int32 and bool to float32 by renaming: the data stay integers. Kernels here read float32 bits, so
 * this cast converts.
 */
export const castConfig = simdKernel(Cast, ({ inputs, attrs, backend }) => {
  const x = input(inputs, 'x');
  const { values } = backend.data.get(x.dataId);
  if (attrs.dtype !== 'float32' || !(values instanceof Int32Array || values instanceof Uint8Array))
    return null;
  return backend.makeTensorInfo(x.shape, 'float32', Float32Array.from(values));
});
