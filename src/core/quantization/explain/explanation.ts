/** How one output of a layer comes about, number by number. */
import type { ActivationParameters } from '../grid/affine.ts';
import type { Place } from './taps.ts';

/** Integers that meet: the level of an activation and the level of a weight. */
export interface IntegerTerm {
  /** Where the activation stands in what the layer reads; undefined beyond the border of a map. */
  readonly place: Place | undefined;
  /** The activation as a real number, before it became a level. */
  readonly x: number;
  readonly xq: number;
  readonly wq: number;
  /** xq * wq */
  readonly product: number;
}

/** Real numbers that meet. */
export interface FloatTerm {
  readonly place: Place | undefined;
  readonly x: number;
  readonly w: number;
  /**
   * The code that the weight is stored as, where it is stored in few bits: w = scale * level. The level of an integer is code - zero point,
   * that of a number format, which has no zero point, the number that the code stands for.
   */
  readonly code:
    | {
        readonly code: number;
        readonly level: number;
        readonly scale: number;
        readonly zeroPoint: number | undefined;
      }
    | undefined;
  /** x * w */
  readonly product: number;
}

interface Sum<Term> {
  /** The largest products, the largest first; all of them where they are few. */
  readonly terms: readonly Term[];
  /** How many products there are in all. */
  readonly count: number;
  /** What the products that are not among the terms add up to. */
  readonly rest: number;
  /** All products added up. */
  readonly sum: number;
  readonly bias: number;
  /** The output, a float32, before a ReLU. */
  readonly value: number;
}

/** value = float32(float32(sum - correction) * multiplier + bias) */
export interface IntegerExplanation extends Sum<IntegerTerm> {
  readonly kind: 'integer';
  /** Where scale and zero point of the activations come from. */
  readonly rangeFrom: 'batch' | 'calibration';
  readonly input: ActivationParameters;
  readonly weightScale: number;
  /** Of all weights of this output, as integers. */
  readonly weightSum: number;
  /** zero point * weightSum */
  readonly correction: number;
  /** float32(scale of the activations * scale of the weights) */
  readonly multiplier: number;
}

/** value = float32(sum + bias) */
export interface FloatExplanation extends Sum<FloatTerm> {
  readonly kind: 'float';
}

export type Explanation = IntegerExplanation | FloatExplanation;

/** The terms with the largest products, and what the others add up to; a few are shown whole, in their order. */
export function largestTerms<Term extends { readonly product: number }>(
  terms: readonly Term[],
  most: number,
): { readonly terms: readonly Term[]; readonly count: number; readonly rest: number } {
  const count = terms.length;
  if (count <= most) return { terms, count, rest: 0 };
  const sorted = [...terms].sort((one, other) => Math.abs(other.product) - Math.abs(one.product));
  const rest = sorted.slice(most).reduce((sum, { product }) => sum + product, 0);
  return { terms: sorted.slice(0, most), count, rest };
}
