import { Slice, slice_util, util } from '@tensorflow/tfjs-core';
import { input, integers, simdKernel } from './kernel.ts';

/** A stretch of a tensor's values, which is copied where it lies. The CPU backend does those that are scattered. */
export const sliceConfig = simdKernel(Slice, ({ inputs, attrs, backend }) => {
  const x = input(inputs, 'x');
  if (!backend.isFloat(x)) return null;
  const sizes = attrs.size === undefined ? undefined : integers(attrs.size);
  const [begin = [], size = []] = slice_util.parseSliceParams(x, integers(attrs.begin), sizes);
  slice_util.assertParamsValid(x, begin, size);
  if (util.sizeFromShape(size) === 0 || !slice_util.isSliceContinous(x.shape, begin, size)) return null;
  return backend.copyOf(x, slice_util.computeFlatOffset(begin, util.computeStrides(x.shape)), size);
});
