import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, it } from 'vitest';
import { epochOrder } from '../../core/dataset/order.ts';
import { initialise } from '../../core/network/initialise.ts';
import { simpleCnn } from '../../core/network/presets.ts';
import { type StateDict, tensorOf } from '../../core/network/state-dict.ts';
import { TorchGenerator } from '../../core/random/torch-generator.ts';
import { countDifferentBits } from '../../testing/bits.ts';
import { createTask } from '../../testing/engine/task.ts';
import { Record, run, sgd } from '../../testing/engine/training.ts';
import { registerQuickBackend } from '../../testing/fakes/quick-backend.ts';
import { readMnistTrain } from '../../testing/fixtures.ts';
import { parameterNames } from '../../testing/networks/simple-cnn.ts';
import { firstImages, splitOf } from '../../testing/splits.ts';
import { useCpu } from '../../testing/tf-cpu.ts';
import { Network } from '../network/network.ts';
import { rehearseEvaluation, rehearseTrainingStep } from './rehearsal.ts';
import { train } from './trainer.ts';

const images = splitOf(firstImages(readMnistTrain(), 4));

beforeAll(async () => {
  await useCpu();
  registerQuickBackend('quick');
  await tf.setBackend('quick');
});

/** Says of itself that it is on a GPU, where training begins with a rehearsal. */
class Rehearsed extends Network {
  override readonly onGpu = true;
}

const differentWeights = (a: StateDict, b: StateDict) =>
  parameterNames.reduce((sum, name) => sum + countDifferentBits(tensorOf(a, name), tensorOf(b, name)), 0);

it('changes no weight and leaves no tensor behind', async () => {
  const network = new Network(initialise(new TorchGenerator(0), simpleCnn));
  const state = await network.state();
  const before = tf.memory().numTensors;
  await rehearseTrainingStep(network, simpleCnn, 2, sgd(0.9), 8);
  await rehearseEvaluation(network, 2);
  expect(tf.memory().numTensors).toBe(before);
  expect(differentWeights(await network.state(), state)).toBe(0);
  network.dispose();
});

it('leaves the order of the images, the losses and the trained weights as they are without it', async () => {
  const trained = await Promise.all(
    [Network, Rehearsed].map(async (Kind) => {
      const random = new TorchGenerator(3);
      const network = new Kind(initialise(random, simpleCnn));
      const orders: Uint32Array[] = [];
      const nextOrder = () => {
        const order = epochOrder(random, 4, true);
        orders.push(order);
        return order;
      };
      const record = new Record();
      await train(run(network, images, { epochs: 2, nextOrder }), createTask(), record);
      return { losses: record.losses, orders, state: await network.state() };
    }),
  );
  const [without, withIt] = trained;
  if (!without || !withIt) throw new Error('Two networks were trained.');
  expect(withIt.losses).toHaveLength(4);
  expect(withIt.losses).toEqual(without.losses);
  expect(withIt.orders).toEqual(without.orders);
  expect(differentWeights(withIt.state, without.state)).toBe(0);
});
