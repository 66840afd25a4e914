/**
 * A network in static int8 on `simd`: levels pass from one quantized layer to the next, and a layer that does not take part runs in
 * float between. What a quantized layer computes:
 *
 *   xq = clamp(rne(float32(x * float32(1 / s)) + zp), 0, 127)
 *   y  = float32(float32(sum of (xq - zp) * wq) * float32(s * sw) + bias), then ReLU
 *
 * and pooling and the next layer's levels follow in one kernel. Layers that the kernels cannot do run as core defines them.
 */
import * as tf from '@tensorflow/tfjs-core';
import {
  type ConvLayer,
  type DenseLayer,
  describeNetwork,
  type Layer,
} from '../../../core/network/describe.ts';
import { columnsToChannelsLast } from '../../../core/network/layout.ts';
import { layerWeights } from '../../../core/quantization/schemes/layer-weights.ts';
import type { StaticLayer } from '../../../core/quantization/schemes/static-layer.ts';
import type { StaticNetwork } from '../../../core/quantization/schemes/static-network.ts';
import { canConvolve } from '../../../tfjs-backend-simd/int8/int8Filters.ts';
import { quantizeLevels, StaticConvolution } from '../../../tfjs-backend-simd/int8/quantizedConvolution.ts';
import { StaticDense } from '../../../tfjs-backend-simd/int8/quantizedDense.ts';
import { floatStage, poolStage, referenceConvolutionStage } from './float-stages.ts';
import type { Stage } from './stage.ts';

/** work: what the stage does to what it reads, which may be done again while that lives. made: what came of it, which the next one reads. */
type VisitStage = (stage: Stage, work: () => tf.Tensor, made: tf.Tensor) => void;

export interface LevelsNetwork {
  /** Layers that take part and that the kernels cannot do, by name; they run in plain TypeScript. */
  readonly withoutKernels: readonly string[];
  /**
   * images: [n, side, side, channels], normalised. Gives logits, [n, classes]; an image's do not depend on its batch. The caller
   * disposes of them.
   */
  classify(images: tf.Tensor4D): tf.Tensor2D;
  /** Goes through the stages for whoever wants to repeat the work of single ones. What they make is the caller's to dispose of. */
  visit(images: tf.Tensor4D, visit: VisitStage): void;
  /** Releases the weights. */
  dispose(): void;
}

/** The current backend must be `simd`. */
export function createLevelsNetwork(network: StaticNetwork): LevelsNetwork {
  const withoutKernels: string[] = [];
  const stages = describeNetwork(network.spec).steps.flatMap((step): Stage[] => {
    if (step.kind === 'pool') return [poolStage];
    if (step.kind === 'dropout') return [];
    const weights = layerWeights(network, step.name);
    if (weights.kind === 'float32') return [floatStage(step, weights)];
    const stage = kernelStage(step, weights);
    if (stage) return [stage];
    if (step.kind === 'dense') throw new Error(`No kernel computes ${step.name}.`);
    withoutKernels.push(step.name);
    return [referenceConvolutionStage(step, weights)];
  });
  return {
    withoutKernels,
    classify: (images) => tf.tidy(() => tf.reshape<tf.Rank.R2>(run(stages, images), [images.shape[0], -1])),
    visit: (images, visit) => {
      run(stages, images, visit);
    },
    dispose: () => {
      for (const stage of stages) stage.dispose();
    },
  };
}

function run(stages: readonly Stage[], images: tf.Tensor, visit?: VisitStage): tf.Tensor {
  let x = images;
  let isLevels = false;
  for (const [i, stage] of stages.entries()) {
    const { input } = stage;
    const next = input && stages[i + 1]?.input;
    const read = x;
    const quantizes = input && !isLevels ? input : undefined;
    const work = () => tf.tidy(() => stage.apply(quantizes ? quantizeLevels(read, quantizes) : read, next));
    x = work();
    visit?.(stage, work, x);
    isLevels = next !== undefined;
  }
  return x;
}

/** Whether the kernel does this convolution, its ReLU and its pooling. */
function kernelCan({ kernel, pooled, side, inChannels, outFeatures }: ConvLayer): boolean {
  return kernel === 3 && pooled && side >= 2 && canConvolve(inChannels, outFeatures);
}

/** The stage of a static layer on `simd`; undefined where the kernels cannot do it. */
export function kernelStage(layer: Layer, weights: StaticLayer): Stage | undefined {
  if (layer.kind === 'dense') return denseStage(layer, weights);
  return kernelCan(layer) ? convolutionStage(layer, weights) : undefined;
}

function convolutionStage(layer: ConvLayer, { weights, bias, input }: StaticLayer): Stage {
  const convolution = new StaticConvolution(weights, bias, input);
  return {
    layer,
    input,
    apply: (x, next) => convolution.apply(x, next),
    dispose: () => convolution.dispose(),
  };
}

function denseStage(layer: DenseLayer, { weights, bias, input }: StaticLayer): Stage {
  const values = columnsToChannelsLast(layer, weights.values);
  const dense = new StaticDense({ ...weights, values }, bias, input);
  return {
    layer,
    input,
    apply: (x, next) => dense.apply(x, layer.relu, next),
    dispose: () => dense.dispose(),
  };
}
