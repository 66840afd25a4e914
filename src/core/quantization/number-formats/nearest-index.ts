/**
 * Which of some ascending numbers is nearest to a value. Halfway between two: `even` takes the one of the even index, `lower` the lower one.
 * Beyond the last, the last; below the first, the first.
 */
export function nearestIndex(ascending: Float32Array, value: number, halfway: 'even' | 'lower'): number {
  let low = 0;
  let high = ascending.length - 1;
  // The first index whose upper neighbour is farther away, or as far.
  while (low < high) {
    const index = (low + high) >> 1;
    if (value > middle(ascending, index)) low = index + 1;
    else high = index;
  }
  const isHalfway = low < ascending.length - 1 && value === middle(ascending, low);
  return halfway === 'even' && isHalfway && low % 2 === 1 ? low + 1 : low;
}

/** Midway between a number and the next, as a float32: for small floats that is exact, and for NF4 what others compare with. */
const middle = (ascending: Float32Array, index: number): number =>
  Math.fround(Math.fround((ascending[index] ?? 0) + (ascending[index + 1] ?? 0)) / 2);
