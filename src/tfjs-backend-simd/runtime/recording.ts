/**
 * Work that is done again and again on the same tensors, a training step above all, recorded once and then repeated without TF.js:
 * the kernels that it ran, with their arguments, and the memory that it used meanwhile.
 *
 * A recording knows addresses, not tensors. Whoever repeats it makes sure that the tensors it began with are where they were
 * (repeated.ts in ../ops does).
 */
import type { Heap, Reservation } from './memory.ts';
import type { KernelName } from './native.ts';
import type { ThreadPool } from './threads.ts';

/** Numbers that change from one time to the next: the last arguments of all calls of a kernel. */
export type KernelNumbers = Readonly<Partial<Record<KernelName, readonly number[]>>>;

/** What a recording has from the backend that made it. */
export interface Means {
  readonly heap: Heap;
  readonly pool: ThreadPool;
  writeParameters(values: readonly number[]): void;
  changesInPlace(): void;
}

interface Call {
  readonly name: KernelName;
  readonly args: number[];
  readonly parts: number;
  /** What was written for it, where it reads parameters. */
  readonly parameters: readonly number[] | undefined;
}

/** Listens to a backend while work is done. */
export class Recorder {
  readonly calls: Call[] = [];
  private parameters: readonly number[] | undefined;
  /** False once values have passed between kernels and JavaScript: a repetition would not see these change. */
  isSound = true;

  writes(parameters: readonly number[]): void {
    this.parameters = parameters;
  }

  runs(name: KernelName, args: readonly number[], parts: number): void {
    this.calls.push({ name, args: [...args], parts, parameters: this.parameters });
    this.parameters = undefined;
  }
}

/** Does `work`, which `recorder` listens to, and gives a recording of it. Undefined where it cannot be repeated. */
export function recordingOf(work: () => void, recorder: Recorder, means: Means): Recording | undefined {
  const { heap } = means;
  const reservation = heap.beginReservation();
  try {
    work();
  } catch (error) {
    recorder.isSound = false;
    throw error;
  } finally {
    heap.endReservation();
    if (!recorder.isSound || !reservation.isIdle) reservation.release(heap);
  }
  return recorder.isSound && reservation.isIdle ? new Recording(recorder, reservation, means) : undefined;
}

export class Recording {
  private readonly calls: readonly Call[];
  private readonly reservation: Reservation;
  private readonly means: Means;

  constructor({ calls }: Recorder, reservation: Reservation, means: Means) {
    this.calls = calls;
    this.reservation = reservation;
    this.means = means;
  }

  /** Does the work again, with these numbers. */
  repeat(numbers: KernelNumbers): void {
    const { pool } = this.means;
    this.means.changesInPlace();
    for (const { name, args, parts, parameters } of this.calls) {
      if (parameters) this.means.writeParameters(parameters);
      const changed = numbers[name];
      if (changed) {
        const first = args.length - changed.length;
        for (const [i, value] of changed.entries()) args[first + i] = value;
      }
      pool.run(name, args, parts);
    }
  }

  /** Gives its memory back. */
  dispose(): void {
    this.reservation.release(this.means.heap);
  }
}
