/** How long a model takes for a batch of images. */
import type { BackendName } from '../settings/settings.ts';

/**
 * What a model's layers are computed with: int8 kernels of the backend, or in their place the plain TypeScript of core; kernels that
 * unpack the weights of dense layers as they go, and compute in float32; float32 weights.
 */
export const arithmetics = ['float32', 'int8-kernels', 'packed-kernels', 'reference'] as const;
export type Arithmetic = (typeof arithmetics)[number];

/** Milliseconds, from pixels in memory to logits in memory. */
export interface Latency {
  readonly median: number;
  readonly p95: number;
  /** The distance between the 25th and the 75th percentile. */
  readonly interquartileRange: number;
  /** How many timings the figures summarise. */
  readonly timings: number;
  /** How many runs they timed: more, where one is too short for the browser's clock and several were timed as one. */
  readonly runs: number;
  readonly warmUpRuns: number;
  readonly backend: BackendName;
  /** What the quantized layers are computed with. What stays float32 runs on the backend. */
  readonly arithmetic: Arithmetic;
}

/** Milliseconds that a whole batch takes, in the whole model or in its dense layers alone. */
export interface PartLatency extends Latency {
  readonly part: 'model' | 'dense';
  readonly batch: number;
}
