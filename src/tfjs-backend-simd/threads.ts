/**
 * A pool of threads over the shared memory. The caller is thread 0 and does a share of every job itself.
 *
 * A job is a kernel and its arguments, written into the control words at the start of memory; raising the generation and
 * one notify starts it, and the last thread to finish notifies the caller. Handing over and back costs about 12 us.
 * How work is cut never changes what is computed (the kernels cut only what they write, not what they add up), so results
 * have the same bits for any number of threads.
 */
import { CONTROL_BYTES } from './memory.ts';
import { KERNEL_NAMES, type Kernel, type KernelName } from './native.ts';

/** Indices of control words (int32) at the start of memory. */
const WORD = { generation: 0, pending: 1, failed: 2, kernel: 3, argumentCount: 4, parts: 5 } as const;
/** Arguments are float64, which holds pointers and float32 alike; from this byte on. */
const ARGUMENTS_AT = 64;
const MAX_ARGUMENTS = (CONTROL_BYTES - ARGUMENTS_AT) / 8;
/** A kernel index that tells a thread to end. */
const END = -1;

/** No job of this backend takes seconds: a thread that is silent for so long has died. */
const SILENCE_MS = 20_000;

/** What the pool sends a new thread, once. The thread answers 'ready', or what went wrong. */
export interface ThreadStart {
  module: WebAssembly.Module;
  memory: WebAssembly.Memory;
  part: number;
}

/** The part of Worker that the pool needs. */
export interface Thread {
  postMessage(message: ThreadStart): void;
  terminate(): void;
  onmessage: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface Control {
  words: Int32Array;
  args: Float64Array;
}

export function controlOf(memory: WebAssembly.Memory): Control {
  return {
    words: new Int32Array(memory.buffer, 0, 16),
    args: new Float64Array(memory.buffer, ARGUMENTS_AT, MAX_ARGUMENTS),
  };
}

/** Serves jobs until told to end; blocks the thread that calls it. */
export function serve(kernels: readonly Kernel[], { words, args }: Control, part: number): void {
  let seen = 0;
  for (;;) {
    Atomics.wait(words, WORD.generation, seen);
    seen = Atomics.load(words, WORD.generation);
    const index = Atomics.load(words, WORD.kernel);
    if (index === END) return;
    try {
      const kernel = kernels[index];
      if (!kernel) throw new Error(`simd: no kernel ${index}`);
      kernel(
        ...args.subarray(0, Atomics.load(words, WORD.argumentCount)),
        part,
        Atomics.load(words, WORD.parts),
      );
    } catch (error) {
      console.error(error);
      Atomics.store(words, WORD.failed, 1);
    }
    if (Atomics.sub(words, WORD.pending, 1) === 1) Atomics.notify(words, WORD.pending);
  }
}

/** Thrown by every call after a thread has failed or died. */
export class ThreadFailure extends Error {
  override name = 'ThreadFailure';
}

export class ThreadPool {
  private failure: ThreadFailure | null = null;
  private readonly kernels: readonly Kernel[];
  private readonly control: Control;
  private readonly threads: readonly Thread[];
  private readonly silenceMs: number;
  private readonly canBlock: boolean;

  /** kernels: this thread's own; threads: the others, ready. */
  constructor(
    kernels: readonly Kernel[],
    control: Control,
    threads: readonly Thread[],
    silenceMs = SILENCE_MS,
  ) {
    this.kernels = kernels;
    this.control = control;
    this.threads = threads;
    this.silenceMs = silenceMs;
    this.canBlock = threads.length > 0 && mayBlock(control.words);
    control.words[WORD.failed] = 0;
    for (const thread of threads) {
      thread.onerror = (event) => {
        this.fail(`a thread ended with an error: ${event.message}`);
      };
    }
  }

  get size(): number {
    return this.threads.length + 1;
  }

  /** Runs a kernel: in one part, or (parallel) in as many as there are threads. Returns when all parts are done. */
  run(name: KernelName, args: readonly number[], parallel: boolean): void {
    if (this.failure) throw this.failure;
    const index = KERNEL_NAMES.indexOf(name);
    const kernel = this.kernels[index];
    if (!kernel) throw new Error(`simd: no kernel ${name}`);
    if (!parallel || this.threads.length === 0) {
      kernel(...args, 0, 1);
      return;
    }
    const { words } = this.control;
    this.control.args.set(args);
    words[WORD.kernel] = index;
    words[WORD.argumentCount] = args.length;
    words[WORD.parts] = this.size;
    Atomics.store(words, WORD.pending, this.threads.length);
    Atomics.add(words, WORD.generation, 1);
    Atomics.notify(words, WORD.generation);
    kernel(...args, 0, this.size);
    this.join(name);
  }

  private join(name: KernelName): void {
    const { words } = this.control;
    const deadline = Date.now() + this.silenceMs;
    for (
      let pending = Atomics.load(words, WORD.pending);
      pending > 0;
      pending = Atomics.load(words, WORD.pending)
    ) {
      if (this.canBlock) Atomics.wait(words, WORD.pending, pending, this.silenceMs);
      if (Date.now() > deadline && Atomics.load(words, WORD.pending) > 0)
        throw this.fail(`a thread stopped answering in '${name}'`);
    }
    if (Atomics.load(words, WORD.failed) !== 0) throw this.fail(`a thread failed in '${name}'`);
  }

  private fail(what: string): ThreadFailure {
    this.failure = new ThreadFailure(
      `simd: ${what}. Results can no longer be trusted: reload, start again from the last checkpoint, or register the backend with one thread.`,
    );
    return this.failure;
  }

  /** Ends all threads. */
  dispose(): void {
    this.failure = new ThreadFailure('simd: the backend has been disposed of');
    // A thread that waits does not hear terminate(): Chromium then ends it only after two seconds.
    const { words } = this.control;
    Atomics.store(words, WORD.kernel, END);
    Atomics.add(words, WORD.generation, 1);
    Atomics.notify(words, WORD.generation);
    for (const thread of this.threads) thread.terminate();
  }
}

/** A window's main thread may not block; there the pool spins. */
function mayBlock(words: Int32Array): boolean {
  try {
    Atomics.wait(words, WORD.generation, -1, 0);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** Starts `count` threads and waits until each is ready. Ends them all if one is not. */
export async function startThreads(
  count: number,
  start: () => Thread,
  message: Omit<ThreadStart, 'part'>,
): Promise<Thread[]> {
  const threads: Thread[] = [];
  try {
    for (let part = 1; part <= count; part++) threads.push(start());
    await Promise.all(threads.map((thread, i) => ready(thread, { ...message, part: i + 1 })));
    return threads;
  } catch (error) {
    for (const thread of threads) thread.terminate();
    throw error;
  }
}

function ready(thread: Thread, message: ThreadStart): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new ThreadFailure('simd: a thread did not start within 20 seconds'));
    }, SILENCE_MS);
    thread.onmessage = ({ data }) => {
      clearTimeout(timer);
      if (data === 'ready') resolve();
      else reject(new ThreadFailure(`simd: a thread could not start: ${data}`));
    };
    thread.onerror = (event) => {
      clearTimeout(timer);
      reject(new ThreadFailure(`simd: a thread could not start: ${event.message}`));
    };
    thread.postMessage(message);
  });
}
