/**
 * Int8 beside float32 on `simd`, with the page's own classes, the trained weights and MNIST's test images. Both take turns, run by
 * run, so that a slow moment of the machine is slow for both.
 */

import { imageSizeOf, mnist } from '../../../src/core/dataset/dataset-info.ts';
import { layerNamesOf } from '../../../src/core/network/describe.ts';
import { simpleCnn } from '../../../src/core/network/presets.ts';
import type { StateDict } from '../../../src/core/network/state-dict.ts';
import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { parseIdxImages } from '../../../src/core/dataset/idx.ts';
import { normaliseBatch } from '../../../src/core/dataset/normalise.ts';
import { readFloatState } from '../../../src/core/formats/safetensors/network-reader.ts';
import { summarise } from '../../../src/core/metrics/latency.ts';
import { Calibrator } from '../../../src/core/quantization/calibration/calibration.ts';
import { quantizeDynamic } from '../../../src/core/quantization/schemes/dynamic.ts';
import {
  type QuantizedNetwork,
  quantizeNetwork,
} from '../../../src/core/quantization/schemes/quantized-network.ts';
import { registerSimdBackend } from '../../../src/tfjs-backend-simd/runtime/register.ts';
import { Network } from '../../../src/worker/network/network.ts';
import { createRunner } from '../../../src/worker/quantized/runner.ts';
import { type Packed, packedSchemes } from './packed-schemes.ts';

export interface Int8Measurement {
  /** The quantized layers on features that are there already, or everything from pixels to logits. */
  readonly what: 'fc1 + fc2' | 'whole model, dynamic' | 'whole model, static';
  readonly batchSize: number;
  readonly threads: number;
}

/** Milliseconds of a batch, medians. Packed weights take part where dense layers alone are measured. */
export type Timing = Readonly<Record<'float' | 'int8', number> & Partial<Record<Packed, number>>>;

const warmUpRuns = 10;
const leastRuns = 50;
const leastMilliseconds = 2_000;

async function fetchBytes(url: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

type Run = () => Promise<unknown>;

/** Runs all in turns, after a warm-up, until there are enough of each. Gives the median of each. */
async function inTurns<Name extends string>(runs: Readonly<Record<Name, Run>>): Promise<Record<Name, number>>;
async function inTurns(runs: Readonly<Record<string, Run>>): Promise<Record<string, number>> {
  const all = Object.entries(runs).map(([name, run]) => ({ name, run, times: [] as number[] }));
  for (let warmUp = 0; warmUp < warmUpRuns; warmUp++) {
    for (const { run } of all) await run();
  }
  const start = performance.now();
  for (let turn = 0; turn < leastRuns || performance.now() - start < leastMilliseconds; turn++) {
    for (const { run, times } of all) {
      const began = performance.now();
      await run();
      times.push(performance.now() - began);
    }
  }
  return Object.fromEntries(all.map(({ name, times }) => [name, summarise(times).median]));
}

async function readBatch(batchSize: number): Promise<Float32Array> {
  const { pixels } = parseIdxImages(await fetchBytes('/mnist/t10k-images-idx3-ubyte'), 'images');
  const order = Uint32Array.from({ length: batchSize }, (_, i) => i);
  const batch = new Float32Array(batchSize * imageSizeOf(mnist));
  normaliseBatch(pixels, order, 0, batchSize, batch, mnist);
  return batch;
}

/** Every layer in int8, per channel, calibrated on these images. */
async function quantizeStatically(
  state: StateDict,
  network: Network,
  images: tf.Tensor4D,
): Promise<QuantizedNetwork> {
  const calibrator = new Calibrator('minMax', simpleCnn);
  const inputs = network.inputs(images);
  const layerNames = layerNamesOf(network.spec);
  for (const [index, layer] of layerNames.entries()) {
    calibrator.observe(layer, Float32Array.from((await inputs[index]?.data()) ?? []));
  }
  tf.dispose(inputs);
  const chosen = { observer: 'minMax', calibrationImages: images.shape[0], layers: layerNames } as const;
  const scheme = { kind: 'static', granularity: 'per-channel', ...chosen } as const;
  return quantizeNetwork(state, scheme, calibrator.ranges());
}

export async function measure({ what, batchSize, threads }: Int8Measurement): Promise<Timing> {
  const info = await registerSimdBackend({ threads });
  if (info.threads !== threads) throw new Error(`simd runs on ${info.threads} threads, not ${threads}.`);
  await tf.setBackend('simd');
  const state = readFloatState(
    await fetchBytes('/models/simple-cnn-seed0.safetensors'),
    'the trained weights',
    simpleCnn,
  );
  const network = new Network(state);
  const dynamic = createRunner(quantizeDynamic(state, 'per-tensor'), true);
  const pixels = await readBatch(batchSize);
  const images = () => tf.tensor4d(pixels, [batchSize, 28, 28, 1]);

  const classify = async (features: tf.Tensor2D) => {
    const logits = network.classify(features);
    await logits.data();
    logits.dispose();
  };
  /** Runs the whole model: from pixels in JavaScript to features, then `finish`. */
  const whole = (finish: (features: tf.Tensor2D) => Promise<unknown>) => async () => {
    const x = images();
    const features = network.features(x);
    await finish(features);
    tf.dispose([x, features]);
  };

  switch (what) {
    case 'fc1 + fc2': {
      const features = tf.tidy(() => network.features(images()));
      const runDense = (runner: ReturnType<typeof createRunner>) => () =>
        runner.dense?.(features, batchSize) ?? Promise.resolve();
      return inTurns({
        float: () => classify(features),
        int8: runDense(dynamic),
        '4 bits': runDense(packed(state, '4 bits')),
        '3 bits': runDense(packed(state, '3 bits')),
        '2 bits': runDense(packed(state, '2 bits')),
        '4 bits, groups of 32': runDense(packed(state, '4 bits, groups of 32')),
      });
    }
    case 'whole model, dynamic':
      return inTurns({
        float: whole(classify),
        int8: whole((features) => dynamic.dense?.(features, batchSize) ?? Promise.resolve()),
      });
    case 'whole model, static': {
      const calibration = images();
      const quantized = await quantizeStatically(state, network, calibration);
      calibration.dispose();
      const runner = createRunner(quantized, false);
      const classifyStatically = async () => {
        const x = images();
        await runner.classify({ images: x, features: () => network.features(x) }, batchSize);
        x.dispose();
      };
      return inTurns({ float: whole(classify), int8: classifyStatically });
    }
    default:
      return what satisfies never;
  }
}

function packed(state: StateDict, name: Packed): ReturnType<typeof createRunner> {
  const scheme = { kind: 'weightOnly', symmetric: true, layers: ['fc1', 'fc2'] } as const;
  const runner = createRunner(quantizeNetwork(state, { ...scheme, ...packedSchemes[name] }), true);
  if (runner.arithmetic !== 'packed-kernels') throw new Error(`${name} run as ${runner.arithmetic}.`);
  return runner;
}
