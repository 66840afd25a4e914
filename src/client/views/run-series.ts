/** The curves of a run as charts want them: few points, no spike lost. */
import { accuracyInterval } from '../../core/metrics/significance.ts';
import { percentCorrect } from '../../core/results/accuracy.ts';
import type { AccuracyList } from '../../core/runs/accuracy-list.ts';
import type { AccuracyReport } from '../../core/runs/reports.ts';
import type { LossPoint, StepList } from '../../core/runs/step-list.ts';

/** SVG stays quick up to some 300 points. */
const pointLimit = 300;

export interface LossSeries {
  readonly points: readonly LossPoint[];
  readonly first: LossPoint | undefined;
  readonly last: LossPoint | undefined;
}

export interface AccuracyPoint extends Pick<AccuracyReport, 'step' | 'images' | 'whole'> {
  /** Accuracy in percent. */
  readonly accuracy: number;
  /** The 95 % interval of it, in percent. */
  readonly low: number;
  readonly high: number;
}

/** smoothing: weight of the past, 0 to below 1. */
export function lossSeries(steps: StepList, smoothing: number): LossSeries {
  const points = steps.points(pointLimit, smoothing);
  return { points, first: points[0], last: points.at(-1) };
}

export function accuracySeries(accuracies: AccuracyList): readonly AccuracyPoint[] {
  return accuracies.points(pointLimit).map(({ step, correct, images, whole }) => {
    const interval = accuracyInterval(correct, images);
    return { step, accuracy: percentCorrect({ correct, images }), ...interval, images, whole };
  });
}
