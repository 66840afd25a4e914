/** The kernels of a convolution as pictures. */
import type { ConvLayer } from '../../network/describe.ts';

/** weights: (filters, channels, kernel, kernel). Returns the part that reads one input channel: (filters, kernel, kernel). */
export function filtersOfChannel(
  weights: Float32Array,
  { outFeatures, inFeatures, positions }: Pick<ConvLayer, 'outFeatures' | 'inFeatures' | 'positions'>,
  channel: number,
): Float32Array<ArrayBuffer> {
  const filters = new Float32Array(outFeatures * positions);
  for (let filter = 0; filter < outFeatures; filter++) {
    const start = filter * inFeatures + channel * positions;
    filters.set(weights.subarray(start, start + positions), filter * positions);
  }
  return filters;
}
