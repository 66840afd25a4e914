/** Remedies on the backend: products of matrices and the layers' answers by its kernels, calibrated on training images. */
import * as tf from '@tensorflow/tfjs-core';
import type { Layer } from '../../core/network/describe.ts';
import { weightToChannelsLast } from '../../core/network/layout.ts';
import type { StateDict } from '../../core/network/state-dict.ts';
import type { FloatLayer } from '../../core/quantization/reference/float-layer.ts';
import type { Calibration, ForwardLayer } from '../../core/quantization/remedies/images/layer-inputs.ts';
import { plainForward } from '../../core/quantization/remedies/images/plain-forward.ts';
import { plainProducts } from '../../core/quantization/remedies/matrices/plain-products.ts';
import { mostHessianInputs } from '../../core/quantization/remedies/progress/costs.ts';
import { type RemedySeconds, Stopwatch } from '../../core/quantization/remedies/progress/stopwatch.ts';
import {
  quantizeMixes,
  type RemediedNetwork,
  WideLayersError,
} from '../../core/quantization/remedies/quantize-mixes.ts';
import { remedyProblems } from '../../core/quantization/remedies/remedy.ts';
import { type LowBitScheme, remedyProblemTold, SchemeError } from '../../core/quantization/schemes/scheme.ts';
import { told } from '../../core/quantization/telling.ts';
import { conv2dRelu, conv2dReluMaxPool } from '../../tfjs-backend-simd/ops/ops.ts';
import { imagesArrive } from '../data/images-arrive.ts';
import type { Split } from '../data/split.ts';
import type { Task } from '../workshop/task.ts';
import { KernelProducts } from './kernel-products.ts';

/** Images that are asked for at a time. */
const batchSize = 128;

/** Of the progress: what is counted are multiply-adds, which nobody wants to read. */
const hundred = 100;

export interface TimedNetwork extends RemediedNetwork {
  /** Of all networks so far: what they share is counted where it was spent. */
  readonly seconds: RemedySeconds;
}

/**
 * Gives a network for each of the schemes, which differ in their widths and layers alone, in the order of `quantizeMixes`. images: for
 * calibration. Rejects with SchemeError where remedies don't go together or a layer is too wide for them, with `Stopped` when the task is
 * stopped, NotFiniteError where a weight is NaN or infinite.
 */
export async function* quantizeRemedied(
  state: StateDict,
  schemes: readonly LowBitScheme[],
  images: Split,
  seed: number,
  task: Task,
): AsyncGenerator<TimedNetwork> {
  const { remedies = [], calibrationImages } = schemes[0] ?? {};
  const [problem] = remedyProblems(remedies);
  if (problem) throw new SchemeError(remedyProblemTold(problem));
  const calibration =
    calibrationImages === undefined ? undefined : await firstImages(images, calibrationImages, task);
  const work = {
    step: async (done: number, total: number) => {
      task.progress({ of: 'remedies', done: Math.floor((hundred * done) / total), total: hundred });
      await task.checkpoint();
    },
  };
  const watch = new Stopwatch(() => {
    task.beat();
    return task.activeMs;
  });
  const kernels = new KernelProducts();
  // In plain JavaScript TF.js multiplies matrices more slowly than core.
  const arithmetic =
    tf.getBackend() === 'cpu'
      ? { products: plainProducts, forward: plainForward }
      : { products: kernels, forward: kernelForward };
  const tools = { ...arithmetic, work, watch, seed };
  try {
    for await (const made of quantizeMixes(state, schemes, remedies, calibration, tools)) {
      yield { ...made, seconds: watch.seconds };
    }
  } catch (error) {
    if (!(error instanceof WideLayersError)) throw error;
    const layers = error.layers.map(({ name }) => name);
    throw new SchemeError(
      told('schemes/too-wide', { layers, count: layers.length, most: mostHessianInputs }),
      { cause: error },
    );
  } finally {
    kernels.dispose();
  }
}

async function firstImages(images: Split, wanted: number, task: Task): Promise<Calibration> {
  const count = Math.min(wanted, images.count);
  const indices = Uint32Array.from({ length: count }, (_, index) => index);
  for (let start = 0; start < count; start += batchSize) {
    task.progress({ of: 'calibration-images', done: start, total: count });
    await imagesArrive(images, indices, start, Math.min(start + batchSize, count), task);
    await task.checkpoint();
  }
  return { images: images.batch(indices, 0, count).pixels, count };
}

const kernelForward: ForwardLayer = (layer, weights, x, batch) =>
  valuesOf(tf.tidy(() => applied(layer, weights, x, batch)));

function applied(layer: Layer, { weight, bias }: FloatLayer, x: Float32Array, batch: number): tf.Tensor {
  const biases = tf.tensor1d(bias);
  if (layer.kind === 'dense') {
    const { inFeatures, outFeatures } = layer;
    const rows = tf.tensor2d(weight, [outFeatures, inFeatures]);
    const sums = tf.add(tf.matMul(tf.tensor2d(x, [batch, inFeatures]), rows, false, true), biases);
    return layer.relu ? tf.relu(sums) : sums;
  }
  const { side, inChannels, kernel, outFeatures, pooled } = layer;
  const images = tf.tensor4d(x, [batch, side, side, inChannels]);
  const filter = tf.tensor4d(weightToChannelsLast(layer, weight), [kernel, kernel, inChannels, outFeatures]);
  return (pooled ? conv2dReluMaxPool : conv2dRelu)(images, filter, biases);
}

/** Disposes of the tensor. */
async function valuesOf(tensor: tf.Tensor): Promise<Float32Array> {
  try {
    const values = await tensor.data();
    return values instanceof Float32Array ? values : Float32Array.from(values);
  } finally {
    tensor.dispose();
  }
}
