/** Fetches what the views of test images show: answers when they are looked at, pixels when they come into sight. */
import type { StoreApi } from 'zustand/vanilla';
import type { EngineEvent } from '../protocol/events.ts';
import type { Connection } from './engine/connection.ts';
import type { PlaygroundState } from './store/state.ts';

export class Images {
  readonly #store: StoreApi<PlaygroundState>;
  readonly #connection: Connection;
  /** Bytes of test images by their place in the file. They change with the data set alone. */
  #pixels = new Map<number, Uint8Array<ArrayBuffer>>();

  constructor(store: StoreApi<PlaygroundState>, connection: Connection) {
    this.#store = store;
    this.#connection = connection;
    store.subscribe(({ settings }, before) => {
      if (settings.view === 'images' && before.settings.view !== 'images') void this.#refresh();
    });
  }

  hear({ type }: EngineEvent): void {
    if (type === 'data-set') this.#pixels = new Map();
    if (type === 'shelf' && this.#store.getState().settings.view === 'images') void this.#refresh();
  }

  async #refresh(): Promise<void> {
    const answers = await this.#connection.ask('evaluatedAnswers', undefined);
    this.#store.setState({ answers });
  }

  /** The bytes of a test image, where they are here already. */
  readonly knownPixels = (index: number): Uint8Array<ArrayBuffer> | undefined => this.#pixels.get(index);

  /** The bytes of these test images, in this order. Fewer where they could not be had. */
  readonly pixelsOf = async (indices: readonly number[]): Promise<readonly Uint8Array<ArrayBuffer>[]> => {
    const known = this.#pixels;
    const missing = indices.filter((index) => !known.has(index));
    if (missing.length > 0) {
      const pixels = await this.#connection.ask('testPixels', { indices: missing });
      const size = (pixels?.length ?? 0) / missing.length;
      for (const [place, index] of missing.entries()) {
        if (pixels) known.set(index, pixels.slice(place * size, (place + 1) * size));
      }
    }
    return indices.flatMap((index) => known.get(index) ?? []);
  };
}
