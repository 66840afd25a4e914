import * as tf from '@tensorflow/tfjs-core';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { mnist } from '../../core/dataset/dataset-info.ts';
import { normaliseBatch } from '../../core/dataset/normalise.ts';
import { readAnyWeights } from '../../core/formats/import.ts';
import { writeQuantizedTfjsLayers, writeTfjsLayers } from '../../core/formats/tfjs-layers/write.ts';
import { countCorrect } from '../../core/metrics/accuracy.ts';
import { simpleCnn } from '../../core/network/presets.ts';
import { tensorOf } from '../../core/network/state-dict.ts';
import { quantizeDynamic } from '../../core/quantization/schemes/dynamic.ts';
import { dequantizeNetwork } from '../../core/quantization/schemes/quantized-network.ts';
import { countDifferentBits, largestDifference } from '../../testing/bits.ts';
import {
  imageSize,
  readMnistTest,
  readState,
  TensorFile,
  trainedWeightsPath,
} from '../../testing/fixtures.ts';
import { type LayersModel, loadTfjsLayers } from '../../testing/formats/tfjs-layers.ts';
import { createFloatNetwork } from '../../testing/networks/float-forward.ts';
import { otherNetworks } from '../../testing/networks/other-networks.ts';
import { classCount, parameterNames } from '../../testing/networks/simple-cnn.ts';
import { useCpu } from '../../testing/tf-cpu.ts';
import { BACKEND_NAME } from '../../tfjs-backend-simd/runtime/backend.ts';
import { registerForTests } from '../../tfjs-backend-simd/test-support/register.ts';

const state = readState(trainedWeightsPath);
const { pixels, labels } = readMnistTest();
const recorded = new TensorFile('fixtures/pytorch/seed0-outputs.safetensors');

/** (count, 28, 28, 1), normalised. */
function testImages(first: number, count: number): tf.Tensor4D {
  const images = new Float32Array(count * imageSize);
  const order = Uint32Array.from({ length: count }, (_, i) => first + i);
  normaliseBatch(pixels, order, 0, count, images, mnist);
  return tf.tensor4d(images, [count, 28, 28, 1]);
}

async function logits(model: LayersModel, first: number, count: number): Promise<Float32Array> {
  const output = tf.tidy(() => model.predict(testImages(first, count)));
  if (Array.isArray(output)) throw new Error('The model has several outputs.');
  expect(output.shape).toEqual([count, classCount]);
  const values = Float32Array.from(await output.data());
  output.dispose();
  return values;
}

describe('stock TF.js loads what was written, and on its cpu backend gives', () => {
  beforeAll(useCpu);

  it("float: PyTorch's logits within 1e-4", async () => {
    const expected = recorded.float32('float_logits').slice(0, 64 * classCount);
    const found = await logits(await loadTfjsLayers(writeTfjsLayers(state)), 0, 64);
    expect(largestDifference(found, expected)).toBeLessThan(1e-4);
  });

  it.each(['per-tensor', 'per-channel'] as const)(
    'int8 %s: the logits of exactly these weights within 1e-4',
    async (granularity) => {
      const model = quantizeDynamic(state, granularity);
      const network = createFloatNetwork(dequantizeNetwork(model));
      const images = Float32Array.from(await testImages(0, 16).data());
      const expected = network.classify(network.features(images, 16), 16);
      const found = await logits(await loadTfjsLayers(writeQuantizedTfjsLayers(model)), 0, 16);
      expect(largestDifference(found, expected)).toBeLessThan(1e-4);
      const float = recorded.float32('float_logits').slice(0, 16 * classCount);
      expect(largestDifference(found, float), 'int8 makes a difference').toBeGreaterThan(1e-3);
    },
  );
});

describe('on the simd backend it counts as many images right as PyTorch did:', () => {
  beforeAll(async () => {
    // This registers `simd`: on cpu the test would take minutes.
    await registerForTests();
    await tf.setBackend(BACKEND_NAME);
  });

  async function correct(zip: Uint8Array, images: number): Promise<number> {
    const model = await loadTfjsLayers(zip);
    let sum = 0;
    for (let first = 0; first < images; first += 500) {
      sum += countCorrect(await logits(model, first, 500), labels.subarray(first, first + 500), classCount);
    }
    return sum;
  }

  it('float, of all 10,000', async () => {
    expect(await correct(writeTfjsLayers(state), 10_000)).toBe(9760);
  }, 120_000);

  // PyTorch quantizes the activations too, which TF.js does not.
  it.each(['per-tensor', 'per-channel'] as const)('int8 %s, of 2,000, within 3', async (granularity) => {
    const theirs = recorded.float32(`${granularity.replace('-', '_')}_logits`).subarray(0, 2000 * classCount);
    const expected = countCorrect(theirs, labels.subarray(0, 2000), classCount);
    const zip = writeQuantizedTfjsLayers(quantizeDynamic(state, granularity));
    expect(Math.abs((await correct(zip, 2000)) - expected)).toBeLessThanOrEqual(3);
  });
});

it('what stock TF.js saves is read back with every bit', async () => {
  const model = await loadTfjsLayers(writeTfjsLayers(state));
  const saved = await new Promise<tf.io.ModelArtifacts>((resolve) => {
    void model.save(
      tf.io.withSaveHandler((artifacts) => {
        resolve(artifacts);
        return Promise.resolve({ modelArtifactsInfo: { dateSaved: new Date(0), modelTopologyType: 'JSON' } });
      }),
    );
  });
  const { weightData, weightSpecs, ...rest } = saved;
  const json = { ...rest, weightsManifest: [{ paths: ['weights.bin'], weights: weightSpecs }] };
  const zip = zipSync({
    'saved/model.json': new TextEncoder().encode(JSON.stringify(json)),
    'saved/weights.bin': new Uint8Array(v.parse(v.instance(ArrayBuffer), weightData)),
  });
  const back = readAnyWeights(zip, 'saved.zip', simpleCnn);
  if (back.kind !== 'float') throw new Error('Read as int8.');
  for (const name of parameterNames) {
    expect(countDifferentBits(tensorOf(back.state, name), tensorOf(state, name)), name).toBe(0);
  }
});

it('model.json names its format and its file of weights', () => {
  const { 'model.json': json, ...others } = unzipSync(writeTfjsLayers(state));
  expect(Object.keys(others)).toEqual(['weights.bin']);
  expect(JSON.parse(strFromU8(json ?? new Uint8Array()))).toMatchObject({
    format: 'layers-model',
    weightsManifest: [{ paths: ['weights.bin'] }],
  });
});

describe.each(otherNetworks())('stock TF.js loads $name, and', (other) => {
  beforeAll(useCpu);

  it("gives PyTorch's logits within 1e-5, and those of its int8 weights", async () => {
    const { state, info, count, float } = other;
    const { side, channels } = info;
    const answers = async (zip: Uint8Array) => {
      const model = await loadTfjsLayers(zip);
      const images = tf.tensor4d(other.images, [count, side, side, channels]);
      const output = tf.tidy(() => model.predict(images));
      if (Array.isArray(output)) throw new Error('The model has several outputs.');
      return Float32Array.from(await output.data());
    };
    expect(largestDifference(await answers(writeTfjsLayers(state)), float)).toBeLessThan(1e-5);
    // Of weights alone: a 256th of the largest weight of a layer at most, in each of its terms.
    const int8 = await answers(writeQuantizedTfjsLayers(quantizeDynamic(state, 'per-tensor')));
    expect(largestDifference(int8, float)).toBeLessThan(0.02);
    expect(largestDifference(int8, float)).toBeGreaterThan(0);
  });
});
