/** What an observer sees: the range of a tensor, on which its scale is built. */

export interface Range {
  readonly min: number;
  readonly max: number;
}

/** Values that no scale can represent. */
export class NotFiniteError extends Error {
  override readonly name = 'NotFiniteError';
}

/**
 * Smallest and largest of values[start .. end), widened to hold 0, as PyTorch's observers do: zero must have an exact
 * integer. `what` names the tensor in the error that NaN and infinite values raise.
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
    throw new NotFiniteError(
      `${what} holds NaN or infinite values and can't be quantized. Go back to weights whose loss was sound.`,
    );
  }
  return { min, max };
}
