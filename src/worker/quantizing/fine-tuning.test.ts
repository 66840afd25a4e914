import * as tf from '@tensorflow/tfjs-core';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { simpleCnn } from '../../core/network/presets.ts';
import { type StateDict, tensorOf } from '../../core/network/state-dict.ts';
import { parseScheme } from '../../core/quantization/schemes/parse-scheme.ts';
import type { Scheme } from '../../core/quantization/schemes/scheme.ts';
import { schemeOf } from '../../core/settings/scheme.ts';
import { defaultSettings, type Settings } from '../../core/settings/settings.ts';
import { countDifferentBits, largestDifference } from '../../testing/bits.ts';
import { createTask } from '../../testing/engine/task.ts';
import { Record, run, sgd } from '../../testing/engine/training.ts';
import { readJsonFixture, readMnistTrain, readState, trainedWeightsPath } from '../../testing/fixtures.ts';
import { parameterNames } from '../../testing/networks/simple-cnn.ts';
import { arrivingSplit, firstImages, splitOf } from '../../testing/splits.ts';
import { useSimd } from '../../testing/tf-simd.ts';
import { someTurns } from '../../testing/turns.ts';
import { fakeRounding } from '../network/fake-rounding.ts';
import { Network } from '../network/network.ts';
import { told } from '../shelf/telling.ts';
import { train } from '../training/trainer.ts';
import { Stopped } from '../workshop/task.ts';
import { fineTune } from './fine-tuning.ts';

const range = v.object({ min: v.number(), max: v.number() });
const kept = v.object({ stride: v.number(), values: v.array(v.number()) });
function soundScheme(value: unknown): Scheme {
  const parsed = parseScheme(value);
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.scheme;
}

const pytorch = readJsonFixture(
  'qat-cases.json',
  v.object({
    batch_size: v.number(),
    learning_rate: v.number(),
    momentum: v.number(),
    ranges: v.pipe(
      v.record(v.string(), range),
      v.transform((ranges) => new Map(Object.entries(ranges))),
    ),
    cases: v.array(
      v.object({
        scheme: v.pipe(v.unknown(), v.transform(soundScheme)),
        losses: v.array(v.number()),
        weights: v.record(v.picklist(parameterNames), kept),
      }),
    ),
  }),
);

const state = readState(trainedWeightsPath);
const mnist = readMnistTrain();

beforeAll(async () => {
  await useSimd();
});

type Kept = (typeof pytorch.cases)[number]['weights'];

/** The farthest that weights are from those that were kept of PyTorch's. */
function distance(weights: StateDict, expected: Kept): number {
  const distances = parameterNames.map((name) => {
    const { stride, values } = expected[name] ?? { stride: 1, values: [Number.NaN] };
    const found = Float32Array.from(
      values,
      (_, index) => tensorOf(weights, name)[index * stride] ?? Number.NaN,
    );
    return largestDifference(found, Float32Array.from(values));
  });
  return Math.max(...distances);
}

describe("a few steps have PyTorch's losses and weights within 1e-4", () => {
  const { batch_size: batchSize, learning_rate: learningRate, momentum, ranges } = pytorch;

  it.each(pytorch.cases)('$scheme', async ({ scheme, losses, weights }) => {
    const network = new Network(state, fakeRounding(scheme, simpleCnn, ranges));
    const images = splitOf(firstImages(mnist, losses.length * batchSize));
    const record = new Record();
    const changes = { batchSize, optimizer: sgd(momentum), learningRate: () => learningRate };
    await train(run(network, images, changes), createTask(), record);
    expect(largestDifference(Float32Array.from(record.losses), Float32Array.from(losses))).toBeLessThan(1e-4);
    expect(record.losses).toHaveLength(losses.length);
    expect(distance(await network.state(), weights)).toBeLessThan(1e-4);
    // They went farther than that.
    expect(distance(state, weights)).toBeGreaterThan(5e-4);
    network.dispose();
  });
});

const settings: Settings = {
  ...defaultSettings,
  scheme: 'weightOnly',
  perChannel: true,
  batchSize: 4,
  shuffle: false,
  qatSteps: 5,
};
const images = splitOf(firstImages(mnist, 12));

function tune(changes: Partial<Settings>, split = images, task = createTask(), told: number[][] = []) {
  const chosen = { ...settings, ...changes };
  const plan = {
    state,
    images: split,
    scheme: schemeOf(chosen, simpleCnn),
    ranges: pytorch.ranges,
    settings: chosen,
  };
  return fineTune(plan, task, (done, total) => told.push([done, total]));
}

