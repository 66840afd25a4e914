/** Repeated timings of one thing, summarised so that a hiccup does not count. */

export interface LatencySummary {
  /** The median in milliseconds. The other figures are in milliseconds too. */
  readonly median: number;
  readonly p95: number;
  /** The distance between the 25th and the 75th percentile. */
  readonly interquartileRange: number;
  /** How many were summarised. */
  readonly timings: number;
}

/** milliseconds: at least one timing, in any order. */
export function summarise(milliseconds: readonly number[]): LatencySummary {
  if (milliseconds.length === 0) throw new RangeError('No timing to summarise.');
  const sorted = Float64Array.from(milliseconds).sort();
  return {
    median: quantile(sorted, 0.5),
    p95: quantile(sorted, 0.95),
    interquartileRange: quantile(sorted, 0.75) - quantile(sorted, 0.25),
    timings: sorted.length,
  };
}

/** Linear between neighbours, as numpy's default. sorted: rising, not empty. */
function quantile(sorted: Float64Array, share: number): number {
  const position = share * (sorted.length - 1);
  const below = Math.floor(position);
  const low = sorted[below] ?? 0;
  const high = sorted[below + 1] ?? low;
  return low + (high - low) * (position - below);
}
