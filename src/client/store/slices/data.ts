/** The images that have arrived. */
import type { Samples } from '../../../protocol/queries.ts';
import type { EventOf, Slice } from '../slice.ts';

export type { Samples };

export interface DataSlice {
  readonly data: EventOf<'data-progress'> | undefined;
  readonly dataFailed: boolean;
  readonly waitingForData: boolean;
  readonly samples: Samples | undefined;
}

export const dataSlice: Slice<DataSlice> = {
  initial: { data: undefined, dataFailed: false, waitingForData: false, samples: undefined },
  reduce(_, event) {
    switch (event.type) {
      case 'data-progress':
        return { data: event, dataFailed: false };
      case 'data-waiting':
        return { waitingForData: event.waiting };
      case 'task': {
        const { kind, phase, problem } = event.task;
        return kind === 'loadData' && phase === 'ended' ? { dataFailed: problem !== undefined } : undefined;
      }
      default:
        return undefined;
    }
  },
};

export function firstImagesHere({ data }: Pick<DataSlice, 'data'>): boolean {
  return data !== undefined && data.trainImages > 0 && data.testImages > 0;
}
