/** Whole recipes on the trained weights, with the kernels of `simd`, beside what the reference reaches: no code is compared, because GPTQ's depend on float noise. */
import * as tf from '@tensorflow/tfjs-core';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NotFiniteError } from '../../core/quantization/calibration/observer.ts';
import { defaultSettings, type Settings } from '../../core/settings/settings.ts';
import { createTask } from '../../testing/engine/task.ts';
import {
  readJsonFixture,
  readMnistTest,
  readMnistTrain,
  readState,
  trainedWeightsPath,
} from '../../testing/fixtures.ts';
import { splitOf } from '../../testing/splits.ts';
import { registerForTests } from '../../tfjs-backend-simd/test-support/register.ts';
import { evaluateEntries } from '../measuring/evaluate-entries.ts';
import { Runners } from '../measuring/runners.ts';
import { Network } from '../network/network.ts';
import { accuracyOf, compareEntries } from '../shelf/reports.ts';
import { Shelf } from '../shelf/shelf.ts';
import { quantizeModel } from './quantize.ts';

const { remedies } = readJsonFixture(
  'low-bit-expected.json',
  v.object({
    remedies: v.array(
      v.object({
        bits: v.picklist([2, 3, 4]),
        granularity: v.picklist(['per-tensor', 'per-channel']),
        recipe: v.string(),
        correct: v.number(),
        logit_error: v.number(),
      }),
    ),
  }),
);

/** The script's words for recipes, and the setting that asks for the same. */
const recipes = {
  nothing: '',
  equalization: 'equalize',
  bias: 'bias',
  'mse scale': 'mse-scale',
  'gptq act-order': 'gptq,act-order',
  'equalization + gptq act-order + float target': 'equalize,gptq,act-order,float-target',
  'equalization + output scale + gptq act-order + float target':
    'equalize,output-scale,gptq,act-order,float-target',
} as const;

const state = readState(trainedWeightsPath);
const images = splitOf(readMnistTest());
const trainImages = splitOf(readMnistTrain());
const shelf = new Shelf();
let network: Network;
let runners: Runners;

beforeAll(async () => {
  await registerForTests();
  await tf.setBackend('simd');
  network = new Network(state);
  runners = new Runners(shelf, network);
});

afterAll(() => {
  runners.dispose();
  network.dispose();
});

async function reached(changes: Partial<Settings>) {
  const settings = { ...defaultSettings, scheme: 'weightOnly' as const, calibrationImages: 1024, ...changes };
  const file = await quantizeModel({ network, state, trainImages, settings }, createTask('quantize'));
  const entry = shelf.draft(file);
  const plan = { testSize: images.count, evalBatchSize: 500 };
  await evaluateEntries([shelf.live, entry], { runners, images, settings: plan }, createTask('quantize'));
  const { evaluated } = entry.known;
  if (!evaluated) throw new Error('It was not evaluated.');
  return {
    correct: accuracyOf(evaluated).correct,
    logitError: compareEntries(shelf.live, entry)?.logitError ?? Number.NaN,
  };
}

describe.each([2, 3, 4] as const)('in %i bits', (bits) => {
  const cases = (['per-tensor', 'per-channel'] as const).flatMap((granularity) =>
    Object.entries(recipes).map(([recipe, setting]) => {
      const expected = remedies.find(
        (one) => one.bits === bits && one.granularity === granularity && one.recipe === recipe,
      );
      if (!expected) throw new Error(`The fixture has no ${recipe}.`);
      return { granularity, recipe, setting, expected };
    }),
  );

  it.each(cases)(
    '$granularity, $recipe: accuracy within 0.3 points, logit error within 15 %',
    async ({ granularity, setting, expected }) => {
      const found = await reached({ bits, perChannel: granularity === 'per-channel', remedies: setting });
      expect(Math.abs(found.correct - expected.correct)).toBeLessThanOrEqual(30);
      expect(found.logitError / expected.logit_error).toBeLessThan(1.15);
    },
    60_000,
  );
});

it('leaves nothing on the backend', async () => {
  const before = tf.memory().numTensors;
  const settings = {
    ...defaultSettings,
    scheme: 'weightOnly' as const,
    calibrationImages: 32,
    remedies: 'equalize,bias',
  };
  await quantizeModel({ network, state, trainImages, settings }, createTask('quantize'));
  expect(tf.memory().numTensors).toBe(before);
});

it('refuses weights that are no numbers', async () => {
  const tensors = new Map([...state.tensors, ['fc2.weight', new Float32Array(1280).fill(Number.NaN)]]);
  const settings = {
    ...defaultSettings,
    scheme: 'weightOnly' as const,
    calibrationImages: 32,
    remedies: 'bias',
  };
  const plan = { network, state: { ...state, tensors }, trainImages, settings };
  await expect(quantizeModel(plan, createTask('quantize'))).rejects.toThrow(NotFiniteError);
});
