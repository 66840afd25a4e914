/** The data set, and the images of it that have arrived. */
import { type DataSetInfo, mnist } from '../../../core/dataset/dataset-info.ts';
import type { Samples } from '../../../protocol/queries.ts';
import type { EventOf, Slice } from '../slice.ts';

export type { Samples };

export interface DataSlice {
  /** What the images are: until it is told, those that the page is made for. */
  readonly dataSet: DataSetInfo;
  readonly data: EventOf<'data-progress'> | undefined;
  readonly dataFailed: boolean;
  readonly waitingForData: boolean;
  readonly samples: Samples | undefined;
}

export const dataSlice: Slice<DataSlice> = {
  initial: {
    dataSet: mnist,
    data: undefined,
    dataFailed: false,
    waitingForData: false,
    samples: undefined,
  },
  reduce(_, event) {
    switch (event.type) {
      case 'data-set':
        return { dataSet: event.info };
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
