/** Whole recipes on the trained weights, with the kernels of `simd`, beside what the reference reaches: no code is compared, because GPTQ's depend on float noise. */
import * as tf from '@tensorflow/tfjs-core';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { NotFiniteError } from '../../core/quantization/calibration/observer.ts';
import { defaultSettings, type Settings } from '../../core/settings/settings.ts';
import { createTask } from '../../testing/engine/task.ts';
import { trainedOnSimd } from '../../testing/engine/trained-on-simd.ts';
import { imageSize, readJsonFixture, readMnistTrain } from '../../testing/fixtures.ts';
import { splitOf } from '../../testing/splits.ts';
import type { QuantizedFile } from '../shelf/entry.ts';
import { quantizeModel } from './quantize.ts';

const figures = { correct: v.number(), logit_error: v.number() };
const fixture = readJsonFixture(
  'low-bit-expected.json',
  v.object({
    remedies: v.array(
      v.object({
        bits: v.picklist([2, 3, 4]),
        granularity: v.picklist(['per-tensor', 'per-channel']),
        recipe: v.string(),
        ...figures,
      }),
    ),
    other_calibrations_of_the_best_at_2_bits_per_tensor: v.array(
      v.object({ first_image: v.number(), ...figures }),
    ),
  }),
);

/** The script's words for recipes, and the setting that asks for the same. */
const recipes = {
  'mse scale': 'mse-scale',
  'equalization + bias': 'equalize,bias',
  'gptq act-order': 'gptq,act-order',
  'equalization + gptq act-order + float target': 'equalize,gptq,act-order,float-target',
  'equalization + output scale + gptq act-order + float target':
    'equalize,output-scale,gptq,act-order,float-target',
} as const;
const best = 'equalization + output scale + gptq act-order + float target';

function expectedOf(
  bits: 2 | 3 | 4,
  granularity: 'per-tensor' | 'per-channel',
  recipe: keyof typeof recipes,
) {
  const found = fixture.remedies.find(
    (one) => one.bits === bits && one.granularity === granularity && one.recipe === recipe,
  );
  if (!found) throw new Error(`The fixture has no ${recipe}.`);
  return { bits, perChannel: granularity === 'per-channel', recipe, first: 0, expected: found };
}

/** Each width, both kinds of scale and each remedy but AdaRound at least once; two bits with the best recipe on three sets of images. */
const cases = [
  expectedOf(2, 'per-tensor', best),
  ...fixture.other_calibrations_of_the_best_at_2_bits_per_tensor
    .slice(0, 2)
    .map((expected) => ({ ...expectedOf(2, 'per-tensor', best), first: expected.first_image, expected })),
  expectedOf(2, 'per-channel', 'mse scale'),
  expectedOf(3, 'per-channel', 'equalization + gptq act-order + float target'),
  expectedOf(3, 'per-tensor', 'equalization + bias'),
  expectedOf(4, 'per-tensor', 'gptq act-order'),
];

const trained = trainedOnSimd();
const calibrationImages = 1024;
const { pixels, labels } = readMnistTrain();

/** Calibrated on the training images from number `first` on. */
function quantized(changes: Partial<Settings>, first = 0): Promise<QuantizedFile> {
  const end = first + calibrationImages;
  const trainImages = splitOf({
    pixels: pixels.subarray(first * imageSize, end * imageSize),
    labels: labels.subarray(first, end),
  });
  const settings = { ...defaultSettings, scheme: 'weightOnly' as const, calibrationImages, ...changes };
  const { network, state } = trained;
  return quantizeModel({ network, state, trainImages, settings }, createTask('quantize'));
}

it.each(
  cases.map(
    (one) =>
      [
        `${one.bits} bits, ${one.perChannel ? 'per channel' : 'per tensor'}, from image ${one.first}, ${one.recipe}`,
        one,
      ] as const,
  ),
)(
  '%s: accuracy within 0.3 points, logit error within 15 %',
  async (_, { bits, perChannel, recipe, first, expected }) => {
    const found = await trained.measure(
      await quantized({ bits, perChannel, remedies: recipes[recipe] }, first),
    );
    expect(Math.abs(found.correct - expected.correct)).toBeLessThanOrEqual(30);
    expect(Math.abs(found.logitError / expected.logit_error - 1)).toBeLessThan(0.15);
  },
  120_000,
);

it('leaves nothing on the backend', async () => {
  const before = tf.memory().numTensors;
  await quantized({ calibrationImages: 32, remedies: 'equalize,output-scale,gptq,float-target' });
  expect(tf.memory().numTensors).toBe(before);
});

it('refuses weights that are no numbers', async () => {
  const { network, state } = trained;
  const tensors = new Map([...state.tensors, ['fc2.weight', new Float32Array(1280).fill(Number.NaN)]]);
  const settings = {
    ...{ ...defaultSettings, scheme: 'weightOnly' as const },
    ...{ calibrationImages: 32, remedies: 'bias' },
  };
  const trainImages = splitOf({ pixels: pixels.subarray(0, 32 * imageSize), labels: labels.subarray(0, 32) });
  const plan = { network, state: { ...state, tensors }, trainImages, settings };
  await expect(quantizeModel(plan, createTask('quantize'))).rejects.toThrow(NotFiniteError);
});
