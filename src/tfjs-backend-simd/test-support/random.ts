/** Tensors for property tests. */
import { type Tensor, tensor } from '@tensorflow/tfjs-core';
import fc from 'fast-check';

/** Values in [0, 1) that depend on the seed alone (a linear congruential generator). */
function fractions(shape: readonly number[], seed: number): Float64Array {
  let state = (seed * 2654435761) % 2147483648;
  const size = shape.reduce((a, b) => a * b, 1);
  return Float64Array.from({ length: size }, () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  });
}

/** Values in [-1, 1) that depend on the seed alone. */
export function random(shape: readonly number[], seed: number): Tensor {
  const values = fractions(shape, seed).map((fraction) => 2 * fraction - 1);
  return tensor(Float32Array.from(values), [...shape]);
}

/** Whole numbers from -8 to 8 that depend on the seed alone. */
function randomWhole(shape: readonly number[], seed: number): Tensor {
  const values = fractions(shape, seed).map((fraction) => Math.floor(17 * fraction) - 8);
  return tensor(Float32Array.from(values), [...shape]);
}

/** What a kernel is tested on. */
export interface Kind {
  readonly name: string;
  /** A tensor of this kind that depends on the seed alone. */
  readonly tensor: (shape: readonly number[], seed: number) => Tensor;
  /** How often a term is really rounded, of `most` times at most. */
  readonly roundings: (most: number) => number;
}

/** Fractions, which nearly every operation rounds. */
export const fractional: Kind = { name: 'fractions', tensor: random, roundings: (most) => most };

/**
 * Small whole numbers: float32 holds every whole number up to 2^24, so products of two of them and sums of up to 2^18 such products
 * are exact in any order, and two backends must give the same bits. No bound can hide a wrong index here.
 */
const whole: Kind = { name: 'whole numbers', tensor: randomWhole, roundings: () => 0 };

export const kinds = fc.constantFrom(fractional, whole);
