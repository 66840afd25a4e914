/** How the training of a run went, in few points to draw. */
import type { AccuracyReport } from '../runs/reports.ts';
import type { RunRecord } from '../runs/run-record.ts';
import type { LossPoint, ReportedSteps } from '../runs/step-list.ts';

interface InTime {
  /** Seconds of training up to this step, without pauses and evaluations; of all trainings of the run together. */
  readonly seconds: number;
}

/** The points of both curves stand in the order of their steps. */
export interface RunCurves {
  /** The run's id, which is also the id of its training's row. */
  readonly run: string;
  /** At most `curvePoints`: the first and the last step, and every spike. */
  readonly losses: readonly (LossPoint & InTime)[];
  /** At most `curvePoints`: the first and the last, and every peak and dip. */
  readonly accuracies: readonly (AccuracyReport & InTime)[];
}

/** SVG stays quick up to some 300 points a curve. */
export const curvePoints = 300;

/** smoothing: weight of the past in the smoothed loss, 0 to below 1. */
export function curvesOf(run: string, { steps, accuracies }: RunRecord, smoothing: number): RunCurves {
  const reports = [...steps.reported()];
  const inTime = <Point extends { readonly step: number }>(points: readonly Point[]) => {
    const secondsAt = clockOf(reports);
    return points.map((point) => ({ ...point, seconds: secondsAt(point.step) }));
  };
  return {
    run,
    losses: inTime(steps.points(curvePoints, smoothing)),
    accuracies: inTime(accuracies.points(curvePoints)),
  };
}

/** Tells when a step ended. Between two reports all steps count as equally long. Ask in rising order. */
function clockOf(reports: readonly ReportedSteps[]): (step: number) => number {
  let index = 0;
  /** Of the trainings before the one that the report belongs to. */
  let earlierMs = 0;
  const startOf = (at: number) => {
    const [before, report] = [reports[at - 1], reports[at]];
    return before && report && isSameTraining(before, report) ? before.elapsedMs : 0;
  };
  return (step) => {
    for (; index < reports.length - 1 && (reports[index]?.lastStep ?? step) < step; index++)
      if (startOf(index + 1) === 0) earlierMs += reports[index]?.elapsedMs ?? 0;
    const report = reports[index];
    if (!report) return 0;
    const { firstStep, lastStep, elapsedMs } = report;
    const share = Math.min(1, (step - firstStep + 1) / (lastStep - firstStep + 1));
    const start = startOf(index);
    return (earlierMs + start + share * (elapsedMs - start)) / 1000;
  };
}

/** A training counts its images and its time from 0. */
const isSameTraining = (before: ReportedSteps, { imagesSeen, imagesTotal, elapsedMs }: ReportedSteps) =>
  before.imagesTotal === imagesTotal && before.imagesSeen < imagesSeen && before.elapsedMs <= elapsedMs;
