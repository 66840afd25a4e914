/** The training images that mixes are chosen on: neither calibration nor the verdict looks at them. */
import type { Split } from '../../data/split.ts';

/** Enough to rank mixes by their cross entropy, and few enough for a hundred of them. */
const most = 2000;

export interface ChoosingImages {
  readonly images: Split;
  readonly first: number;
  readonly count: number;
}

/** The last images: calibration takes the first. Of a small data set a sixth. atMost: no more than these. */
export function choosingImages(images: Split, atMost: number): ChoosingImages {
  const count = Math.max(1, Math.min(most, atMost, Math.floor(images.count / 6)));
  return { images, first: images.count - count, count };
}
