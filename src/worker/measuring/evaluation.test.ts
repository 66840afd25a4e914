import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { quantizeDynamic } from '../../core/quantization/schemes/dynamic.ts';
import { countDifferentBits, largestDifference } from '../../testing/bits.ts';
import { createTask } from '../../testing/engine/task.ts';
import { registerQuickBackend } from '../../testing/fakes/quick-backend.ts';
import { readMnistTest, readState, TensorFile, trainedWeightsPath } from '../../testing/fixtures.ts';
import { arrivingSplit, firstImages, splitOf } from '../../testing/splits.ts';
import { useCpu } from '../../testing/tf-cpu.ts';
import { someTurns } from '../../testing/turns.ts';
import { Network } from '../network/network.ts';
import { importedFile } from '../shelf/imported-file.ts';
import { Shelf } from '../shelf/shelf.ts';
import { Stopped, type Task } from '../workshop/task.ts';
import { type EvaluationPlan, evaluate } from './evaluation.ts';
import { Runners } from './runners.ts';

const pytorch = new TensorFile('fixtures/pytorch/seed0-outputs.safetensors');
const state = readState(trainedWeightsPath);
const mnist = readMnistTest();
let network: Network;

beforeAll(async () => {
  await useCpu();
  network = new Network(state);
});

type Model = 'float' | 'int8';

interface Choice {
  readonly models?: readonly Model[];
  readonly on?: Network;
  readonly task?: Task;
  readonly progress?: (done: number) => void;
}

/** The logits of the models asked for, which share their convolutions. */
async function classify(plan: EvaluationPlan, choice: Choice = {}): Promise<Map<string, Float32Array>> {
  const { models = ['float', 'int8'], on = network, task = createTask(), progress } = choice;
  const shelf = new Shelf();
  const int8 = shelf.draft(importedFile(quantizeDynamic(state, 'per-tensor')));
  const runners = new Runners(shelf, on);
  const entries = { float: shelf.live, int8 };
  try {
    const chosen = models.map((model) => [model, runners.of(entries[model])] as const);
    return await evaluate(new Map(chosen), plan, task, (done) => progress?.(done));
  } finally {
    runners.dispose();
  }
}

it("gives PyTorch's logits at batch 32, of the float model and of the int8 one", async () => {
  const count = 64;
  const plan = { images: splitOf(firstImages(mnist, count)), count, batchSize: 32 };
  const logits = await classify(plan);
  expect([...logits.keys()]).toEqual(['float', 'int8']);
  const expected = (name: string) => pytorch.float32(name).slice(0, count * 10);
  const difference = (id: 'float' | 'int8', name: string) =>
    largestDifference(logits.get(id) ?? new Float32Array(), expected(name));
  expect(difference('float', 'float_logits')).toBeLessThan(1e-3);
  // Features that differ in the last bit can fall on the other side of a rounding, which is one level of 127.
  expect(difference('int8', 'per_tensor_logits')).toBeLessThan(0.05);
});

describe('a batch', () => {
  it('is part of the int8 result, and the last one may be partial', async () => {
    const images = splitOf(firstImages(mnist, 5));
    const [whole, split] = await Promise.all(
      [5, 3].map((batchSize) => classify({ images, count: 5, batchSize }, { models: ['int8'] })),
    );
    const [a = new Float32Array(), b = new Float32Array()] = [whole?.get('int8'), split?.get('int8')];
    expect([a.length, b.length]).toEqual([50, 50]);
    expect(countDifferentBits(a, b)).toBeGreaterThan(0);
    expect(largestDifference(a, b)).toBeLessThan(0.5);
  });
});

