/** One image on its way through the models: which image, what the layers make of it, and the value that is looked at. */
import type { ChosenPlace } from '../../../../core/quantization/explain/chosen-value.ts';
import type { ImagePath } from '../../../../core/results/image-path.ts';
import type { Slice } from '../../slice.ts';
import type { Trial } from '../try-it.ts';

/** A test image, or what the models were tried on. */
export type FollowedImage = Pick<Trial, 'subject' | 'pixels'>;

export interface ImagePathSlice {
  /** Undefined until there is an image to follow. */
  readonly followed: FollowedImage | undefined;
  /** What the models make of it with the weights that they had when they were asked last. */
  readonly imagePath: ImagePath | undefined;
  /** Whether a person came here to see the path, and has not been led to it yet. */
  readonly pathIsWanted: boolean;
  /** The value whose arithmetic is shown. */
  readonly chosenPlace: ChosenPlace | undefined;
}

const initial: ImagePathSlice = {
  followed: undefined,
  imagePath: undefined,
  pathIsWanted: false,
  chosenPlace: undefined,
};

export const imagePathSlice: Slice<ImagePathSlice> = {
  initial,
  // An image of another data set may be of another size.
  reduce: (_, { type }) => (type === 'data-set' ? initial : undefined),
};
