/** Errors of layers as PyTorch finds them on the same weights and images, within 0.1 dB. */
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { SignalToNoise } from '../../../core/metrics/signal-to-noise.ts';
import type { StateDict } from '../../../core/network/state-dict.ts';
import type { QuantizedNetwork } from '../../../core/quantization/schemes/quantized-network.ts';
import type { LayerErrors } from '../../../core/results/layer-errors.ts';
import { defaultSettings, type Settings } from '../../../core/settings/settings.ts';
import { createTask } from '../../../testing/engine/task.ts';
import { readMnistTest, readMnistTrain, readState, trainedWeightsPath } from '../../../testing/fixtures.ts';
import { layerErrorCases } from '../../../testing/layer-error-cases.ts';
import {
  referenceImages,
  referenceNetwork,
  referenceTags,
  trainedReference,
} from '../../../testing/networks/reference-networks.ts';
import { firstImages, splitOf } from '../../../testing/splits.ts';
import { useSimd } from '../../../testing/tf-simd.ts';
import { Network } from '../../network/network.ts';
import { quantizeModel } from '../../quantizing/quantize.ts';
import { readAndDispose } from '../read.ts';
import { TracedModel } from '../traced-layers.ts';
import { fourAccuracies, withRoundedActivations } from './four-accuracies.ts';
import { layerErrors } from './layer-errors.ts';
import { selfCheck } from './self-check.ts';
import { testBatches } from './test-batches.ts';
import { unchangedLayers } from './unchanged-layers.ts';

const cases = layerErrorCases();
const state = readState(trainedWeightsPath);
const layers = ['conv1', 'conv2', 'fc1', 'fc2'];
const trainImages = splitOf(firstImages(readMnistTrain(), cases.calibration_images));
const testImages = splitOf(firstImages(readMnistTest(), cases.images));

const schemes = {
  dynamic: {},
  weightOnly: { scheme: 'weightOnly', bits: 4, perChannel: true },
  static: { scheme: 'static', observer: 'minMax', calibrationImages: cases.calibration_images },
} as const satisfies Record<string, Partial<Settings>>;

const breathe = () => Promise.resolve();

function* images(of = testImages) {
  for (const batch of testBatches(of, cases.images)) yield batch.images;
}

async function quantize(float: StateDict, settings: Partial<Settings>): Promise<QuantizedNetwork> {
  const network = new Network(float);
  const plan = { network, state: float, trainImages, settings: { ...defaultSettings, ...settings } };
  const { network: quantized } = await quantizeModel(plan, createTask('quantize'));
  network.dispose();
  return quantized;
}

async function errorsOf(float: StateDict, quantized: QuantizedNetwork, of = testImages) {
  const pair = { baseline: new TracedModel(float), candidate: new TracedModel(quantized) };
  const found = await layerErrors(pair, unchangedLayers(float, quantized), images(of), breathe);
  pair.baseline.dispose();
  pair.candidate.dispose();
  return found;
}

/** dB as PyTorch's files have it, of the layers that they name. */
function near(
  recorded: Readonly<Record<string, number | null>>,
  found: Omit<LayerErrors, 'images'>,
  which: 'accumulated' | 'alone' | 'without',
) {
  for (const [layer, wanted] of Object.entries(recorded)) {
    const value = found.layers.find((one) => one.layer === layer)?.[which] ?? Number.NaN;
    if (wanted === null) expect(value, `${layer} ${which}`).toBe(Number.POSITIVE_INFINITY);
    else expect(Math.abs(value - wanted), `${layer} ${which}: ${value} against ${wanted}`).toBeLessThan(0.1);
  }
}

beforeAll(async () => {
  await useSimd();
});

