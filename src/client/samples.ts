/** Fetches some images of each class once there are any. */
import type { StoreApi } from 'zustand/vanilla';
import type { EngineEvent } from '../protocol/events.ts';
import type { Connection } from './engine/connection.ts';
import type { PlaygroundState } from './store/state.ts';

/** Sample images of each class in the data panel. */
const samplesPerClass = 4;

export class SampleImages {
  readonly #store: StoreApi<PlaygroundState>;
  readonly #connection: Connection;
  #asked = false;

  constructor(store: StoreApi<PlaygroundState>, connection: Connection) {
    this.#store = store;
    this.#connection = connection;
  }

  hear(event: EngineEvent): void {
    if (event.type === 'data-set') this.#asked = false;
    if (event.type === 'data-progress' && event.trainImages > 0) void this.#show();
  }

  async #show(): Promise<void> {
    const { dataSet, samples: shown } = this.#store.getState();
    if (this.#asked || shown) return;
    this.#asked = true;
    const samples = await this.#connection.ask('samples', { perClass: samplesPerClass });
    // Another data set asks for its own.
    if (this.#store.getState().dataSet !== dataSet) return;
    this.#asked = false;
    if (samples) this.#store.setState({ samples });
  }
}
