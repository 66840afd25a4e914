import type { Agreement } from '../metrics/compare.ts';

/** How two models' predictions on the same images relate. */
export interface Comparison extends Agreement {
  /** Ids of two entries of the shelf. */
  readonly baseline: string;
  readonly candidate: string;
  /** See `core/metrics/logit-error.ts`. Missing where an earlier version of the page has compared them. */
  readonly logitError?: number | undefined;
}
