/** The data set, and the images of it that have arrived. */
import { type DataSetInfo, geometryOf, mnist } from '../../../core/dataset/dataset-info.ts';
import { sameGeometry } from '../../../core/network/spec.ts';
import type { Samples } from '../../../protocol/queries.ts';
import type { EventOf, Slice } from '../slice.ts';

export type { Samples };

export interface DataSlice {
  /** What the images are: until it is told, those that the page is made for. */
  readonly dataSet: DataSetInfo;
  /** Whether a person has brought it. */
  readonly dataIsOwn: boolean;
  readonly data: EventOf<'data-progress'> | undefined;
  readonly dataFailed: boolean;
  readonly waitingForData: boolean;
  readonly samples: Samples | undefined;
  /** Rows and columns that pictures are scaled and cropped to as they are imported; undefined: they stay as they are. */
  readonly pictureSide: number | undefined;
}

export const dataSlice: Slice<DataSlice> = {
  initial: {
    dataSet: mnist,
    dataIsOwn: false,
    data: undefined,
    dataFailed: false,
    waitingForData: false,
    samples: undefined,
    pictureSide: undefined,
  },
  reduce({ dataSet }, event) {
    switch (event.type) {
      case 'data-set': {
        const { info, isOwn } = event;
        const told = { dataSet: info, dataIsOwn: isOwn };
        // Images that are fed or called otherwise are the same ones, and so are those after a restart.
        return isOtherDataSet(dataSet, info) ? { ...told, data: undefined, samples: undefined } : told;
      }
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

/** Whether what was found out of images of one says nothing of the other's. Names of classes may change. */
export function isOtherDataSet(a: DataSetInfo, b: DataSetInfo): boolean {
  return (
    a.name !== b.name ||
    a.counts.train !== b.counts.train ||
    a.counts.test !== b.counts.test ||
    !sameGeometry(geometryOf(a), geometryOf(b))
  );
}

export function firstImagesHere({ data }: Pick<DataSlice, 'data'>): boolean {
  return data !== undefined && data.trainImages > 0 && data.testImages > 0;
}
