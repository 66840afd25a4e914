/** Events as the worker tells them, and what the page knows after some of them. */

import { initialState, type PlaygroundState, reduce } from '../client/store/state.ts';
import { mcNemarPValue } from '../core/metrics/compare.ts';
import { simpleCnn } from '../core/network/presets.ts';
import type { Remedy } from '../core/quantization/remedies/remedy.ts';
import type { Stair } from '../core/quantization/remedies/staircase.ts';
import type { FrontResult } from '../core/results/front-result.ts';
import type { ModelEntry, ModelReport, WeightsOrigin } from '../core/results/model-report.ts';
import type { SweepResult } from '../core/results/sweep-result.ts';
import type { EngineEvent } from '../protocol/events.ts';
import type { TaskKind, TaskPhase, TaskReport } from '../protocol/tasks.ts';
import { layerNames, linearLayers } from './networks/simple-cnn.ts';

export const stateAfter = (events: readonly EngineEvent[], from: PlaygroundState = initialState) =>
  events.reduce(reduce, from);

export function steps(firstStep: number, ...losses: number[]): Extract<EngineEvent, { type: 'steps' }> {
  return {
    type: 'steps',
    firstStep,
    losses: Float32Array.from(losses),
    epoch: 1,
    learningRates: new Float64Array(losses.length).fill(0.01),
    imagesSeen: 32 * losses.length,
    imagesTotal: 3200,
    imagesPerSecond: 100,
    meanImagesPerSecond: 90,
    elapsedMs: 1000,
    remainingMs: 2000,
  };
}

