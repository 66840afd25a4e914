/**
 * A pool of threads over the shared memory. The caller is thread 0 and works like the others.
 *
 * A job is a kernel, its arguments and a number of parts, written into the control words at the start of memory. The word
 * `claims` holds the job's number and how many of its parts nobody has taken yet. Every thread takes parts, one at a
 * time, until none is left; a job is done when all its parts are. So a thread that the system lets run late, because the
 * page draws meanwhile, does less, and nobody waits for one that has not woken up. A thread that finds nothing to take
 * looks again for a moment before it sleeps: the next job is usually some microseconds away, waking takes longer.
 * Where others ask for the processor (`giveWay`), the threads beside the caller's take no further part until they are done.
 * How work is cut never changes what is computed (the kernels cut only what they write, not what they add up), so results
 * have the same bits for any number of threads.
 */
import { CONTROL_BYTES } from './memory.ts';
import { KERNEL_NAMES, type Kernel, type KernelName } from './native.ts';

/** Indices of control words (int32) at the start of memory. */
const WORD = {
  claims: 0,
  unfinished: 1,
  failed: 2,
  kernel: 3,
  argumentCount: 4,
  parts: 5,
  ended: 6,
} as const;
/** Arguments are float64, which holds pointers and float32 alike; from this byte on. */
const ARGUMENTS_AT = 64;
const MAX_ARGUMENTS = (CONTROL_BYTES - ARGUMENTS_AT) / 8;

/** `claims` is the job's number above these bits, and the parts not yet taken in them. */
const PART_BITS = 8;
const PART_MASK = (1 << PART_BITS) - 1;
const MOST_PARTS = PART_MASK;

/** Looks at a word before sleeping on it: some 50 us, longer than it takes TF.js from one kernel to the next. */
const LOOKS = 20_000;

/** No job of this backend takes seconds: a thread that is silent for so long has died. */
const SILENCE_MS = 20_000;

/** Who asks for the processor and forgets to say that it is done has it for so long. */
const GIVE_WAY_MS = 200;

/** What the pool sends a new thread, once. The thread answers 'ready', or what went wrong. */
export interface ThreadStart {
  module: WebAssembly.Module;
  memory: WebAssembly.Memory;
  /** Its number, from 1. */
  thread: number;
  /** See SimdOptions. */
  giveWay: Int32Array<SharedArrayBuffer> | undefined;
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

/** Takes one part of the current job. Gives its number, or -1 when none is left. */
function takePart(words: Int32Array): number {
  for (;;) {
    const claims = Atomics.load(words, WORD.claims);
    const left = claims & PART_MASK;
    if (left === 0) return -1;
    if (Atomics.compareExchange(words, WORD.claims, claims, claims - 1) === claims) return left - 1;
  }
}

/** The number under which others ask for the processor now, 0 for nobody. */
type Asking = () => number;

const nobody: Asking = () => 0;

/**
 * Does parts of the current job until none is left or others ask for the processor.
 * A job's words stand still as long as one of its parts is unfinished.
 */
function work(kernels: readonly Kernel[], { words, args }: Control, thread: number, asking = nobody): void {
  while (asking() === 0) {
    const part = takePart(words);
    if (part < 0) return;
    try {
      const kernel = kernels[Atomics.load(words, WORD.kernel)];
      if (!kernel) throw new Error(`simd: no kernel ${Atomics.load(words, WORD.kernel)}`);
      const given = args.subarray(0, Atomics.load(words, WORD.argumentCount));
      kernel(...given, part, Atomics.load(words, WORD.parts), thread);
    } catch (error) {
      console.error(error);
      Atomics.store(words, WORD.failed, 1);
    }
    if (Atomics.sub(words, WORD.unfinished, 1) === 1) Atomics.notify(words, WORD.unfinished);
  }
}

/** Serves jobs until told to end; blocks the thread that calls it. */
export function serve(
  kernels: readonly Kernel[],
  control: Control,
  thread: number,
  giveWay?: Int32Array<SharedArrayBuffer>,
): void {
  const { words } = control;
  let heard = 0;
  const asking = () => {
    const number = giveWay ? Atomics.load(giveWay, 0) : 0;
    return number === heard ? 0 : number;
  };
  while (Atomics.load(words, WORD.ended) === 0) {
    work(kernels, control, thread, asking);
    const number = asking();
    if (giveWay && number !== 0) {
      Atomics.wait(giveWay, 0, number, GIVE_WAY_MS);
      heard = number;
      continue;
    }
    const claims = Atomics.load(words, WORD.claims);
    if ((claims & PART_MASK) === 0 && !changes(words, WORD.claims, claims))
      Atomics.wait(words, WORD.claims, claims);
  }
}

/** Whether the word becomes another one while it is looked at for a moment. */
function changes(words: Int32Array, index: number, from: number): boolean {
  for (let look = 0; look < LOOKS; look++) if (Atomics.load(words, index) !== from) return true;
  return false;
}

/** Thrown by every call after a thread has failed or died. */
export class ThreadFailure extends Error {
  override name = 'ThreadFailure';
}

export class ThreadPool {
  private failure: ThreadFailure | null = null;
  private job = 0;
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
    work(this.kernels, this.control, 0);
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
    Atomics.store(this.control.words, WORD.ended, 1);
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

/** Starts `count` threads and waits until each is ready. Ends them all if one is not. */
export async function startThreads(
  count: number,
  start: () => Thread,
  message: Omit<ThreadStart, 'thread'>,
): Promise<Thread[]> {
  const threads: Thread[] = [];
  try {
    for (let thread = 1; thread <= count; thread++) threads.push(start());
    await Promise.all(threads.map((thread, i) => ready(thread, { ...message, thread: i + 1 })));
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
