import type { Agreement } from '../metrics/compare.ts';
import type { ModelId } from './model-report.ts';

/** How two models' predictions on the same images relate. */
export interface Comparison extends Agreement {
  readonly baseline: ModelId;
  readonly candidate: ModelId;
}
