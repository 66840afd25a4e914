/** What a backend cannot go on from, in the middle of a task: told in words, and the next task works. */
import { getKernel } from '@tensorflow/tfjs-core';
import { afterEach, beforeAll, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import type { EngineEvent } from '../../protocol/events.ts';
import { sameBytes } from '../../testing/bits.ts';
import { eventsOf as ofType, settings, startEngine } from '../../testing/engine.ts';
import { quicken, replaceKernel } from '../../testing/quick-backend.ts';
import { useCpu } from '../../testing/tf-cpu.ts';
import { OutOfMemoryError } from '../../tfjs-backend-simd/runtime/memory.ts';
import { ThreadFailure } from '../../tfjs-backend-simd/runtime/threads.ts';
import type { PlaygroundEngine } from '../engine.ts';

let engine: PlaygroundEngine;
let told: EngineEvent[];

beforeAll(async () => {
  await useCpu();
  quicken('cpu');
});

beforeEach(async () => {
  told = [];
  engine = await startEngine((event) => told.push(event));
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const eventsOf = <Type extends EngineEvent['type']>(type: Type) => ofType(told, type);

/** From its `from`th call on, counted from 1, a kernel of `cpu` fails once. Puts the kernel back when the test ends. */
function failOnce(kernelName: string, error: Error, from = 1): void {
  const honest = getKernel(kernelName, 'cpu');
  let calls = 0;
  replaceKernel({
    ...honest,
    kernelFunc: (parameters) => {
      calls++;
      if (calls === from) throw error;
      return honest.kernelFunc(parameters);
    },
  });
  onTestFinished(() => replaceKernel(honest));
}

const outOfMemory = new OutOfMemoryError('simd: no room for 4 bytes');
const threadDied = new ThreadFailure('simd: a thread stopped answering');

it('ends a first training in words, and the next one is what the first would have been', async () => {
  const shuffled = { ...settings, shuffle: true };
  await engine.train(shuffled);
  const expected = eventsOf('steps').flatMap(({ losses }) => [...losses]);
  await engine.reset(shuffled);
  told = [];
  // Two calls a step.
  failOnce('Conv2DBackpropFilter', outOfMemory, 3);
  await expect(engine.train(shuffled)).rejects.toThrow(
    'Training stopped: the simd backend ran out of memory. The model is at its weights of step 0. ' +
      'Smaller batches need less: the batch size is 1, the evaluation batch 32.',
  );
  expect(eventsOf('activity').at(-1)?.activity).toBe('idle');
  expect(eventsOf('backend'), 'not made anew before it is needed').toHaveLength(0);
  told = [];
  await engine.train(shuffled);
  expect(eventsOf('backend')).toHaveLength(1);
  expect(eventsOf('steps').flatMap(({ losses }) => [...losses])).toEqual(expected);
  await engine.train(shuffled);
  expect(eventsOf('backend'), 'made anew once').toHaveLength(1);
});

it('takes training back to weights that were sound', async () => {
  await engine.train(settings);
  const sound = await engine.exportModel('float', 'safetensors', settings);
  failOnce('Conv2DBackpropFilter', threadDied, 3);
  await expect(engine.train(settings)).rejects.toThrow(
    'Training stopped: a thread of the simd backend died. The model is at its weights of step 3. ' +
      'Try again: the threads are started anew. If it happens again, set Threads to 1.',
  );
  expect(eventsOf('model').at(-1)).toMatchObject({ origin: { kind: 'recovered', step: 3 }, step: 3 });
  expect(sameBytes(await engine.exportModel('float', 'safetensors', settings), sound)).toBe(true);
  await engine.train({ ...settings, trainSize: 1 });
  expect(eventsOf('test-accuracy').at(-1)).toMatchObject({ step: 4, whole: true });
});

it('leaves model and results alone when it was evaluating', async () => {
  await engine.evaluate(settings);
  const before = await engine.exportPredictions();
  const models = eventsOf('model').length;
  failOnce('MaxPool', threadDied);
  await expect(engine.evaluate(settings)).rejects.toThrow(
    /^The evaluation stopped: a thread of the simd backend died\. The model and its results are as they were\./,
  );
  expect(eventsOf('model')).toHaveLength(models);
  expect(await engine.exportPredictions()).toBe(before);
  await engine.evaluate(settings);
  expect(await engine.exportPredictions()).toBe(before);
  expect(eventsOf('backend')).toHaveLength(2);
});
