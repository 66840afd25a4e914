/** What the layers read, as the observers of static quantization see it. */
import type { Activations } from '../../../../core/results/activations.ts';
import type { Slice } from '../../slice.ts';

export interface ActivationsSlice {
  /** Undefined until the view is opened. */
  readonly activations: Activations | undefined;
  /** Whether the weights, the model or the settings have changed since. */
  readonly activationsAreOld: boolean;
}

export const activationsSlice: Slice<ActivationsSlice> = {
  initial: { activations: undefined, activationsAreOld: false },
  reduce(_, { type }) {
    if (type === 'data-set') return { activations: undefined, activationsAreOld: false };
    return type === 'steps' || type === 'model' ? { activationsAreOld: true } : undefined;
  },
};
