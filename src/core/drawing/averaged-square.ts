/** The middle square of a picture, scaled to few pixels. */

/** What a canvas gives: four bytes a pixel, red, green, blue and opacity, row by row. */
export interface Photo {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

/**
 * Red, green and blue of side x side pixels, each the mean of the part of the middle square that it covers. What is see-through stands
 * on white.
 */
export function averagedSquare({ width, height, data }: Photo, side: number): Float64Array {
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
