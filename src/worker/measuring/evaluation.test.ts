import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { quantizeDynamic } from '../../core/quantization/schemes/dynamic.ts';
import { countDifferentBits, largestDifference } from '../../testing/bits.ts';
import { readMnistTest, readState, TensorFile, trainedWeightsPath } from '../../testing/fixtures.ts';
import { arrivingSplit, firstImages, splitOf } from '../../testing/splits.ts';
import { useCpu } from '../../testing/tf-cpu.ts';
import { someTurns } from '../../testing/turns.ts';
import { Network } from '../network/network.ts';
import { createRunner, type QuantizedRunner } from '../quantized/runner.ts';
import { Stopped, Task } from '../workshop/task.ts';
import { evaluate, type Models } from './evaluation.ts';

const pytorch = new TensorFile('fixtures/pytorch/seed0-outputs.safetensors');
const state = readState(trainedWeightsPath);
const mnist = readMnistTest();
let network: Network;
let int8: QuantizedRunner;

beforeAll(async () => {
  await useCpu();
  network = new Network(state);
  int8 = createRunner(quantizeDynamic(state, 'per-tensor'), true);
});

const models = (changes: Partial<Models> = {}): Models => ({ network, float: true, int8, ...changes });
const ignore = () => undefined;

it("gives PyTorch's logits at batch 32, of the float model and of the int8 one", async () => {
  const count = 64;
  const plan = { images: splitOf(firstImages(mnist, count)), count, batchSize: 32 };
  const logits = await evaluate(models(), plan, new Task(), ignore);
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
      [5, 3].map((batchSize) =>
        evaluate(models({ float: false }), { images, count: 5, batchSize }, new Task(), ignore),
      ),
    );
    const [a = new Float32Array(), b = new Float32Array()] = [whole?.get('int8'), split?.get('int8')];
    expect([a.length, b.length]).toEqual([50, 50]);
    expect(countDifferentBits(a, b)).toBeGreaterThan(0);
    expect(largestDifference(a, b)).toBeLessThan(0.5);
  });
});

describe('on a GPU', () => {
  /** Notes how many rows it is given. */
  class GpuNetwork extends Network {
    override readonly onGpu = true;
    readonly rows: number[] = [];
    override features(pixels: tf.Tensor4D): tf.Tensor2D {
      this.rows.push(pixels.shape[0]);
      return super.features(pixels);
    }
  }
  const gpu = () => new GpuNetwork(state);

  it('the last batch is padded to the shape of the others, and every logit is the same to the last bit', async () => {
    const plan = { images: splitOf(firstImages(mnist, 8)), count: 8, batchSize: 3 };
    const padding = gpu();
    const padded = await evaluate(models({ network: padding }), plan, new Task(), ignore);
    const partial = await evaluate(models(), plan, new Task(), ignore);
    expect(padding.rows).toEqual([3, 3, 3]);
    for (const id of ['float', 'int8'] as const) {
      const [a = new Float32Array(), b = new Float32Array(1)] = [padded.get(id), partial.get(id)];
      expect(a).toHaveLength(80);
      expect(countDifferentBits(a, b), id).toBe(0);
    }
    padding.dispose();
  });

  it('a batch that is the only one is not', async () => {
    const plan = { images: splitOf(firstImages(mnist, 2)), count: 2, batchSize: 32 };
    const network = gpu();
    await evaluate(models({ network }), plan, new Task(), ignore);
    expect(network.rows).toEqual([2]);
    network.dispose();
  });
});

it('evaluates only what is asked for, and leaves no tensor behind', async () => {
  const before = tf.memory().numTensors;
  const plan = { images: splitOf(firstImages(mnist, 2)), count: 2, batchSize: 2 };
  const float = await evaluate(models({ int8: undefined }), plan, new Task(), ignore);
  expect([...float.keys()]).toEqual(['float']);
  const quantized = await evaluate(models({ float: false }), plan, new Task(), ignore);
  expect([...quantized.keys()]).toEqual(['int8']);
  expect(tf.memory().numTensors).toBe(before);
});

it('tells how far it is, and takes the first images alone', async () => {
  const done: number[] = [];
  const plan = { images: splitOf(firstImages(mnist, 6)), count: 5, batchSize: 2 };
  const logits = await evaluate(models(), plan, new Task(), (count) => done.push(count));
  expect(done).toEqual([0, 2, 4, 5]);
  expect(logits.get('float')).toHaveLength(50);
});

it('can be stopped', async () => {
  const task = new Task();
  const plan = { images: splitOf(firstImages(mnist, 4)), count: 4, batchSize: 1 };
  const done: number[] = [];
  const evaluation = evaluate(models(), plan, task, (count) => {
    done.push(count);
    task.stop();
  });
  await expect(evaluation).rejects.toThrow(Stopped);
  expect(done).toEqual([0, 1]);
});

describe('images that have not arrived', () => {
  it('are waited for', async () => {
    const { split, arrive } = arrivingSplit(firstImages(mnist, 4), 2);
    arrive(0);
    const done: number[] = [];
    const plan = { images: split, count: 4, batchSize: 2 };
    const evaluation = evaluate(models(), plan, new Task(), (count) => {
      done.push(count);
      if (count === 2) void someTurns().then(() => arrive(1));
    });
    await evaluation;
    expect(done).toEqual([0, 2, 4]);
  });

  it('do not keep it from being stopped', async () => {
    const task = new Task();
    const { split } = arrivingSplit(firstImages(mnist, 2), 2);
    const evaluation = evaluate(models(), { images: split, count: 2, batchSize: 2 }, task, ignore);
    void someTurns().then(() => task.stop());
    await expect(evaluation).rejects.toThrow(Stopped);
  });
});
