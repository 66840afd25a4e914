// Trains the same network on each backend, from the same weights and on the same images, and measures how fast that goes.
import * as tf from '@tensorflow/tfjs';
import '@tensorflow/tfjs-backend-wasm';
import { registerSimdBackend } from 'tfjs-backend-simd';
import { digitsOf } from './mnist.js';

const batchSize = 32;
/** The first steps allocate memory and are compiled: they are not measured. */
const warmUpSteps = 2;
/** A backend that has not done its steps by then does no more: `cpu` may take a second for each. */
const mostMilliseconds = 20_000;

/**
 * @typedef {object} Result
 * @property {string} backend
 * @property {number[]} losses of each step that there was time for
 * @property {number | null} trained images a second; null where the backend cannot train
 * @property {number} predicted images a second
 */

/** A network of the layers API. Seeds give it the same weights on every backend. */
function createModel() {
  const kernel = (/** @type {number} */ seed) => ({ kernelInitializer: tf.initializers.heNormal({ seed }) });
  const model = tf.sequential({
    layers: [
      tf.layers.conv2d({
        ...kernel(1),
        inputShape: [28, 28, 1],
        filters: 8,
        kernelSize: 3,
        activation: 'relu',
      }),
      tf.layers.maxPooling2d({ poolSize: 2 }),
      tf.layers.conv2d({ ...kernel(2), filters: 16, kernelSize: 3, activation: 'relu' }),
      tf.layers.maxPooling2d({ poolSize: 2 }),
      tf.layers.flatten(),
      tf.layers.dense({ ...kernel(3), units: 64, activation: 'relu' }),
      tf.layers.dense({ ...kernel(4), units: 10, activation: 'softmax' }),
    ],
  });
  model.compile({ optimizer: tf.train.momentum(0.01, 0.9), loss: 'sparseCategoricalCrossentropy' });
  return model;
}

/**
 * Does `work` for each step, as far as there is time. Gives images a second, warming up left out.
 * @param {number} steps
 * @param {(step: number) => Promise<void>} work
 */
async function speedOf(steps, work) {
  for (let step = 0; step < warmUpSteps; step++) await work(step);
  const start = performance.now();
  let step = warmUpSteps;
  while (step < steps && performance.now() - start < mostMilliseconds) await work(step++);
  return ((step - warmUpSteps) * batchSize * 1000) / (performance.now() - start);
}

/**
 * @param {string} backend
 * @param {{ images: Uint8Array, labels: Uint8Array }} files
 * @param {number} steps
 * @returns {Promise<Result>}
 */
async function measure(backend, files, steps) {
  await tf.setBackend(backend);
  const { images, labels } = digitsOf(files.images, files.labels, steps * batchSize);
  const model = createModel();
  /** @type {number[]} */
  const losses = [];

  const train = async (/** @type {number} */ step) => {
    const [x, y] = [images, labels].map((all) => tf.slice(all, step * batchSize, batchSize));
    losses.push(Number(await model.trainOnBatch(x, y)));
    tf.dispose([x, y]);
  };
  const predict = async (/** @type {number} */ step) => {
    const y = tf.tidy(() => model.predict(tf.slice(images, step * batchSize, batchSize)));
    await Promise.all([y].flat().map((tensor) => tensor.data()));
    tf.dispose(y);
  };

  const trains = tf.getKernel('Conv2DBackpropFilter', backend) !== undefined;
  const trained = trains ? await speedOf(steps, train) : null;
  const predicted = await speedOf(steps, predict);
  model.dispose();
  tf.dispose([images, labels]);
  return { backend, losses, trained, predicted };
}

/**
 * Trains and predicts on each backend, one after the other.
 * @param {{ images: Uint8Array, labels: Uint8Array }} files MNIST's training set, two IDX files
 * @param {number} steps of 32 images, more than 2
 * @param {(line: string) => void} print
 * @returns {Promise<Result[]>}
 */
export async function compare(files, steps, print) {
  const { threads, relaxed, fewerThreadsReason } = await registerSimdBackend();
  print(`simd: threads ${threads}, relaxed SIMD ${relaxed}. ${fewerThreadsReason ?? ''}`);
  const results = [];
  for (const backend of ['simd', 'cpu', 'wasm']) {
    const result = await measure(backend, files, steps);
    const { losses, trained, predicted } = result;
    const training =
      trained === null
        ? 'cannot train, as it lacks the gradient of a convolution'
        : `trains on ${trained.toFixed(0)} images a second, loss ${losses.at(-1)?.toFixed(4)} after ${losses.length} steps`;
    print(`${backend}: ${training}; predicts ${predicted.toFixed(0)} a second`);
    results.push(result);
  }
  return results;
}
