// Networks of other shapes against what PyTorch made of them, on the simd backend: training, answers, int8.
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { type DataSetInfo, imageSizeOf } from '../../core/dataset/dataset-info.ts';
import { normaliseBatch } from '../../core/dataset/normalise.ts';
import { countCorrect } from '../../core/metrics/accuracy.ts';
import { initialise } from '../../core/network/initialise.ts';
import { type StateDict, tensorOf } from '../../core/network/state-dict.ts';
import { quantizeDynamic } from '../../core/quantization/schemes/dynamic.ts';
import { TorchGenerator } from '../../core/random/torch-generator.ts';
import { LearningRates } from '../../core/runs/learning-rates.ts';
import { largestDifference } from '../../testing/bits.ts';
import { createTask } from '../../testing/engine/task.ts';
import { Record, run } from '../../testing/engine/training.ts';
import {
  referenceImages,
  referenceLogits,
  referenceNetwork,
  referenceTags,
  trainedReference,
} from '../../testing/networks/reference-networks.ts';
import { firstImages, type Images, splitOf } from '../../testing/splits.ts';
import { useSimd } from '../../testing/tf-simd.ts';
import { createRunner } from '../quantized/runner.ts';
import { train } from '../training/trainer.ts';
import { Network } from './network.ts';
import { toTensors } from './tensors.ts';

const batchSize = 32;
const classes = 10;

beforeAll(async () => {
  await useSimd();
});

/** Logits of the first `count` test images, 32 at a time as PyTorch was given them. */
async function answers(
  state: StateDict,
  { test, info, count }: { readonly test: Images; readonly info: DataSetInfo; readonly count: number },
): Promise<{ readonly float: Float32Array; readonly int8: Float32Array }> {
  const network = new Network(state);
  const runner = createRunner(quantizeDynamic(state, 'per-tensor'), true);
  const found = { float: new Float32Array(count * classes), int8: new Float32Array(count * classes) };
  const order = Uint32Array.from({ length: count }, (_, index) => index);
  for (let start = 0; start < count; start += batchSize) {
    const rows = Math.min(batchSize, count - start);
    const pixels = new Float32Array(rows * imageSizeOf(info));
    normaliseBatch(test.pixels, order, start, rows, pixels, info);
    const { images, labels } = toTensors(pixels, test.labels.slice(start, start + rows), info);
    const features = network.features(images);
    const logits = network.classify(features);
    found.float.set(await logits.data(), start * classes);
    found.int8.set(await runner.classify({ images, features: () => features }, rows), start * classes);
    tf.dispose([images, labels, features, logits]);
  }
  network.dispose();
  runner.dispose();
  return found;
}

describe.each(referenceTags)('%s, trained', (tag) => {
  const recorded = referenceNetwork(tag);
  const { test } = referenceImages(tag);
  const state = trainedReference(tag);
  const rightOf = (logits: Float32Array): number =>
    countCorrect(logits, test.labels.subarray(0, recorded.accuracy_images), classes);
  let found: Awaited<ReturnType<typeof answers>>;

  beforeAll(async () => {
    found = await answers(state, { test, info: recorded.info, count: recorded.accuracy_images });
  });

  it("gives PyTorch's logits within 1e-5", () => {
    const expected = referenceLogits(tag, 'float_logits');
    expect(largestDifference(found.float.slice(0, expected.length), expected)).toBeLessThan(1e-5);
  });

  // Features that differ in their last bits give activations another scale in its last bits; the integers stay the same.
  it("gives PyTorch's int8 logits within 1e-5, and the same where there are no convolutions", () => {
    const expected = referenceLogits(tag, 'per_tensor_logits');
    const difference = largestDifference(found.int8.slice(0, expected.length), expected);
    expect(difference).toBeLessThanOrEqual(tag === 'mlp' ? 0 : 1e-5);
  });

  it('answers as many of 1,000 test images right as in PyTorch, float and int8', () => {
    const percent = (logits: Float32Array): number => (100 * rightOf(logits)) / recorded.accuracy_images;
    expect(percent(found.float)).toBeCloseTo(recorded.float_accuracy_percent, 10);
    expect(percent(found.int8)).toBeCloseTo(recorded.per_tensor_accuracy_percent, 10);
  });
});

// lenet is SGD with momentum, mlp Adam, three-conv AdamW with weight decay on a cosine, fashion SGD whose rate falls in steps.
it.each(referenceTags)(
  "%s has PyTorch's losses for 60 steps, and its weights after them, as near as PyTorch's own runs are",
  async (tag) => {
    const recorded = referenceNetwork(tag);
    const { spec, seed, steps, batch_size, momentum, weight_decay } = recorded;
    const network = new Network(initialise(new TorchGenerator(seed), spec));
    const record = new Record();
    const rates = new LearningRates(recorded.schedule, steps);
    const images = splitOf(firstImages(referenceImages(tag).train, steps * batch_size), recorded.info);
    const changes = {
      batchSize: batch_size,
      optimizer: {
        optimizer: recorded.optimizer,
        momentum: momentum ?? 0,
        nesterov: false,
        weightDecay: weight_decay,
      },
      learningRate: (step: number) => rates.at(recorded.learning_rate, step),
    };
    await train(run(network, images, changes), createTask(), record);
    expect(record.groups.flatMap(({ learningRates }) => [...learningRates])).toEqual(recorded.learning_rates);
    const losses = [Float32Array.from(record.losses), Float32Array.from(recorded.losses)] as const;
    expect(losses[0]).toHaveLength(steps);
    expect(largestDifference(...losses)).toBeLessThan(2 * recorded.float32_to_float64_spread);
    const expected = trainedReference(tag, spec);
    for (const [name, values] of (await network.state()).tensors) {
      const allowed = 2 * recorded.float32_to_float64_weights_spread;
      expect(largestDifference(values, tensorOf(expected, name)), name).toBeLessThan(allowed);
    }
    network.dispose();
  },
);
