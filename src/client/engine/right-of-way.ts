/**
 * The page before its workers: training takes all cores, and what the page draws meanwhile would wait for its turn on them.
 * So the page says that it is about to draw, by one number in shared memory, and a thread leaves it a core.
 * Where memory cannot be shared there is only one training thread, and nothing to ask for.
 */
export class RightOfWay {
  /** 0, or the number of the present request. */
  readonly shared: Int32Array<SharedArrayBuffer> | undefined;
  #requests = 0;
  /** Until when it was asked for: whatever happens, and to draw. */
  readonly #until = { sure: 0, drawn: 0 };
  /** Whether a frame is waited for: a hidden page may be told much before it draws the next one. */
  #watching = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    const possible = typeof SharedArrayBuffer !== 'undefined';
    this.shared = possible ? new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) : undefined;
  }

  /** Asks for the processor from now on, for this long. A longer request that still holds is not cut short. */
  take(milliseconds: number): void {
    this.#ask('sure', milliseconds);
  }

  /** Asks for it until what has just been changed is drawn and the page has nothing else to do, and no longer than this. */
  takeToDraw(milliseconds: number): void {
    this.#ask('drawn', milliseconds);
    if (this.shared && !this.#watching) this.#watchDrawing();
  }

  #watchDrawing(): void {
    const request = this.#requests;
    this.#watching = onceDrawn(() => {
      this.#watching = false;
      if (request !== this.#requests) {
        this.#watchDrawing();
        return;
      }
      this.#until.drawn = 0;
      this.#leaveInTime();
    });
  }

  #ask(what: 'sure' | 'drawn', milliseconds: number): void {
    if (!this.shared) return;
    this.#until[what] = Math.max(this.#until[what], performance.now() + milliseconds);
    this.#requests = (this.#requests % 2 ** 30) + 1;
    Atomics.store(this.shared, 0, this.#requests);
    this.#leaveInTime();
  }

  /** Gives it back when the last request is over. */
  #leaveInTime(): void {
    clearTimeout(this.#timer);
    const left = Math.max(this.#until.sure, this.#until.drawn) - performance.now();
    if (left > 0) this.#timer = setTimeout(() => this.#leaveInTime(), left);
    else this.#leave();
  }

  #leave(): void {
    if (!this.shared) return;
    Atomics.store(this.shared, 0, 0);
    Atomics.notify(this.shared, 0);
  }
}

/** Calls back when the next frame is drawn and nothing else is to do. False where the browser cannot tell, as Safari. */
function onceDrawn(callback: () => void): boolean {
  if (typeof requestIdleCallback === 'undefined') return false;
  requestAnimationFrame(() => requestIdleCallback(callback));
  return true;
}