const differentWeights = (a: StateDict, b: StateDict) =>
  parameterNames.reduce((sum, name) => sum + countDifferentBits(tensorOf(a, name), tensorOf(b, name)), 0);

describe('fine-tuning', () => {
  it("takes PyTorch's steps at a tenth of the learning rate", async () => {
    const affine = pytorch.cases.find(
      ({ scheme }) => scheme.kind === 'weightOnly' && scheme.format === undefined && !scheme.symmetric,
    );
    if (!affine) throw new Error('There is an affine case.');
    const changes = {
      bits: 4 as const,
      symmetric: false,
      batchSize: pytorch.batch_size,
      learningRate: 10 * pytorch.learning_rate,
      momentum: pytorch.momentum,
      qatSteps: affine.losses.length,
    };
    const tuned = await tune(changes, splitOf(firstImages(mnist, 256)));
    expect(distance(tuned, affine.weights)).toBeLessThan(1e-4);
  });

  it('takes as many steps as asked for, over the end of an epoch, and tells how far it is', async () => {
    const told: number[][] = [];
    const tuned = await tune({}, images, createTask(), told);
    expect(told[0]).toEqual([0, 5]);
    expect(told.at(-1)).toEqual([5, 5]);
    // Three steps see every image once; the fourth and the fifth begin anew.
    const network = new Network(state, fakeRounding(schemeOf(settings, simpleCnn), simpleCnn));
    const order = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 0, 1, 2, 3, 4, 5, 6, 7];
    const changes = { batchSize: 4, learningRate: () => 0.001, nextOrder: () => Uint32Array.from(order) };
    await train(run(network, images, changes), createTask(), new Record());
    expect(differentWeights(tuned, await network.state())).toBe(0);
    network.dispose();
  });

  it('follows the order that the seed draws', async () => {
    const [first, again, other] = [
      await tune({ shuffle: true, seed: 1 }),
      await tune({ shuffle: true, seed: 1 }),
      await tune({ shuffle: true, seed: 2 }),
    ];
    expect(differentWeights(first, again)).toBe(0);
    expect(differentWeights(first, other)).toBeGreaterThan(0);
  });

  it('leaves the weights it began with as they were, and no tensor behind', async () => {
    const before = tf.memory().numTensors;
    const tuned = await tune({ scheme: 'static' });
    expect(tf.memory().numTensors).toBe(before);
    expect(differentWeights(tuned, state)).toBeGreaterThan(0);
    expect(differentWeights(state, readState(trainedWeightsPath))).toBe(0);
  });

  it('waits for images that are still to arrive', async () => {
    const { split, arrive } = arrivingSplit(firstImages(mnist, 12), 4);
    arrive(0);
    arrive(1);
    const told: number[][] = [];
    let ended = false;
    const tuning = tune({}, split, createTask(), told).finally(() => {
      ended = true;
    });
    await someTurns();
    expect(ended).toBe(false);
    arrive(2);
    expect(differentWeights(await tuning, await tune({}))).toBe(0);
    expect(told.at(-1)).toEqual([5, 5]);
  });

  it.each(['while it runs', 'while it waits for images'])('can be stopped %s', async (when) => {
    const before = tf.memory().numTensors;
    const task = createTask();
    const { split, arrive } = arrivingSplit(firstImages(mnist, 12), 4);
    if (when === 'while it runs') for (const shard of [0, 1, 2]) arrive(shard);
    const tuning = tune({ qatSteps: 10_000 }, split, task);
    task.stop();
    await expect(tuning).rejects.toThrow(Stopped);
    expect(tf.memory().numTensors).toBe(before);
  });

  it('rests while paused', async () => {
    const task = createTask();
    const told: number[][] = [];
    task.pause();
    const tuning = tune({}, images, task, told);
    await someTurns();
    // The one step before the first checkpoint.
    expect(told.at(-1)).toEqual([1, 5]);
    task.resume();
    expect(differentWeights(await tuning, await tune({}))).toBe(0);
  });

  it.each([
    ['the loss', { learningRate: 1e30, qatSteps: 5 }],
    ['a weight, with the last step', { learningRate: 1e42, qatSteps: 1 }],
  ])('says what to do where %s is no longer a number', async (_, changes) => {
    const before = tf.memory().numTensors;
    const message = await tune(changes).catch((error: Error) => error.message);
    const { qatSteps, learningRate } = changes;
    const possible = Array.from({ length: qatSteps }, (_, index) =>
      told('model/astray', { step: String(index + 1), steps: String(qatSteps), learningRate }),
    );
    expect(possible).toContain(message);
    expect(tf.memory().numTensors).toBe(before);
  });
});
