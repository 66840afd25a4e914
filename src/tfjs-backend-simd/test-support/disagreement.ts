/** The same computation on cpu and on simd: how far apart the results are, measured by what rounding allows. */
import { abs, setBackend, type Tensor, tidy } from '@tensorflow/tfjs-core';
import { expect } from 'vitest';
import { excess, relativeError } from './rounding.ts';

type Compute = () => Tensor | readonly Tensor[];

/** What each backend may be away from the exact result. */
export interface Allowance {
  /** How many roundings a term passes through at most, on either backend: one number, or one for each tensor that is computed. */
  readonly roundings: number | readonly number[];
  /** The sums of the terms' magnitudes, of the same shapes as the results: as a rule, the same computed of absolute values. */
  readonly magnitudes: Compute;
}

/**
 * 0 where both backends give the same values. With an allowance, in units of it, so that 1 is as much as two results may differ that
 * are both right; without one, Infinity for any difference. The shapes must be the same.
 */
export async function disagreement(compute: Compute, allowance?: Allowance): Promise<number> {
  const want = await results('cpu', compute);
  const got = await results('simd', compute);
  expect(got.map(({ shape }) => shape)).toEqual(want.map(({ shape }) => shape));
  const magnitudes = allowance && (await results('cpu', allowance.magnitudes));
  return Math.max(
    ...want.map(({ values }, i) => {
      const allowed = magnitudes
        ? allowedDifferences(magnitudes[i]?.values ?? [], roundingsOf(allowance.roundings, i))
        : new Float64Array(values.length);
      return excess(got[i]?.values ?? [], values, allowed);
    }),
  );
}

/** Both sides round, and the magnitudes, which were computed in float32 too, are a little off themselves. */
export function allowedDifferences(magnitudes: ArrayLike<number>, roundings: number): Float64Array {
  const error = relativeError(roundings);
  return Float64Array.from(magnitudes, (magnitude) => (2 * error * magnitude) / (1 - error));
}

function roundingsOf(roundings: Allowance['roundings'], index: number): number {
  return typeof roundings === 'number' ? roundings : (roundings[index] ?? 0);
}

async function results(backend: string, compute: Compute) {
  await setBackend(backend);
  return tidy(() => {
    const computed = compute();
    const tensors = 'dataSync' in computed ? [computed] : computed;
    return { found: tensors.map((y) => ({ shape: y.shape, values: Float32Array.from(y.dataSync()) })) };
  }).found;
}

/**
 * The disagreement over an operation that is linear in each of its operands. What it makes of their absolute values are the sums of
 * the terms' magnitudes.
 */
export function multilinearDisagreement(
  operation: (...operands: Tensor[]) => Tensor | readonly Tensor[],
  operands: () => readonly Tensor[],
  roundings: Allowance['roundings'],
): Promise<number> {
  return disagreement(() => operation(...operands()), {
    roundings,
    magnitudes: () => operation(...operands().map((operand) => abs(operand))),
  });
}
