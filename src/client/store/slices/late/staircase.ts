/** The search for remedies on the present weights. */
import type { Target } from '../../../../core/quantization/remedies/staircase.ts';
import type { Staircase } from '../../../../core/results/staircase.ts';
import type { Slice } from '../../slice.ts';

export interface StaircaseSlice {
  /** Undefined once the weights have moved on. */
  readonly staircase: Staircase | undefined;
  /** What the next search is to reach. */
  readonly target: Target;
}

export const staircaseSlice: Slice<StaircaseSlice> = {
  initial: { staircase: undefined, target: { kind: 'no-real-loss' } },
  reduce(_, event) {
    switch (event.type) {
      case 'staircase':
        return { staircase: event.staircase, target: event.staircase.target };
      case 'model':
      case 'run-started':
      case 'steps':
        return { staircase: undefined };
      default:
        return undefined;
    }
  },
};
