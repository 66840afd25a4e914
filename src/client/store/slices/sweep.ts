/** The sweep of the present weights. */
import type { EventOf, Slice } from '../slice.ts';

export interface SweepSlice {
  /** Undefined once the weights have moved on. */
  readonly sweep: EventOf<'sweep'> | undefined;
}

export const sweepSlice: Slice<SweepSlice> = {
  initial: { sweep: undefined },
  reduce(_, event) {
    switch (event.type) {
      case 'sweep':
        return { sweep: event };
      case 'model':
      case 'run-started':
      case 'steps':
        return { sweep: undefined };
      default:
        return undefined;
    }
  },
};
