/** Asks what the view of layers shows, one question after the other, while it is open and nothing else computes. */
import type { StoreApi } from 'zustand/vanilla';
import type { EngineEvent } from '../../protocol/events.ts';
import type { Connection } from '../engine/connection.ts';
import type { LayerQuestion } from '../store/slices/late/layers.ts';
import type { PlaygroundState } from '../store/state.ts';

const questions: readonly LayerQuestion[] = ['layerErrors', 'selfCheck', 'fourAccuracies'];

/** After these an answer may be another one. Where it is not, the worker knows it still. */
const changes: ReadonlySet<EngineEvent['type']> = new Set(['shelf', 'model', 'backend']);

export class Layers {
  readonly #store: StoreApi<PlaygroundState>;
  readonly #connection: Connection;
  #asking = false;
  #isOutOfDate = false;

  constructor(store: StoreApi<PlaygroundState>, connection: Connection) {
    this.#store = store;
    this.#connection = connection;
    store.subscribe((state, before) => {
      const begins = mayAsk(state) && !mayAsk(before);
      if (begins || state.settings.testSize !== before.settings.testSize) void this.#refresh();
    });
    void this.#refresh();
  }

  hear({ type }: EngineEvent): void {
    if (changes.has(type)) void this.#refresh();
  }

  async #refresh(): Promise<void> {
    this.#isOutOfDate = true;
    if (this.#asking) return;
    this.#asking = true;
    while (this.#isOutOfDate && mayAsk(this.#store.getState())) {
      this.#isOutOfDate = false;
      await this.#askAll();
    }
    this.#asking = false;
  }

  async #askAll(): Promise<void> {
    for (const name of questions) {
      const { settings, layerModels } = this.#store.getState();
      if (this.#isOutOfDate) return;
      const answer = await this.#connection.ask(name, { testSize: settings.testSize });
      // What was asked about other models or weights is no answer any more.
      if (answer === undefined || this.#store.getState().layerModels !== layerModels) continue;
      this.#store.setState(({ layerAnswers }) => ({ layerAnswers: { ...layerAnswers, [name]: answer } }));
    }
  }
}

/** Whether the view is open and the worker has time. */
function mayAsk({ settings, engine, tasks }: PlaygroundState): boolean {
  const rests = tasks.every(({ kind, phase }) => kind === 'loadData' || phase === 'resting');
  return settings.view === 'layers' && engine === 'running' && rests;
}
