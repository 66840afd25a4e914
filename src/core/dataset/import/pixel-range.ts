/** What the numbers of an image stand for: bytes, or fractions of white. */
import { DataFileError } from './data-file.ts';

/** The values of a file's pixels. */
export interface PixelRange {
  readonly least: number;
  readonly most: number;
  /** True where all are whole numbers. */
  readonly isWhole: boolean;
}

/** Finds the range of values that come one by one. */
export class RangeFinder implements PixelRange {
  least = Number.POSITIVE_INFINITY;
  most = Number.NEGATIVE_INFINITY;
  isWhole = true;

  /** Once a value was not a number, the range has none either. */
  add(value: number): void {
    if (value < this.least || Number.isNaN(value)) this.least = value;
    if (value > this.most || Number.isNaN(value)) this.most = value;
    this.isWhole &&= Number.isInteger(value);
  }
}

export interface PixelScale {
  /** A byte is a value times this, rounded. */
  readonly factor: number;
  readonly notes: readonly string[];
}

export function joined(ranges: readonly PixelRange[]): PixelRange {
  return {
    least: Math.min(...ranges.map(({ least }) => least)),
    most: Math.max(...ranges.map(({ most }) => most)),
    isWhole: ranges.every(({ isWhole }) => isWhole),
  };
}

/** path: for messages. Throws DataFileError where the values are neither bytes nor fractions. */
export function pixelScale({ least, most, isWhole }: PixelRange, path: string): PixelScale {
  if (!(least >= 0 && most <= 255)) {
    throw new DataFileError(
      `The pixels in ${path} have values from ${rounded(least)} to ${rounded(most)}. The page takes whole numbers from 0 to 255, or fractions from 0 to 1: save the images as they were before they were normalised.`,
    );
  }
  if (isWhole) return { factor: 1, notes: [] };
  return most <= 1
    ? { factor: 255, notes: ['The pixels are fractions from 0 to 1: they became bytes from 0 to 255.'] }
    : { factor: 1, notes: ['The pixels were rounded to whole numbers from 0 to 255.'] };
}

const rounded = (value: number): string => String(Number(value.toPrecision(4)));
