/** The search on the trained weights, with the kernels of `simd`: 2 bits per tensor, where much is to be won back. */
import * as tf from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Target } from '../../core/quantization/remedies/staircase.ts';
import type { Staircase } from '../../core/results/staircase.ts';
import { defaultSettings, type Settings } from '../../core/settings/settings.ts';
import type { TaskReport } from '../../protocol/tasks.ts';
import { readMnistTrain, readState, trainedWeightsPath } from '../../testing/fixtures.ts';
import { firstImages, splitOf } from '../../testing/splits.ts';
import { registerForTests } from '../../tfjs-backend-simd/test-support/register.ts';
import { Network } from '../network/network.ts';
import { Shelf } from '../shelf/shelf.ts';
import { Stopped, Task } from '../workshop/task.ts';
import { told } from '../workshop/telling.ts';
import { type FoundRemedies, findRemedies } from './find-remedies.ts';
import { quantizeModel } from './quantize.ts';

const state = readState(trainedWeightsPath);
/** 128 for calibration, 500 held out. */
const trainImages = splitOf(firstImages(readMnistTrain(), 628));
/** Without the layer that takes most of the time. */
const twoBits: Settings = {
  ...{ ...defaultSettings, scheme: 'weightOnly', bits: 2, quantizeFc1: false },
  ...{ calibrationImages: 128, evalBatchSize: 100 },
};
/** GPTQ reaches it. */
const target: Target = { kind: 'logit-error', most: 0.02 };
const reached = [undefined, 'equalize', 'mse-scale', 'bias', 'gptq'];
const never: Target = { kind: 'logit-error', most: 0 };
let network: Network;

beforeAll(async () => {
  await registerForTests();
  await tf.setBackend('simd');
  network = new Network(state);
});

afterAll(() => network.dispose());

interface Heard {
  readonly told: Staircase[];
  readonly reports: TaskReport[];
}

/** hear: called with all that is told, in the middle of it. */
async function search(
  target: Target,
  changes: Partial<Settings> = {},
  hear: (task: Task, heard: Heard) => void = () => undefined,
) {
  const heard: Heard = { told: [], reports: [] };
  const task: Task = new Task('a search', 'findRemedies', (report) => {
    heard.reports.push(report);
    if (heard.reports.length > 1) hear(task, heard);
  });
  const shelf = new Shelf();
  const settings = { ...twoBits, ...changes };
  const outcome = findRemedies(
    { network, state, shelf, trainImages, settings, target },
    task,
    (staircase) => {
      heard.told.push(staircase);
      hear(task, heard);
      return Promise.resolve();
    },
  );
  return { ...heard, shelf, settings, found: await outcome.catch(errorOf) };
}

const errorOf = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

async function found(target: Target, changes: Partial<Settings> = {}) {
  const { found, ...heard } = await search(target, changes);
  return { ...heard, ...sound(found) };
}

function sound(found: FoundRemedies | Error): FoundRemedies {
  if (found instanceof Error) throw found;
  return found;
}

describe('a search that reaches its target', () => {
  it('stops there, with the very file that the settings with its remedies make', async () => {
    const before = tf.memory().numTensors;
    const { staircase, end, file, settings, shelf } = await found(target);
    expect(tf.memory().numTensors).toBe(before);
    expect(end).toBe('met');
    const { stairs, images, floatCorrect, calibrationImages, passedOver } = staircase;
    expect({ images, calibrationImages, passedOver }).toEqual({
      images: 500,
      calibrationImages: 128,
      passedOver: [],
    });
    expect(floatCorrect).toBeGreaterThan(470);
    expect(stairs.map(({ remedy }) => remedy)).toEqual(reached);
    expect(stairs.map(({ verdict }) => verdict)).toEqual(['kept', 'kept', 'hurt', 'kept', 'kept']);
    const last = stairs.at(-1);
    expect(last?.found.logitError).toBeLessThanOrEqual(0.02);
    expect(stairs[0]?.found.logitError).toBeGreaterThan(0.05);
    expect(last?.found.images).toBe(500);
    expect(last?.remedies).toEqual(['equalize', 'gptq', 'bias']);
    for (const { seconds } of stairs) expect(seconds).toBeGreaterThan(0);

    const remedies = 'equalize,gptq,bias';
    const plan = { network, state, trainImages, settings: { ...settings, remedies } };
    const same = await quantizeModel(plan, new Task('the same', 'quantize', () => undefined));
    expect(file.bytes).toEqual(same.bytes);
    expect(shelf.entries).toHaveLength(1);
  }, 120_000);

  it('needs nothing where rounding alone meets it', async () => {
    const { staircase, end } = await found({ kind: 'no-real-loss' }, { bits: 8 });
    expect(end).toBe('met');
    expect(staircase.stairs).toMatchObject([{ remedies: [], verdict: 'kept' }]);
  });

  it('does not matter which remedies the settings have', async () => {
    const { staircase } = await found(
      { kind: 'changed', most: 1000 },
      { remedies: 'adaround', perChannel: true },
    );
    expect(staircase.scheme).toEqual({
      kind: 'weightOnly',
      bits: 2,
      symmetric: true,
      granularity: 'per-channel',
      layers: ['conv1', 'conv2', 'fc2'],
    });
    expect(staircase.stairs).toHaveLength(1);
  });

  it('takes the steps of fine-tuning once, and judges what they have made', async () => {
    const { reports, file } = await found({ kind: 'logit-error', most: 1 }, { qatSteps: 3, batchSize: 8 });
    const steps = reports.flatMap(({ progress }) =>
      progress?.of === 'fine-tuning-steps' ? [progress.done] : [],
    );
    expect(steps.filter((done) => done === 0)).toHaveLength(1);
    expect(file.qatSteps).toBe(3);
  });
});

