import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { tensorOf } from '../../core/network/state-dict.ts';
import { schemeName } from '../../core/quantization/schemes/scheme.ts';
import type { SweepResult } from '../../core/results/sweep-result.ts';
import { sweepOf } from '../../core/settings/scheme.ts';
import { defaultSettings, type Settings } from '../../core/settings/settings.ts';
import type { EngineEvent } from '../../protocol/events.ts';
import { eventsOf } from '../../testing/engine/engine.ts';
import { nameOf, type Told, toldBy } from '../../testing/engine/sweep.ts';
import { readMnistTest, readState, trainedWeightsPath } from '../../testing/fixtures.ts';
import { withTensor } from '../../testing/networks/simple-cnn.ts';
import { firstImages, splitOf } from '../../testing/splits.ts';
import { useCpu } from '../../testing/tf-cpu.ts';
import { evaluateEntries } from '../measuring/evaluate-entries.ts';
import { Runners } from '../measuring/runners.ts';
import { Network } from '../network/network.ts';
import { accuracyOf } from '../shelf/reports.ts';
import { Shelf } from '../shelf/shelf.ts';
import { told as toldOfModel } from '../shelf/telling.ts';
import { Stopped, Task } from '../workshop/task.ts';
import { quantizeThroughFile } from './quantize.ts';
import type { SweepPlan } from './sweep.ts';

const state = readState(trainedWeightsPath);
const images = splitOf(firstImages(readMnistTest(), 2));
const settings: Settings = { ...defaultSettings, testSize: 2, evalBatchSize: 1, calibrationImages: 2 };
let network: Network;

beforeAll(async () => {
  await useCpu();
  network = new Network(state);
});

const planOf = (changes: Partial<SweepPlan> = {}): SweepPlan => ({
  network,
  state,
  shelf: new Shelf(),
  trainImages: images,
  testImages: images,
  settings,
  ...changes,
});

