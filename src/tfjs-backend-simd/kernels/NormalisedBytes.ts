import { util } from '@tensorflow/tfjs-core';
import { input, simdKernel } from './kernel.ts';

export const NORMALISED_BYTES = 'NormalisedBytes';

/** (byte / 255 - mean) / std of a tensor that holds bytes (type 'bool'). */
export const normalisedBytesConfig = simdKernel(NORMALISED_BYTES, ({ inputs, attrs, backend }) => {
  const bytes = input(inputs, 'bytes');
  const { mean, std } = attrs;
  if (typeof mean !== 'number' || typeof std !== 'number')
    throw new Error('simd: NormalisedBytes needs mean and std');
  const size = util.sizeFromShape(bytes.shape);
  const from = backend.pointerTo(bytes);
  const y = backend.output(bytes.shape);
  backend.run('normaliseBytes', [from, y.pointer, size, mean, std], size);
  return y.info;
});
