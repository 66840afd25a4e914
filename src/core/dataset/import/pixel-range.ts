/** What the numbers of an image stand for: bytes, or fractions of white. */
import { DataFileError } from './data-file.ts';
import { told } from './telling.ts';

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
      told('data-files/pixels-out-of-range', { path, least: rounded(least), most: rounded(most) }),
    );
  }
  if (isWhole) return { factor: 1, notes: [] };
  return most <= 1
    ? { factor: 255, notes: [told('data-files/fractions')] }
    : { factor: 1, notes: [told('data-files/rounded')] };
}

const rounded = (value: number): string => String(Number(value.toPrecision(4)));
