/** One long piece of work (a training run, an evaluation) that a person can pause and stop. */
import { createDeferred, type Deferred } from './deferred.ts';
import { yieldToMessages } from './yield-to-messages.ts';

/** Thrown inside a task that was stopped: the task ends, nothing is wrong. */
export class Stopped extends Error {
  override name = 'Stopped';
}

export class Task {
  #stopped = false;
  readonly #stopRequest = createDeferred();
  #paused: Deferred<void> | undefined;
  #pausedMs = 0;

  /** Resolves when the task is stopped, for those who wait for something else meanwhile. */
  get stopRequested(): Promise<void> {
    return this.#stopRequest.promise;
  }

  /** Milliseconds spent paused so far: what a throughput must not count. */
  get pausedMs(): number {
    return this.#pausedMs;
  }

  pause(): void {
    if (this.#paused || this.#stopped) return;
    this.#paused = createDeferred();
  }

  resume(): void {
    this.#paused?.resolve();
    this.#paused = undefined;
  }

  stop(): void {
    this.#stopped = true;
    this.#stopRequest.resolve();
    this.resume();
  }

  /**
   * To be awaited between steps: lets messages in, waits while paused, throws `Stopped` once stopped.
   * `onPause` runs once when a pause begins, `onResume` when it ends.
   */
  async checkpoint(onPause?: () => Promise<void>, onResume?: () => void): Promise<void> {
    await yieldToMessages();
    if (this.#paused) {
      const began = performance.now();
      await onPause?.();
      await this.#paused?.promise;
      this.#pausedMs += performance.now() - began;
      if (!this.#stopped) onResume?.();
    }
    if (this.#stopped) throw new Stopped('Stopped.');
  }
}
