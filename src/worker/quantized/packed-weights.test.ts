/** Weight-only networks whose dense layers `simd` computes from packed weights: what they give, what they say, and what they keep. */
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, it } from 'vitest';
import type { WeightGranularity } from '../../core/quantization/grid/grouping.ts';
import { dequantizeNetwork, quantizeNetwork } from '../../core/quantization/schemes/quantized-network.ts';
import type { WeightOnlyScheme } from '../../core/quantization/schemes/scheme.ts';
import { countDifferentBits, largestDifference } from '../../testing/bits.ts';
import { readMnistTest, readState, trainedWeightsPath } from '../../testing/fixtures.ts';
import { firstImages, splitOf } from '../../testing/splits.ts';
import { useSimd } from '../../testing/tf-simd.ts';
import { Network } from '../network/network.ts';
import { createRunner } from './runner.ts';

const state = readState(trainedWeightsPath);
const count = 5;
const { pixels } = splitOf(firstImages(readMnistTest(), count)).batch(
  Uint32Array.from({ length: count }, (_, index) => index),
  0,
  count,
);

const dense = ['fc1', 'fc2'];
const fourBits = {
  kind: 'weightOnly',
  bits: 4,
  symmetric: true,
  granularity: 'per-tensor',
  layers: dense,
} as const;

const granularities: readonly WeightGranularity[] = [
  'per-tensor',
  'per-channel',
  'per-group-32',
  'per-group-128',
];
const widths = ([4, 3, 2] as const).flatMap((bits) =>
  granularities.flatMap((granularity) =>
    [true, false].map((symmetric) => ({ bits, granularity, symmetric })),
  ),
);

const imagesOf = (values: Float32Array) => tf.tensor4d(values, [values.length / 784, 28, 28, 1]);

beforeAll(async () => {
  await useSimd();
});

it.each(widths)(
  'of $bits bits, $granularity, symmetric: $symmetric, give the decoded weights’ logits within 1e-4, image by image as together',
  async (chosen) => {
    const network = quantizeNetwork(state, { ...fourBits, ...chosen });
    const float = new Network(dequantizeNetwork(network));
    const images = imagesOf(pixels);
    const features = float.features(images);
    const decoded = float.classify(features);
    const runner = createRunner(network, true);
    const logits = await runner.classify({ images, features: () => features }, count);
    expect(largestDifference(logits, Float32Array.from(await decoded.data()))).toBeLessThan(1e-4);
    for (let image = 0; image < count; image++) {
      const one = tf.slice(features, image, 1);
      const alone = await runner.classify({ images, features: () => one }, 1);
      expect(countDifferentBits(alone, logits.slice(10 * image, 10 * image + 10))).toBe(0);
      one.dispose();
    }
    const padded = await runner.classify({ images, features: () => features }, 2);
    expect(countDifferentBits(padded, logits.slice(0, 20))).toBe(0);
    tf.dispose([images, features, decoded]);
    float.dispose();
    runner.dispose();
  },
);

const schemes: readonly {
  readonly what: string;
  readonly scheme: WeightOnlyScheme;
  readonly packed: boolean;
}[] = [
  { what: '4 bits', scheme: fourBits, packed: true },
  {
    what: '2 bits of one dense layer',
    scheme: { ...fourBits, bits: 2, layers: ['conv2', 'fc2'] },
    packed: true,
  },
  { what: '5 bits', scheme: { ...fourBits, bits: 5 }, packed: false },
  { what: '4 bits of convolutions', scheme: { ...fourBits, layers: ['conv1', 'conv2'] }, packed: false },
  { what: 'NF4', scheme: { ...fourBits, format: 'nf4', granularity: 'per-group-64' }, packed: false },
];

it.each(schemes)('of $what say what they are computed with', ({ scheme, packed }) => {
  const runner = createRunner(quantizeNetwork(state, scheme), true);
  expect(runner.arithmetic).toBe(packed ? 'packed-kernels' : 'float32');
  runner.dispose();
});

it('on another backend are computed with as floats', async () => {
  await tf.setBackend('cpu');
  const runner = createRunner(quantizeNetwork(state, fourBits), true);
  expect(runner.arithmetic).toBe('float32');
  runner.dispose();
  await tf.setBackend('simd');
});

it('have no float copy of what stays packed', async () => {
  const network = quantizeNetwork(state, { ...fourBits, layers: ['conv1', 'conv2', ...dense] });
  const images = imagesOf(pixels);
  const before = tf.memory().numTensors;
  const runner = createRunner(network, false);
  await runner.classify({ images, features: noFeatures }, count);
  const convolutions = 4;
  expect(tf.memory().numTensors).toBe(before + convolutions);
  runner.dispose();
  expect(tf.memory().numTensors).toBe(before);
  images.dispose();
});

function noFeatures(): never {
  throw new Error('Nothing shares the convolutions.');
}
