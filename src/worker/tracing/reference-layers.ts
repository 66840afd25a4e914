/** Layers in core's plain TypeScript, on values read back. */
import * as tf from '@tensorflow/tfjs-core';
import type { Layer } from '../../core/network/describe.ts';
import { flattenToPyTorch } from '../../core/network/layout.ts';
import { computeFloat, type FloatLayer } from '../../core/quantization/reference/float-layer.ts';
import { computeStatic, type StaticLayer } from '../../core/quantization/schemes/static-layer.ts';
import { inTwoSteps } from './activate.ts';
import type { TracedLayer } from './traced-layer.ts';

/** Static int8 in the very bits that the kernels of `simd` give, which they do not give without ReLU and pooling. */
export function tracedStaticReference(layer: Layer, weights: StaticLayer): TracedLayer {
  return tracedReference(layer, (x, batch) => computeStatic(layer, weights, x, batch));
}

/** A float layer of a static network where no kernels of ours run: sums in double precision. */
export function tracedFloatReference(layer: Layer, weights: FloatLayer): TracedLayer {
  return tracedReference(layer, (x, batch) => computeFloat(layer, weights, x, batch));
}

/** compute: on images (batch, row, column, channel), or features in PyTorch's order. */
function tracedReference(
  layer: Layer,
  compute: (x: Float32Array, batch: number) => Float32Array<ArrayBuffer>,
): TracedLayer {
  return inTwoSteps({
    layer,
    async compute(x) {
      const [batch = 0] = x.shape;
      const values = Float32Array.from(await x.data());
      const { outFeatures } = layer;
      if (layer.kind === 'dense') {
        return tf.tensor2d(compute(flattenToPyTorch(layer, values, batch), batch), [batch, outFeatures]);
      }
      return tf.tensor4d(compute(values, batch), [batch, layer.side, layer.side, outFeatures]);
    },
    dispose: () => undefined,
  });
}
