import { expect, it, vi } from 'vitest';
import { someTurns } from '../../testing/turns.ts';
import { createDeferred } from './deferred.ts';
import { Stopped, Task } from './task.ts';

/** Writes down pauses and resumptions. */
function listening(task: Task): string[] {
  const told: string[] = [];
  task.listenToPauses({
    onPause() {
      told.push('paused');
      return Promise.resolve();
    },
    onResume: () => told.push('resumed'),
  });
  return told;
}

/** Whether a promise is settled once everything that could go on has gone on. */
async function settles(promise: Promise<unknown>): Promise<boolean> {
  let settled = false;
  const settle = () => {
    settled = true;
  };
  promise.then(settle, settle);
  await someTurns();
  return settled;
}

it('goes past a checkpoint while nobody asks for anything', async () => {
  const task = new Task();
  const told = listening(task);
  await task.checkpoint();
  expect(told).toEqual([]);
  expect(task.pausedMs).toBe(0);
});

it('steps aside at one checkpoint when asked to, and not once a stop is asked for', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  try {
    const task = new Task();
    task.stepAside();
    const aside = task.checkpoint();
    expect(await settles(aside)).toBe(false);
    vi.runAllTimers();
    await aside;
    expect(await settles(task.checkpoint())).toBe(true);

    task.stepAside();
    const stopped = task.checkpoint();
    task.stop();
    await expect(stopped).rejects.toThrow(Stopped);
  } finally {
    vi.useRealTimers();
  }
});

it('waits at a checkpoint while paused', async () => {
  const task = new Task();
  const told = listening(task);
  task.pause();
  const checkpoint = task.checkpoint();
  expect(await settles(checkpoint)).toBe(false);
  expect(told).toEqual(['paused']);
  task.resume();
  await checkpoint;
  expect(told).toEqual(['paused', 'resumed']);
  expect(task.pausedMs).toBeGreaterThan(0);
});

it('hears a pause that comes as a message while it is at the checkpoint', async () => {
  const task = new Task();
  const checkpoint = task.checkpoint();
  task.pause();
  expect(await settles(checkpoint)).toBe(false);
  task.resume();
  await checkpoint;
});

it('ends with Stopped at the next checkpoint', async () => {
  const task = new Task();
  const told = listening(task);
  task.stop();
  await expect(task.checkpoint()).rejects.toThrow(Stopped);
  await expect(task.checkpoint()).rejects.toThrow(Stopped);
  expect(told).toEqual([]);
});

it('ends a pause with Stopped, without a word of going on', async () => {
  const task = new Task();
  const told = listening(task);
  task.pause();
  const checkpoint = task.checkpoint();
  expect(await settles(checkpoint)).toBe(false);
  task.stop();
  await expect(checkpoint).rejects.toThrow(Stopped);
  expect(told).toEqual(['paused']);
});

it('cannot be paused any more once it is stopped', async () => {
  const task = new Task();
  task.stop();
  task.pause();
  await expect(task.checkpoint()).rejects.toThrow(Stopped);
});

it('goes on at once when a pause is taken back before it began', async () => {
  const task = new Task();
  const told = listening(task);
  task.pause();
  task.resume();
  await task.checkpoint();
  expect(told).toEqual([]);
});

it.each([
  ['pause', (task: Task) => task.pause()],
  ['stop', (task: Task) => task.stop()],
])('tells those who wait for something else of a %s', async (_, ask) => {
  const task = new Task();
  expect(await settles(task.interrupted)).toBe(false);
  ask(task);
  await task.interrupted;
});

it('interrupts again after it was resumed', async () => {
  const task = new Task();
  task.pause();
  task.resume();
  expect(await settles(task.interrupted)).toBe(false);
  task.stop();
  await task.interrupted;
});

it('keeps a deferred promise open until it is resolved, once', async () => {
  const deferred = createDeferred<number>();
  expect(await settles(deferred.promise)).toBe(false);
  deferred.resolve(1);
  deferred.resolve(2);
  expect(await deferred.promise).toBe(1);
});
