/** Events as the worker tells them, and what the page knows after some of them. */
import { initialState, type PlaygroundState, reduce } from '../client/state.ts';
import type { EngineEvent, ModelReport, WeightsOrigin } from '../protocol/events.ts';

export const stateAfter = (events: readonly EngineEvent[], from: PlaygroundState = initialState) =>
  events.reduce(reduce, from);

export function steps(firstStep: number, ...losses: number[]): Extract<EngineEvent, { type: 'steps' }> {
  return {
    type: 'steps',
    firstStep,
    losses: Float32Array.from(losses),
    epoch: 1,
    learningRate: 0.01,
    imagesSeen: 32 * losses.length,
    imagesTotal: 3200,
    imagesPerSecond: 100,
    meanImagesPerSecond: 90,
    elapsedMs: 1000,
    remainingMs: 2000,
  };
}

export const model = (origin: WeightsOrigin, step: number): EngineEvent => ({
  type: 'model',
  origin,
  step,
  floatBytes: 1,
});
export const initialised: WeightsOrigin = { kind: 'initialised', seed: 0 };
const epoch = (step: number): EngineEvent => ({ type: 'epoch', epoch: 1, step, meanLoss: 0.1 });
const accuracy = (step: number): EngineEvent => ({
  type: 'test-accuracy',
  step,
  correct: 90,
  images: 100,
  whole: false,
});
export const runStarted: EngineEvent = {
  type: 'run-started',
  epochs: 1,
  stepsPerEpoch: 100,
  imagesPerEpoch: 3200,
  batchSize: 32,
};
export const float: ModelReport = { id: 'float', gzippedBytes: 1000, fileBytes: 1_689_000, layers: [] };
export const int8: ModelReport = { id: 'int8', gzippedBytes: 1000, fileBytes: 483_000, layers: [] };
export const comparison = {
  baseline: 'float',
  candidate: 'int8',
  images: 10,
  changed: 1,
  better: 0,
  worse: 1,
  bothWrong: 0,
  pValue: 1,
} as const;
export const reports: EngineEvent = { type: 'reports', reports: [float, int8], comparison };
export const diverged: EngineEvent = { type: 'diverged', step: 7, lastGoodStep: 4, learningRate: 5 };

export const trained = stateAfter([
  model(initialised, 0),
  runStarted,
  steps(1, 2.3, 2.2, 2.1),
  accuracy(3),
  steps(4, 2, 1.9),
  epoch(5),
  accuracy(5),
  reports,
]);
