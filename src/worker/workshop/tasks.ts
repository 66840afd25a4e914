/**
 * Which tasks run. One long one at a time, except that another may run while training is paused; and one short one at a time, for which
 * every other task waits.
 */

import { messageOf } from '../../core/told.ts';
import type { TaskKind, TaskReport } from '../../protocol/tasks.ts';
import { createDeferred } from './deferred.ts';
import { rules } from './rules.ts';
import { Stopped, Task } from './task.ts';
import { told } from './telling.ts';

interface Running {
  readonly task: Task;
  readonly done: Promise<void>;
}

export class Tasks {
  readonly #tell: (report: TaskReport) => void;
  readonly #long: Running[] = [];
  /** Loading data goes on beside everything else. */
  readonly #inBackground: Running[] = [];
  #short: Running | undefined;
  /** Long ones that begin when the short one has ended. */
  readonly #waiting: Running[] = [];

  constructor(tell: (report: TaskReport) => void) {
    this.#tell = tell;
  }

  /** True while a training changes the weights. */
  get weightsMove(): boolean {
    return this.#long.some(({ task }) => task.kind === 'train' && !task.resting);
  }

  /** True while a task computes, or is about to. Loading images does not count, nor what rests. */
  get computing(): boolean {
    const [waiting] = this.#waiting;
    return this.#short !== undefined || waiting !== undefined || this.#long.some(({ task }) => !task.resting);
  }

  /** How many long tasks run or rest. */
  get long(): number {
    return this.#long.length;
  }

  /**
   * Runs a task to its end. Resolves when it has ended, and tells why where that was before its time: a stopped one ends without a problem,
   * one that may not begin now ends at once. atRest: it begins by resting.
   */
  async run(
    id: string,
    kind: TaskKind,
    perform: (task: Task) => Promise<void>,
    { atRest = false } = {},
  ): Promise<void> {
    const task = new Task(id, kind, this.#tell, { atRest });
    try {
      await this.#perform(task, perform);
      this.#tell({ id, kind, phase: 'ended' });
    } catch (error) {
      const problem = messageOf(error);
      this.#tell({ id, kind, phase: 'ended', ...(!(error instanceof Stopped) && { problem }) });
    }
  }

  async #perform(task: Task, perform: (task: Task) => Promise<void>): Promise<void> {
    const { begins, lasts } = rules[task.kind];
    const done = createDeferred();
    const running: Running = { task, done: done.promise };
    try {
      if (lasts === 'long') this.#waiting.push(running);
      // When several wait for the same task, the first of them is what the others wait for next.
      if (lasts !== 'in the background') while (this.#short) await this.#short.done;
      remove(running, this.#waiting);
      if (task.stopAsked) throw new Stopped('Stopped.');
      this.#refuseIfBusy(task.kind);
      this.#add(running);
      if (begins === 'after stopping all') await this.stopAll();
      await perform(task);
    } finally {
      this.#remove(running);
      done.resolve();
    }
  }

  #add(running: Running): void {
    const { lasts } = rules[running.task.kind];
    if (lasts === 'a moment') this.#short = running;
    else (lasts === 'in the background' ? this.#inBackground : this.#long).push(running);
  }

  #remove(running: Running): void {
    if (this.#short === running) this.#short = undefined;
    remove(running, this.#long);
    remove(running, this.#inBackground);
  }

  /** Throws what is to be told, unless a task of this kind may begin now. */
  #refuseIfBusy(kind: TaskKind): void {
    const { begins } = rules[kind];
    const [first, second] = this.#long;
    if (!first || begins === 'at any time' || begins === 'after stopping all') return;
    const training = first.task.kind === 'train' && first.task.resting;
    if (begins === 'beside a paused training' && training && !second) return;
    const { task } = second ?? first;
    if (task.kind === 'train' && training) {
      throw new Error(told('task/paused'));
    }
    const { called } = rules[task.kind];
    if (task.kind === kind) throw new Error(told('task/already-running', { task: called }));
    throw new Error(
      task.kind === 'train' ? told('task/training-running') : told('task/running', { task: called }),
    );
  }

  /** What began last, or is about to begin. */
  get #latest(): Running | undefined {
    return this.#waiting.at(-1) ?? this.#long.at(-1);
  }

  /** Pauses what began last. */
  pause(): void {
    if (!this.#latest) throw new Error(told('task/nothing-to-pause'));
    this.#latest.task.pause();
  }

  /** Makes the running task leave the processor to the page for a moment. */
  stepAside(): void {
    for (const { task } of this.#long) task.stepAside();
  }

  /** Lets what began last go on. */
  resume(): void {
    const latest = this.#latest;
    if (latest?.task.pauseAsked) {
      latest.task.resume();
      return;
    }
    if (!latest || this.#long.length === 1) throw new Error(told('task/nothing-paused'));
    throw new Error(told('task/running-beside', { task: rules[latest.task.kind].called }));
  }

  /** Ends what began last, and resolves when it has ended. */
  async stop(): Promise<void> {
    const latest = this.#latest;
    latest?.task.stop();
    await latest?.done;
  }

  /** Ends everything that is long and has begun. */
  async stopAll(): Promise<void> {
    for (let latest = this.#long.at(-1); latest; latest = this.#long.at(-1)) {
      latest.task.stop();
      await latest.done;
    }
  }
}

function remove(running: Running, list: Running[]): void {
  const index = list.indexOf(running);
  if (index >= 0) list.splice(index, 1);
}
