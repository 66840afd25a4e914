/**
 * What the threads of a pool share: the control words at the start of memory, and how a thread takes parts of a job.
 *
 * A job is a kernel, its arguments and a number of parts. The word `claims` holds the job's number and how many of its parts nobody
 * has taken yet. Every thread takes parts, one at a time, until none is left; a job is done when all its parts are. So a thread that
 * the system lets run late, because the page draws meanwhile, does less, and nobody waits for one that has not woken up. A thread that
 * finds nothing to take looks again for a moment before it sleeps: the next job is usually some microseconds away, waking takes longer.
 * Where others ask for the processor (`giveWay`), the threads beside the caller's take no further part until they are done.
 * How work is cut never changes what is computed (the kernels cut only what they write, not what they add up), so results
 * have the same bits for any number of threads.
 *
 * The word `pool` holds the number of the pool that works in this memory. A thread belongs to one pool and takes nothing once the word
 * is another: a pool that has been disposed of ends its threads so, and one that is made later in the same memory is none of theirs.
 */
import { CONTROL_BYTES } from './memory.ts';
import type { Kernel } from './native.ts';

/** Indices of control words (int32) at the start of memory. */
export const WORD = {
  claims: 0,
  unfinished: 1,
  failed: 2,
  kernel: 3,
  argumentCount: 4,
  parts: 5,
  pool: 6,
} as const;
/** Arguments are float64, which holds pointers and float32 alike; from this byte on. */
const ARGUMENTS_AT = 64;
const MAX_ARGUMENTS = (CONTROL_BYTES - ARGUMENTS_AT) / 8;

/** `claims` is the job's number above these bits, and the parts not yet taken in them. */
export const PART_BITS = 8;
const PART_MASK = (1 << PART_BITS) - 1;
export const MOST_PARTS = PART_MASK;

/** Looks at a word before sleeping on it: some 50 us, longer than it takes TF.js from one kernel to the next. */
const LOOKS = 20_000;

/** Who asks for the processor and forgets to say that it is done has it for so long. */
const GIVE_WAY_MS = 200;

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

/** Which thread of which pool. */
export interface Membership {
  /** The pool's number. */
  pool: number;
  /** Its number in the pool; 0 is the caller's own. */
  thread: number;
}

/** Takes one part of the current job. Gives its number, or -1 when none is left or the job is another pool's. */
function takePart(words: Int32Array, pool: number): number {
  for (;;) {
    const claims = Atomics.load(words, WORD.claims);
    const left = claims & PART_MASK;
    // A job is opened after its pool has put down its number: claims that are another pool's come with a number that is another.
    if (left === 0 || Atomics.load(words, WORD.pool) !== pool) return -1;
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
export function work(
  kernels: readonly Kernel[],
  { words, args }: Control,
  { pool, thread }: Membership,
  asking = nobody,
): void {
  // An array: V8 spreads one fast, where a view on memory goes through its iterator.
  const given: number[] = [];
  while (asking() === 0) {
    const part = takePart(words, pool);
    if (part < 0) return;
    try {
      const kernel = kernels[Atomics.load(words, WORD.kernel)];
      if (!kernel) throw new Error(`simd: no kernel ${Atomics.load(words, WORD.kernel)}`);
      const count = Atomics.load(words, WORD.argumentCount);
      for (let i = 0; i < count; i++) given[i] = args[i] ?? 0;
      given[count] = part;
      given[count + 1] = Atomics.load(words, WORD.parts);
      given[count + 2] = thread;
      given.length = count + 3;
      kernel(...given);
    } catch (error) {
      console.error(error);
      Atomics.store(words, WORD.failed, 1);
    }
    if (Atomics.sub(words, WORD.unfinished, 1) === 1) Atomics.notify(words, WORD.unfinished);
  }
}

/** Serves the jobs of its pool until that one ends; blocks the thread that calls it. */
export function serve(
  kernels: readonly Kernel[],
  control: Control,
  membership: Membership,
  giveWay?: Int32Array<SharedArrayBuffer>,
): void {
  const { words } = control;
  let heard = 0;
  const asking = () => {
    const number = giveWay ? Atomics.load(giveWay, 0) : 0;
    return number === heard ? 0 : number;
  };
  for (;;) {
    work(kernels, control, membership, asking);
    const claims = Atomics.load(words, WORD.claims);
    // Looked at behind the claims: a pool that ends writes them last, so that nobody falls asleep on its last word.
    if (Atomics.load(words, WORD.pool) !== membership.pool) return;
    const number = asking();
    if (giveWay && number !== 0) {
      Atomics.wait(giveWay, 0, number, GIVE_WAY_MS);
      heard = number;
      continue;
    }
    if ((claims & PART_MASK) === 0 && !changes(words, WORD.claims, claims))
      Atomics.wait(words, WORD.claims, claims);
  }
}

/** Whether the word becomes another one while it is looked at for a moment. */
export function changes(words: Int32Array, index: number, from: number): boolean {
  for (let look = 0; look < LOOKS; look++) if (Atomics.load(words, index) !== from) return true;
  return false;
}
