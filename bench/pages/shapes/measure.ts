/**
 * Training steps of many networks on `simd`, with the page's own classes, on random images. The networks take turns, a few steps at a
 * time, so that a slow moment of the machine is slow for all.
 */
import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { describeNetwork } from '../../../src/core/network/describe.ts';
import { initialise } from '../../../src/core/network/initialise.ts';
import { parseNetwork } from '../../../src/core/network/parse.ts';
import type { NetworkSpec } from '../../../src/core/network/spec.ts';
import { TorchGenerator } from '../../../src/core/random/torch-generator.ts';
import { registerSimdBackend } from '../../../src/tfjs-backend-simd/runtime/register.ts';
import { Network } from '../../../src/worker/network/network.ts';
import { Optimizer } from '../../../src/worker/training/optimizer.ts';
import { lossAndGradients } from '../../../src/worker/training/training-step.ts';

/** What is trained: blocks as a person writes them, and the images that they read. */
export interface TrainedNetwork {
  readonly blocks: string;
  readonly side: number;
  readonly channels: number;
}

export interface NetworksMeasurement {
  readonly networks: readonly TrainedNetwork[];
  readonly threads: number;
  readonly batchSize: number;
  /** How often each network has its turn. */
  readonly rounds: number;
}

export interface NetworkSpeed {
  readonly network: TrainedNetwork;
  /** Milliseconds of a step, in each turn. */
  readonly milliseconds: readonly number[];
  /** Floating-point operations of a step: two for each multiply-add of the layers and of both gradients. The first layer has one. */
  readonly operations: number;
}

/** As long as one turn lasts at least. */
const turnMilliseconds = 40;

export async function measure(measurement: NetworksMeasurement): Promise<NetworkSpeed[]> {
  const { networks, threads, batchSize, rounds } = measurement;
  const info = await registerSimdBackend({ threads });
  if (info.threads !== threads) throw new Error(`simd runs on ${info.threads} threads, not ${threads}.`);
  await tf.setBackend('simd');
  const trained = networks.map((network) => ({
    network,
    turn: trainingOf(network, batchSize),
    milliseconds: [] as number[],
  }));
  for (const { turn } of trained) await turn();
  for (let round = 0; round < rounds; round++) {
    for (const { turn, milliseconds } of trained) milliseconds.push(await turn());
  }
  return trained.map(({ network, milliseconds }) => ({
    network,
    milliseconds,
    operations: operationsOf(specOf(network), batchSize),
  }));
}

const classes = 10;

const specOf = ({ blocks, side, channels }: TrainedNetwork): NetworkSpec =>
  parseNetwork(blocks, { side, channels, classes });

/** Gives a turn: trains for a while, and tells the milliseconds of a step. */
function trainingOf(trained: TrainedNetwork, batchSize: number): () => Promise<number> {
  const { side, channels } = trained;
  const network = new Network(initialise(new TorchGenerator(0), specOf(trained)));
  const settings = { optimizer: 'sgd', momentum: 0.9, nesterov: false, weightDecay: 0 } as const;
  const optimizer = new Optimizer(settings, network.variables);
  const random = new TorchGenerator(1);
  const pixels = new Float32Array(batchSize * side * side * channels).map(() => random.uniformFloat32(-1, 1));
  const classNumbers = Int32Array.from({ length: batchSize }, (_, i) => i % classes);
  let steps = 0;
  const step = async () => {
    const images = tf.tensor4d(pixels, [batchSize, side, side, channels]);
    const labels = tf.tensor1d(classNumbers, 'int32');
    const { loss, gradients } = lossAndGradients(network, images, labels);
    steps++;
    optimizer.step(gradients, 0.001, steps);
    await loss.data();
    tf.dispose([images, labels, loss, gradients]);
  };
  return async () => {
    const began = performance.now();
    let done = 0;
    do {
      await step();
      done++;
    } while (performance.now() - began < turnMilliseconds);
    return (performance.now() - began) / done;
  };
}

function operationsOf(spec: NetworkSpec, batchSize: number): number {
  const multiplyAdds = describeNetwork(spec).layers.map((layer) => {
    const outputs = layer.kind === 'conv' ? layer.side ** 2 * layer.outFeatures : layer.outFeatures;
    return outputs * layer.inFeatures;
  });
  const all = multiplyAdds.reduce((sum, count) => sum + count, 0);
  return 2 * batchSize * (3 * all - (multiplyAdds[0] ?? 0));
}
