// Steps that `simd` records and repeats, against the same steps one by one: the same losses and weights, whatever is trained.
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { layersOf } from '../../core/network/describe.ts';
import { initialise } from '../../core/network/initialise.ts';
import { parseNetwork } from '../../core/network/parse.ts';
import { mnistGeometry } from '../../core/network/presets.ts';
import { TorchGenerator } from '../../core/random/torch-generator.ts';
import type { OptimizerSettings } from '../../core/runs/optimizers.ts';
import { countDifferentBits } from '../../testing/bits.ts';
import { readMnistTrain } from '../../testing/fixtures.ts';
import { firstImages, splitOf } from '../../testing/splits.ts';
import { useSimd } from '../../testing/tf-simd.ts';
import { dropoutGenerator } from '../network/dropout.ts';
import { fakeRounding } from '../network/fake-rounding.ts';
import { Network } from '../network/network.ts';
import { toTensors } from '../network/tensors.ts';
import { Optimizer } from './optimizer.ts';
import { Stepper } from './stepper.ts';
import { lossAndGradients } from './training-step.ts';

const spec = parseNetwork('conv:10:3,pool,conv:9:3,pool,dense:12', mnistGeometry);
const withDropout = parseNetwork('conv:4:3,pool,dropout:0.25,dense:12', mnistGeometry);
const names = layersOf(spec).map(({ name }) => name);
const ranges = new Map(names.map((name) => [name, { min: -0.5, max: 3 }]));
const random = () => new TorchGenerator(0);

const networks: Readonly<Record<string, () => Network>> = {
  'a network': () => new Network(initialise(random(), spec)),
  'one with dropout': () => new Network(initialise(random(), withDropout), undefined, dropoutGenerator(0)),
  'weights that are rounded': () =>
    new Network(
      initialise(random(), spec),
      fakeRounding(
        { kind: 'weightOnly', layers: names, bits: 4, symmetric: false, granularity: 'per-channel' },
        spec,
      ),
    ),
  'weights and inputs that are rounded': () =>
    new Network(
      initialise(random(), spec),
      fakeRounding(
        {
          kind: 'static',
          layers: names,
          granularity: 'per-tensor',
          observer: 'minMax',
          calibrationImages: 8,
        },
        spec,
        ranges,
      ),
    ),
};

const sgd = { optimizer: 'sgd', momentum: 0.9, nesterov: true, weightDecay: 0.01 } as const;
const optimizers: readonly OptimizerSettings[] = [sgd, { ...sgd, optimizer: 'adamw' }];

const images = splitOf(firstImages(readMnistTrain(), 22));
const order = Uint32Array.from({ length: 22 }, (_, i) => (7 * i) % 22);
/** Five of four images, and the last two. */
const batches = [0, 4, 8, 12, 16, 20].map((start) => ({ start, end: Math.min(22, start + 4) }));
const learningRate = (step: number) => 0.01 / (step + 1);

beforeAll(async () => {
  await useSimd();
});

describe.each(Object.entries(networks))('%s', (_, make) => {
  it.each(optimizers)(
    'is trained by $optimizer to the same bits, and nothing is left behind',
    async (settings) => {
      const before = tf.memory().numTensors;
      const [network, plain] = [make(), make()];
      const [optimizer, plainOptimizer] = [
        new Optimizer(settings, network.variables),
        new Optimizer(settings, plain.variables),
      ];
      const stepper = new Stepper(network, optimizer, images, 4);
      const losses = batches.map(({ start, end }, step) => {
        const loss = stepper.take({
          order,
          start,
          end,
          rows: end - start,
          learningRate: learningRate(step),
          number: step + 1,
        });
        if (typeof loss === 'number') return loss;
        const [value] = loss.dataSync();
        loss.dispose();
        return value;
      });
      const expected = batches.map(({ start, end }, step) => {
        const { pixels, labels: classes } = images.batch(order, start, end);
        const batch = toTensors(pixels, classes, images.info);
        const { loss, gradients } = lossAndGradients(plain, batch.images, batch.labels);
        plainOptimizer.step(gradients, learningRate(step), step + 1);
        const [value] = loss.dataSync();
        tf.dispose([batch.images, batch.labels, loss, ...gradients]);
        return value;
      });
      expect(losses).toEqual(expected);
      const [trained, other] = [await network.state(), await plain.state()];
      for (const [name, values] of trained.tensors) {
        expect(countDifferentBits(values, other.tensors.get(name) ?? new Float32Array()), name).toBe(0);
      }
      stepper.rest();
      for (const used of [network, plain, optimizer, plainOptimizer]) used.dispose();
      expect(tf.memory().numTensors).toBe(before);
    },
  );
});