describe('on a GPU', () => {
  /** How many rows a network is given, batch by batch. */
  async function rowsOf(plan: EvaluationPlan) {
    const on = new Network(state);
    const features = vi.spyOn(on, 'features');
    const logits = await classify(plan, { on });
    const rows = features.mock.calls.map(([{ shape }]) => shape[0]);
    on.dispose();
    return { rows, logits };
  }

  beforeAll(() => registerQuickBackend('webgl'));
  beforeEach(async () => {
    await tf.setBackend('webgl');
    return async () => {
      await tf.setBackend('cpu');
    };
  });

  it('the last batch is padded to the shape of the others, and every logit is the same to the last bit', async () => {
    const plan = { images: splitOf(firstImages(mnist, 8)), count: 8, batchSize: 3 };
    const padded = await rowsOf(plan);
    await tf.setBackend('cpu');
    const partial = await rowsOf(plan);
    expect([padded.rows, partial.rows]).toEqual([
      [3, 3, 3],
      [3, 3, 2],
    ]);
    for (const id of ['float', 'int8'] as const) {
      const [a = new Float32Array(), b = new Float32Array(1)] = [
        padded.logits.get(id),
        partial.logits.get(id),
      ];
      expect(a).toHaveLength(80);
      expect(countDifferentBits(a, b), id).toBe(0);
    }
  });

  it('a batch that is the only one is not', async () => {
    const plan = { images: splitOf(firstImages(mnist, 2)), count: 2, batchSize: 32 };
    expect((await rowsOf(plan)).rows).toEqual([2]);
  });
});

it('evaluates only what is asked for, and leaves no tensor behind', async () => {
  const before = tf.memory().numTensors;
  const plan = { images: splitOf(firstImages(mnist, 2)), count: 2, batchSize: 2 };
  const float = await classify(plan, { models: ['float'] });
  expect([...float.keys()]).toEqual(['float']);
  const quantized = await classify(plan, { models: ['int8'] });
  expect([...quantized.keys()]).toEqual(['int8']);
  expect(tf.memory().numTensors).toBe(before);
});

it('tells how far it is, and takes the first images alone', async () => {
  const done: number[] = [];
  const plan = { images: splitOf(firstImages(mnist, 6)), count: 5, batchSize: 2 };
  const logits = await classify(plan, { progress: (count) => done.push(count) });
  expect(done).toEqual([0, 2, 4, 5]);
  expect(logits.get('float')).toHaveLength(50);
});

it('can be stopped', async () => {
  const task = createTask();
  const plan = { images: splitOf(firstImages(mnist, 4)), count: 4, batchSize: 1 };
  const done: number[] = [];
  const progress = (count: number) => {
    done.push(count);
    task.stop();
  };
  const evaluation = classify(plan, { task, progress });
  await expect(evaluation).rejects.toThrow(Stopped);
  expect(done).toEqual([0, 1]);
});

describe('images that have not arrived', () => {
  it('are waited for', async () => {
    const { split, arrive } = arrivingSplit(firstImages(mnist, 4), 2);
    arrive(0);
    const done: number[] = [];
    const plan = { images: split, count: 4, batchSize: 2 };
    const progress = (count: number) => {
      done.push(count);
      if (count === 2) void someTurns().then(() => arrive(1));
    };
    await classify(plan, { progress });
    expect(done).toEqual([0, 2, 4]);
  });

  it('do not keep it from being stopped', async () => {
    const task = createTask();
    const { split } = arrivingSplit(firstImages(mnist, 2), 2);
    const evaluation = classify({ images: split, count: 2, batchSize: 2 }, { task });
    void someTurns().then(() => task.stop());
    await expect(evaluation).rejects.toThrow(Stopped);
  });
});

it('does what has to be done before it rests, and goes on with the next batch', async () => {
  const task = createTask();
  const told: string[] = [];
  const settle = () => {
    told.push('settles');
    void someTurns().then(() => task.resume());
    return Promise.resolve();
  };
  const plan = { images: splitOf(firstImages(mnist, 2)), count: 2, batchSize: 1, settle };
  const progress = (count: number) => {
    told.push(`${count} done`);
    if (count === 1) task.pause();
  };
  const logits = await classify(plan, { task, progress, models: ['float'] });
  expect(told).toEqual(['0 done', '1 done', 'settles', '2 done']);
  const whole = await classify({ ...plan, settle: () => Promise.resolve() }, { models: ['float'] });
  expect(logits.get('float')).toEqual(whole.get('float'));
});
