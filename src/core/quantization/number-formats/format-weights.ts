/** Weights in a number format: each becomes the code of the number that is nearest to weight / scale. */
import { observeRange } from '../calibration/observer.ts';
import type { Grid } from '../grid/grid.ts';
import type { WeightGranularity } from '../grid/grouping.ts';
import { groupStarts } from '../grid/grouping.ts';
import { clamp } from '../grid/rounding.ts';
import { elementOf } from './element.ts';
import type { NumberFormat } from './number-format.ts';
import { e2m1, e4m3 } from './small-float.ts';

/** The scales as they are stored, one for each group in the order of `groupStarts`. */
export type FormatScales =
  | { readonly kind: 'float32'; readonly values: Float32Array<ArrayBuffer> }
  /** Code c is 2^(c - 127). */
  | { readonly kind: 'e8m0'; readonly codes: Uint8Array<ArrayBuffer> }
  /** Code c is the number that it is in E4M3, times `ofTensor`, a float32. */
  | { readonly kind: 'e4m3'; readonly codes: Uint8Array<ArrayBuffer>; readonly ofTensor: number };

export interface FormatOptions {
  readonly format: NumberFormat;
  /** One that the format has, see `formatRow`. */
  readonly granularity: WeightGranularity;
}

export interface FormatWeights extends FormatOptions {
  readonly inFeatures: number;
  readonly outFeatures: number;
  /** (out, in), one to a byte, as the format has them: the sign is the highest bit of a small float. */
  readonly codes: Uint8Array<ArrayBuffer>;
  readonly scales: FormatScales;
}

/** The exponent of code 0 of E8M0. */
const e8m0Bias = 127;

/**
 * weights: (out, in). `name` is for the error that NaN and infinite weights raise. In a group whose scale is 0 every weight becomes 0.
 */
export function quantizeToFormat(
  weights: Float32Array,
  outFeatures: number,
  inFeatures: number,
  { format, granularity }: FormatOptions,
  name = 'weight',
): FormatWeights {
  if (weights.length !== outFeatures * inFeatures) {
    throw new RangeError(`${name} has ${weights.length} values, not ${outFeatures} × ${inFeatures}.`);
  }
  const element = elementOf(format);
  const starts = groupStarts(granularity, outFeatures, inFeatures);
  const largest = largestOfGroups(weights, starts, name);
  const scales = storedScales(format, largest);
  const real = scalesOf(scales);
  const ofZero = element.encode(0);
  const codes = new Uint8Array(weights.length);
  for (const [group, scale] of real.entries()) {
    const end = starts[group + 1] ?? 0;
    for (let i = starts[group] ?? 0; i < end; i++) {
      const weight = weights[i] ?? 0;
      // Float32 division, as in float32 frameworks; by a power of two it is exact.
      codes[i] = scale === 0 ? ofZero : element.encode(divided(weight, scale, scales.kind));
    }
  }
  return { format, granularity, outFeatures, inFeatures, codes, scales };
}

/** A quotient by a power of two needs no rounding, and may be too small for a float32. */
const divided = (weight: number, scale: number, kind: FormatScales['kind']): number =>
  kind === 'e8m0' ? weight / scale : Math.fround(weight / scale);

function largestOfGroups(
  weights: Float32Array,
  starts: Uint32Array,
  name: string,
): Float32Array<ArrayBuffer> {
  const largest = new Float32Array(starts.length - 1);
  for (let group = 0; group < largest.length; group++) {
    const { min, max } = observeRange(weights, name, starts[group], starts[group + 1]);
    largest[group] = Math.max(-min, max);
  }
  return largest;
}

/** largest: max abs(w) of each group. */
function storedScales(format: NumberFormat, largest: Float32Array<ArrayBuffer>): FormatScales {
  const largestNumber = elementOf(format).levels.at(-1) ?? 1;
  switch (scaleKind(format)) {
    case 'float32':
      return { kind: 'float32', values: largest.map((value) => value / largestNumber) };
    case 'e8m0':
      return {
        kind: 'e8m0',
        codes: Uint8Array.from(largest, (value) => sharedExponent(value, largestNumber)),
      };
    case 'e4m3': {
      const ofTensor = Math.fround(
        largest.reduce((most, value) => Math.max(most, value), 0) / (e2m1.largest * e4m3.largest),
      );
      const codes = Uint8Array.from(largest, (value) =>
        ofTensor === 0 ? 0 : e4m3.encode(Math.fround(Math.fround(value / largestNumber) / ofTensor)),
      );
      return { kind: 'e4m3', codes, ofTensor };
    }
  }
}

/** How a format stores its scales. */
export function scaleKind(format: NumberFormat): FormatScales['kind'] {
  switch (format) {
    case 'fp8-e4m3':
    case 'fp8-e5m2':
    case 'nf4':
      return 'float32';
    case 'nvfp4':
      return 'e4m3';
    default:
      return 'e8m0';
  }
}

/** The code of 2^(floor(log2(largest weight)) - floor(log2(largest number))): the largest weight may lie beyond the largest number. */
function sharedExponent(largest: number, largestNumber: number): number {
  if (largest === 0) return 0;
  return clamp(exponentOf(largest) - exponentOf(largestNumber), -e8m0Bias, e8m0Bias) + e8m0Bias;
}

/** floor(log2(value)), exactly: a logarithm is rounded, and may miss a power of two. value: above 0. */
function exponentOf(value: number): number {
  let exponent = Math.round(Math.log2(value));
  while (2 ** exponent > value) exponent--;
  while (2 ** (exponent + 1) <= value) exponent++;
  return exponent;
}

/** The scales as the real numbers that they stand for, one for each group. */
export function scalesOf(scales: FormatScales): Float32Array<ArrayBuffer> {
  switch (scales.kind) {
    case 'float32':
      return scales.values;
    case 'e8m0':
      return Float32Array.from(scales.codes, (code) => 2 ** (code - e8m0Bias));
    case 'e4m3':
      return Float32Array.from(scales.codes, (code) => e4m3.decode(code) * scales.ofTensor);
    default:
      return scales satisfies never;
  }
}

/** Bytes that the scales take in a file. */
export function scaleBytes(scales: FormatScales): number {
  switch (scales.kind) {
    case 'float32':
      return scales.values.byteLength;
    case 'e8m0':
      return scales.codes.length;
    case 'e4m3':
      return scales.codes.length + Float32Array.BYTES_PER_ELEMENT;
    default:
      return scales satisfies never;
  }
}

/** The levels are the format's numbers, ascending, and a weight's value is the place of its number among them. Throws RangeError where a code is none. */
export function formatGrid({
  format,
  granularity,
  outFeatures,
  inFeatures,
  codes,
  scales,
}: FormatWeights): Grid {
  const { levels, rankOf } = elementOf(format);
  const real = scalesOf(scales);
  const values = codes.map((code) => {
    const rank = rankOf(code);
    if (rank === undefined) throw new RangeError(`Code ${code} stands for no number.`);
    return rank;
  });
  return {
    values,
    starts: groupStarts(granularity, outFeatures, inFeatures),
    scales: real,
    zeroPoints: new Uint8Array(real.length),
    lowest: 0,
    highest: levels.length - 1,
    levels,
  };
}
