import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeNetwork } from '../../core/formats/safetensors/network-writer.ts';
import { parseSafetensors } from '../../core/formats/safetensors/safetensors.ts';
import { simpleCnn } from '../../core/network/presets.ts';
import { type StateDict, tensorOf } from '../../core/network/state-dict.ts';
import { quantizeNetwork } from '../../core/quantization/schemes/quantized-network.ts';
import { schemeOf } from '../../core/settings/scheme.ts';
import { defaultSettings, type Settings } from '../../core/settings/settings.ts';
import type { TaskReport } from '../../protocol/tasks.ts';
import { countDifferentBits, sameBytes } from '../../testing/bits.ts';
import { createTask } from '../../testing/engine/task.ts';
import { readMnistTrain, readState, TensorFile, trainedWeightsPath } from '../../testing/fixtures.ts';
import { asDynamic, int8Weights, linearLayers, parameterNames } from '../../testing/networks/simple-cnn.ts';
import { firstImages, splitOf } from '../../testing/splits.ts';
import { useSimd } from '../../testing/tf-simd.ts';
import { Network } from '../network/network.ts';
import { calibrate } from './calibration.ts';
import { fineTune } from './fine-tuning.ts';
import { quantizeModel, quantizeThroughFile } from './quantize.ts';

const state = readState(trainedWeightsPath);
const trainImages = splitOf(firstImages(readMnistTrain(), 16));
const settings: Settings = { ...defaultSettings, batchSize: 8, calibrationImages: 16 };

beforeAll(async () => {
  await useSimd();
});

const differentWeights = (a: StateDict, b: StateDict) =>
  parameterNames.reduce((sum, name) => sum + countDifferentBits(tensorOf(a, name), tensorOf(b, name)), 0);

/** Quantizes the trained model, and sees to it that the float one stays as it is. */
async function quantized(changes: Partial<Settings>, told: string[] = []) {
  const network = new Network(state);
  const before = tf.memory().numTensors;
  const plan = { network, state, trainImages, settings: { ...settings, ...changes } };
  const reports: TaskReport[] = [];
  const result = await quantizeModel(plan, createTask('quantize', reports));
  for (const { progress } of reports) {
    if (progress) told.push(`${progress.done}/${progress.total} ${progress.of}`);
  }
  expect(tf.memory().numTensors).toBe(before);
  expect(differentWeights(await network.state(), state)).toBe(0);
  network.dispose();
  return result;
}

it('makes the quantized model of the trained weights where no fine-tuning is asked for', async () => {
  const { original, qatSteps, bytes } = await quantized({ qatSteps: 0 });
  expect(original).toBe(state);
  expect(qatSteps).toBe(0);
  expect(sameBytes(bytes, writeNetwork(quantizeNetwork(state, schemeOf(settings, simpleCnn))))).toBe(true);
});

describe('with fine-tuning', () => {
  it('makes the quantized model of the tuned weights, and says how many steps they took', async () => {
    const changes = { scheme: 'weightOnly', bits: 3, qatSteps: 3 } as const;
    const chosen = { ...settings, ...changes };
    const scheme = schemeOf(chosen, simpleCnn);
    const plan = { state, images: trainImages, scheme, ranges: undefined, settings: chosen };
    const tuned = await fineTune(plan, createTask(), () => undefined);
    const told: string[] = [];
    const { original, qatSteps, bytes } = await quantized(changes, told);
    expect(qatSteps).toBe(3);
    expect(original && differentWeights(original, tuned)).toBe(0);
    expect(sameBytes(bytes, writeNetwork(quantizeNetwork(tuned, scheme)))).toBe(true);
    expect([told[0], told.at(-1)]).toEqual(['0/3 fine-tuning-steps', '3/3 fine-tuning-steps']);
  });

  it('calibrates a static model again, with the tuned weights', async () => {
    const chosen = { ...settings, scheme: 'static', qatSteps: 2 } as const;
    const scheme = schemeOf(chosen, simpleCnn);
    if (scheme.kind !== 'static') throw new Error('A static scheme was chosen.');
    const told: string[] = [];
    const { original, bytes } = await quantized(chosen, told);
    if (!original) throw new Error('The tuned weights are known.');
    const tunedNetwork = new Network(original);
    const ranges = await calibrate(tunedNetwork, trainImages, scheme, createTask(), () => undefined);
    tunedNetwork.dispose();
    expect(differentWeights(original, state)).toBeGreaterThan(0);
    expect(sameBytes(bytes, writeNetwork(quantizeNetwork(original, scheme, ranges)))).toBe(true);
    expect(told.filter((progress) => progress === '0/16 calibration-images')).toHaveLength(2);
  });
});

describe('what quantizing gives', () => {
  const pytorch = new TensorFile('fixtures/pytorch/seed0-int8.safetensors');

  it.each([
    ['per-tensor', 'per_tensor'],
    ['per-channel', 'per_channel'],
  ] as const)(
    "%s is PyTorch's to the last bit, as it was parsed back out of its file",
    (granularity, prefix) => {
      const { bytes, network, original } = quantizeThroughFile(state, {
        kind: 'dynamic',
        granularity,
        layers: linearLayers,
      });
      expect(bytes.length).toBeLessThanOrEqual(490_000);
      expect(original).toBe(state);
      const file = parseSafetensors(bytes, 'the file').tensors;
      for (const layer of ['fc1', 'fc2'] as const) {
        const { values, scales } = int8Weights(asDynamic(network), layer);
        expect(sameBytes(values, pytorch.int8(`${prefix}.${layer}.weight`))).toBe(true);
        expect(countDifferentBits(scales, pytorch.float32(`${prefix}.${layer}.scale`))).toBe(0);
        expect(sameBytes(values, file.get(`${layer}.weight`)?.data ?? new Uint8Array())).toBe(true);
      }
    },
  );
});
