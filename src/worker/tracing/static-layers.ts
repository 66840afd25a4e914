/** Static int8 on `simd`: its kernels run the layer with ReLU and pooling, core computes it without, and both have the same bits. */
import * as tf from '@tensorflow/tfjs-core';
import type { Layer } from '../../core/network/describe.ts';
import type { StaticLayer } from '../../core/quantization/schemes/static-layer.ts';
import { quantizeLevels } from '../../tfjs-backend-simd/int8/quantizedConvolution.ts';
import { kernelStage } from '../quantized/static/levels-network.ts';
import { tracedStaticReference } from './reference-layers.ts';
import type { TracedLayer } from './traced-layer.ts';

export function tracedStaticLayer(layer: Layer, weights: StaticLayer): TracedLayer {
  const reference = tracedStaticReference(layer, weights);
  const kernel = kernelStage(layer, weights);
  if (!kernel) return reference;
  return {
    ...reference,
    run: (x, computed) =>
      computed
        ? reference.run(x, computed)
        : Promise.resolve(tf.tidy(() => kernel.apply(quantizeLevels(x, weights.input), undefined))),
    dispose: () => kernel.dispose(),
  };
}
