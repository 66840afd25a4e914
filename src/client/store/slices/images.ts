/** The test images behind the numbers: what the models say of them, and which of them are listed. */
import type { ImageList } from '../../../core/metrics/image-lists.ts';
import type { EvaluatedAnswers } from '../../../protocol/queries.ts';
import type { Slice } from '../slice.ts';
import type { ModelId } from './shelf.ts';

/** Which images are listed: those that a count counts, those of a cell of a confusion matrix, or those that only one model puts into such a cell. */
export type Selection =
  | { readonly kind: 'list'; readonly list: ImageList }
  | {
      readonly kind: 'cell';
      readonly model: ModelId;
      readonly label: number;
      readonly prediction: number;
    }
  | { readonly kind: 'difference'; readonly label: number; readonly prediction: number };

export interface ImagesSlice {
  /** Undefined until the view is opened, and where no model has been evaluated. */
  readonly answers: EvaluatedAnswers | undefined;
  readonly selection: Selection;
}

const initial: ImagesSlice = { answers: undefined, selection: { kind: 'list', list: 'changed' } };

export const imagesSlice: Slice<ImagesSlice> = {
  initial,
  // A class that is listed may be one that another data set lacks.
  reduce: (_, { type }) => (type === 'data-set' ? initial : undefined),
};
