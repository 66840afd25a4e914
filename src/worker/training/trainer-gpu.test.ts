import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTask } from '../../testing/engine/task.ts';
import { Cliff, near, Record, run, Slope, sevenImages, sgd } from '../../testing/engine/training.ts';
import { HeldBackend } from '../../testing/fakes/held-backend.ts';
import { plainImages, splitOf } from '../../testing/splits.ts';
import { useCpu } from '../../testing/tf-cpu.ts';
import { someTurns } from '../../testing/turns.ts';
import { Stopped } from '../workshop/task.ts';
import { train } from './trainer.ts';
import { Diverged } from './training-run.ts';

let backend: HeldBackend;
beforeAll(async () => {
  await useCpu();
  backend = new HeldBackend('held');
  await tf.setBackend('held');
});
beforeEach(() => backend.releaseAll());

const slope = (weight: number) => new Slope(weight, true);
/** Every step lowers the loss of a `Slope` by one. */
const unitSteps = { optimizer: sgd(0), learningRate: () => 1, batchSize: 1 };
const images = splitOf(plainImages(Array.from({ length: 40 }, (_, index) => index % 10)));
const countdown = (from: number, count: number) => Array.from({ length: count }, (_, index) => from - index);

describe('a training run on a GPU', () => {
  it('gives every batch the same shape, and rehearses it with padding alone', async () => {
    const network = slope(0);
    await train(run(network, splitOf(sevenImages), { batchSize: 3 }), createTask(), new Record());
    expect(network.batches).toEqual([
      [-1, -1, -1],
      [0, 1, 2],
      [3, 4, 5],
      [6, -1, -1],
    ]);
  });

  it('does not pad where all images make one batch', async () => {
    const network = slope(0);
    await train(run(network, splitOf(sevenImages), { batchSize: 32 }), createTask(), new Record());
    expect(network.batches.map(({ length }) => length)).toEqual([7, 7]);
  });

  it('tells the same steps, intervals and epochs, and counts no padding', async () => {
    const record = new Record();
    const changes = { ...unitSteps, batchSize: 2, epochs: 2, firstStep: 10, intervalSteps: 3 };
    await train(run(slope(8), splitOf(sevenImages), changes), createTask(), record);
    expect(record.told).toEqual(['interval 12', 'epoch 1 at 14, 6.50', 'interval 15', 'epoch 2 at 18, 2.50']);
    expect(record.groups[0]?.firstStep).toBe(11);
    expect(record.losses).toEqual(near([8, 7, 6, 5, 4, 3, 2, 1]));
    expect(record.groups.at(-1)).toMatchObject({ imagesSeen: 14, imagesTotal: 14 });
  });

  it('goes on while losses are read, and waits where a second group would be', async () => {
    backend.hold();
    const network = slope(100);
    const record = new Record();
    const training = train(run(network, images, unitSteps), createTask(), record);
    await someTurns();
    expect(network.batches).toHaveLength(1);
    backend.release();
    // The rehearsal is over. Yielding to messages takes a turn a step, and eight and eight steps go.
    const steps = () => network.batches.length - 1;
    await vi.waitFor(() => expect(steps()).toBe(16));
    await someTurns();
    expect(steps()).toBe(16);
    backend.release();
    await vi.waitFor(() => expect(steps()).toBe(24));
    backend.releaseAll();
    await training;
    expect(record.losses).toEqual(near(countdown(100, 40)));
  });

  it('ends with Diverged and the step whose loss is no number', async () => {
    const changes = { optimizer: sgd(0), learningRate: () => 1, firstStep: 100 };
    const record = new Record();
    const error: unknown = await train(
      run(new Cliff(2, true), splitOf(sevenImages), changes),
      createTask(),
      record,
    ).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Diverged);
    expect(error).toMatchObject({ step: 104 });
  });

  it('has told every step when it is paused, and when it is stopped there', async () => {
    const task = createTask();
    class PausedInStep12 extends Slope {
      override loss(pixels: tf.Tensor4D, labels: tf.Tensor1D): tf.Scalar {
        if (this.batches.length === 12) task.pause();
        return super.loss(pixels, labels);
      }
    }
    const record = new Record({
      onRest() {
        expect(record.losses).toHaveLength(12);
        task.stop();
        return Promise.resolve();
      },
    });
    const training = train(run(new PausedInStep12(50, true), images, unitSteps), task, record);
    await expect(training).rejects.toThrow(Stopped);
    expect(record.told).toEqual(['rests']);
    expect(record.losses).toEqual(near(countdown(50, 12)));
  });

  it('leaves no tensor behind', async () => {
    const network = slope(0);
    const before = tf.memory().numTensors;
    await train(run(network, images, unitSteps), createTask(), new Record());
    expect(tf.memory().numTensors).toBe(before);
  });
});

describe('as time goes by', () => {
  /** A network whose steps take a given number of milliseconds, on a clock that otherwise stands still. */
  class Timed extends Slope {
    readonly #stepMs: number;
    #now = 0;
    constructor(weight: number, stepMs: number) {
      super(weight, true);
      this.#stepMs = stepMs;
      vi.spyOn(performance, 'now').mockImplementation(() => this.#now);
    }
    override loss(pixels: tf.Tensor4D, labels: tf.Tensor1D): tf.Scalar {
      this.#now += this.#stepMs;
      return super.loss(pixels, labels);
    }
  }

  it('tells what has been read, whole groups of it', async () => {
    const record = new Record();
    await train(run(new Timed(40, 30), images, unitSteps), createTask(), record);
    vi.restoreAllMocks();
    expect(record.losses).toEqual(near(countdown(40, 40)));
    expect(record.groups.length).toBeGreaterThan(2);
    for (const { losses } of record.groups) expect(losses.length % 8).toBe(0);
    // The rehearsal took 30 ms that are not counted; 40 steps of one image take 30 ms each.
    expect(record.groups.at(-1)).toMatchObject({ elapsedMs: 1200, imagesSeen: 40 });
    expect(record.groups.at(-1)?.meanImagesPerSecond).toBeCloseTo(1000 / 30, 5);
  });

  it('does not wait for a whole group where that takes more than a second', async () => {
    const record = new Record();
    await train(run(new Timed(7, 600), splitOf(sevenImages), unitSteps), createTask(), record);
    vi.restoreAllMocks();
    expect(record.losses).toEqual(near(countdown(7, 7)));
    expect(record.groups.length).toBeGreaterThan(1);
  });

  it('shows weights of a step only once all losses up to it are told', async () => {
    const network = new Timed(40, 75);
    let shown = 0;
    const record = new Record({
      wantsWeights: () => true,
      onWeights(step) {
        shown++;
        expect(record.losses).toHaveLength(step);
        // The loss of the next step is the weight of this one.
        expect(network.weight.dataSync()[0]).toBe(40 - step);
        return Promise.resolve();
      },
    });
    await train(run(network, images, unitSteps), createTask(), record);
    vi.restoreAllMocks();
    expect(shown).toBeGreaterThan(3);
  });
});
