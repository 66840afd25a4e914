import { expect, it } from 'vitest';
import { initialState } from '../store/state.ts';
import { metricsRows } from './metrics-rows.ts';

it('has a row for every step, with the accuracy where it was measured', () => {
  const group = {
    type: 'steps',
    epoch: 1,
    learningRate: 0.01,
    imagesSeen: 0,
    imagesTotal: 0,
    imagesPerSecond: 120.5,
    meanImagesPerSecond: 0,
    elapsedMs: 0,
    remainingMs: 0,
  } as const;
  const rows = metricsRows({
    ...initialState.run,
    groups: [
      { ...group, firstStep: 1, losses: Float32Array.of(2.5, 2.25) },
      { ...group, firstStep: 3, losses: Float32Array.of(2), epoch: 2, learningRate: 0.005 },
    ],
    accuracies: [{ type: 'test-accuracy', step: 2, correct: 3, images: 8, whole: false }],
  });
  expect(rows).toEqual([
    { step: 1, epoch: 1, loss: 2.5, learningRate: 0.01, imagesPerSecond: 120.5, testAccuracy: undefined },
    { step: 2, epoch: 1, loss: 2.25, learningRate: 0.01, imagesPerSecond: 120.5, testAccuracy: 37.5 },
    { step: 3, epoch: 2, loss: 2, learningRate: 0.005, imagesPerSecond: 120.5, testAccuracy: undefined },
  ]);
});

it('is empty before the first step', () => {
  expect(metricsRows(initialState.run)).toEqual([]);
});
