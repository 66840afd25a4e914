import { expect, it } from 'vitest';
import type { ModelId, ShownReport } from '../../../client/store/slices/shelf.ts';
import { initialState, type PlaygroundState } from '../../../client/store/state.ts';
import type { Latency } from '../../../core/results/latency.ts';
import { defaultSettings } from '../../../core/settings/settings.ts';
import { initialised, model, runStarted, stateAfter, steps } from '../../../testing/events.ts';
import { linearLayers } from '../../../testing/networks/simple-cnn.ts';
import { told as toldOfBackend } from '../../../worker/backends/telling.ts';
import { cardInWords } from './card.ts';
import { describeCard } from './describe-card.ts';

const making = { version: '1.2.3', now: new Date(2026, 10, 27) };

const latency = (median: number): Latency => ({
  ...{ median, p95: median, interquartileRange: 0.01, timings: 100, runs: 100, warmUpRuns: 10 },
  ...{ backend: 'simd', arithmetic: 'int8-kernels' },
});

const report = (shownAs: ModelId, correct: number, fileBytes: number, median: number): ShownReport => ({
  ...{ id: shownAs, shownAs, fileBytes, gzippedBytes: 1000, layers: [] },
  accuracy: { correct, images: 10_000, evalBatchSize: 32 },
  latency: latency(median),
});

const float = report('float', 9851, 1_689_000, 0.8);
const int8: ShownReport = {
  ...report('int8', 9850, 479_900, 0.4),
  scheme: { kind: 'dynamic', granularity: 'per-channel', layers: linearLayers },
};

const trained: PlaygroundState = {
  ...stateAfter([model(initialised, 0), steps(1, 2.5, 1, Number.NaN, 0.5)]),
  backend: {
    ...{
      type: 'backend',
      name: 'simd',
      device: toldOfBackend('device/threads-relaxed', { threads: 2 }),
      reason: '',
    },
    ...{ passedOver: [], unavailable: false },
  },
};

const compared: PlaygroundState = {
  ...trained,
  reports: { float, int8 },
  chosen: {
    float: { id: 'float', name: 'float32', kind: 'float', live: true },
    int8: { id: 'int8', name: 'dynamic int8, per channel', kind: 'float', live: false },
  },
  comparison: {
    ...{ baseline: 'float', candidate: 'int8', images: 10_000 },
    ...{ changed: 12, better: 4, worse: 5, bothWrong: 3, pValue: 1 },
  },
};

it('has the figures of the scoreboard, with their intervals and what they amount to', () => {
  const { figures, missing, models, bars } = describeCard(compared, making);
  expect(figures).toEqual([
    {
      kind: 'accuracy',
      title: 'Accuracy, 10,000 test images',
      values: [
        { model: 'float', value: '98.51 %', detail: '95 %: 98.25 % to 98.73 %' },
        { model: 'int8', value: '98.50 %', detail: '95 %: 98.24 % to 98.72 %' },
      ],
      note: '1 image fewer: no real difference',
    },
    {
      kind: 'bytes',
      title: 'Saved file',
      values: [
        { model: 'float', value: '1.69 MB' },
        { model: 'int8', value: '479.9 kB' },
      ],
      note: '−72 %, 3.52 × smaller',
    },
    {
      kind: 'latency',
      title: 'Time per image, batch 1',
      values: [
        { model: 'float', value: '0.80 ms' },
        { model: 'int8', value: '0.40 ms' },
      ],
      note: 'int8 is 2.00 × faster',
    },
    {
      kind: 'changed',
      title: 'Predictions changed',
      values: [{ value: '12', detail: 'of 10,000 images' }],
      note: '4 better, 5 worse, 3 both wrong',
    },
  ]);
  expect(missing).toEqual([]);
  expect(models.map(({ role, name }) => `${role} ${name}`)).toEqual([
    'Baseline float32',
    'Candidate dynamic int8, per channel',
  ]);
  expect(bars.bars.map(({ bytes, label }) => [bytes, label])).toEqual([
    [1_689_000, '1.69 MB'],
    [479_900, '479.9 kB'],
  ]);
});

it('says what was trained on what, where, by which version and when', () => {
  const { heading, facts, device, made } = describeCard(compared, making);
  expect(heading).toBe('SimpleCNN on MNIST');
  expect(facts).toEqual([
    '421,642 parameters',
    '60,000 training and 10,000 test images',
    'trained for 4 steps',
  ]);
  expect(device).toBe('simd: CPU, 2 threads, relaxed SIMD');
  expect(made).toBe('Version 1.2.3, November 27, 2026');
});

