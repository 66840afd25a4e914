// Networks of many shapes on the simd backend: PyTorch's answers to made-up images, float and int8.
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { quantizeDynamic } from '../../core/quantization/schemes/dynamic.ts';
import { largestDifference } from '../../testing/bits.ts';
import { otherNetworks } from '../../testing/networks/other-networks.ts';
import { useSimd } from '../../testing/tf-simd.ts';
import { createRunner } from '../quantized/runner.ts';
import { Network } from './network.ts';

beforeAll(async () => {
  await useSimd();
});

describe.each(otherNetworks())('$name', ({ state, info, images, count, float, int8 }) => {
  it("has PyTorch's logits within 1e-5, and those of quantize_dynamic within 2e-3", async () => {
    const before = tf.memory().numTensors;
    const network = new Network(state);
    const runner = createRunner(quantizeDynamic(state, 'per-tensor'), true);
    const pixels = tf.tensor4d(images, [count, info.side, info.side, info.channels]);
    const features = network.features(pixels);
    const logits = network.classify(features);
    expect(largestDifference(Float32Array.from(await logits.data()), float)).toBeLessThan(1e-5);
    // A feature whose last bit differs can round an activation the other way: one step of seven bits, on one of many inputs.
    const quantized = await runner.classify({ images: pixels, features: () => features }, count);
    expect(largestDifference(quantized, int8)).toBeLessThan(2e-3);
    tf.dispose([pixels, features, logits]);
    network.dispose();
    runner.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });
});
