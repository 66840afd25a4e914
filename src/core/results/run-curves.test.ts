import { expect, it } from 'vitest';
import { RunRecord } from '../runs/run-record.ts';
import { curvePoints, curvesOf } from './run-curves.ts';

/** Steps of 32 images each, told at the end of a piece of a training of `total` images. */
const report = (firstStep: number, count: number, seen: number, total: number, elapsedMs: number) => ({
  firstStep,
  losses: Float32Array.from({ length: count }, (_, index) => 1 / (firstStep + index)),
  epoch: 1,
  learningRates: new Float64Array(count).fill(0.01),
  imagesSeen: seen,
  imagesTotal: total,
  imagesPerSecond: 100,
  meanImagesPerSecond: 90,
  elapsedMs,
  remainingMs: 0,
});

const accuracy = (step: number) => ({ step, correct: step, images: 100, whole: false });

const times = (record: RunRecord) =>
  curvesOf('run', record).losses.map(({ step, seconds }) => [step, seconds]);

it('counts the seconds of training on from report to report', () => {
  const record = RunRecord.of()
    .withSteps(report(1, 2, 64, 128, 1000))
    .withSteps(report(3, 2, 128, 128, 4000))
    .withAccuracy(accuracy(3));
  expect(times(record)).toEqual([
    [1, 0.5],
    [2, 1],
    [3, 2.5],
    [4, 4],
  ]);
  expect(curvesOf('run', record).accuracies).toEqual([{ ...accuracy(3), seconds: 2.5 }]);
});

it('counts on where a second training goes on with the weights, also where it took longer', () => {
  const record = RunRecord.of()
    .withSteps(report(1, 2, 64, 64, 1000))
    .withSteps(report(3, 2, 64, 64, 2000))
    .withSteps(report(5, 1, 32, 96, 500));
  expect(times(record)).toEqual([
    [1, 0.5],
    [2, 1],
    [3, 2],
    [4, 3],
    [5, 3.5],
  ]);
});

it('keeps to few points in a long run, the first and the last among them', () => {
  const record = RunRecord.of().withSteps(report(1, 5000, 160_000, 160_000, 60_000));
  const { losses } = curvesOf('run', record);
  expect(losses.length).toBeLessThanOrEqual(curvePoints);
  expect([losses[0]?.step, losses.at(-1)?.step, losses.at(-1)?.seconds]).toEqual([1, 5000, 60]);
});

it('is empty of a run that was never trained', () => {
  expect(curvesOf('run', RunRecord.of())).toEqual({ run: 'run', losses: [], accuracies: [] });
});
