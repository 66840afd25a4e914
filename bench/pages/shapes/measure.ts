/**
 * Training steps of many networks on `simd`, with the page's own classes, on random images. The networks take turns, a few steps at a
 * time, so that a slow moment of the machine is slow for all.
 */
import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { mnist } from '../../../src/core/dataset/dataset-info.ts';
import { describeNetwork } from '../../../src/core/network/describe.ts';
import { initialise } from '../../../src/core/network/initialise.ts';
import { parseNetwork } from '../../../src/core/network/parse.ts';
import type { NetworkSpec } from '../../../src/core/network/spec.ts';
import { TorchGenerator } from '../../../src/core/random/torch-generator.ts';
import { registerSimdBackend } from '../../../src/tfjs-backend-simd/runtime/register.ts';
import { Split } from '../../../src/worker/data/split.ts';
import { Network } from '../../../src/worker/network/network.ts';
import { Optimizer } from '../../../src/worker/training/optimizer.ts';
import { Stepper } from '../../../src/worker/training/stepper.ts';

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
  for (const { turn } of trained) turn();
  for (let round = 0; round < rounds; round++) {
    for (const { turn, milliseconds } of trained) milliseconds.push(turn());
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
function trainingOf(trained: TrainedNetwork, batchSize: number): () => number {
  const network = new Network(initialise(new TorchGenerator(0), specOf(trained)));
  const settings = { optimizer: 'sgd', momentum: 0.9, nesterov: false, weightDecay: 0 } as const;
  const optimizer = new Optimizer(settings, network.variables);
  const stepper = new Stepper(network, optimizer, randomImages(trained, batchSize), batchSize);
  const order = Uint32Array.from({ length: batchSize }, (_, i) => i);
  let number = 0;
  const step = () => {
    number++;
    const loss = stepper.take({
      order,
      start: 0,
      end: batchSize,
      rows: batchSize,
      learningRate: 0.001,
      number,
    });
    if (typeof loss !== 'number') throw new Error('The step was not made on simd.');
  };
  return () => {
    const began = performance.now();
    let done = 0;
    do {
      step();
      done++;
    } while (performance.now() - began < turnMilliseconds);
    return (performance.now() - began) / done;
  };
}

function randomImages({ side, channels }: TrainedNetwork, count: number): Split {
  const random = new TorchGenerator(1);
  const pixels = new Uint8Array(count * side * side * channels).map(() => random.uniformFloat32(0, 256));
  const labels = Uint8Array.from({ length: count }, (_, i) => i % classes);
  const info = {
    ...mnist,
    side,
    channels,
    mean: new Array<number>(channels).fill(0.5),
    std: new Array<number>(channels).fill(0.25),
    counts: { train: count, test: 0 },
  };
  return Split.whole(info, { labels, pixels });
}

function operationsOf(spec: NetworkSpec, batchSize: number): number {
  const multiplyAdds = describeNetwork(spec).layers.map((layer) => {
    const outputs = layer.kind === 'conv' ? layer.side ** 2 * layer.outFeatures : layer.outFeatures;
    return outputs * layer.inFeatures;
  });
  const all = multiplyAdds.reduce((sum, count) => sum + count, 0);
  return 2 * batchSize * (3 * all - (multiplyAdds[0] ?? 0));
}
