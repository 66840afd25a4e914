/** One long piece of work (a training run, an evaluation) that a person can pause and stop. */
import { createDeferred, type Deferred } from './deferred.ts';
import { yieldToMessages } from './yield-to-messages.ts';

/** Thrown inside a task that was stopped: the task ends, nothing is wrong. */
export class Stopped extends Error {
  override name = 'Stopped';
}

/** Enough to draw what a click changes, on a processor whose cores all train. */
const asideMs = 100;

/** Told when a task has come to rest, at whichever checkpoint that is, and when it goes on. */
export interface PauseListener {
  onPause(): Promise<void>;
  onResume(): void;
}

export class Task {
  #stopped = false;
  #interruption = createDeferred();
  #pauseListener: PauseListener | undefined;
  #paused: Deferred<void> | undefined;
  #pausedMs = 0;
  #stepAside = false;

  /** Resolves when a pause or a stop is asked for: who waits for something else goes to a checkpoint then. */
  get interrupted(): Promise<void> {
    return this.#interruption.promise;
  }

  listenToPauses(listener: PauseListener): void {
    this.#pauseListener = listener;
  }

  /** Milliseconds spent paused so far: what a throughput must not count. */
  get pausedMs(): number {
    return this.#pausedMs;
  }

  get paused(): boolean {
    return this.#paused !== undefined;
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

  /** To be awaited between steps: lets messages in, waits while paused, throws `Stopped` once stopped. */
  async checkpoint(): Promise<void> {
    await yieldToMessages();
    if (this.#stepAside) {
      this.#stepAside = false;
      const moment = new Promise((resolve) => setTimeout(resolve, asideMs));
      await Promise.race([moment, this.interrupted]);
    }
    if (this.#paused) {
      const began = performance.now();
      await this.#pauseListener?.onPause();
      await this.#paused?.promise;
      this.#pausedMs += performance.now() - began;
      if (!this.#stopped) this.#pauseListener?.onResume();
    }
    if (this.#stopped) throw new Stopped('Stopped.');
  }
}
