import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, it } from 'vitest';
import { initialise } from '../../core/network/initialise.ts';
import { simpleCnn } from '../../core/network/presets.ts';
import { TorchGenerator } from '../../core/random/torch-generator.ts';
import { registerQuickBackend } from '../../testing/fakes/quick-backend.ts';
import { imageSize, readMnistTrain } from '../../testing/fixtures.ts';
import { firstImages, splitOf } from '../../testing/splits.ts';
import { useCpu } from '../../testing/tf-cpu.ts';
import { Network } from '../network/network.ts';
import { toTensors } from '../network/tensors.ts';
import { lossAndGradients } from './training-step.ts';

beforeAll(async () => {
  await useCpu();
  registerQuickBackend('quick');
  await tf.setBackend('quick');
});

it('a padded batch has the loss and the gradients of the partial one, within 1e-6', () => {
  const { pixels, labels } = splitOf(firstImages(readMnistTrain(), 3)).batch(Uint32Array.of(0, 1, 2), 0, 3);
  const network = new Network(initialise(new TorchGenerator(0), simpleCnn));
  const [partial = [], padded = []] = [3, 5].map((rows) => {
    const batch = toTensors(pixels, labels, simpleCnn, rows);
    expect(batch.images.size).toBe(rows * imageSize);
    const { loss, gradients } = lossAndGradients(network, batch.images, batch.labels);
    return [loss, ...gradients];
  });
  expect(padded).toHaveLength(9);
  for (const [index, tensor] of padded.entries()) {
    const expected = partial[index] ?? tf.scalar(Number.NaN);
    const [difference] = tf.max(tf.abs(tf.sub(tensor, expected))).dataSync();
    expect(difference).toBeLessThan(1e-6);
  }
});
