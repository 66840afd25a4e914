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

export class Recording {
  private readonly calls: readonly Call[];
  private readonly reservation: Reservation;
  private readonly heap: Heap;
  private readonly pool: ThreadPool;
  private readonly writeParameters: (values: readonly number[]) => void;

  constructor(
    { calls }: Recorder,
    reservation: Reservation,
    {
      heap,
      pool,
      writeParameters,
    }: { heap: Heap; pool: ThreadPool; writeParameters: (values: readonly number[]) => void },
  ) {
    this.calls = calls;
    this.reservation = reservation;
    this.heap = heap;
    this.pool = pool;
    this.writeParameters = writeParameters;
  }

  /** Does the work again, with these numbers. */
  repeat(numbers: KernelNumbers): void {
    for (const { name, args, parts, parameters } of this.calls) {
      if (parameters) this.writeParameters(parameters);
      const changed = numbers[name];
      if (changed) {
        const first = args.length - changed.length;
        for (const [i, value] of changed.entries()) args[first + i] = value;
      }
      this.pool.run(name, args, parts);
    }
  }

  /** Gives its memory back. */
  dispose(): void {
    this.reservation.release(this.heap);
  }
}
