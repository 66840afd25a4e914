/** Makes each picture as large as the others: by scaling, or by insisting on it. */
import { averagedSquare } from '../../../../drawing/averaged-square.ts';
import { DataFileError, type Picture } from '../../data-file.ts';
import { sides } from '../../limits.ts';

const chooseSide = `Choose a side, ${sides.least} to ${sides.most} pixels, to which all pictures are scaled and cropped.`;

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
      throw new DataFileError(`Pictures cannot be scaled to a side of ${side}. ${chooseSide}`);
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
    const fail = (problem: string): never => {
      throw new DataFileError(`${path} has ${width} × ${height} pixels${problem}. ${chooseSide}`);
    };
    if (this.#side === undefined) {
      if (width !== height) fail(', which is not square');
      if (!isPossible(width))
        fail(`: the page takes ${sides.least} × ${sides.least} to ${sides.most} × ${sides.most}`);
      this.#side = width;
      this.#firstPath = path;
    }
    const side = this.#side;
    if (width !== side || height !== side) fail(`, but ${this.#firstPath} has ${side} × ${side}`);
    return side;
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
    if (this.#isScaled) notes.push(`The pictures were scaled to ${this.#side} × ${this.#side} pixels.`);
    if (this.#cropped > 0)
      notes.push(`Of pictures that are not square, the middle was taken (${this.#cropped}).`);
    if (this.#seeThrough > 0)
      notes.push(`What is see-through in a picture stands on white (${this.#seeThrough}).`);
    return notes;
  }
}

const isPossible = (side: number): boolean =>
  Number.isInteger(side) && side >= sides.least && side <= sides.most;

function isSeeThrough(rgba: Uint8Array | Uint8ClampedArray): boolean {
  for (let i = 3; i < rgba.length; i += 4) if (rgba[i] !== 255) return true;
  return false;
}
