import * as tf from '@tensorflow/tfjs-core';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { mnist } from '../../core/dataset/dataset-info.ts';
import { normaliseBatch } from '../../core/dataset/normalise.ts';
import { simpleCnn } from '../../core/network/presets.ts';
import { type StateDict, tensorOf } from '../../core/network/state-dict.ts';
import { countDifferentBits, largestDifference } from '../../testing/bits.ts';
import {
  imageSize,
  readJsonFixture,
  readMnistTest,
  readMnistTrain,
  readState,
  TensorFile,
  trainedWeightsPath,
} from '../../testing/fixtures.ts';
import { createFloatNetwork } from '../../testing/networks/float-forward.ts';
import { parameterNames, withTensor } from '../../testing/networks/simple-cnn.ts';
import { useCpu } from '../../testing/tf-cpu.ts';
import { Network } from './network.ts';
import { toTensors } from './tensors.ts';

const initialWeightsPath = 'fixtures/pytorch/seed0-init.safetensors';

interface Batch {
  /** Pixels after normalisation. */
  readonly pixels: Float32Array;
  readonly labels: Uint8Array;
}

function firstBatch({ pixels, labels }: { pixels: Uint8Array; labels: Uint8Array }, count: number): Batch {
  const normalised = new Float32Array(count * imageSize);
  const indices = Uint32Array.from({ length: count }, (_, index) => index);
  normaliseBatch(pixels, indices, 0, count, normalised, mnist);
  return { pixels: normalised, labels: labels.slice(0, count) };
}

beforeAll(useCpu);

it("gives the first test images logits within 1e-3 of PyTorch's", async () => {
  const count = 64;
  const batch = firstBatch(readMnistTest(), count);
  const network = new Network(readState(trainedWeightsPath));
  const { images } = toTensors(batch.pixels, batch.labels, simpleCnn);
  const logits = await network.classify(network.features(images)).data();
  const expected = new TensorFile('fixtures/pytorch/seed0-outputs.safetensors').float32('float_logits');
  expect(logits).toHaveLength(count * 10);
  expect(largestDifference(Float32Array.from(logits), expected.slice(0, count * 10))).toBeLessThan(1e-3);
});

it('gives back the weights it was made of, to the last bit', async () => {
  const state = readState(trainedWeightsPath);
  const found = await new Network(state).state();
  for (const name of parameterNames) {
    expect(countDifferentBits(tensorOf(found, name), tensorOf(state, name)), name).toBe(0);
  }
});

it("has PyTorch's first loss within 1e-3", async () => {
  const { first_200_step_losses: losses } = readJsonFixture(
    'seed0-expected.json',
    v.object({ first_200_step_losses: v.array(v.number()) }),
  );
  const batch = firstBatch(readMnistTrain(), 32);
  const { images, labels } = toTensors(batch.pixels, batch.labels, simpleCnn);
  const [loss] = await new Network(readState(initialWeightsPath)).loss(images, labels).data();
  expect(Math.abs((loss ?? Number.NaN) - (losses[0] ?? Number.NaN))).toBeLessThan(1e-3);
});

describe('gradients', () => {
  const state = readState(initialWeightsPath);
  const batch = firstBatch(readMnistTrain(), 1);
  let gradients: ReadonlyMap<string, Float32Array>;

  /** Cross entropy in double precision, from the forward pass in plain loops. */
  function plainLoss(weights: StateDict): number {
    const plain = createFloatNetwork(weights);
    const logits = [...plain.classify(plain.features(batch.pixels, 1), 1)];
    const sum = logits.reduce((total, logit) => total + Math.exp(logit), 0);
    return Math.log(sum) - (logits[batch.labels[0] ?? 0] ?? Number.NaN);
  }

  function nudged(name: (typeof parameterNames)[number], index: number, by: number): StateDict {
    const values = tensorOf(state, name).slice();
    values[index] = (values[index] ?? 0) + by;
    return withTensor(state, name, values);
  }

  beforeAll(async () => {
    const network = new Network(state);
    const { images, labels } = toTensors(batch.pixels, batch.labels, simpleCnn);
    const { grads } = tf.variableGrads(() => network.loss(images, labels), network.variables);
    // A network whose weights are the gradients gives them back in PyTorch's layout.
    const inItsLayout = new Network(state);
    for (const [index, variable] of inItsLayout.variables.entries()) {
      const gradient = grads[network.variables[index]?.name ?? ''];
      if (!gradient) throw new Error(`No gradient for parameter ${index}.`);
      variable.assign(gradient);
    }
    gradients = (await inItsLayout.state()).tensors;
  });

  it.each(parameterNames)(
    'of %s are within a hundredth of what nudging the steepest weight does to the loss',
    (name) => {
      const gradient = gradients.get(name) ?? new Float32Array();
      const size = (index: number): number => Math.abs(gradient[index] ?? 0);
      const steepest = gradient.reduce((best, _, index) => (size(index) > size(best) ? index : best), 0);
      const nudge = 2 ** -9;
      const slope =
        (plainLoss(nudged(name, steepest, nudge)) - plainLoss(nudged(name, steepest, -nudge))) / (2 * nudge);
      expect(Math.abs(slope)).toBeGreaterThan(1e-3);
      expect((gradient[steepest] ?? Number.NaN) / slope).toBeCloseTo(1, 2);
    },
  );
});

it('leaves no tensor behind', async () => {
  const before = tf.memory().numTensors;
  const network = new Network(readState(trainedWeightsPath));
  const { images, labels } = toTensors(new Float32Array(imageSize), Uint8Array.of(3), simpleCnn);
  const features = network.features(images);
  const logits = network.classify(features);
  const loss = network.loss(images, labels);
  await network.state();
  // 8 variables, and what the five calls gave.
  expect(tf.memory().numTensors - before).toBe(8 + 5);
  tf.dispose([images, labels, features, logits, loss]);
  network.dispose();
  expect(tf.memory().numTensors).toBe(before);
});
