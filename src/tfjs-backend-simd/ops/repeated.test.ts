// Steps that are recorded and repeated, against the same steps that TF.js issues: the same bits, whatever happens in between.
import * as tf from '@tensorflow/tfjs-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SimdBackend } from '../runtime/backend.ts';
import { random } from '../test-support/random.ts';
import { registerForTests } from '../test-support/register.ts';
import {
  adamStepNumbers,
  adamUpdate,
  conv2dRelu,
  conv2dReluMaxPool,
  dense,
  Repeated,
  sgdMomentumUpdate,
  sgdStepNumbers,
  softmaxCrossEntropyLoss,
} from './ops.ts';

beforeAll(async () => {
  await registerForTests();
  await tf.setBackend('simd');
});

function simd(): SimdBackend {
  const backend = tf.backend();
  if (backend instanceof SimdBackend) return backend;
  throw new Error('These tests want simd.');
}

/** Values in [-1, 1) that depend on the seed alone. Nobody else refers to them. */
const variableOf = <R extends tf.Rank>(shape: tf.ShapeMap[R], seed: number): tf.Variable<R> =>
  tf.tidy(() => tf.variable(tf.reshape<R>(random(shape, seed), shape)));

const learningRates = [0.1, 0.05, 0.2, 0.01, 0.1, 0.3];

