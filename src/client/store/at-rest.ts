import type { StoreApi } from 'zustand/vanilla';
import type { PlaygroundState } from './state.ts';

/** Resolves once all images are here and nothing is computed. */
export function atRest(store: Pick<StoreApi<PlaygroundState>, 'getState' | 'subscribe'>): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      const { data, tasks } = store.getState();
      if (!data || data.trainImages < data.trainTotal || data.testImages < data.testTotal) return;
      if (tasks.some(({ phase }) => phase === 'running')) return;
      stopLooking();
      resolve();
    };
    const stopLooking = store.subscribe(look);
    look();
  });
}
