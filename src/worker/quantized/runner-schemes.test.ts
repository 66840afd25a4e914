/** Runners of every scheme on `simd` and `cpu`, from quantizing on the backend to logits. */

import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { dequantizeNetwork, weightsOfLayer } from '../../core/quantization/schemes/quantized-network.ts';
import { classifyStatically } from '../../core/quantization/schemes/static-network.ts';
import { told } from '../../core/quantization/telling.ts';
import { defaultSettings, type Settings } from '../../core/settings/settings.ts';
import { countDifferentBits, largestDifference } from '../../testing/bits.ts';
import { createTask } from '../../testing/engine/task.ts';
import { readMnistTest, readMnistTrain, readState, trainedWeightsPath } from '../../testing/fixtures.ts';
import { firstImages, splitOf } from '../../testing/splits.ts';
import { useCpu } from '../../testing/tf-cpu.ts';
import { registerForTests } from '../../tfjs-backend-simd/test-support/register.ts';
import { evaluateEntries } from '../measuring/evaluate-entries.ts';
import { Runners } from '../measuring/runners.ts';
import { Network } from '../network/network.ts';
import { quantizeModel } from '../quantizing/quantize.ts';
import type { QuantizedFile, ShelfEntry } from '../shelf/entry.ts';
import { Shelf } from '../shelf/shelf.ts';

const state = readState(trainedWeightsPath);
const count = 32;
const testImages = splitOf(firstImages(readMnistTest(), count));
const trainImages = splitOf(firstImages(readMnistTrain(), 64));
const order = Uint32Array.from({ length: count }, (_, index) => index);

beforeAll(async () => {
  await useCpu();
  await registerForTests();
});

/** Quantizes and classifies on the current backend. */
async function run(settings: Partial<Settings>): Promise<{ quantized: QuantizedFile; logits: Float32Array }> {
  const network = new Network(state);
  const all = { ...defaultSettings, calibrationImages: 64, ...settings };
  const task = createTask('quantize');
  const quantized = await quantizeModel({ network, state, trainImages, settings: all }, task);
  const shelf = new Shelf();
  const logits = await logitsOf(shelf.draft(quantized), shelf, network);
  network.dispose();
  return { quantized, logits };
}

async function logitsOf(entry: ShelfEntry, shelf: Shelf, network: Network): Promise<Float32Array> {
  const runners = new Runners(shelf, network);
  const settings = { testSize: count, evalBatchSize: 16 };
  await evaluateEntries([entry], { runners, images: testImages, settings }, createTask('quantize'));
  runners.dispose();
  return entry.known.evaluated?.logits ?? new Float32Array();
}

describe.each(['simd', 'cpu'] as const)('on %s', (backend) => {
  beforeAll(async () => {
    await tf.setBackend(backend);
  });

  it('static int8 gives the bits of the reference, and leaves nothing behind', async () => {
    const before = tf.memory().numTensors;
    const { quantized, logits } = await run({ scheme: 'static', perChannel: true, observer: 'mse' });
    expect(tf.memory().numTensors).toBe(before);
    if (quantized.network.kind !== 'static') throw new Error('It is not static.');
    const { pixels } = testImages.batch(order, 0, count);
    const expected = classifyStatically(quantized.network, pixels, count);
    expect(countDifferentBits(logits, expected)).toBe(0);
  });

  it('static int8 with a layer that stays float differs from it by less than a level', async () => {
    const { quantized, logits } = await run({ scheme: 'static', quantizeConv2: false });
    if (quantized.network.kind !== 'static') throw new Error('It is not static.');
    const { pixels } = testImages.batch(order, 0, count);
    // Floats that differ in the last bit can fall on the other side of a rounding.
    expect(largestDifference(logits, classifyStatically(quantized.network, pixels, count))).toBeLessThan(0.1);
  });

  it.each([
    { scheme: 'weightOnly', bits: 5, groupSize: 32, symmetric: false },
    { scheme: 'weightOnly', bits: 8, quantizeFc1: false },
  ] as const)(
    'weight-only computes with the floats that its codes stand for: $bits bits',
    async (settings) => {
      const { quantized, logits } = await run(settings);
      const network = new Network(dequantizeNetwork(quantized.network));
      const shelf = new Shelf();
      const float = await logitsOf(shelf.live, shelf, network);
      network.dispose();
      expect(countDifferentBits(logits, float)).toBe(0);
    },
  );

  it.each(['quantizeFc1', 'quantizeFc2'] as const)(
    'dynamic with %s switched off has that layer float',
    async (key) => {
      const both = await run({});
      const one = await run({ [key]: false });
      const kinds = (['fc1', 'fc2'] as const).map(
        (layer) => weightsOfLayer(one.quantized.network, layer).kind,
      );
      expect(kinds).toEqual(key === 'quantizeFc1' ? ['float32', 'dynamicInt8'] : ['dynamicInt8', 'float32']);
      expect(countDifferentBits(one.logits, both.logits)).toBeGreaterThan(0);
      expect(largestDifference(one.logits, both.logits)).toBeLessThan(0.5);
    },
  );
});

it('no layer that takes part is refused in words', async () => {
  const off = { quantizeConv1: false, quantizeConv2: false, quantizeFc1: false, quantizeFc2: false };
  await expect(run(off)).rejects.toThrow(told('schemes/no-layers', { eligible: 'fc1, fc2' }));
});
