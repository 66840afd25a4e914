/** Makes each picture as large as the others: by scaling, or by insisting on it. */
import { averagedSquare } from '../../../../drawing/averaged-square.ts';
import { DataFileError, type Picture } from '../../data-file.ts';
import { sides } from '../../limits.ts';
import { told } from './telling.ts';

export class PictureSizes {
  readonly #isScaled: boolean;
  #side: number | undefined;
  /** The picture whose size the others must have, if they are not scaled. */
  #firstPath = '';
  #seeThrough = 0;
  #cropped = 0;

  /** side: to which pictures are scaled; undefined where they must all have one. Throws DataFileError where it is not a possible one. */
  constructor(side: number | undefined) {
    if (side !== undefined && !isPossible(side)) {
      throw new DataFileError(told('pictures/side', { side: String(side), ...sides }));
    }
    this.#side = side;
    this.#isScaled = side !== undefined;
  }

  /** Throws DataFileError where the picture does not have the size of the others. */
  sideFor({ width, height }: Picture, path: string): number {
    if (this.#isScaled && this.#side !== undefined) {
      if (width !== height) this.#cropped++;
      return this.#side;
    }
    const found = { path, width: String(width), height: String(height) };
    if (this.#side === undefined) {
      if (width !== height) throw new DataFileError(told('pictures/not-square', { ...found, ...sides }));
      if (!isPossible(width)) throw new DataFileError(told('pictures/other-side', { ...found, ...sides }));
      this.#side = width;
      this.#firstPath = path;
    }
    const side = this.#side;
    if (width === side && height === side) return side;
    throw new DataFileError(
      told('pictures/sizes-differ', { ...found, other: this.#firstPath, side: String(side), ...sides }),
    );
  }

  /** Red, green and blue of each pixel of the picture's middle square, in the size that `sideFor` gave. */
  coloursOf({ width, height, rgba }: Picture, side: number): Uint8Array {
    const colours = new Uint8Array(3 * side * side);
    if (isSeeThrough(rgba)) this.#seeThrough++;
    else if (width === side && height === side) {
      for (let i = 0; i < side * side; i++) {
        for (let channel = 0; channel < 3; channel++) colours[3 * i + channel] = rgba[4 * i + channel] ?? 0;
      }
      return colours;
    }
    const means = averagedSquare({ width, height, data: rgba }, side);
    for (const [i, mean] of means.entries()) colours[i] = Math.round(mean);
    return colours;
  }

  notes(): string[] {
    const notes: string[] = [];
    if (this.#isScaled) notes.push(told('pictures/scaled', { side: String(this.#side) }));
    if (this.#cropped > 0) notes.push(told('pictures/cropped', { count: this.#cropped }));
    if (this.#seeThrough > 0) notes.push(told('pictures/see-through', { count: this.#seeThrough }));
    return notes;
  }
}

const isPossible = (side: number): boolean =>
  Number.isInteger(side) && side >= sides.least && side <= sides.most;

function isSeeThrough(rgba: Uint8Array | Uint8ClampedArray): boolean {
  for (let i = 3; i < rgba.length; i += 4) if (rgba[i] !== 255) return true;
  return false;
}
