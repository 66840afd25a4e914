/** Filters as greys: black is the most negative weight, middle grey 0, white the most positive one. */
import type { ShownFilters } from '../../store/slices/late/weights.ts';

export interface FilterGallery {
  readonly filters: readonly {
    /** Of the baseline; with a candidate that differs also its own, and the difference. Greys, 0 to 255. */
    readonly pictures: readonly Uint8ClampedArray[];
    /** The largest difference of two weights of this filter; 0 without a candidate. */
    readonly largest: number;
  }[];
  /** The weight that white stands for, and with a minus black. */
  readonly most: number;
  /** How many times as strong as they are differences are shown; undefined where there are none. */
  readonly factor: number | undefined;
  /** Whether there are two models to compare. */
  readonly isPair: boolean;
}

export function filterGallery({
  kernel,
  baseline,
  candidate,
}: Pick<ShownFilters, 'kernel' | 'baseline' | 'candidate'>): FilterGallery {
  const size = kernel * kernel;
  const most = Math.max(largestOf(baseline), largestOf(candidate ?? new Float32Array())) || 1;
  const difference = candidate && baseline.map((weight, index) => (candidate[index] ?? 0) - weight);
  const largest = difference ? largestOf(difference) : 0;
  const factor = largest > 0 ? roundFactor(most / largest) : undefined;
  const filters = Array.from({ length: baseline.length / size }, (_, filter) => {
    const part = (weights: Float32Array) => weights.subarray(filter * size, (filter + 1) * size);
    const pictures = [greys(part(baseline), most)];
    if (candidate && difference && factor !== undefined)
      pictures.push(greys(part(candidate), most), greys(part(difference), most / factor));
    return { pictures, largest: difference ? largestOf(part(difference)) : 0 };
  });
  return { filters, most, factor, isPair: candidate !== undefined };
}

/** 1, 2, 5, 10, 20, ...: the largest of these that does not reach beyond. At least 1. */
export function roundFactor(factor: number): number {
  const power = 10 ** Math.floor(Math.log10(factor));
  const digit = [5, 2].find((one) => one * power <= factor) ?? 1;
  return Math.max(digit * power, 1);
}

function largestOf(values: Float32Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

function greys(weights: Float32Array, most: number): Uint8ClampedArray {
  return Uint8ClampedArray.from(weights, (weight) => 127.5 + (127.5 * weight) / most);
}
