/** Asks what the layers read while the view of layers is open and nothing else runs: it takes the worker about a second. */
import type { StoreApi } from 'zustand/vanilla';
import type { EngineEvent } from '../../protocol/events.ts';
import type { Connection } from '../engine/connection.ts';
import type { PlaygroundState } from '../store/state.ts';

export class ActivationsReader {
  readonly #store: StoreApi<PlaygroundState>;
  readonly #connection: Connection;
  /** Counts the changes of the weights. */
  #weights = 0;
  /** What the last question depended on. */
  #asked = '';
  #asking = false;

  constructor(store: StoreApi<PlaygroundState>, connection: Connection) {
    this.#store = store;
    this.#connection = connection;
    store.subscribe(() => void this.#look());
    void this.#look();
  }

  hear({ type }: EngineEvent): void {
    if (type === 'steps' || type === 'model') this.#weights++;
    void this.#look();
  }

  async #look(): Promise<void> {
    const state = this.#store.getState();
    if (this.#asking || state.settings.view !== 'layers' || !isFree(state)) return;
    const wanted = this.#wanted(state);
    if (wanted === this.#asked) return;
    this.#asked = wanted;
    this.#asking = true;
    const { calibrationImages } = state.settings;
    const activations = await this.#connection.ask('activations', { calibrationImages });
    this.#asking = false;
    const activationsAreOld = this.#wanted(this.#store.getState()) !== wanted;
    if (activations) this.#store.setState({ activations, activationsAreOld });
  }

  /** All that the answer depends on. */
  #wanted({ chosen, settings, data }: PlaygroundState): string {
    const { calibrationImages } = settings;
    const isTrainHere = (data?.trainImages ?? 0) >= Math.min(calibrationImages, data?.trainTotal ?? 0);
    return [this.#weights, chosen.float?.id, calibrationImages, isTrainHere].join();
  }
}

/** Images that are still on their way disturb nobody. */
function isFree({ engine, tasks, data }: PlaygroundState): boolean {
  const isHere = data !== undefined && data.trainImages > 0 && data.testImages > 0;
  return engine === 'running' && isHere && tasks.every(({ kind }) => kind === 'loadData');
}
