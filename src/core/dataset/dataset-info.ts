/**
 * A data set as a value: what its images are, what they show, how they are normalised and how many there are. It travels with the
 * manifest, both splits, the model and the files.
 */
import type { InputGeometry } from '../network/spec.ts';

export interface DataSetInfo {
  readonly name: string;
  /** Rows and columns of an image. */
  readonly side: number;
  /** 1 for grey, 3 for colour. Bytes of an image are ordered row, column, channel. */
  readonly channels: number;
  /** Label 0 is called by the first name. */
  readonly classNames: readonly string[];
  /** The mean of each channel, for pixels in [0, 1]. */
  readonly mean: readonly number[];
  /** The standard deviation of each channel, for pixels in [0, 1]. It is above 0. */
  readonly std: readonly number[];
  readonly counts: { readonly train: number; readonly test: number };
}

/** Labels are bytes, and a table of more classes is of no use on a page. */
export const mostClasses = 100;

/** Mean and standard deviation are those that PyTorch's MNIST example uses. */
export const mnist: DataSetInfo = {
  name: 'MNIST',
  side: 28,
  channels: 1,
  classNames: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
  mean: [0.1307],
  std: [0.3081],
  counts: { train: 60_000, test: 10_000 },
};

/** What a network for these images must fit. */
export function geometryOf({ name, side, channels, classNames }: DataSetInfo): InputGeometry {
  return { side, channels, classes: classNames.length, dataset: name };
}

/** Bytes of one image, and values that a network reads of it. */
export function imageSizeOf({ side, channels }: Pick<DataSetInfo, 'side' | 'channels'>): number {
  return side * side * channels;
}
