/**
 * The model that is trained, and the backend that holds its weights. Weights do not survive the backend that they live on: a move reads
 * them, makes the other backend and writes them there. What replaces or reads the model comes before or after a move, never into the
 * middle of one.
 */
import type { StateDict } from '../../core/network/state-dict.ts';
import type { BackendName } from '../../core/settings/settings.ts';
import type { Choice, Wish } from '../backends/choose.ts';
import type { Model } from './model.ts';

export class LiveModel {
  #model: Model;
  #choice: Choice;
  #wish: Wish;
  readonly #choose: (wish: Wish) => Promise<Choice>;
  #renew = false;
  /** Settles when the model has been moved or replaced. */
  #changed: Promise<unknown> = Promise.resolve();
  /** Resolves when those have done who work with the model as it is after that. */
  #used: Promise<void> = Promise.resolve();

  /** model: on the backend that `choose` has just chosen for this wish. */
  constructor(model: Model, choice: Choice, wish: Wish, choose: (wish: Wish) => Promise<Choice>) {
    this.#model = model;
    this.#choice = choice;
    this.#wish = justWish(wish);
    this.#choose = choose;
  }

  get model(): Model {
    return this.#model;
  }

  get backend(): BackendName {
    return this.#choice.name;
  }

  /** The backend and threads that were asked for. The ones in use may be different. */
  get wish(): Wish {
    return this.#wish;
  }

  /** What a wish would change; undefined where all is as wished. Only `simd` has a number of threads. */
  changeFor({ backend, threads }: Wish): keyof Wish | undefined {
    if (backend !== this.#wish.backend) return 'backend';
    if (threads !== this.#wish.threads && this.backend === 'simd') return 'threads';
    return undefined;
  }

  /** The next move makes the backend anew, even if it is the wished one. */
  renewBackend(): void {
    this.#renew = true;
  }

  /** Does nothing where all is as wished. The model stays at the point of its life where it is. */
  moveTo(wish: Wish): Promise<void> {
    return this.#inTurn(async () => {
      if (!this.#renew && !this.changeFor(wish)) return;
      const state = await this.#model.network.state();
      this.#model.dispose();
      this.#wish = justWish(wish);
      const left = this.#choice;
      left.ignoreLoss();
      this.#choice = await this.#choose(wish);
      left.release();
      this.#renew = false;
      this.#model = this.#model.movedWith(state);
    });
  }

  /** `make` creates the new model on the backend that is current then. */
  replace(make: () => Model): Promise<Model> {
    return this.#inTurn(() => {
      this.#model.dispose();
      this.#model = make();
      return Promise.resolve(this.#model);
    });
  }

  /**
   * Works with the model on the backend that is current then. Whatever moves or replaces it comes afterwards; others may work with it
   * meanwhile, so that a quick question need not wait for one that takes seconds.
   */
  use<Result>(work: (model: Model) => Promise<Result>): Promise<Result> {
    const use = this.#changed.catch(() => undefined).then(() => work(this.#model));
    this.#used = Promise.allSettled([this.#used, use]).then(() => undefined);
    return use;
  }

  state(): Promise<StateDict> {
    return this.use(({ network }) => network.state());
  }

  #inTurn<Result>(act: () => Promise<Result>): Promise<Result> {
    const turn = Promise.allSettled([this.#changed, this.#used]).then(act);
    this.#changed = turn;
    return turn;
  }
}

/** Whole settings may come as a wish: what else they hold is nobody's here. */
const justWish = ({ backend, threads }: Wish): Wish => ({ backend, threads });