it('names the settings that are not as by default, by their labels, and none that the page alone uses', () => {
  expect(describeCard(compared, making).settings.values).toEqual(['all as by default']);
  const settings = { ...defaultSettings, epochs: 3, learningRate: 0.05, shuffle: false, perChannel: true };
  const shown = { ...settings, network: 'dense:7', view: 'runs', smoothing: 0.5, logLoss: true } as const;
  expect(describeCard({ ...compared, settings: shown }, making).settings.values).toEqual([
    'Epochs 3',
    'Learning rate 0.05',
    'Shuffle: off',
  ]);
});

it('names how a model will be quantized as long as there is none; then its name says how it was', () => {
  const settings = {
    ...defaultSettings,
    scheme: 'weightOnly',
    symmetric: false,
    optimizer: 'adamw',
  } as const;
  expect(describeCard({ ...trained, settings }, making).settings.values).toEqual([
    'Optimizer AdamW',
    'Scheme Weight-only',
    'Levels Affine',
  ]);
  expect(describeCard({ ...compared, settings }, making).settings.values).toEqual(['Optimizer AdamW']);
});

it('gives the blocks of a network that has no name a line of their own', () => {
  const settings = { ...defaultSettings, network: 'conv:8:3,pool,dense:32' };
  const { heading, facts } = describeCard({ ...initialState, settings }, making);
  expect(heading).toBe('Custom network on MNIST');
  expect(facts[0]).toBe('conv:8:3, pool, dense:32');
});

it('tells the images of what was measured, whatever has been set since', () => {
  const settings = { ...defaultSettings, trainSize: 7, testSize: 7 };
  const { facts } = describeCard(
    { ...compared, settings, run: { ...compared.run, plan: runStarted } },
    making,
  );
  expect(facts).toContain('3,200 training and 10,000 test images');
  const [, untrained] = describeCard({ ...initialState, settings }, making).facts;
  expect(untrained).toBe('7 training and 7 test images');
});

it('draws the loss as the page does, without steps whose loss is no number', () => {
  const { loss } = describeCard(compared, making);
  expect(loss.caption).toMatch(/^from 2\.5000 to \d\.\d{4}, smoothed$/);
  expect(loss.points.map(({ step }) => step)).toEqual([1, 2, 4]);
});

it('says before anything was measured what is missing, and has no dashes', () => {
  const start = describeCard(initialState, making);
  expect(start.figures).toEqual([]);
  expect(start.missing).toEqual(['There is no model yet: the page is still starting.']);
  expect(start.device).toBe('The page is still choosing where to run.');

  const untrained = describeCard(stateAfter([model(initialised, 0)]), making);
  expect(untrained.facts.at(-1)).toBe('not trained yet');
  expect(untrained.figures.map(({ kind }) => kind)).toEqual(['bytes']);
  expect(untrained.missing).toEqual([
    'The accuracy is not measured yet: press Train or Evaluate.',
    'There is no quantized model yet: press Quantize to compare accuracy, size and speed.',
  ]);
  expect(cardInWords(untrained)).not.toContain('–');
});

it('says what is missing of a part of the results', () => {
  const { accuracy: _, ...notTested } = int8;
  const { latency: __, ...notTimed } = float;
  const some = { ...compared, comparison: undefined, reports: { float: notTimed, int8: notTested } };
  expect(describeCard(some, making).missing).toEqual([
    'The quantized model is not tested on the same images yet: press Evaluate.',
    'The time per image is not measured yet: press Quantize.',
  ]);
  expect(describeCard({ ...trained, reports: { float } }, making).missing).toEqual([
    'There is no quantized model yet: press Quantize to compare accuracy, size and speed.',
  ]);
});

it('says whose weights they are where they were not trained here', () => {
  const imported = { kind: 'imported', fileName: 'mine.pth', content: 'float' } as const;
  const card = describeCard(stateAfter([model(imported, 0)]), making);
  expect(card.facts.at(-1)).toBe('weights of mine.pth');
  expect(card.loss).toMatchObject({ caption: expect.stringContaining('not trained here'), points: [] });
});

it('can be read as one text', () => {
  const text = cardInWords(describeCard(compared, making));
  expect(text).toContain('SimpleCNN on MNIST.');
  expect(text).toContain('Settings on the page: all as by default.');
  expect(text).toContain(
    'Accuracy, 10,000 test images: float32 98.51 % (95 %: 98.25 % to 98.73 %), dynamic int8, per channel 98.50 %',
  );
  expect(text).toContain('Predictions changed: 12 (of 10,000 images); 4 better');
  expect(text).not.toMatch(/[[\]|]|undefined|\.\./);
});
