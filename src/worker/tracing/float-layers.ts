/** Layers that compute with floats: those of float models, and those whose quantized weights stand for floats. */
import * as tf from '@tensorflow/tfjs-core';
import type { ConvLayer, DenseLayer, Layer } from '../../core/network/describe.ts';
import { weightToChannelsLast } from '../../core/network/layout.ts';
import type { FloatLayer } from '../../core/quantization/reference/float-layer.ts';
import {
  conv2dRelu,
  conv2dReluMaxPool,
  convolvesInOneKernel,
  dense,
} from '../../tfjs-backend-simd/ops/ops.ts';
import { inTwoSteps } from './activate.ts';
import { asImages, type TracedLayer } from './traced-layer.ts';

export function tracedFloatLayer(layer: Layer, weights: FloatLayer): TracedLayer {
  return layer.kind === 'conv' ? tracedConvolution(layer, weights) : tracedDense(layer, weights);
}

/** Where one kernel does the whole layer, it sums up in an order of its own: its values then differ from these in their last bits. */
function tracedConvolution(layer: ConvLayer, { weight, bias }: FloatLayer): TracedLayer {
  const { kernel, inChannels, outFeatures } = layer;
  const values = weightToChannelsLast(layer, weight);
  const filter = tf.tensor4d(values, [kernel, kernel, inChannels, outFeatures]);
  const b = tf.tensor1d(bias);
  const inSteps = inTwoSteps({
    layer,
    compute: (x) =>
      Promise.resolve(tf.fused.conv2d({ x: asImages(x), filter, strides: 1, pad: 'same', bias: b })),
    dispose: () => tf.dispose([filter, b]),
  });
  return {
    ...inSteps,
    run(x, computed) {
      const images = asImages(x);
      if (!convolvesInOneKernel(images, filter, layer.pooled)) return inSteps.run(x, computed);
      const convolve = layer.pooled ? conv2dReluMaxPool : conv2dRelu;
      return Promise.resolve(convolve(images, filter, b));
    },
  };
}

function tracedDense(layer: DenseLayer, { weight, bias }: FloatLayer): TracedLayer {
  const values = weightToChannelsLast(layer, weight);
  const matrix = tf.tensor2d(values, [layer.inFeatures, layer.outFeatures]);
  const b = tf.tensor1d(bias);
  return inTwoSteps(
    {
      layer,
      compute: (x) => Promise.resolve(dense(x, matrix, b)),
      dispose: () => tf.dispose([matrix, b]),
    },
    (x) => Promise.resolve(dense(x, matrix, b, layer.relu ? 'relu' : 'linear')),
  );
}
