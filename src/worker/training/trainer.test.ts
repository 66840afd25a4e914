import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { createTask } from '../../testing/engine/task.ts';
import { Cliff, near, Record, run, Slope, sevenImages, sgd } from '../../testing/engine/training.ts';
import { splitOf } from '../../testing/splits.ts';
import { useCpu } from '../../testing/tf-cpu.ts';
import { Stopped, type Task } from '../workshop/task.ts';
import { train } from './trainer.ts';
import { Diverged } from './training-run.ts';

beforeAll(useCpu);

describe('a training run', () => {
  it("takes steps by SGD with momentum in PyTorch's form", async () => {
    const record = new Record();
    await train(run(new Slope(5), splitOf(sevenImages), { learningRate: () => 1 }), createTask(), record);
    // v = 1, 1.9, 2.71: the gradient plus 0.9 of the v before.
    expect(record.losses).toEqual(near([5, 4, 2.1, -0.61]));
  });

  it('keeps the last partial batch', async () => {
    const network = new Slope(0);
    const record = new Record();
    await train(run(network, splitOf(sevenImages), { batchSize: 3 }), createTask(), record);
    expect(network.batches).toEqual([[0, 1, 2], [3, 4, 5], [6]]);
    expect(record.groups.at(-1)).toMatchObject({ imagesSeen: 7, imagesTotal: 7 });
  });

  it('asks for a new order in every epoch and follows it', async () => {
    const orders = [Uint32Array.of(2, 0, 1), Uint32Array.of(1, 2, 0)];
    const network = new Slope(0);
    const nextOrder = () => orders.shift() ?? new Uint32Array();
    await train(run(network, splitOf(sevenImages), { epochs: 2, nextOrder }), createTask(), new Record());
    expect(network.batches).toEqual([[2, 0], [1], [1, 2], [0]]);
  });

  it('counts steps over the life of the model, and tells intervals and epochs with the mean loss', async () => {
    const record = new Record();
    const changes = { epochs: 2, firstStep: 10, intervalSteps: 3, optimizer: sgd(0), learningRate: () => 1 };
    await train(run(new Slope(8), splitOf(sevenImages), changes), createTask(), record);
    // Losses 8, 7, 6, 5 at steps 11 to 14, then 4, 3, 2, 1.
    expect(record.told).toEqual(['interval 12', 'epoch 1 at 14, 6.50', 'interval 15', 'epoch 2 at 18, 2.50']);
    expect(record.groups[0]?.firstStep).toBe(11);
    expect(record.losses).toEqual(near([8, 7, 6, 5, 4, 3, 2, 1]));
  });

  it('leaves the interval to the epoch where both end with the same step', async () => {
    const record = new Record();
    await train(run(new Slope(0), splitOf(sevenImages), { intervalSteps: 4 }), createTask(), record);
    expect(record.told).toEqual([expect.stringMatching(/^epoch 1 at 4/)]);
  });

  it('takes a changed learning rate with the next step, and reports each step with its own', async () => {
    const network = new Slope(30);
    const record = new Record();
    const learningRate = () => (network.batches.length < 2 ? 1 : 10);
    await train(
      run(network, splitOf(sevenImages), { optimizer: sgd(0), learningRate }),
      createTask(),
      record,
    );
    expect(record.losses).toEqual(near([30, 29, 28, 18]));
    const rates = record.groups.flatMap((group) => [...group.learningRates]);
    expect(rates).toEqual([1, 1, 10, 10]);
  });

  it('ends with Diverged and the step whose loss is no number', async () => {
    const record = new Record();
    // log(w) falls by 1/w: from 2 to 1.5 to 0.83, then below 0.
    const changes = { optimizer: sgd(0), learningRate: () => 1, firstStep: 100 };
    const training = train(run(new Cliff(2), splitOf(sevenImages), changes), createTask(), record);
    const error: unknown = await training.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Diverged);
    expect(error).toMatchObject({
      step: 104,
      message: 'The loss of step 104, or a weight after it, is not a finite number.',
    });
    expect(record.losses).toEqual([
      ...near([Math.log(2), Math.log(1.5), Math.log(1.5 - 1 / 1.5)]),
      Number.NaN,
    ]);
    expect(record.told).toEqual([]);
  });

  it.each([
    ['ends', () => undefined],
    ['is stopped', (task: Task) => task.stop()],
  ])('leaves no tensor behind when it %s', async (_, interfere) => {
    const network = new Slope(0);
    const before = tf.memory().numTensors;
    const task = createTask();
    interfere(task);
    const record = new Record();
    await train(run(network, splitOf(sevenImages)), task, record).catch((error: unknown) => {
      expect(error).toBeInstanceOf(Stopped);
    });
    expect(record.losses).not.toHaveLength(0);
    expect(tf.memory().numTensors).toBe(before);
  });
});
