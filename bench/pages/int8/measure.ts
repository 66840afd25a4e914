/**
 * Int8 beside float32 on `simd`, with the page's own classes, the trained weights and MNIST's test images. Both take turns, run by
 * run, so that a slow moment of the machine is slow for both.
 */
import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { parseIdxImages } from '../../../src/core/data/idx.ts';
import { imageSize, normaliseBatch } from '../../../src/core/data/normalise.ts';
import { readWeights } from '../../../src/core/formats/weights-file.ts';
import { summarise } from '../../../src/core/metrics/latency.ts';
import type { LayerName, StateDict } from '../../../src/core/model/simple-cnn.ts';
import { activationParameters } from '../../../src/core/quantization/affine.ts';
import { quantizeDynamic } from '../../../src/core/quantization/model.ts';
import { observeRange } from '../../../src/core/quantization/observer.ts';
import { quantizeWeights } from '../../../src/core/quantization/weights.ts';
import { conv2dReluMaxPool } from '../../../src/tfjs-backend-simd/ops.ts';
import { registerSimdBackend } from '../../../src/tfjs-backend-simd/register.ts';
import { Network } from '../../../src/worker/network.ts';
import { createQuantizedHead } from '../../../src/worker/quantized-head.ts';
import { createStaticNetwork, type StaticLayers } from '../../../src/worker/static-network/network.ts';

export interface Int8Measurement {
  /** The quantized layers on features that are there already, or everything from pixels to logits. */
  readonly what: 'fc1 + fc2' | 'whole model, dynamic' | 'whole model, static';
  readonly batchSize: number;
  readonly threads: number;
}

/** Milliseconds of a batch, medians. */
export interface Timing {
  readonly float: number;
  readonly int8: number;
  readonly runs: number;
}

const warmUpRuns = 10;
const leastRuns = 50;
const leastMilliseconds = 2_000;

async function fetchBytes(url: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Runs both in turns, after a warm-up, until there are enough of each. */
async function inTurns(float: () => Promise<unknown>, int8: () => Promise<unknown>): Promise<Timing> {
  const times = { float: [] as number[], int8: [] as number[] };
  const time = async (run: () => Promise<unknown>) => {
    const began = performance.now();
    await run();
    return performance.now() - began;
  };
  for (let run = 0; run < warmUpRuns; run++) {
    await float();
    await int8();
  }
  const began = performance.now();
  while (times.float.length < leastRuns || performance.now() - began < leastMilliseconds) {
    times.float.push(await time(float));
    times.int8.push(await time(int8));
  }
  return {
    float: summarise(times.float).median,
    int8: summarise(times.int8).median,
    runs: times.float.length,
  };
}

async function readBatch(batchSize: number): Promise<Float32Array> {
  const { pixels } = parseIdxImages(await fetchBytes('/mnist/t10k-images-idx3-ubyte'), 'images');
  const order = Uint32Array.from({ length: batchSize }, (_, i) => i);
  const batch = new Float32Array(batchSize * imageSize);
  normaliseBatch(pixels, order, 0, batchSize, batch);
  return batch;
}

/** Every layer in int8, per channel, with the ranges that these images give. */
function quantizeStatically(state: StateDict, network: Network, pixels: Float32Array): StaticLayers {
  const [filter, bias] = network.variables;
  if (!filter || !bias) throw new Error('The network has no convolution.');
  const largest = tf.tidy(() => {
    const x = tf.tensor4d(pixels, [pixels.length / imageSize, 28, 28, 1]);
    const first = conv2dReluMaxPool(x, tf.reshape(filter, [3, 3, 1, 32]), tf.reshape(bias, [32]));
    const features = network.features(x);
    const [, , , , fc1Weight, fc1Bias] = network.variables;
    if (!fc1Weight || !fc1Bias) throw new Error('The network has no fc1.');
    const hidden = tf.relu(
      tf.add(tf.matMul(features, tf.reshape<tf.Rank.R2>(fc1Weight, [-1, 128])), fc1Bias),
    );
    return [first, features, hidden].map((values) => tf.max(values).dataSync()[0] ?? Number.NaN);
  });
  const [conv2 = 0, fc1 = 0, fc2 = 0] = largest;
  const ranges = {
    conv1: observeRange(pixels, 'The images'),
    conv2: { min: 0, max: conv2 },
    fc1: { min: 0, max: fc1 },
    fc2: { min: 0, max: fc2 },
  };
  const layer = (name: LayerName, outFeatures: number, inFeatures: number): StaticLayers[LayerName] => ({
    kind: 'staticInt8',
    weights: quantizeWeights(state[`${name}.weight`], outFeatures, inFeatures, 'per-channel'),
    bias: state[`${name}.bias`],
    input: activationParameters(ranges[name]),
  });
  return {
    conv1: layer('conv1', 32, 9),
    conv2: layer('conv2', 64, 288),
    fc1: layer('fc1', 128, 3136),
    fc2: layer('fc2', 10, 128),
  };
}

export async function measure({ what, batchSize, threads }: Int8Measurement): Promise<Timing> {
  const info = await registerSimdBackend({ threads });
  if (info.threads !== threads) throw new Error(`simd runs on ${info.threads} threads, not ${threads}.`);
  await tf.setBackend('simd');
  const weights = readWeights(
    await fetchBytes('/models/simple-cnn-seed0.safetensors'),
    'the trained weights',
  );
  if (weights.kind !== 'float') throw new Error('The trained weights are no float weights.');
  const network = new Network(weights.state);
  const head = createQuantizedHead(quantizeDynamic(weights.state, 'per-tensor'));
  const pixels = await readBatch(batchSize);
  const images = () => tf.tensor4d(pixels, [batchSize, 28, 28, 1]);

  const classify = async (features: tf.Tensor2D) => {
    const logits = network.classify(features);
    await logits.data();
    logits.dispose();
  };
  /** From pixels in JavaScript to features, and on. */
  const whole = (finish: (features: tf.Tensor2D) => Promise<unknown>) => async () => {
    const x = images();
    const features = network.features(x);
    await finish(features);
    tf.dispose([x, features]);
  };

  switch (what) {
    case 'fc1 + fc2': {
      const features = tf.tidy(() => network.features(images()));
      return inTurns(
        () => classify(features),
        () => head.classify(features, batchSize),
      );
    }
    case 'whole model, dynamic':
      return inTurns(
        whole(classify),
        whole((features) => head.classify(features, batchSize)),
      );
    case 'whole model, static': {
      const int8 = createStaticNetwork(quantizeStatically(weights.state, network, pixels));
      const classifyStatically = async () => {
        const x = images();
        const logits = int8.classify(x);
        await logits.data();
        tf.dispose([x, logits]);
      };
      return inTurns(whole(classify), classifyStatically);
    }
    default:
      return what satisfies never;
  }
}
