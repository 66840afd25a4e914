/** The loss curve as a chart wants it: few points, none of the spikes lost. */
import type { LossPoint, StepList } from '../../core/runs/step-list.ts';

/** SVG stays quick up to some 300 points. */
const pointLimit = 300;

export interface LossSeries {
  readonly points: readonly LossPoint[];
  readonly first: LossPoint | undefined;
  readonly last: LossPoint | undefined;
}

/** smoothing: weight of the past, 0 to below 1. */
export function lossSeries(steps: StepList, smoothing: number): LossSeries {
  const points = steps.points(pointLimit, smoothing);
  return { points, first: points[0], last: points.at(-1) };
}
