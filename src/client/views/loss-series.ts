/** The loss curve as a chart wants it: few points, none of the spikes lost. */
import { downsampleMinMax } from '../../core/metrics/downsample.ts';
import { smooth } from '../../core/metrics/smoothing.ts';
import type { Run } from '../store/state.ts';

/** SVG stays quick up to some 300 points. */
const pointLimit = 240;

export interface LossPoint {
  readonly step: number;
  readonly loss: number;
  readonly smoothed: number;
}

export interface LossSeries {
  readonly points: readonly LossPoint[];
  readonly first: LossPoint | undefined;
  readonly last: LossPoint | undefined;
}

/** smoothing: weight of the past, 0 to below 1. */
export function lossSeries({ groups }: Pick<Run, 'groups'>, smoothing: number): LossSeries {
  const losses = groups.flatMap((group) => Array.from(group.losses));
  const steps = groups.flatMap((group) => Array.from(group.losses, (_, offset) => group.firstStep + offset));
  const smoothed = smooth(losses, smoothing);
  const points = downsampleMinMax(losses, pointLimit).map((index) => ({
    step: steps[index] ?? 0,
    loss: losses[index] ?? Number.NaN,
    smoothed: smoothed[index] ?? Number.NaN,
  }));
  return { points, first: points[0], last: points.at(-1) };
}