/** A small network on batches that alternate, and one of the optimizers. */
class Training {
  readonly #filters = variableOf<tf.Rank.R4>([3, 3, 1, 10], 1);
  readonly #filterBias = variableOf<tf.Rank.R1>([10], 2);
  readonly #moreFilters = variableOf<tf.Rank.R4>([5, 5, 10, 9], 3);
  readonly #moreBias = variableOf<tf.Rank.R1>([9], 4);
  readonly #weights = variableOf<tf.Rank.R2>([81, 4], 5);
  readonly #bias = variableOf<tf.Rank.R1>([4], 6);
  readonly #images = tf.zeros<tf.Rank.R4>([4, 6, 6, 1]);
  readonly #labels = tf.tensor1d([0, 3, 1, 2], 'int32');
  readonly #slope = tf.scalar(1);
  readonly variables: tf.Variable[] = [
    this.#filters,
    this.#filterBias,
    this.#moreFilters,
    this.#moreBias,
    this.#weights,
    this.#bias,
  ];
  readonly #moments = [0, 1].map(() =>
    this.variables.map((weights) => tf.tidy(() => tf.variable(tf.zerosLike(weights)))),
  );
  readonly #optimizer: 'sgd' | 'adam';
  readonly losses: (number | undefined)[] = [];
  /** How often TF.js has issued a step. */
  issued = 0;
  /** What is also done in each step. */
  also: () => void = () => undefined;
  #loss: ArrayLike<number> = [];

  readonly repeated = new Repeated(
    () => this.#compute(),
    () => [this.#images, this.#labels, this.#slope, ...this.variables, ...this.#moments.flat()],
  );

  constructor(optimizer: 'sgd' | 'adam') {
    this.#optimizer = optimizer;
  }

  get #settings() {
    const step = this.losses.length + 1;
    return { learningRate: learningRates[step % 6] ?? 0, momentum: 0.9, weightDecay: 0.01, step };
  }

  step(issue: 'by TF.js' | 'repeated'): void {
    const batch = random([4, 6, 6, 1], 100 + (this.losses.length % 2));
    simd().placed(this.#images).set(batch.dataSync());
    batch.dispose();
    const numbers = this.#optimizer === 'sgd' ? sgdStepNumbers : adamStepNumbers;
    if (issue === 'repeated') this.repeated.run(numbers(this.#settings));
    else this.#compute();
    this.losses.push(this.#loss[0]);
  }

  #compute(): void {
    this.issued++;
    const { value, grads } = tf.engine().gradients(() => this.#forward(), this.variables, this.#slope);
    const [first = [], second = []] = this.#moments;
    if (this.#optimizer === 'sgd') sgdMomentumUpdate(this.variables, grads, first, this.#settings);
    else adamUpdate(this.variables, grads, { first, second }, this.#settings);
    this.also();
    this.#loss = simd().placed(value);
    tf.dispose([value, ...grads]);
  }

  #forward(): tf.Scalar {
    const x = conv2dRelu(this.#images, this.#filters, this.#filterBias);
    const features = conv2dReluMaxPool(x, this.#moreFilters, this.#moreBias);
    return softmaxCrossEntropyLoss(dense(features, this.#weights, this.#bias), this.#labels);
  }

  get outcome() {
    return { losses: this.losses, weights: this.variables.map((weights) => weights.dataSync()) };
  }

  dispose(): void {
    this.repeated.forget();
    tf.dispose([this.#images, this.#labels, this.#slope, this.variables, this.#moments]);
  }
}

describe.each(['sgd', 'adam'] as const)('a training step with %s', (optimizer) => {
  let training: Training;
  let byTfjs: Training;
  beforeEach(() => {
    training = new Training(optimizer);
    byTfjs = new Training(optimizer);
    for (let step = 0; step < 6; step++) byTfjs.step('by TF.js');
  });
  afterEach(() => {
    training.dispose();
    byTfjs.dispose();
  });

  const rest = () => {
    while (training.losses.length < 6) training.step('repeated');
    expect(training.losses.every(Number.isFinite)).toBe(true);
    expect(training.outcome).toEqual(byTfjs.outcome);
  };

  it('is issued once, and then repeated to the same bits, with numbers of its own', () => {
    rest();
    expect(training.issued).toBe(1);
  });

  it('is not disturbed by what else is computed in between', () => {
    training.step('repeated');
    training.step('repeated');
    const others = tf.tidy(() => tf.matMul(random([60, 60], 7), random([60, 60], 8)).dataSync());
    expect(others.every(Number.isFinite)).toBe(true);
    rest();
    expect(training.issued).toBe(1);
  });

  it('leaves alone what others refer to, and is recorded anew where weights have moved', () => {
    training.step('repeated');
    training.step('repeated');
    const clones = training.variables.map((weights) => weights.clone());
    const before = clones.map((clone) => clone.dataSync());
    training.step('repeated');
    expect(clones.map((clone) => clone.dataSync())).toEqual(before);
    tf.dispose(clones);
    rest();
    expect(training.issued).toBe(3);
  });

  it('gives its memory back when it is to be forgotten', () => {
    const bytes = () => simd().memory().numBytesInWasm;
    training.step('repeated');
    training.repeated.forget();
    const before = bytes();
    training.step('repeated');
    training.step('repeated');
    expect(bytes()).toBeGreaterThan(before);
    training.repeated.forget();
    expect(bytes()).toBe(before);
    rest();
    expect(training.issued).toBe(3);
  });

  it('is issued every time where something in it is computed in JavaScript', () => {
    let factor = 1;
    training.also = () =>
      tf.tidy(() => {
        // As the mask of dropout is.
        const numbers = tf.tensor1d([factor++, 0, 0, 0]);
        expect([...tf.mul(numbers, tf.scalar(2)).dataSync()]).toEqual([2 * factor - 2, 0, 0, 0]);
      });
    rest();
    expect(training.issued).toBe(6);
  });

  it('that fails leaves nothing behind, and can be taken again', () => {
    const bytes = simd().memory().numBytesInWasm;
    const failing = new Repeated(
      () => {
        const made = tf.matMul(random([9, 9], 1), random([9, 9], 2));
        made.dispose();
        throw new Error('It failed.');
      },
      () => [],
    );
    expect(() => tf.tidy(() => failing.run({}))).toThrow('It failed.');
    expect(simd().memory().numBytesInWasm).toBe(bytes);
    rest();
  });
});
