/**
 * When the worker is asked to leave the processor to a person who clicks or types. It does so for a tenth of a second, so it must not be asked
 * for every repetition of a key that is held down: training would crawl, and no figure would say why.
 */

/** One part in five of the time at the most. */
const betweenMs = 500;

/** A key that is held down repeats itself: nobody waits for the answer to each repetition. */
export const isHeld = (event: Event): boolean => 'repeat' in event && event.repeat === true;

export class Courtesy {
  #askedAt = Number.NEGATIVE_INFINITY;

  /** Whether to ask now. event: a pointer or a key that was pressed. */
  isDue(event: Event): boolean {
    if (isHeld(event)) return false;
    const now = performance.now();
    if (now - this.#askedAt < betweenMs) return false;
    this.#askedAt = now;
    return true;
  }
}
