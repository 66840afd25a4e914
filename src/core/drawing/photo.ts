/** A picture that a person has, as the network reads its images: the middle square, averaged to the data set's side and channels. */
import type { DataSetInfo } from '../dataset/dataset-info.ts';

/** What a canvas gives: four bytes a pixel, red, green, blue and opacity, row by row. */
export interface Photo {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

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

/** Red, green and blue of side x side pixels, each the mean of the part of the middle square that it covers. */
function averagedSquare({ width, height, data }: Photo, side: number): Float64Array {
  const length = Math.min(width, height);
  const [left, top] = [(width - length) / 2, (height - length) / 2];
  const columns = spans(left, length, side);
  const rows = spans(top, length, side);
  const means = new Float64Array(side * side * 3);
  for (const [row, ys] of rows.entries()) {
    for (const [column, xs] of columns.entries()) {
      for (const y of ys) {
        for (const x of xs) {
          const from = 4 * (y.place * width + x.place);
          const opacity = (data[from + 3] ?? 0) / 255;
          for (let channel = 0; channel < 3; channel++) {
            const shown = 255 + opacity * ((data[from + channel] ?? 0) - 255);
            const to = 3 * (row * side + column) + channel;
            means[to] = (means[to] ?? 0) + y.share * x.share * shown;
          }
        }
      }
    }
  }
  return means;
}

/** A pixel of the photo, and its share of a pixel of the image along one side. */
interface Part {
  readonly place: number;
  readonly share: number;
}

/** Which pixels of the photo each pixel of the image covers along one side. */
function spans(first: number, length: number, side: number): Part[][] {
  const step = length / side;
  return Array.from({ length: side }, (_, index) => {
    const [from, to] = [first + index * step, first + (index + 1) * step];
    const parts: Part[] = [];
    for (let place = Math.floor(from); place < to; place++) {
      const covered = Math.min(place + 1, to) - Math.max(place, from);
      if (covered > 0) parts.push({ place, share: covered / step });
    }
    return parts;
  });
}

function isLightAtItsEdges(grey: Uint8Array, side: number): boolean {
  let sum = 0;
  for (let i = 0; i < side; i++) {
    for (const pixel of [i, (side - 1) * side + i, i * side, i * side + side - 1]) sum += grey[pixel] ?? 0;
  }
  return sum / (4 * side) > 127;
}
