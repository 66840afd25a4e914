/** Does work again and again, never twice at once: what is asked for meanwhile is done once more at the end, with the newest state of things. */
export class OneAtATime {
  readonly #work: () => Promise<void>;
  #isWorking = false;
  #isAsked = false;

  constructor(work: () => Promise<void>) {
    this.#work = work;
  }

  /** Resolves when what was asked for has been done. */
  readonly ask = async (): Promise<void> => {
    this.#isAsked = true;
    if (this.#isWorking) return;
    this.#isWorking = true;
    try {
      while (this.#isAsked) {
        this.#isAsked = false;
        await this.#work();
      }
    } finally {
      this.#isWorking = false;
    }
  };
}
