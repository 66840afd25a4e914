/** What the service worker makes of the page. */
import type { Slice } from '../slice.ts';

export interface OfflineSlice {
  /** Whether everything lies in the browser's cache, so that the page needs no network. */
  readonly offlineReady: boolean;
  /** Whether the page will be cross-origin isolated when it is next loaded, and is not yet. */
  readonly isolationAhead: boolean;
}

export const offlineSlice: Slice<OfflineSlice> = {
  initial: { offlineReady: false, isolationAhead: false },
  reduce: () => undefined,
};
