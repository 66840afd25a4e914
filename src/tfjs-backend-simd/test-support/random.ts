/** Tensors for property tests, and how far two results are apart. */
import { type Tensor, tensor } from '@tensorflow/tfjs-core';

/** Values in [-1, 1) that depend on the seed alone (a linear congruential generator), spaced so that ties do not occur. */
export function random(shape: readonly number[], seed: number): Tensor {
  let state = (seed * 2654435761) % 2147483648;
  const next = () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 1073741824 - 1;
  };
  return tensor(Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, next), [...shape]);
}

/** Largest difference, relative to the largest expected value (or to 1 if that is smaller). Infinity for another length. */
export function distance(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  if (actual.length !== expected.length) return Number.POSITIVE_INFINITY;
  let scale = 1;
  let most = 0;
  for (let i = 0; i < expected.length; i++) {
    const want = expected[i] ?? Number.NaN;
    const difference = Math.abs((actual[i] ?? Number.NaN) - want);
    if (Number.isNaN(difference)) return Number.POSITIVE_INFINITY;
    scale = Math.max(scale, Math.abs(want));
    most = Math.max(most, difference);
  }
  return most / scale;
}
