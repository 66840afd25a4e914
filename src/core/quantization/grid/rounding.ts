/** Rounding as processors and PyTorch do it. `Math.round` takes halves upwards and so differs at every half. */

/** Nearest integer, ties to even. Exact for |value| < 2^51, beyond which no double in use here lies. */
export function roundHalfToEven(value: number): number {
  // At 1.5 * 2^52 the gap between doubles is 1: the sum is rounded to an integer, ties to even, by the addition itself.
  const integerGap = 1.5 * 2 ** 52;
  return value + integerGap - integerGap;
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
