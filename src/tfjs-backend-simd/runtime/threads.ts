/** The pool: hands jobs (see jobs.ts) to threads over the shared memory. The caller is thread 0 and works like the others. */

import { type Control, changes, MOST_PARTS, PART_BITS, WORD, work } from './jobs.ts';
import { KERNEL_NAMES, type Kernel, type KernelName } from './native.ts';
import { SimdError, type SimdProblem } from './problem.ts';
import { SILENCE_MS, type Thread } from './threadMessages.ts';

/** Thrown by every call after a thread has failed or died. */
export class ThreadFailure extends SimdError {
  override name = 'ThreadFailure';
}

export interface PoolOptions {
  /** See SimdOptions. */
  silenceMs?: number | undefined;
  giveWay?: Int32Array<SharedArrayBuffer> | undefined;
}

export class ThreadPool {
  private failure: ThreadFailure | null = null;
  private job: number;
  private readonly number: number;
  private readonly kernels: readonly Kernel[];
  private readonly control: Control;
  private readonly threads: readonly Thread[];
  private readonly silenceMs: number;
  private readonly canBlock: boolean;

  /** kernels: this thread's own; threads: the others, started and without a pool. There may have been a pool in this memory before. */
  constructor(
    kernels: readonly Kernel[],
    control: Control,
    threads: readonly Thread[],
    { silenceMs = SILENCE_MS, giveWay }: PoolOptions = {},
  ) {
    const { words } = control;
    this.kernels = kernels;
    this.control = control;
    this.threads = threads;
    this.silenceMs = silenceMs;
    this.canBlock = threads.length > 0 && mayBlock(words);
    this.number = Atomics.add(words, WORD.pool, 1) + 1;
    // No number of a job comes twice, so that a thread of an earlier pool cannot take one for another.
    this.job = Atomics.load(words, WORD.claims) >> PART_BITS;
    words[WORD.failed] = 0;
    for (const [i, thread] of threads.entries()) {
      thread.onerror = (event) => {
        this.fail({ code: 'thread-ended', values: { cause: event.message } });
      };
      thread.postMessage({ pool: this.number, thread: i + 1, giveWay });
    }
  }

  get size(): number {
    return this.threads.length + 1;
  }

  /** Runs a kernel in so many parts, or in one where there is one thread. Returns when all parts are done. */
  run(name: KernelName, args: readonly number[], parts: number): void {
    if (this.failure) throw this.failure;
    const index = KERNEL_NAMES.indexOf(name);
    const kernel = this.kernels[index];
    if (!kernel) throw new Error(`simd: no kernel ${name}`);
    if (parts === 1 || this.threads.length === 0) {
      kernel(...args, 0, 1, 0);
      return;
    }
    const { words } = this.control;
    const count = Math.min(parts, MOST_PARTS);
    this.control.args.set(args);
    words[WORD.kernel] = index;
    words[WORD.argumentCount] = args.length;
    words[WORD.parts] = count;
    Atomics.store(words, WORD.unfinished, count);
    this.nextJob(count);
    work(this.kernels, this.control, { pool: this.number, thread: 0 });
    this.join(name);
  }

  /** Opens a job of so many parts and wakes who sleeps. */
  private nextJob(parts: number): void {
    const { words } = this.control;
    this.job = (this.job + 1) | 0;
    Atomics.store(words, WORD.claims, (this.job << PART_BITS) | parts);
    Atomics.notify(words, WORD.claims);
  }

  private join(name: KernelName): void {
    const { words } = this.control;
    const deadline = Date.now() + this.silenceMs;
    for (
      let unfinished = Atomics.load(words, WORD.unfinished);
      unfinished > 0;
      unfinished = Atomics.load(words, WORD.unfinished)
    ) {
      if (changes(words, WORD.unfinished, unfinished)) continue;
      if (this.canBlock) Atomics.wait(words, WORD.unfinished, unfinished, this.silenceMs);
      if (Date.now() > deadline && Atomics.load(words, WORD.unfinished) > 0)
        throw this.fail({ code: 'thread-silent', values: { kernel: name } });
    }
    if (Atomics.load(words, WORD.failed) !== 0)
      throw this.fail({ code: 'thread-failed', values: { kernel: name } });
  }

  private fail(problem: SimdProblem): ThreadFailure {
    this.failure = new ThreadFailure(problem);
    return this.failure;
  }

  /** Ends all threads. */
  dispose(): void {
    this.failure = new ThreadFailure({ code: 'disposed', values: {} });
    const { words } = this.control;
    // A thread that waits does not hear terminate() (Chromium then ends it only after two seconds): it ends as the number is another.
    if (Atomics.compareExchange(words, WORD.pool, this.number, this.number + 1) === this.number)
      this.nextJob(0);
    for (const thread of this.threads) thread.terminate();
  }
}

/** A window's main thread may not block; there the pool spins. */
function mayBlock(words: Int32Array): boolean {
  try {
    Atomics.wait(words, WORD.claims, -1, 0);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
