/** The search for remedies, as a person starts it. */
import type { StoreApi } from 'zustand/vanilla';
import { keptOf, type Target } from '../../core/quantization/remedies/staircase.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { Connection } from '../engine/connection.ts';
import type { PlaygroundState } from '../store/state.ts';

export interface RemedyActions {
  /** What the next search is to reach. */
  chooseTarget(target: Target): Promise<void>;
  /** Tries remedies until the target is met. Those that helped become the chosen ones, unless it ends before its time. */
  findRemedies(): Promise<void>;
}

export type ChangeRemedies = (name: 'remedies', remedies: Settings['remedies']) => void;

export function remedyActions(
  store: StoreApi<PlaygroundState>,
  connection: Connection,
  change: ChangeRemedies,
): RemedyActions {
  return {
    chooseTarget(target) {
      store.setState({ target });
      return Promise.resolve();
    },
    async findRemedies() {
      const { settings, target, staircase: before } = store.getState();
      await connection.run('findRemedies', { settings, target });
      const { staircase } = store.getState();
      if (staircase && staircase !== before && staircase.end)
        change('remedies', keptOf(staircase.stairs)?.remedies.join() ?? '');
    },
  };
}
