/** Fetches what the view of weights shows, when it is looked at and when it changes. The worker computes; only small results come here. */
import type { StoreApi } from 'zustand/vanilla';
import type { EngineEvent } from '../../protocol/events.ts';
import type { PickBy, WeightChoice } from '../../protocol/weights.ts';
import type { Connection } from '../engine/connection.ts';
import { OneAtATime } from '../engine/one-at-a-time.ts';
import { noWeights, type WantedFilters, type WantedWeights } from '../store/slices/late/weights.ts';
import { roles } from '../store/slices/shelf.ts';
import type { PlaygroundState } from '../store/state.ts';

export interface WeightActions {
  chooseWeights(wanted: Partial<WantedWeights>): void;
  chooseFilters(wanted: Partial<WantedFilters>): void;
  /** Shows the numbers of one weight of the layer that is shown. */
  pickWeight(by: PickBy): void;
}

/** While training runs, weights are read this often at most: reading them takes the worker a few milliseconds. */
const trainingRefreshMs = 2000;

export class Weights implements WeightActions {
  readonly #store: StoreApi<PlaygroundState>;
  readonly #connection: Connection;
  readonly #refresh = new OneAtATime(() => this.#askAll());
  readonly #pick = new OneAtATime(() => this.#askWeight());
  /** The weight that is wanted. */
  #by: PickBy = 'typical';
  #askedAt = 0;

  constructor(store: StoreApi<PlaygroundState>, connection: Connection) {
    this.#store = store;
    this.#connection = connection;
    store.subscribe(({ settings }, before) => {
      if (settings.view === 'weights' && before.settings.view !== 'weights') void this.#refresh.ask();
    });
    if (this.#isOpen) void this.#refresh.ask();
  }

  get #isOpen(): boolean {
    return this.#store.getState().settings.view === 'weights';
  }

  hear({ type }: EngineEvent): void {
    if (type === 'shelf') {
      // What would be shown first when the view is opened again no longer holds.
      if (!this.#isOpen) this.#store.setState(noWeights);
      else void this.#refresh.ask();
    }
    if (type === 'steps' && this.#isOpen && performance.now() - this.#askedAt > trainingRefreshMs)
      void this.#refresh.ask();
  }

  readonly chooseWeights = (wanted: Partial<WantedWeights>): void => {
    this.#by = 'typical';
    this.#store.setState((state) => ({ wantedWeights: { ...state.wantedWeights, ...wanted } }));
    void this.#refresh.ask();
  };

  readonly chooseFilters = (wanted: Partial<WantedFilters>): void => {
    this.#store.setState((state) => ({ wantedFilters: { ...state.wantedFilters, ...wanted } }));
    void this.#refresh.ask();
  };

  readonly pickWeight = (by: PickBy): void => {
    this.#by = by;
    void this.#pick.ask();
  };

  get #choice(): WeightChoice {
    const { layer, model } = this.#store.getState().wantedWeights;
    return { layer, role: roles[model] };
  }

  async #askAll(): Promise<void> {
    this.#askedAt = performance.now();
    const choice = this.#choice;
    const [layerWeights, pickedWeight, filters] = await Promise.all([
      this.#connection.ask('layerWeights', choice),
      this.#connection.ask('pickWeight', { ...choice, by: this.#by }),
      this.#connection.ask('filters', this.#store.getState().wantedFilters),
    ]);
    this.#store.setState({ layerWeights, pickedWeight, filters });
    this.#keepPicked();
  }

  async #askWeight(): Promise<void> {
    const pickedWeight = await this.#connection.ask('pickWeight', { ...this.#choice, by: this.#by });
    if (!pickedWeight) return;
    this.#store.setState({ pickedWeight });
    this.#keepPicked();
  }

  /** The weight that was found, by its value for one, stays the one that is shown when its value changes. */
  #keepPicked(): void {
    const { pickedWeight } = this.#store.getState();
    if (pickedWeight) this.#by = { index: pickedWeight.index };
  }
}
