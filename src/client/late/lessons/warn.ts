import type { StoreApi } from 'zustand/vanilla';
import { withNotice } from '../../store/slices/notices.ts';
import type { PlaygroundState } from '../../store/state.ts';

/** Tells a person what could not be used. */
export function warn(store: StoreApi<PlaygroundState>, message: string): void {
  store.setState(({ notices }) => ({ notices: withNotice(notices, { kind: 'warning', message }) }));
}
