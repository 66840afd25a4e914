/**
 * Keeps the settings in the page's address without writing it too often: Safari throws after 100 changes of the address in 30 seconds, and a
 * slider makes that many in a moment.
 */
import type { Settings } from '../../core/settings/settings.ts';
import { presentHash, writeHash } from './settings-hash.ts';

/** 75 changes in 30 seconds at the most. */
const restMs = 400;

/** A browser that refuses may accept it when those 30 seconds are over. */
const retryMs = 5000;

export class Address {
  readonly #write: typeof writeHash;
  readonly #present: typeof presentHash;
  /** The address as the page knows it. */
  #known: string;
  #waiting: Settings | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writtenAt = Number.NEGATIVE_INFINITY;

  /** write: as `writeHash`; throws where the browser refuses. present: as `presentHash`. */
  constructor(write = writeHash, present = presentHash) {
    this.#write = write;
    this.#present = present;
    this.#known = present();
  }

  /** Writes at once where the address has been at rest, otherwise as soon as it has. Never throws. */
  show(settings: Settings): void {
    this.#waiting = settings;
    if (this.#timer !== undefined) return;
    const left = this.#writtenAt + restMs - performance.now();
    if (left <= 0) this.flush();
    else this.#timer = setTimeout(this.flush, left);
  }

  /** Writes at once, as a new step that Back leads away from. Never throws. */
  step(settings: Settings): void {
    this.forget();
    try {
      this.#write(settings, 'new');
      this.#known = this.#present();
    } catch {
      this.show(settings);
    }
  }

  /** Writes what waits: the page may be about to go. */
  readonly flush = (): void => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    // Back and forward change the address some time before the page hears of it: nothing is written over another step's.
    if (!this.#waiting || this.#present() !== this.#known) return;
    try {
      this.#write(this.#waiting);
      this.#known = this.#present();
      this.#waiting = undefined;
      this.#writtenAt = performance.now();
    } catch {
      this.#timer = setTimeout(this.flush, retryMs);
    }
  };

  /** Somebody has written another address: what waits is out of date. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waiting = undefined;
    this.#known = this.#present();
  }
}
