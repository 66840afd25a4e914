import { describe, expect, it, vi } from 'vitest';
import type { TaskReport } from '../../protocol/tasks.ts';
import { createTask } from '../../testing/engine/task.ts';
import { someTurns } from '../../testing/turns.ts';
import { createDeferred } from './deferred.ts';
import { Stopped, Task } from './task.ts';

/** A task and the phases that it tells. */
function toldTask(): { task: Task; phases: () => string[] } {
  const told: TaskReport[] = [];
  return { task: createTask('train', told), phases: () => told.map(({ phase }) => phase) };
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
  const { task, phases } = toldTask();
  expect(await task.checkpoint()).toBe(false);
  expect(phases()).toEqual(['running']);
});

it('tells how far it is, under its id and kind, also while it rests', async () => {
  const told: TaskReport[] = [];
  const task = createTask('evaluate', told);
  const progress = { of: 'test-images', done: 1, total: 4 } as const;
  task.progress(progress);
  task.pause();
  const checkpoint = task.checkpoint();
  await someTurns();
  task.resume();
  await checkpoint;
  task.progress(undefined);
  const { id, kind } = task;
  expect(told).toEqual([
    { id, kind, phase: 'running' },
    { id, kind, phase: 'running', progress },
    { id, kind, phase: 'resting', progress },
    { id, kind, phase: 'running', progress },
    { id, kind, phase: 'running' },
  ]);
});

it('steps aside at one checkpoint when asked to, and not once a stop is asked for', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  try {
    const task = createTask();
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

describe('a pause', () => {
  it('is a wait at a checkpoint, which says that there was one', async () => {
    const { task, phases } = toldTask();
    task.pause();
    const checkpoint = task.checkpoint();
    expect(await settles(checkpoint)).toBe(false);
    expect(phases()).toEqual(['running', 'resting']);
    expect([task.resting, task.pauseAsked]).toEqual([true, true]);
    task.resume();
    expect(await checkpoint).toBe(true);
    expect(phases()).toEqual(['running', 'resting', 'running']);
    expect([task.resting, task.pauseAsked]).toEqual([false, false]);
  });

  it('that comes as a message while it is at the checkpoint is heard', async () => {
    const task = createTask();
    const checkpoint = task.checkpoint();
    task.pause();
    expect(await settles(checkpoint)).toBe(false);
    task.resume();
    await checkpoint;
  });

  it('that is taken back before it began is none', async () => {
    const { task, phases } = toldTask();
    task.pause();
    task.resume();
    await task.checkpoint();
    expect(phases()).toEqual(['running']);
  });

  it('ends with Stopped where it is stopped, without a word of going on', async () => {
    const { task, phases } = toldTask();
    task.pause();
    const checkpoint = task.checkpoint();
    expect(await settles(checkpoint)).toBe(false);
    task.stop();
    await expect(checkpoint).rejects.toThrow(Stopped);
    expect(phases()).toEqual(['running', 'resting']);
  });

  it.each([
    ['while it waits at its first checkpoint', true],
    ['before it has come to a checkpoint', false],
  ])('that a task begins with ends %s', async (_, waits) => {
    const phases: string[] = [];
    const task = new Task('a task', 'train', ({ phase }) => phases.push(phase), { atRest: true });
    const settle = vi.fn(() => Promise.resolve());
    const checkpoint = task.checkpoint(settle);
    if (waits) expect(await settles(checkpoint)).toBe(false);
    task.resume();
    expect(await checkpoint).toBe(true);
    expect(await task.checkpoint(settle)).toBe(false);
    expect(phases).toEqual(['resting', 'running']);
    expect(settle).not.toHaveBeenCalled();
  });

  it('may end in the middle of being told', async () => {
    const phases: string[] = [];
    const task = new Task('a task', 'train', ({ phase }) => {
      phases.push(phase);
      if (phase === 'resting') task.resume();
    });
    task.pause();
    expect(await task.checkpoint()).toBe(true);
    expect(phases).toEqual(['running', 'resting', 'running']);
  });

  it('does not come once it is stopped', async () => {
    const task = createTask();
    task.stop();
    task.pause();
    await expect(task.checkpoint()).rejects.toThrow(Stopped);
  });
});

describe('what has to be done before it may be said to rest', () => {
  /** A task that settles until the test lets it. */
  function settling() {
    const { task, phases } = toldTask();
    const settled = createDeferred();
    task.pause();
    return { task, phases, settled, checkpoint: task.checkpoint(() => settled.promise) };
  }

  it('is done first', async () => {
    const { task, phases, settled, checkpoint } = settling();
    await someTurns();
    expect(phases()).toEqual(['running']);
    expect(task.resting).toBe(false);
    settled.resolve();
    await someTurns();
    expect(phases()).toEqual(['running', 'resting']);
    task.resume();
    expect(await checkpoint).toBe(true);
  });

  it('is not done where nobody asks for a pause', async () => {
    const settle = vi.fn(() => Promise.resolve());
    await createTask().checkpoint(settle);
    expect(settle).not.toHaveBeenCalled();
  });

  it('may be overtaken by a stop: then it never rests', async () => {
    const { task, phases, settled, checkpoint } = settling();
    await someTurns();
    task.stop();
    settled.resolve();
    await expect(checkpoint).rejects.toThrow(Stopped);
    expect(phases()).toEqual(['running']);
  });

  it('may be overtaken by a resumption: then it goes on without a word', async () => {
    const { task, phases, settled, checkpoint } = settling();
    await someTurns();
    task.resume();
    settled.resolve();
    await checkpoint;
    expect(phases()).toEqual(['running']);
  });

  it('may be overtaken by a resumption and another pause: then it rests', async () => {
    const { task, phases, settled, checkpoint } = settling();
    await someTurns();
    task.resume();
    task.pause();
    settled.resolve();
    expect(await settles(checkpoint)).toBe(false);
    expect(phases()).toEqual(['running', 'resting']);
    task.resume();
    await checkpoint;
  });
});

it('ends with Stopped at the next checkpoint, and at every other', async () => {
  const { task, phases } = toldTask();
  task.stop();
  await expect(task.checkpoint()).rejects.toThrow(Stopped);
  await expect(task.checkpoint()).rejects.toThrow(Stopped);
  expect(phases()).toEqual(['running']);
});

it.each([
  ['pause', (task: Task) => task.pause()],
  ['stop', (task: Task) => task.stop()],
])('tells those who wait for something else of a %s', async (_, ask) => {
  const task = createTask();
  expect(await settles(task.interrupted)).toBe(false);
  ask(task);
  await task.interrupted;
});

it('interrupts again after it was resumed', async () => {
  const task = createTask();
  task.pause();
  task.resume();
  expect(await settles(task.interrupted)).toBe(false);
  task.stop();
  await task.interrupted;
});
