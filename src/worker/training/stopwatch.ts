/** Counts milliseconds, except while something goes on that does not count. */
export class Stopwatch {
  #counted = 0;
  #countingSince = performance.now();
  #holds = 0;

  get milliseconds(): number {
    const running = this.#holds === 0 ? performance.now() - this.#countingSince : 0;
    return this.#counted + running;
  }

  restart(): void {
    this.#counted = 0;
    this.#countingSince = performance.now();
  }

  /** Does not count `work`, nor what that leaves out in its turn. */
  async without(work: () => Promise<void>): Promise<void> {
    this.#counted = this.milliseconds;
    this.#holds++;
    try {
      await work();
    } finally {
      this.#holds--;
      this.#countingSince = performance.now();
    }
  }

  /** Counts `work` although it happens within what does not count. */
  async counting(work: () => Promise<void>): Promise<void> {
    this.#counted = this.milliseconds;
    this.#countingSince = performance.now();
    const holds = this.#holds;
    this.#holds = 0;
    try {
      await work();
    } finally {
      this.#counted = this.milliseconds;
      this.#holds = holds;
      this.#countingSince = performance.now();
    }
  }
}