describe('a search that is told about', () => {
  it('says before each attempt what is known and what comes', async () => {
    const { told: heard } = await found({ kind: 'logit-error', most: 0.05 });
    expect(heard.map(({ stairs, trying }) => [stairs.length, trying?.remedy])).toEqual([
      [0, undefined],
      [1, 'equalize'],
      [2, 'mse-scale'],
      [3, 'bias'],
    ]);
    expect(heard.map(({ end }) => end)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('says how far it is with the images of each attempt', async () => {
    const { reports } = await found({ kind: 'logit-error', most: 1 });
    const counts = reports.flatMap(({ progress }) => (progress?.of === 'held-out-images' ? progress : []));
    // The float model first.
    expect(counts.filter(({ done }) => done === 0)).toHaveLength(2);
    expect(new Set(counts.map(({ total }) => total))).toEqual(new Set([500]));
  });
});

describe('a search that is stopped or paused', () => {
  it('in the middle of a remedy ends there', async () => {
    const { found: outcome, told: heard } = await search(never, {}, (task, { told: sofar, reports }) => {
      const inside = reports.at(-1)?.progress?.of === 'remedies';
      if (inside && sofar.at(-1)?.trying?.remedy === 'gptq') task.stop();
    });
    expect(outcome).toBeInstanceOf(Stopped);
    expect(heard.at(-1)?.trying?.remedy).toBe('gptq');
  });

  it('between two remedies ends there', async () => {
    const { found: outcome, told: heard } = await search(
      never,
      {},
      (task, { told: sofar }) => sofar.length === 3 && task.stop(),
    );
    expect(outcome).toBeInstanceOf(Stopped);
    expect(heard).toHaveLength(3);
  });

  it('goes on to the same results after a rest, whose time does not count', async () => {
    const { staircase: undisturbed } = await found(target);
    const restMs = 3000;
    let rests = 0;
    const { found: outcome, reports } = await search(target, {}, (task, { told: sofar, reports: all }) => {
      if (all.at(-1)?.phase === 'resting') setTimeout(() => task.resume(), restMs);
      else if (sofar.length === 2 && rests++ === 0) task.pause();
    });
    expect(reports.some(({ phase }) => phase === 'resting')).toBe(true);
    const withoutTimes = ({ stairs }: Staircase) => stairs.map(({ seconds: _, ...stair }) => stair);
    const { staircase } = sound(outcome);
    expect(withoutTimes(staircase)).toEqual(withoutTimes(undisturbed));
    expect(staircase.stairs[1]?.seconds).toBeLessThan(restMs / 1000);
  }, 120_000);
});

describe('a search is refused', () => {
  it.each<[string, Partial<Settings>]>([
    ['dynamic', { scheme: 'dynamic' }],
    ['static', { scheme: 'static' }],
    ['a number format', { format: 'nf4' }],
  ])('for %s', async (_, changes) => {
    const { found: outcome, told: heard } = await search({ kind: 'no-real-loss' }, changes);
    expect(outcome).toEqual(new Error(told('task/remedies-of-integers')));
    expect(heard).toEqual([]);
  });

  it('where calibration leaves too few images', async () => {
    const { found: outcome } = await search({ kind: 'no-real-loss' }, { calibrationImages: 579 });
    const few = told('task/too-few-held-out', { images: 628, calibration: 579, least: 50 });
    expect(outcome).toEqual(new Error(few));
  });
});
