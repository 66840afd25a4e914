/** What a backend cannot go on from, in the middle of a task: told in words, and the next task works. */

import { getKernel } from '@tensorflow/tfjs-core';
import { afterEach, beforeAll, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { sameBytes } from '../../testing/bits.ts';
import { EnginePage } from '../../testing/engine/engine.ts';
import { quicken, replaceKernel } from '../../testing/fakes/quick-backend.ts';
import { useCpu } from '../../testing/tf-cpu.ts';
import { OutOfMemoryError } from '../../tfjs-backend-simd/runtime/memory.ts';
import { ThreadFailure } from '../../tfjs-backend-simd/runtime/threads.ts';
import { rules } from '../workshop/rules.ts';
import { told } from './telling.ts';

let page: EnginePage;

beforeAll(async () => {
  await useCpu();
  quicken('cpu');
});

beforeEach(async () => {
  page = await EnginePage.open({ settings: { backend: 'cpu' } });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const losses = () => page.of('steps').flatMap((steps) => [...steps.losses]);

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

const outOfMemory = new OutOfMemoryError({
  code: 'out-of-memory',
  values: { bytes: 4, used: 8, total: 8, blocks: 1 },
});
const threadDied = new ThreadFailure({ code: 'thread-silent', values: { kernel: 'gemm' } });
const training = rules.train.called;

it('ends a first training in words, and the next one is what the first would have been', async () => {
  const shuffled = { shuffle: true };
  await page.train(shuffled);
  const expected = losses();
  await page.reset(shuffled);
  page.told = [];
  // Two calls a step.
  failOnce('Conv2DBackpropFilter', outOfMemory, 3);
  expect(await page.train(shuffled)).toBe(
    told('backend/out-of-memory-at-step', { task: training, step: '0', batchSize: '1', evalBatchSize: '32' }),
  );
  expect(page.state.status).toBe('idle');
  expect(page.of('backend'), 'not made anew before it is needed').toHaveLength(0);
  page.told = [];
  await page.train(shuffled);
  expect(page.of('backend')).toHaveLength(1);
  expect(losses()).toEqual(expected);
  await page.train(shuffled);
  expect(page.of('backend'), 'made anew once').toHaveLength(1);
});

it('takes training back to weights that were sound', async () => {
  await page.train();
  const sound = await page.save();
  failOnce('Conv2DBackpropFilter', threadDied, 3);
  expect(await page.train()).toBe(told('backend/thread-died-at-step', { task: training, step: '3' }));
  expect(page.of('model').at(-1)).toMatchObject({ origin: { kind: 'recovered', step: 3 }, step: 3 });
  expect(sameBytes(await page.save(), sound)).toBe(true);
  await page.train({ trainSize: 1 });
  expect(page.of('test-accuracy').at(-1)).toMatchObject({ step: 4, whole: true });
});

it('leaves model and results alone when it was evaluating', async () => {
  await page.evaluate();
  const before = await page.predictions();
  const models = page.of('model').length;
  failOnce('MaxPool', threadDied);
  expect(await page.evaluate()).toBe(told('backend/thread-died', { task: rules.evaluate.called }));
  expect(page.of('model')).toHaveLength(models);
  expect(await page.predictions()).toBe(before);
  await page.evaluate();
  expect(await page.predictions()).toBe(before);
  expect(page.of('backend')).toHaveLength(2);
});

it('is told to who asks a question', async () => {
  const images = [new Uint8Array(28 * 28)];
  failOnce('MaxPool', threadDied);
  await expect(page.engine.ask('classify', { images })).rejects.toThrow(
    told('backend/thread-silent', { kernel: 'gemm' }),
  );
  failOnce('MaxPool', outOfMemory);
  await expect(page.engine.ask('classify', { images })).rejects.toThrow(told('backend/memory-full'));
});
