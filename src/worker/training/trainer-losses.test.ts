import * as tf from '@tensorflow/tfjs-core';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { createTask } from '../../testing/engine/task.ts';
import { Record, run } from '../../testing/engine/training.ts';
import { registerQuickBackend } from '../../testing/fakes/quick-backend.ts';
import { readJsonFixture, readMnistTrain, readState } from '../../testing/fixtures.ts';
import { firstImages, splitOf } from '../../testing/splits.ts';
import { useCpu } from '../../testing/tf-cpu.ts';
import { Network } from '../network/network.ts';
import { train } from './trainer.ts';

const steps = 4;

it(`follows PyTorch's first ${steps} losses from seed 0 in file order within 1e-3, and leaves its weights alone behind`, async () => {
  await useCpu();
  registerQuickBackend('quick');
  await tf.setBackend('quick');
  const { first_200_step_losses: expected } = readJsonFixture(
    'seed0-expected.json',
    v.object({ first_200_step_losses: v.array(v.number()) }),
  );
  const images = splitOf(firstImages(readMnistTrain(), steps * 32));
  const before = tf.memory().numTensors;
  const network = new Network(readState('fixtures/pytorch/seed0-init.safetensors'));
  const record = new Record();
  await train(run(network, images, { batchSize: 32 }), createTask(), record);
  expect(record.losses).toHaveLength(steps);
  for (const [index, loss] of record.losses.entries()) {
    expect(Math.abs(loss - (expected[index] ?? Number.NaN)), `step ${index + 1}`).toBeLessThan(1e-3);
  }
  expect(tf.memory().numTensors - before).toBe(8);
  network.dispose();
  expect(tf.memory().numTensors).toBe(before);
}, 120_000);
