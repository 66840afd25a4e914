import { expect, it } from 'vitest';
import { fakeThread, isReady } from '../test-support/threads.ts';
import { type Control, controlOf, PART_BITS, serve, WORD, work } from './jobs.ts';
import { KERNEL_NAMES, type Kernel } from './native.ts';
import { ThreadFailure, ThreadPool } from './threads.ts';

const freshControl = () => controlOf(new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true }));

/** What a pool told its first thread to serve. */
function employmentOf(thread: ReturnType<typeof fakeThread>) {
  const employment = thread.told.at(-1);
  if (employment === undefined || 'module' in employment) throw new Error('The thread has no pool.');
  return employment;
}

/**
 * Runs a job of four parts on a new pool of two threads. While the caller does the first part, the other thread serves until the pool
 * is disposed of, which the last part does. Gives the numbers of the threads that did the parts.
 */
function runOnNewPool(control: Control): number[] {
  const doneBy: number[] = [];
  const other = fakeThread(isReady);
  const kernel: Kernel = (_part, parts, thread) => {
    doneBy.push(thread ?? -1);
    if (doneBy.length === 1) serve(kernels, control, employmentOf(other));
    if (doneBy.length === parts) pool.dispose();
  };
  const kernels = KERNEL_NAMES.map(() => kernel);
  const pool = new ThreadPool(kernels, control, [other]);
  pool.run('gemm', [], 4);
  expect(other.ended).toBe(true);
  return doneBy;
}

it('shares a job out over its threads', () => {
  expect(runOnNewPool(freshControl())).toEqual([0, 1, 1, 1]);
});

it('gives each kernel its own arguments and none of the kernel before', () => {
  const control = freshControl();
  const { words } = control;
  const given: number[][] = [];
  const open = (job: number, ...args: number[]) => {
    control.args.set(args);
    words[WORD.argumentCount] = args.length;
    words[WORD.parts] = 1;
    words[WORD.claims] = (job << PART_BITS) | 1;
  };
  const kernel: Kernel = (...args) => {
    given.push(args);
    if (given.length === 1) open(2, 7);
  };
  open(1, 4, 5, 6);
  work(
    KERNEL_NAMES.map(() => kernel),
    control,
    { pool: 0, thread: 3 },
  );
  expect(given).toEqual([
    [4, 5, 6, 0, 1, 3],
    [7, 0, 1, 3],
  ]);
});

it('works as well in the memory of a pool that has been disposed of', () => {
  const control = freshControl();
  runOnNewPool(control);
  expect(runOnNewPool(control)).toEqual([0, 1, 1, 1]);
});

it('gives no part to a thread of an earlier pool in the same memory', () => {
  const control = freshControl();
  const earlier = fakeThread(isReady);
  const kernels = (kernel: Kernel) => KERNEL_NAMES.map(() => kernel);
  new ThreadPool(
    kernels(() => undefined),
    control,
    [earlier],
  ).dispose();
  const doneBy: number[] = [];
  const kernel: Kernel = (_part, _parts, thread) => {
    doneBy.push(thread ?? -1);
    // The earlier pool's thread wakes up late, in the middle of the job.
    if (doneBy.length === 1) serve(kernels(kernel), control, employmentOf(earlier));
  };
  new ThreadPool(kernels(kernel), control, [fakeThread(isReady)]).run('gemm', [], 3);
  expect(doneBy).toEqual([0, 0, 0]);
});

it('leaves a later pool alone when it is disposed of once more', () => {
  const control = freshControl();
  const kernels = KERNEL_NAMES.map(() => () => undefined);
  const earlier = new ThreadPool(kernels, control, [fakeThread(isReady)]);
  earlier.dispose();
  const later = new ThreadPool(kernels, control, [fakeThread(isReady)]);
  earlier.dispose();
  expect(() => later.run('gemm', [], 4)).not.toThrow();
  expect(() => earlier.run('gemm', [], 4)).toThrow(ThreadFailure);
});
