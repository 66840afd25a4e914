/** The engine and where it runs. */
import type { EventOf, Slice } from '../slice.ts';

export interface EngineSlice {
  readonly engine: 'starting' | 'running' | 'stopped';
  readonly backend: EventOf<'backend'> | undefined;
  /** What another tab left behind, where it is offered. */
  readonly leftWorkspace: string | undefined;
}

export const engineSlice: Slice<EngineSlice> = {
  initial: { engine: 'starting', backend: undefined, leftWorkspace: undefined },
  reduce(_, event) {
    switch (event.type) {
      case 'backend':
        return { backend: event };
      case 'workspace':
        return { engine: 'running' };
      case 'device-lost':
        return { engine: 'stopped' };
      default:
        return undefined;
    }
  },
};
