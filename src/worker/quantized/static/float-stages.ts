/** Stages that read and give floats: layers that do not take part, and layers that no int8 kernel can do. */
import * as tf from '@tensorflow/tfjs-core';
import type { ConvLayer, Layer } from '../../../core/network/describe.ts';
import { weightToChannelsLast } from '../../../core/network/layout.ts';
import type { FloatLayer } from '../../../core/quantization/reference/float-layer.ts';
import { computeStatic, type StaticLayer } from '../../../core/quantization/schemes/static-layer.ts';
import { conv2dRelu, conv2dReluMaxPool, dense } from '../../../tfjs-backend-simd/ops/ops.ts';
import type { Stage } from './stage.ts';

/** A float layer, on the backend. */
export function floatStage(layer: Layer, { weight, bias }: FloatLayer): Stage {
  const values = weightToChannelsLast(layer, weight);
  const b = tf.tensor1d(bias);
  if (layer.kind === 'dense') {
    const matrix = tf.tensor2d(values, [layer.inFeatures, layer.outFeatures]);
    return {
      layer,
      input: undefined,
      apply: (x) => dense(x, matrix, b, layer.relu ? 'relu' : 'linear'),
      dispose: () => tf.dispose([matrix, b]),
    };
  }
  const { kernel, inChannels, outFeatures, pooled } = layer;
  const filter = tf.tensor4d(values, [kernel, kernel, inChannels, outFeatures]);
  const convolve = pooled ? conv2dReluMaxPool : conv2dRelu;
  return {
    layer,
    input: undefined,
    apply: (x) => convolve(imagesOf(x), filter, b),
    dispose: () => tf.dispose([filter, b]),
  };
}

/** Max-pooling that does not belong to a convolution. */
export const poolStage: Stage = {
  layer: undefined,
  input: undefined,
  apply: (x) => tf.maxPool(imagesOf(x), 2, 2, 'valid'),
  dispose: () => undefined,
};

/** An int8 convolution as core defines it: it quantizes the floats that it reads, and gives floats. */
export function referenceConvolutionStage(layer: ConvLayer, weights: StaticLayer): Stage {
  const { side, outFeatures, pooled } = layer;
  return {
    layer,
    input: undefined,
    apply: (x) => {
      const [batch = 0] = x.shape;
      const y = computeStatic(layer, weights, Float32Array.from(x.dataSync()), batch);
      const activated = tf.relu(tf.tensor4d(y, [batch, side, side, outFeatures]));
      return pooled ? tf.maxPool(activated, 2, 2, 'valid') : activated;
    },
    dispose: () => undefined,
  };
}

function imagesOf(x: tf.Tensor): tf.Tensor4D {
  const [batch = 0, height = 0, width = 0, channels = 0] = x.shape;
  return tf.reshape<tf.Rank.R4>(x, [batch, height, width, channels]);
}
