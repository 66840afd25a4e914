/**
 * SimpleCNN in static int8 on `simd`: levels pass from one quantized layer to the next, and a layer that does not take part runs in
 * float between. What a quantized layer computes:
 *
 *   xq = clamp(rne(float32(x * float32(1 / s)) + zp), 0, 127)
 *   y  = float32(float32(sum of (xq - zp) * wq) * float32(s * sw) + bias), then ReLU
 *
 * and pooling and the next layer's levels follow in one kernel.
 */
import * as tf from '@tensorflow/tfjs-core';
import { fc1ColumnsToChannelsLast, toChannelsLast } from '../../../core/network/layout.ts';
import {
  buildStateDict,
  type LayerName,
  layerNames,
  parameterShapes,
} from '../../../core/network/simple-cnn.ts';
import type { ActivationParameters } from '../../../core/quantization/grid/affine.ts';
import type { FloatLayer } from '../../../core/quantization/reference/float-layer.ts';
import type { StaticLayer } from '../../../core/quantization/schemes/static-layer.ts';
import type { StaticNetwork } from '../../../core/quantization/schemes/static-network.ts';
import { quantizeLevels, StaticConvolution } from '../../../tfjs-backend-simd/int8/quantizedConvolution.ts';
import { StaticDense } from '../../../tfjs-backend-simd/int8/quantizedDense.ts';
import { conv2dReluMaxPool, dense } from '../../../tfjs-backend-simd/ops/ops.ts';

export interface SimdStaticNetwork {
  /** images: [n, 28, 28, 1], normalised. Gives logits, [n, 10]; an image's do not depend on its batch. The caller disposes of them. */
  classify(images: tf.Tensor4D): tf.Tensor2D;
  /** Releases the weights. */
  dispose(): void;
}

/** A layer with the ReLU and the pooling that follow it. */
interface Stage {
  /** Of the levels that it reads; undefined where it reads floats. */
  readonly input: ActivationParameters | undefined;
  /** next: of the levels that it is to give, in place of floats. Only where it reads levels itself. */
  apply(x: tf.Tensor, next: ActivationParameters | undefined): tf.Tensor;
  dispose(): void;
}

/** The current backend must be `simd`. */
export function createStaticNetwork({ layers }: Pick<StaticNetwork, 'layers'>): SimdStaticNetwork {
  const stages = layerNames.map((name) => {
    const layer = layers[name];
    return layer.kind === 'float32' ? floatStage(name, layer) : int8Stage(name, layer);
  });
  return {
    classify: (images) => tf.tidy(() => tf.reshape<tf.Rank.R2>(run(stages, images), [images.shape[0], -1])),
    dispose: () => {
      for (const stage of stages) stage.dispose();
    },
  };
}

function run(stages: readonly Stage[], images: tf.Tensor): tf.Tensor {
  let x = images;
  let isLevels = false;
  for (const [i, stage] of stages.entries()) {
    if (stage.input && !isLevels) x = quantizeLevels(x, stage.input);
    const next = stage.input && stages[i + 1]?.input;
    x = stage.apply(x, next);
    isLevels = next !== undefined;
  }
  return x;
}

function int8Stage(name: LayerName, { weights, bias, input }: StaticLayer): Stage {
  if (name === 'conv1' || name === 'conv2') {
    const convolution = new StaticConvolution(weights, bias, input);
    return {
      input,
      apply: (x, next) => convolution.apply(x, next),
      dispose: () => convolution.dispose(),
    };
  }
  const values =
    name === 'fc1' ? fc1ColumnsToChannelsLast(weights.values, weights.outFeatures) : weights.values;
  const layer = new StaticDense({ ...weights, values }, bias, input);
  return {
    input,
    apply: (x, next) => layer.apply(x, name === 'fc1', next),
    dispose: () => layer.dispose(),
  };
}

function floatStage(name: LayerName, { weight, bias }: FloatLayer): Stage {
  const own = `${name}.weight` as const;
  const weights = toChannelsLast(
    buildStateDict((parameter) => (parameter === own ? weight : new Float32Array())),
  )[own];
  const [out = 0, into = 0, height = 0, width = 0] = parameterShapes[own];
  const b = tf.tensor1d(bias);
  if (name === 'conv1' || name === 'conv2') {
    const filter = tf.tensor4d(weights, [height, width, into, out]);
    return {
      input: undefined,
      apply: (x) => conv2dReluMaxPool(image(x), filter, b),
      dispose: () => tf.dispose([filter, b]),
    };
  }
  const matrix = tf.tensor2d(weights, [into, out]);
  const activation = name === 'fc1' ? 'relu' : 'linear';
  return {
    input: undefined,
    apply: (x) => dense(x, matrix, b, activation),
    dispose: () => tf.dispose([matrix, b]),
  };
}

function image(x: tf.Tensor): tf.Tensor4D {
  const [batch = 0, height = 0, width = 0, channels = 0] = x.shape;
  return tf.reshape<tf.Rank.R4>(x, [batch, height, width, channels]);
}
