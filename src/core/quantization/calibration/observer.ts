/** What an observer sees: the range of a tensor, on which its scale is built. */
import { told } from '../telling.ts';

export interface Range {
  readonly min: number;
  readonly max: number;
}

/** Names what a quantized layer reads, where no more is known of it. */
export const someInput = told('schemes/some-input');

/** Values that no scale can represent. */
export class NotFiniteError extends Error {
  override readonly name = 'NotFiniteError';
}

/**
 * Smallest and largest of values[start .. end), widened to hold 0, as PyTorch's observers do: zero must have an exact
 * integer. `what` is the name of the tensor in the error that NaN and infinite values raise, or a message that names it.
 */
export function observeRange(values: Float32Array, what: string, start = 0, end = values.length): Range {
  let min = 0;
  let max = 0;
  let allFinite = true;
  for (let i = start; i < end; i++) {
    const value = values[i] ?? 0;
    if (value < min) min = value;
    if (value > max) max = value;
    // The difference is 0 for every number except NaN and the infinities.
    if (value - value !== 0) allFinite = false;
  }
  if (!allFinite) {
    throw new NotFiniteError(told('schemes/not-finite', { what }));
  }
  return { min, max };
}
