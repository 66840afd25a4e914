/**
 * The runners of baseline and candidate, kept from one question to the next: to make them, weights are copied to the backend and packed,
 * and a pen asks sixty times a second. They live beside the live model, and go when it leaves its backend.
 */
import type { Model } from '../shelf/model.ts';
import type { Shelf } from '../shelf/shelf.ts';
import { Runners } from './runners.ts';

interface Kept {
  readonly runners: Runners;
  /** What they were made for: they hold for nothing else. */
  readonly made: readonly unknown[];
  /** How many work with them now. */
  users: number;
}

export class KeptRunners {
  static readonly #ofModels = new WeakMap<Model, KeptRunners>();
  readonly #model: Model;
  #kept: Kept | undefined;

  private constructor(model: Model) {
    this.#model = model;
    model.whenDisposed(() => this.#drop());
  }

  /** Those that live beside this model. */
  static of(model: Model): KeptRunners {
    const known = KeptRunners.#ofModels.get(model) ?? new KeptRunners(model);
    KeptRunners.#ofModels.set(model, known);
    return known;
  }

  /** Works with runners of the shelf as it is now. To be called while the model is in use: see `LiveModel.use`. */
  async use<Result>(shelf: Shelf, work: (runners: Runners) => Promise<Result>): Promise<Result> {
    const kept = this.#for(shelf);
    kept.users++;
    try {
      return await work(kept.runners);
    } finally {
      kept.users--;
      if (kept !== this.#kept && kept.users === 0) kept.runners.dispose();
    }
  }

  #for(shelf: Shelf): Kept {
    const made = [shelf, shelf.live, shelf.baseline, shelf.candidate];
    if (this.#kept && made.every((part, index) => part === this.#kept?.made[index])) return this.#kept;
    this.#drop();
    this.#kept = { runners: new Runners(shelf, this.#model.network), made, users: 0 };
    return this.#kept;
  }

  /** Who still works with them releases them. */
  #drop(): void {
    if (this.#kept?.users === 0) this.#kept.runners.dispose();
    this.#kept = undefined;
  }
}
