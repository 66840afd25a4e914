/**
 * The page before its workers: training takes all cores, and what the page draws meanwhile would wait for its turn on them.
 * So the page says that it is about to draw, by one number in shared memory, and a thread leaves it a core.
 * Where memory cannot be shared there is only one training thread, and nothing to ask for.
 */
export class RightOfWay {
  /** 0, or the number of the present request. */
  readonly shared: Int32Array<SharedArrayBuffer> | undefined;
  #requests = 0;
  #until = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    const possible = typeof SharedArrayBuffer !== 'undefined';
    this.shared = possible ? new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) : undefined;
  }

  /** Asks for the processor from now on, for this long. A longer request that still holds is not cut short. */
  take(milliseconds: number): void {
    if (!this.shared) return;
    this.#until = Math.max(this.#until, performance.now() + milliseconds);
    this.#requests = (this.#requests % 2 ** 30) + 1;
    Atomics.store(this.shared, 0, this.#requests);
    this.#timer ??= setTimeout(this.#leave, milliseconds);
  }

  readonly #leave = (): void => {
    this.#timer = undefined;
    if (!this.shared) return;
    const left = this.#until - performance.now();
    if (left > 0) {
      this.#timer = setTimeout(this.#leave, left);
      return;
    }
    Atomics.store(this.shared, 0, 0);
    Atomics.notify(this.shared, 0);
  };
}