describe('the errors of the layers are PyTorch’s within 0.1 dB', () => {
  it.each(['dynamic', 'weightOnly', 'static'] as const)('of SimpleCNN, %s', async (scheme) => {
    const before = tf.memory().numTensors;
    const found = await errorsOf(state, await quantize(state, schemes[scheme]));
    expect(tf.memory().numTensors).toBe(before);
    expect(found.layers.map(({ layer }) => layer)).toEqual(layers);
    for (const which of ['accumulated', 'alone', 'without'] as const)
      near(cases[scheme][which], found, which);
    expect(found.logits).toBe(found.layers.at(-1)?.accumulated);
  });

  it.each(referenceTags)('of %s, dynamic', async (tag) => {
    const reference = referenceNetwork(tag);
    const trained = trainedReference(tag, reference.spec);
    const of = splitOf(firstImages(referenceImages(tag).test, cases.images), reference.info);
    const found = await errorsOf(trained, await quantize(trained, {}), of);
    near(reference.layer_error_db, found, 'accumulated');
    near(reference.layer_error_alone_db, found, 'alone');
  });
});

it('whoever gives up in the middle leaves nothing behind', async () => {
  const quantized = await quantize(state, schemes.dynamic);
  for (let allowed = 0; allowed < 11; allowed += 2) {
    const before = tf.memory().numTensors;
    const pair = { baseline: new TracedModel(state), candidate: new TracedModel(quantized) };
    let breaths = 0;
    const giveUp = () => (breaths++ < allowed ? Promise.resolve() : Promise.reject(new Error('Enough.')));
    await expect(layerErrors(pair, new Set(), images(), giveUp)).rejects.toThrow('Enough.');
    pair.baseline.dispose();
    pair.candidate.dispose();
    expect(tf.memory().numTensors, `after ${allowed}`).toBe(before);
  }
});

it('activations alone have PyTorch’s error of the logits within 0.1 dB', async () => {
  const network = await quantize(state, schemes.static);
  const float = new TracedModel(state);
  const ratio = new SignalToNoise();
  for (const batch of images()) {
    const expected = await readAndDispose(await float.walk(batch));
    const rounded = await float.walk(batch, undefined, withRoundedActivations(float, network));
    ratio.add(expected, await readAndDispose(rounded));
  }
  float.dispose();
  expect(Math.abs(ratio.decibels - cases.static_activations)).toBeLessThan(0.1);
});

describe('with 16 bits', () => {
  it.each([
    [false, cases.sixteen_bits.weights],
    [true, cases.sixteen_bits.with_activations],
  ])(
    'all answers stay, and the logits lie as far above their error as in PyTorch, activations too: %s',
    async (activations, wanted) => {
      const before = tf.memory().numTensors;
      const found = await selfCheck({ state, layers, activations }, images(), breathe);
      expect(tf.memory().numTensors).toBe(before);
      expect(found).toMatchObject({ images: cases.images, agree: cases.images, activations });
      // So small an error is moved by the rounding of the float sums themselves.
      expect(Math.abs(found.decibels - wanted), `${found.decibels}`).toBeLessThan(0.5);
    },
  );
});

describe('accuracies with weights and activations quantized or not', () => {
  it.each(['dynamic', 'weightOnly', 'static'] as const)(
    '%s: both are the model as it is, neither is the float model',
    async (scheme) => {
      const before = tf.memory().numTensors;
      const network = await quantize(state, schemes[scheme]);
      const found = await fourAccuracies(
        { network, original: state },
        testBatches(testImages, cases.images),
        breathe,
      );
      expect(tf.memory().numTensors).toBe(before);
      expect(found.images).toBe(cases.images);
      // Of the first 256 test images PyTorch's float model gets 252 right: seed0-outputs.safetensors.
      expect(found.correct.neither).toBe(252);
      expect(found.correct.activations === undefined).toBe(scheme === 'weightOnly');
      if (scheme === 'weightOnly') expect(found.correct.weights).toBe(found.correct.both);
      for (const count of Object.values(found.correct))
        if (count !== undefined) expect(count).toBeGreaterThan(245);
    },
  );
});
