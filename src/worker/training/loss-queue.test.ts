import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { HeldBackend } from '../../testing/fakes/held-backend.ts';
import { useCpu } from '../../testing/tf-cpu.ts';
import { someTurns } from '../../testing/turns.ts';
import { LossQueue } from './loss-queue.ts';

let backend: HeldBackend;
beforeAll(async () => {
  await useCpu();
  backend = new HeldBackend('held');
  await tf.setBackend('held');
});

beforeEach(() => {
  backend.hold();
  backend.readings.length = 0;
});

/** Adds losses one after another, of two images each. `added` grows as they are taken. */
function adding(queue: LossQueue, losses: readonly number[]): { added: number; done: Promise<void> } {
  const progress = { added: 0, done: Promise.resolve() };
  progress.done = (async () => {
    for (const loss of losses) {
      await queue.add(tf.scalar(loss), 2);
      progress.added++;
    }
  })();
  return progress;
}

it('reads losses in groups of one size, in order, the last group too', async () => {
  const before = tf.memory().numTensors;
  backend.releaseAll();
  const queue = new LossQueue(4);
  await adding(queue, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]).done;
  await queue.readAll();
  expect(queue.take()).toEqual({ losses: Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), images: 20 });
  expect(backend.readings).toEqual([4, 4, 4]);
  expect(queue.take()).toEqual({ losses: new Float32Array(), images: 0 });
  expect(tf.memory().numTensors).toBe(before);
});

it('lets a step wait for no reading but that of the group before its own', async () => {
  const queue = new LossQueue(2);
  const steps = adding(queue, [1, 2, 3, 4, 5, 6, 7]);
  await someTurns();
  // The fourth fills a second group while the first is being read.
  expect([steps.added, backend.held]).toEqual([3, 1]);
  expect(queue.take().losses).toHaveLength(0);
  backend.release();
  await someTurns();
  expect([steps.added, backend.held]).toEqual([5, 1]);
  expect(queue.take()).toEqual({ losses: Float32Array.of(1, 2), images: 4 });
  backend.releaseAll();
  await steps.done;
  await queue.readAll();
  expect(queue.take().losses).toEqual(Float32Array.of(3, 4, 5, 6, 7));
});

it('reads less than a group on request, but only while nothing else is being read', async () => {
  const queue = new LossQueue(4);
  queue.readPartialGroup();
  await adding(queue, [1, 2]).done;
  queue.readPartialGroup();
  await adding(queue, [3]).done;
  queue.readPartialGroup();
  await someTurns();
  expect(backend.readings).toEqual([4]);
  backend.release();
  await someTurns();
  expect(queue.take().losses).toEqual(Float32Array.of(1, 2));
  queue.readPartialGroup();
  backend.releaseAll();
  await queue.readAll();
  expect(queue.take().losses).toEqual(Float32Array.of(3));
});

it('reads single losses as they are where the group is one', async () => {
  const before = tf.memory().numTensors;
  backend.releaseAll();
  const queue = new LossQueue(1);
  await adding(queue, [1, Number.NaN]).done;
  await queue.readAll();
  expect(queue.take().losses).toEqual(Float32Array.of(1, Number.NaN));
  expect(backend.readings).toEqual([1, 1]);
  expect(tf.memory().numTensors).toBe(before);
});

it('tells of a reading that failed when the losses are wanted', async () => {
  const before = tf.memory().numTensors;
  const queue = new LossQueue(1);
  const failing = tf.scalar(1);
  failing.data = () => Promise.reject(new Error('The GPU is gone.'));
  await queue.add(failing, 1);
  await someTurns();
  await expect(queue.add(tf.scalar(2), 1)).rejects.toThrow('The GPU is gone.');
  await expect(queue.readAll()).rejects.toThrow('The GPU is gone.');
  queue.dispose();
  expect(tf.memory().numTensors).toBe(before);
});

it('disposes of losses that nobody asked for', async () => {
  const before = tf.memory().numTensors;
  const queue = new LossQueue(4);
  await adding(queue, [1, 2]).done;
  queue.dispose();
  expect(tf.memory().numTensors).toBe(before);
});