describe('a whole sweep', () => {
  const shelf = new Shelf();
  let sweep: Told;
  let told: readonly EngineEvent[];
  let results: readonly SweepResult[];
  let tensorsLeft: number;
  let floatBatches: number;
  let floatConvolutions: number;

  beforeAll(async () => {
    const before = tf.memory().numTensors;
    const classify = vi.spyOn(network, 'classify');
    const features = vi.spyOn(network, 'features');
    sweep = await toldBy(planOf({ shelf }));
    ({ told, results } = sweep);
    floatBatches = classify.mock.calls.length;
    floatConvolutions = features.mock.calls.length;
    classify.mockRestore();
    features.mockRestore();
    tensorsLeft = tf.memory().numTensors - before;
  });

  it('has every width and every layer alone, and tells all it knows after each pass over the images', () => {
    expect(results.map(nameOf)).toEqual([8, 7, 6, 5, 4, 3, 2, 'fc1', 'fc2']);
    const sweeps = eventsOf(told, 'sweep');
    // What has the float model's convolutions goes with the first.
    expect(sweeps.slice(0, 2).map((event) => event.results.map(nameOf))).toEqual([
      [8, 'fc1', 'fc2'],
      [8, 7, 'fc1', 'fc2'],
    ]);
    expect(sweeps.map((event) => event.results.length)).toEqual([3, 4, 5, 6, 7, 8, 9]);
    expect(sweeps.map(({ total }) => total)).toEqual(Array.from({ length: 7 }, () => 9));
  });

  it('measures the bytes of the very file that would be saved', () => {
    for (const { point, fileBytes } of results) {
      expect(fileBytes).toBe(quantizeThroughFile(state, point.scheme).bytes.length);
    }
    const widths = results.slice(0, 7).map(({ fileBytes }) => fileBytes);
    expect(widths).toEqual(widths.toSorted((a, b) => b - a));
    // A bit of each of 421,408 weights, and nothing else.
    for (const [index, bytes] of widths.slice(1).entries()) {
      expect(Math.abs((widths[index] ?? 0) - bytes - 421_408 / 8)).toBeLessThan(64);
    }
  });

  it('measures the accuracy of both models, and the noise of the weights', () => {
    expect(eventsOf(told, 'sweep').at(-1)?.float).toEqual({
      fileBytes: expect.any(Number),
      accuracy: { correct: 2, images: 2, evalBatchSize: 1 },
    });
    expect(results[0]).toMatchObject({
      accuracy: { correct: 2, images: 2, evalBatchSize: 1 },
      comparison: { baseline: shelf.live.id, candidate: results[0]?.entry, images: 2, changed: 0 },
    });
    const noise = results.slice(0, 7).map(({ signalToNoise }) => signalToNoise);
    expect(noise).toEqual(noise.toSorted((a, b) => b - a));
  });

  it('runs the float model once, and its convolutions', () => {
    expect(floatBatches).toBe(2);
    expect(floatConvolutions).toBe(2);
  });

  it('tells how far it is, pass by pass', () => {
    const of = (done: number, number: number) => ({
      of: 'test-images',
      done,
      total: 2,
      point: { number, of: 9 },
    });
    expect(sweep.progress.slice(1, 5)).toEqual([of(0, 1), of(1, 1), of(2, 1), of(0, 4)]);
    expect(sweep.progress.at(-1)).toEqual(of(2, 9));
  });

  it('puts every point on the shelf, with what was found', () => {
    const ids = [shelf.live.id, ...results.map(({ entry }) => entry)];
    expect(shelf.entries.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    for (const { entry, accuracy } of results) {
      const { evaluated } = shelf.get(entry).known;
      expect(evaluated && accuracyOf(evaluated)).toEqual(accuracy);
    }
    expect(shelf.candidate).toBeUndefined();
  });

  it('leaves no tensor behind', () => {
    expect(tensorsLeft).toBe(0);
  });
});

it('takes what is known of the float model already, where it holds', async () => {
  const shelf = new Shelf();
  const runners = new Runners(shelf, network);
  await evaluateEntries(
    [shelf.live],
    { runners, images, settings },
    new Task('a task', 'evaluate', () => undefined),
  );
  const classify = vi.spyOn(network, 'classify');
  const one = (changes: Partial<SweepPlan>) =>
    toldBy(planOf({ shelf, ...changes }), ({ type }, task) => type === 'sweep' && task.stop());
  const { results } = await one({});
  expect(results).toHaveLength(3);
  expect(classify).not.toHaveBeenCalled();
  await one({ settings: { ...settings, testSize: 1 } });
  expect(classify).toHaveBeenCalledOnce();
  classify.mockRestore();
});

it('that is stopped has told what it found until then, and keeps that on the shelf', async () => {
  const shelf = new Shelf();
  const { error, results } = await toldBy(planOf({ shelf }), undefined, (progress, task) => {
    if (progress?.point?.number === 5) task.stop();
  });
  expect(error).toBeInstanceOf(Stopped);
  expect(results.map(nameOf)).toEqual([8, 7, 'fc1', 'fc2']);
  expect(shelf.entries).toHaveLength(5);
});

describe('of static quantization', () => {
  const fixed: Settings = { ...settings, scheme: 'static', quantizeConv1: false, quantizeConv2: false };

  it('calibrates once for all layers', async () => {
    const inputs = vi.spyOn(network, 'inputs');
    const { progress, results } = await toldBy(planOf({ settings: fixed }));
    expect(results.map(nameOf).slice(7)).toEqual(['conv1', 'conv2', 'fc1', 'fc2']);
    expect(inputs).toHaveBeenCalledOnce();
    expect(progress.filter((told) => told?.of === 'calibration-images')).toEqual([
      { of: 'calibration-images', done: 0, total: 2, point: { number: 8, of: 11 } },
    ]);
    inputs.mockRestore();
  });

  it('that cannot be calibrated still has its widths, and says what is missing', async () => {
    const inputs = vi.spyOn(network, 'inputs').mockImplementation(() => {
      throw new Error('No range.');
    });
    const { told, error, results } = await toldBy(planOf({ settings: fixed }));
    inputs.mockRestore();
    expect(error).toBeUndefined();
    expect(results.map(nameOf)).toEqual([8, 7, 6, 5, 4, 3, 2]);
    const warnings = eventsOf(told, 'warning').map(({ message }) => message);
    expect(warnings).toHaveLength(4);
    const missing = sweepOf(fixed, state.spec).flatMap(({ scheme }) =>
      scheme.kind === 'static'
        ? toldOfModel('model/no-result', { scheme: schemeName(scheme, state.spec), cause: 'No range.' })
        : [],
    );
    expect(warnings).toEqual(missing);
  });
});

it('of weights that are no numbers ends with the reason', async () => {
  const broken = withTensor(
    state,
    'fc1.weight',
    Float32Array.from(tensorOf(state, 'fc1.weight')).fill(Number.NaN, 0, 1),
  );
  const { told, error } = await toldBy(planOf({ state: broken }));
  expect(error).toMatchObject({ name: 'NotFiniteError' });
  expect(eventsOf(told, 'sweep')).toEqual([]);
  expect(eventsOf(told, 'warning')).toEqual([]);
});
