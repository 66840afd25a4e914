/**
 * When the worker is asked to leave the processor to a person who clicks or types. It does so for a tenth of a second, so it must not be asked
 * for every repetition of a key that is held down: training would crawl, and no figure would say why.
 */

/** One part in five of the time at the most. */
const betweenMs = 500;

/** A key that is held down repeats itself: nobody waits for the answer to each repetition. */
const isHeld = (event: Event): boolean => 'repeat' in event && event.repeat === true;

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

interface PageListener {
  /** A pointer or a key was pressed, and is not merely held. */
  onPress(): void;
  /** Whether anything runs that could be interrupted. */
  isBusy(): boolean;
  /** A press while something runs, but only as often as training can bear. */
  onInterruption(): void;
  /** The page was hidden, or is about to go. */
  onHide(): void;
}

/** Listens to what a person does with the page as a whole. */
export function hearPage({ onPress, isBusy, onInterruption, onHide }: PageListener): void {
  const courtesy = new Courtesy();
  for (const sign of ['pointerdown', 'keydown'] as const) {
    window.addEventListener(sign, (event) => {
      if (isHeld(event)) return;
      onPress();
      if (isBusy() && courtesy.isDue(event)) onInterruption();
    });
  }
  for (const sign of ['visibilitychange', 'pagehide'] as const) window.addEventListener(sign, onHide);
}
