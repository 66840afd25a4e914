import { expect, it } from 'vitest';
import { RunRecord } from '../../core/runs/run-record.ts';
import { steps } from '../../testing/events.ts';
import { metricsRows } from './metrics-rows.ts';

it('has a row for every step, with the accuracy in percent where it was measured', () => {
  const record = RunRecord.of()
    .withSteps({ ...steps(1, 2.5, 2.25), imagesPerSecond: 120.5 })
    .withSteps({ ...steps(3, 2), epoch: 2, learningRates: Float64Array.of(0.005) })
    .withAccuracy({ step: 2, correct: 3, images: 8, whole: false });
  expect([...metricsRows(record)]).toEqual([
    { step: 1, epoch: 1, loss: 2.5, learningRate: 0.01, imagesPerSecond: 120.5, testAccuracy: undefined },
    { step: 2, epoch: 1, loss: 2.25, learningRate: 0.01, imagesPerSecond: 120.5, testAccuracy: 37.5 },
    { step: 3, epoch: 2, loss: 2, learningRate: 0.005, imagesPerSecond: 100, testAccuracy: undefined },
  ]);
});

it('is empty before the first step', () => {
  expect([...metricsRows(RunRecord.of())]).toEqual([]);
});