export const model = (origin: WeightsOrigin, step: number): Extract<EngineEvent, { type: 'model' }> => ({
  type: 'model',
  origin,
  step,
  spec: simpleCnn,
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
export const runStarted: Extract<EngineEvent, { type: 'run-started' }> = {
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
const entries: readonly ModelEntry[] = [
  { id: 'float', name: 'float32', kind: 'float', live: true },
  {
    id: 'int8',
    name: 'int8',
    kind: { kind: 'dynamic', granularity: 'per-tensor', layers: linearLayers },
    parent: 'float',
    live: false,
  },
];
export const shelf: Extract<EngineEvent, { type: 'shelf' }> = {
  type: 'shelf',
  entries,
  reports: [float, int8],
  baseline: 'float',
  candidate: 'int8',
  comparison,
};
/** A float model of which nothing is known. */
export const bareShelf: Extract<EngineEvent, { type: 'shelf' }> = {
  type: 'shelf',
  entries: entries.slice(0, 1),
  reports: [],
  baseline: 'float',
};
export const task = (
  kind: TaskKind,
  phase: TaskPhase = 'running',
  more: Partial<TaskReport> = {},
): Extract<EngineEvent, { type: 'task' }> => ({ type: 'task', task: { id: kind, kind, phase, ...more } });
/** All images have arrived. */
export const data: Extract<EngineEvent, { type: 'data-progress' }> = {
  type: 'data-progress',
  loadedBytes: 10,
  totalBytes: 10,
  trainImages: 2,
  trainTotal: 2,
  testImages: 1,
  testTotal: 1,
  classCounts: [1, 1],
};
export const diverged: EngineEvent = { type: 'diverged', step: 7, lastGoodStep: 4, learningRate: 5 };

export const trained = stateAfter([
  model(initialised, 0),
  runStarted,
  steps(1, 2.3, 2.2, 2.1),
  accuracy(3),
  steps(4, 2, 1.9),
  epoch(5),
  accuracy(5),
  shelf,
]);

const sweptWidth = (
  bits: 8 | 4 | 2,
  fileBytes: number,
  [better, worse]: readonly [number, number],
  signalToNoise: number,
): SweepResult => ({
  point: {
    kind: 'width',
    scheme: { kind: 'weightOnly', bits, symmetric: true, granularity: 'per-tensor', layers: layerNames },
  },
  ...swept(fileBytes, better, worse, signalToNoise),
});

const sweptLayer = (layer: 'fc1' | 'fc2', fileBytes: number, worse: number, signalToNoise: number) => ({
  point: {
    kind: 'layer' as const,
    layer,
    scheme: { kind: 'dynamic' as const, granularity: 'per-tensor' as const, layers: [layer] },
  },
  ...swept(fileBytes, 0, worse, signalToNoise),
});

function swept(fileBytes: number, better: number, worse: number, signalToNoise: number) {
  const accuracy = { correct: 976 + better - worse, images: 1000, evalBatchSize: 32 };
  const changed = better + worse;
  const pValue = mcNemarPValue(better, worse);
  const counts = { images: 1000, changed, better, worse, bothWrong: 0, pValue };
  return {
    entry: `${fileBytes} bytes`,
    fileBytes,
    accuracy,
    comparison: { baseline: 'float', candidate: 'int8', ...counts },
    signalToNoise,
  } as const;
}

/** A sweep on a thousand images. It loses nothing at 8 bits, something that may be chance at 4, and half of all at 2. */
export const sweep: Extract<EngineEvent, { type: 'sweep' }> = {
  type: 'sweep',
  results: [
    sweptWidth(8, 425_000, [1, 1], 40),
    sweptWidth(4, 213_000, [2, 8], 17),
    sweptWidth(2, 107_000, [0, 476], 5),
    sweptLayer('fc1', 487_000, 1, 38),
    sweptLayer('fc2', 1_686_000, 0, 35),
  ],
  float: { fileBytes: 1_690_000, accuracy: { correct: 976, images: 1000, evalBatchSize: 32 } },
  total: 5,
};

/** Mixes of widths that such a sweep finds: 3 3 3 2 is the smallest that loses nothing. */
export const front: FrontResult = {
  scheme: { kind: 'weightOnly', bits: 4, symmetric: true, granularity: 'per-tensor', layers: layerNames },
  choosingImages: 500,
  alone: [
    { layer: 'fc1', bits: 3, loss: -0.007 },
    { layer: 'fc1', bits: 2, loss: 0.25 },
    { layer: 'fc2', bits: 2, loss: 0.015 },
  ],
  formats: [{ layer: 'fc1', format: 'nf4', loss: 0.001 }],
  mixes: [
    { widths: [2, 2, 2, 2], fileBytes: 107_000, predicted: 0.24, measured: 0.31 },
    { widths: [3, 3, 3, 2], fileBytes: 160_000, predicted: 0.004, measured: -0.001 },
    { widths: [3, 3, 3, 3], fileBytes: 160_500, predicted: -0.002, measured: 0.002 },
  ],
  points: [
    { widths: [2, 2, 2, 2], ...judged(107_000, 0, 476) },
    { widths: [3, 3, 3, 2], ...judged(160_000, 2, 8) },
    { widths: [3, 3, 'float', 3], ...judged(1_500_000, 2, 3) },
  ],
  isWhole: true,
};

function judged(fileBytes: number, better: number, worse: number) {
  const { accuracy, comparison } = swept(fileBytes, better, worse, 0);
  return { fileBytes, accuracy, comparison };
}

const stair = (remedies: readonly Remedy[], logitError: number): Stair => {
  const counts = { images: 2000, changed: 9, better: 3, worse: 6, bothWrong: 0, correct: 1985 };
  const found = { ...counts, pValue: mcNemarPValue(3, 6), logitError };
  return { remedy: remedies.at(-1), remedies, found, verdict: 'kept', seconds: 1.5 };
};

/** A search that was met by two remedies. */
export const staircase: Extract<EngineEvent, { type: 'staircase' }> = {
  type: 'staircase',
  staircase: {
    target: { kind: 'changed', most: 5 },
    scheme: { kind: 'weightOnly', bits: 2, symmetric: true, granularity: 'per-tensor', layers: layerNames },
    ...{ images: 2000, floatCorrect: 1988, calibrationImages: 256, passedOver: [] },
    stairs: [stair([], 0.4), stair(['equalize'], 0.3), stair(['equalize', 'gptq'], 0.02)],
    end: 'met',
  },
};
