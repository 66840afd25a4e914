/**
 * SimpleCNN's training step as jax-js computes it, one compiled function: forward pass, gradients, SGD with momentum. Weights, images
 * and their order are those of PyTorch's recorded run. It counts references: `ref` keeps an array that is used again.
 */
import { defaultDevice, init, jit, lax, nn, numpy as np, valueAndGrad } from '@jax-js/jax';
import { mnist } from '../../../src/core/dataset/dataset-info.ts';
import { parseIdxImages, parseIdxLabels } from '../../../src/core/dataset/idx.ts';
import { normaliseBatch } from '../../../src/core/dataset/normalise.ts';
import { readFloatState } from '../../../src/core/formats/safetensors/network-reader.ts';
import { describeNetwork } from '../../../src/core/network/describe.ts';
import { simpleCnn } from '../../../src/core/network/presets.ts';
import { tensorOf } from '../../../src/core/network/state-dict.ts';

export interface JaxWork {
  readonly device: 'wasm' | 'webgpu';
  readonly batchSize: number;
  /** What the recorded run begins with. */
  readonly weights: Uint8Array<ArrayBuffer>;
  readonly learningRate: number;
  readonly momentum: number;
  /** Losses to compare with. */
  readonly lossesWanted: number;
  readonly seconds: number;
}

export interface JaxTraining {
  readonly losses: readonly number[];
  readonly imagesPerSecond: number;
  readonly crossOriginIsolated: boolean;
}

type Weights = Record<string, np.Array>;
type Images = [images: np.Array, labels: np.Array];

const classes = mnist.classNames.length;
const warmUpSteps = 4;

/** A parameter, which stays in the record. */
function of(weights: Weights, name: string): np.Array {
  const found = weights[name];
  if (!found) throw new Error(`There is no ${name}.`);
  return found.ref;
}

/** max-pool 2x2 of relu(conv + bias). x: [batch, channels, side, side]. */
function convolve(x: np.Array, weights: Weights, layer: string): np.Array {
  const filter = of(weights, `${layer}.weight`);
  const [batch = 0, , side = 0] = x.shape;
  const [filters = 0] = filter.shape;
  const bias = of(weights, `${layer}.bias`).reshape([1, filters, 1, 1]);
  const y = nn.relu(lax.conv(x, filter, [1, 1], 'SAME').add(bias));
  return np.max(y.reshape([batch, filters, side / 2, 2, side / 2, 2]), [3, 5]);
}

const dense = (x: np.Array, weights: Weights, layer: string): np.Array =>
  np.matmul(x, of(weights, `${layer}.weight`).transpose()).add(of(weights, `${layer}.bias`));

function lossOf(weights: Weights, [images, labels]: Images): np.Array {
  const [batch = 0] = images.shape;
  const features = convolve(convolve(images, weights, 'conv1'), weights, 'conv2').reshape([batch, -1]);
  const logits = dense(nn.relu(dense(features, weights, 'fc1')), weights, 'fc2');
  const perImage = nn.logSoftmax(logits, -1).mul(nn.oneHot(labels, classes)).sum(-1);
  return np.mean(perImage).neg();
}

export async function train(work: JaxWork): Promise<JaxTraining> {
  const { device, batchSize, learningRate, momentum } = work;
  const devices = await init(device);
  if (!devices.includes(device)) throw new Error(`jax-js has no ${device} here, only ${devices.join(', ')}.`);
  defaultDevice(device);
  const state = readFloatState(work.weights, 'the initial weights', simpleCnn);
  const { parameters } = describeNetwork(simpleCnn);
  let weights: Weights = {};
  let velocities: Weights = {};
  for (const { name, shape } of parameters) {
    weights[name] = np.array(tensorOf(state, name)).reshape([...shape]);
    velocities[name] = np.zeros([...shape]);
  }

  const gradientsOf = valueAndGrad(lossOf);
  const step = jit((now: Weights, before: Weights, batch: Images): [np.Array, Weights, Weights] => {
    const [loss, gradients] = gradientsOf(now, batch);
    const [next, speeds]: [Weights, Weights] = [{}, {}];
    for (const { name } of parameters) {
      const speed = of(before, name).mul(momentum).add(of(gradients, name));
      speeds[name] = speed;
      next[name] = of(now, name).sub(speed.ref.mul(learningRate));
    }
    return [loss, next, speeds];
  });

  const batches = await batchesOf(batchSize);
  const losses: number[] = [];
  let number = 0;
  const takeStep = async (): Promise<void> => {
    const { pixels, labels } = batches(number++);
    const batch: Images = [
      np.array(pixels).reshape([batchSize, 1, mnist.side, mnist.side]),
      np.array(labels),
    ];
    const [loss, next, speeds] = step(weights, velocities, batch);
    [weights, velocities] = [next, speeds];
    losses.push((await loss.data())[0] ?? Number.NaN);
  };

  while (losses.length < Math.max(work.lossesWanted, warmUpSteps)) await takeStep();
  const compared = losses.slice(0, work.lossesWanted);
  const began = performance.now();
  let steps = 0;
  do {
    await takeStep();
    steps++;
  } while (performance.now() - began < 1000 * work.seconds);
  const imagesPerSecond = (1000 * steps * batchSize) / (performance.now() - began);
  return { losses: compared, imagesPerSecond, crossOriginIsolated };
}

/** Gives MNIST's training images in file order, batch by batch. */
async function batchesOf(
  batchSize: number,
): Promise<(number: number) => { pixels: Float32Array<ArrayBuffer>; labels: Int32Array<ArrayBuffer> }> {
  const read = async (name: string) => new Uint8Array(await (await fetch(`/mnist/${name}`)).arrayBuffer());
  const { pixels: bytes } = parseIdxImages(await read('train-images-idx3-ubyte'), 'images');
  const classesOf = parseIdxLabels(await read('train-labels-idx1-ubyte'), 'labels');
  const order = Uint32Array.from(classesOf, (_, i) => i);
  const inEpoch = Math.floor(order.length / batchSize);
  return (number) => {
    const start = (number % inEpoch) * batchSize;
    const pixels = new Float32Array(batchSize * mnist.side ** 2);
    normaliseBatch(bytes, order, start, batchSize, pixels, mnist);
    return { pixels, labels: Int32Array.from(classesOf.subarray(start, start + batchSize)) };
  };
}
