/** One long piece of work (a training run, an evaluation) that a person can pause and stop, and that tells how far it is. */
import type { Progress, TaskKind, TaskReport } from '../../protocol/tasks.ts';
import { createDeferred, type Deferred } from './deferred.ts';
import { yieldToMessages } from './yield-to-messages.ts';

/** Thrown inside a task that was stopped: the task ends, nothing is wrong. */
export class Stopped extends Error {
  override name = 'Stopped';
}

/** Enough to draw what a click changes, on a processor whose cores all train. */
const asideMs = 100;

/** A machine that sleeps does not compute: a beat that comes so late, and so much later than usual, is its sleep. */
const sleepMs = 10_000;
const sleepFactor = 30;
const beatsToKnow = 5;

export class Task {
  readonly id: string;
  readonly kind: TaskKind;
  readonly #tell: (report: TaskReport) => void;
  #progress: Progress | undefined;
  #resting = false;
  #stopped = false;
  #interruption = createDeferred();
  #paused: Deferred<void> | undefined;
  #stepAside = false;
  #lastBeat = performance.now();
  #beats = { count: 0, milliseconds: 0 };
  #asleepMs = 0;

  /** atRest: it begins by resting, until somebody resumes it. */
  constructor(id: string, kind: TaskKind, tell: (report: TaskReport) => void, { atRest = false } = {}) {
    this.id = id;
    this.kind = kind;
    this.#tell = tell;
    if (atRest) this.pause();
    this.#resting = atRest;
    this.#report();
  }

  /** Resolves when a pause or a stop is asked for: who waits for something else goes to a checkpoint then. */
  get interrupted(): Promise<void> {
    return this.#interruption.promise;
  }

  /** True once it has come to rest, until it is to go on. */
  get resting(): boolean {
    return this.#resting && this.pauseAsked;
  }

  /** True from the moment a pause is asked for, until it goes on. */
  get pauseAsked(): boolean {
    return this.#paused !== undefined;
  }

  /** True from the moment a stop is asked for. */
  get stopAsked(): boolean {
    return this.#stopped;
  }

  /** Tells how far it is; undefined where there is nothing to count. */
  progress(progress: Progress | undefined): void {
    this.#progress = progress;
    this.#report();
  }

  #report(): void {
    const { id, kind } = this;
    const phase = this.#resting ? 'resting' : 'running';
    this.#tell({ id, kind, phase, ...(this.#progress && { progress: this.#progress }) });
  }

  /** Milliseconds that it has worked, without those in which it rested or the machine slept. */
  get activeMs(): number {
    return this.#beats.milliseconds;
  }

  /** Milliseconds in which the machine slept: what a throughput must not count. */
  get asleepMs(): number {
    return this.#asleepMs;
  }

  /** Call this after each piece of work that is counted in time. A checkpoint does so too. */
  beat(): void {
    const now = performance.now();
    const passed = now - this.#lastBeat;
    this.#lastBeat = now;
    const { count, milliseconds } = this.#beats;
    const usual = milliseconds / count;
    const slept = count >= beatsToKnow && passed > sleepMs && passed > sleepFactor * usual;
    if (slept) this.#asleepMs += passed - usual;
    this.#beats = { count: count + 1, milliseconds: milliseconds + (slept ? usual : passed) };
  }

  /** Leaves the processor to the page for a moment, at the next checkpoint. */
  stepAside(): void {
    this.#stepAside = true;
  }

  pause(): void {
    if (this.#paused || this.#stopped) return;
    this.#paused = createDeferred();
    this.#interruption.resolve();
  }

  resume(): void {
    if (!this.#paused) return;
    this.#paused.resolve();
    this.#paused = undefined;
    if (!this.#stopped) this.#interruption = createDeferred();
  }

  stop(): void {
    this.#stopped = true;
    this.#interruption.resolve();
    this.resume();
  }

  /**
   * Await this between steps: it lets messages in, waits while paused, throws `Stopped` once stopped. Resolves with whether it has rested.
   * settle: what must be done before the page is told that it rests.
   */
  async checkpoint(settle?: () => Promise<void>): Promise<boolean> {
    this.beat();
    await yieldToMessages();
    if (this.#stepAside) {
      this.#stepAside = false;
      const moment = new Promise((resolve) => setTimeout(resolve, asideMs));
      await Promise.race([moment, this.interrupted]);
    }
    const rests = this.#paused !== undefined || this.#resting;
    if (rests) await this.#rest(settle);
    if (this.#stopped) throw new Stopped('Stopped.');
    return rests;
  }

  async #rest(settle: (() => Promise<void>) | undefined): Promise<void> {
    const beganAtRest = this.#resting;
    if (!beganAtRest) await settle?.();
    const paused = this.#paused;
    if (!beganAtRest) {
      // A stop or a resume may have come meanwhile: then there is no rest to tell.
      if (!paused) return;
      this.#resting = true;
      this.#report();
    }
    await paused?.promise;
    this.#lastBeat = performance.now();
    this.#resting = false;
    if (!this.#stopped) this.#report();
  }
}
