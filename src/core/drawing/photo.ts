/** A picture that a person has, as the network reads its images: the middle square, averaged to the data set's side and channels. */
import type { DataSetInfo } from '../dataset/dataset-info.ts';
import { averagedSquare, type Photo } from './averaged-square.ts';

/** The weights of red, green and blue in grey: ITU-R BT.601, as Pillow's `convert("L")` has them. */
const luma = [0.299, 0.587, 0.114] as const;

/**
 * Returns side x side x channels bytes. What is see-through stands on white. A grey image that is light at its edges is ink on paper: it
 * is turned round, since data sets like MNIST are white on black.
 */
export function imageOfPhoto(
  photo: Photo,
  { side, channels }: Pick<DataSetInfo, 'side' | 'channels'>,
): Uint8Array<ArrayBuffer> {
  const colours = averagedSquare(photo, side);
  if (channels >= 3) {
    return Uint8Array.from({ length: side * side * channels }, (_, index) =>
      Math.round(colours[3 * Math.floor(index / channels) + Math.min(index % channels, 2)] ?? 0),
    );
  }
  const grey = Uint8Array.from({ length: side * side }, (_, pixel) =>
    Math.round(luma.reduce((sum, weight, channel) => sum + weight * (colours[3 * pixel + channel] ?? 0), 0)),
  );
  return isLightAtItsEdges(grey, side) ? grey.map((value) => 255 - value) : grey;
}

function isLightAtItsEdges(grey: Uint8Array, side: number): boolean {
  let sum = 0;
  for (let i = 0; i < side; i++) {
    for (const pixel of [i, (side - 1) * side + i, i * side, i * side + side - 1]) sum += grey[pixel] ?? 0;
  }
  return sum / (4 * side) > 127;
}
