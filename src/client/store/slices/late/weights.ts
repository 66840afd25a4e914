/** What the view of weights shows: of one layer, of one of its weights, and of the filters of a convolution. */
import type { FilterPictures, LayerWeights, PickedWeight } from '../../../../protocol/weights.ts';
import type { Slice } from '../../slice.ts';
import type { ModelId } from '../shelf.ts';

/** What a person wants to see. The answers say what there was to be seen. */
export interface WantedWeights {
  /** Undefined: whichever the worker takes. */
  readonly layer: string | undefined;
  /** Whose levels. */
  readonly model: ModelId;
}

export interface WantedFilters {
  readonly layer: string | undefined;
  /** An input channel. */
  readonly channel: number;
}

export interface WeightsSlice {
  readonly wantedWeights: WantedWeights;
  readonly wantedFilters: WantedFilters;
  /** Undefined until the view is opened; the same of the other answers. */
  readonly layerWeights: LayerWeights | undefined;
  /** The weight whose numbers are shown. */
  readonly pickedWeight: PickedWeight | undefined;
  /** Also undefined where the network has no convolution: then `layerWeights` is known. */
  readonly filters: FilterPictures | undefined;
}

export const noWeights = { layerWeights: undefined, pickedWeight: undefined, filters: undefined };

export const weightsSlice: Slice<WeightsSlice> = {
  initial: {
    wantedWeights: { layer: undefined, model: 'int8' },
    wantedFilters: { layer: undefined, channel: 0 },
    ...noWeights,
  },
  reduce: () => undefined,
};

export type ShownLayer = NonNullable<WeightsSlice['layerWeights']>;
export type ShownWeight = NonNullable<WeightsSlice['pickedWeight']>;
export type ShownFilters = NonNullable<WeightsSlice['filters']>;
