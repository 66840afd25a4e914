/** A data set that somebody has drawn. */

import { DataFileError, type ImportedData } from './data-file.ts';
import { assemble } from './set/assemble.ts';
import { told } from './telling.ts';

export interface Drawings {
  readonly name: string;
  /** Rows and columns of a picture. */
  readonly side: number;
  readonly classNames: readonly string[];
  /** The class of each picture. */
  readonly labels: Uint8Array;
  /** A grey byte a pixel, one picture behind the other. */
  readonly pixels: Uint8Array;
}

/** seed: for the order of the pictures. Throws DataFileError where there is a class without two pictures: one to train on, one to test. */
export function dataOfDrawings(
  { name, side, classNames, labels, pixels }: Drawings,
  seed: number,
): ImportedData {
  for (const [label, className] of classNames.entries()) {
    const count = labels.filter((one) => one === label).length;
    if (count < 2) throw new DataFileError(told('data-files/few-drawings', { name: className, count }));
  }
  const train = {
    path: name,
    pixels: Uint8Array.from(pixels),
    labels: Int32Array.from(labels),
    place: (image: number) => told('data-files/drawing', { number: String(image + 1) }),
  };
  return assemble({ name, side, channels: 1, train, paths: [name], classNames, notes: [] }, seed);
}
