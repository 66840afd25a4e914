import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { tensorOf } from '../../core/network/state-dict.ts';
import type { SweepResult } from '../../core/results/sweep-result.ts';
import { defaultSettings, type Settings } from '../../core/settings/settings.ts';
import type { EngineEvent } from '../../protocol/events.ts';
import { eventsOf } from '../../testing/engine.ts';
import { readMnistTest, readState, trainedWeightsPath } from '../../testing/fixtures.ts';
import { withTensor } from '../../testing/simple-cnn.ts';
import { firstImages, splitOf } from '../../testing/splits.ts';
import { useCpu } from '../../testing/tf-cpu.ts';
import { Network } from '../network/network.ts';
import { quantizeThroughFile, Results } from '../shelf/results.ts';
import { Stopped, Task } from '../workshop/task.ts';
import { runSweep, type SweepPlan } from './sweep.ts';

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
  trainImages: images,
  testImages: images,
  settings,
  evaluated: undefined,
  ...changes,
});

/** Everything that a sweep tells; `hear` is called in the middle of it. */
async function toldBy(
  plan: SweepPlan,
  task = new Task(),
  hear: (event: EngineEvent) => unknown = () => undefined,
) {
  const told: EngineEvent[] = [];
  const error: unknown = await runSweep(plan, task, (event) => {
    told.push(event);
    hear(event);
  }).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return { told, error, results: eventsOf(told, 'sweep').at(-1)?.results ?? [] };
}

const nameOf = ({ point }: SweepResult) => (point.kind === 'width' ? point.scheme.bits : point.layer);

describe('a whole sweep', () => {
  let told: EngineEvent[];
  let results: readonly SweepResult[];
  let tensorsLeft: number;
  let floatBatches: number;

  beforeAll(async () => {
    const before = tf.memory().numTensors;
    const classify = vi.spyOn(network, 'classify');
    ({ told, results } = await toldBy(planOf()));
    floatBatches = classify.mock.calls.length;
    classify.mockRestore();
    tensorsLeft = tf.memory().numTensors - before;
  });

  it('has every width and every layer alone, and tells all it knows after each', () => {
    expect(results.map(nameOf)).toEqual([8, 7, 6, 5, 4, 3, 2, 'fc1', 'fc2']);
    const sweeps = eventsOf(told, 'sweep');
    expect(sweeps.map((event) => event.results.length)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(sweeps.map(({ total }) => total)).toEqual(Array.from({ length: 9 }, () => 9));
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
      comparison: { baseline: 'float', candidate: 'int8', images: 2, changed: 0 },
    });
    const noise = results.slice(0, 7).map(({ signalToNoise }) => signalToNoise);
    expect(noise).toEqual(noise.toSorted((a, b) => b - a));
  });

  it('runs the float model once', () => {
    expect(floatBatches).toBe(2);
  });

  it('tells how far it is, point by point, and when it has ended', () => {
    const progress = eventsOf(told, 'sweep-progress').map((event) => event.progress);
    expect(progress.slice(0, 4)).toEqual([
      { point: 1, points: 9, stage: 'classifying', done: 0, total: 2 },
      { point: 1, points: 9, stage: 'classifying', done: 1, total: 2 },
      { point: 1, points: 9, stage: 'classifying', done: 2, total: 2 },
      { point: 2, points: 9, stage: 'classifying', done: 0, total: 2 },
    ]);
    expect(progress.at(-1)).toBeUndefined();
  });

  it('leaves no tensor behind', () => {
    expect(tensorsLeft).toBe(0);
  });
});

it('takes what is known of the float model already, where it holds', async () => {
  const known = new Results();
  const plan = { images, count: 2, batchSize: 1 };
  await known.evaluate(network, plan, new Task(), () => undefined);
  const classify = vi.spyOn(network, 'classify');
  const one = (changes: Partial<SweepPlan>) => {
    const task = new Task();
    return toldBy(planOf(changes), task, ({ type }) => type === 'sweep' && task.stop());
  };
  const { results } = await one({ evaluated: known.evaluated });
  expect(results).toHaveLength(1);
  expect(classify).not.toHaveBeenCalled();
  const others = { ...settings, testSize: 1 };
  await one({ evaluated: known.evaluated, settings: others });
  expect(classify).toHaveBeenCalledOnce();
  classify.mockRestore();
});

it('that is stopped has told what it found until then', async () => {
  const task = new Task();
  const { told, error, results } = await toldBy(planOf(), task, (event) => {
    if (event.type === 'sweep-progress' && event.progress?.point === 3) task.stop();
  });
  expect(error).toBeInstanceOf(Stopped);
  expect(results.map(nameOf)).toEqual([8, 7]);
  expect(told.at(-1)).toEqual({ type: 'sweep-progress' });
});

describe('of static quantization', () => {
  const fixed: Settings = { ...settings, scheme: 'static', quantizeConv1: false, quantizeConv2: false };

  it('calibrates once for all layers', async () => {
    const inputs = vi.spyOn(network, 'inputs');
    const { told, results } = await toldBy(planOf({ settings: fixed }));
    expect(results.map(nameOf).slice(7)).toEqual(['conv1', 'conv2', 'fc1', 'fc2']);
    expect(inputs).toHaveBeenCalledOnce();
    const calibrating = eventsOf(told, 'sweep-progress').filter(
      ({ progress }) => progress?.stage === 'calibrating',
    );
    expect(calibrating.map(({ progress }) => progress)).toEqual([
      { point: 8, points: 11, stage: 'calibrating', done: 0, total: 2 },
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
    expect(warnings[0]).toBe(
      'The sweep has no result of static int8, per tensor, min-max over 2 images, conv1: No range.',
    );
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
