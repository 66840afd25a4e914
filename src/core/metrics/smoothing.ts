/** The smoothed loss line: exponential moving average, bias-corrected as TensorBoard draws it. */

/** Takes values one by one, returns the smoothed one. weight: 0 (no smoothing) to below 1. */
function createSmoother(weight: number): (value: number) => number {
  let average = 0;
  let seen = 0;
  return (value) => {
    // A NaN is shown where it happened and does not spoil what follows.
    if (!Number.isFinite(value)) return value;
    average = average * weight + (1 - weight) * value;
    seen++;
    // The average began at 0: without this division the first values would be drawn towards it.
    return average / (1 - weight ** seen);
  };
}

export function smooth(values: ArrayLike<number>, weight: number): Float64Array<ArrayBuffer> {
  return Float64Array.from(values, createSmoother(weight));
}
