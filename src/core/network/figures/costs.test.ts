// By hand, from the definitions: the figures beside each sum say where it comes from.
import { expect, it } from 'vitest';
import { parseNetwork } from '../parse.ts';
import { mnistGeometry, presets, simpleCnn } from '../presets.ts';
import { stagesOf } from '../stages.ts';
import { multiplyAdds, trainingMemory } from './costs.ts';

it('SimpleCNN takes 4,241,152 multiply-adds an image, most of them in conv2', () => {
  const counted = stagesOf(simpleCnn).filter((stage) => stage.multiplyAdds > 0);
  expect(counted.map((stage) => [stage.name, stage.multiplyAdds])).toEqual([
    ['conv1', 28 * 28 * 32 * (3 * 3 * 1)],
    ['conv2', 14 * 14 * 64 * (3 * 3 * 32)],
    ['fc1', 3136 * 128],
    ['fc2', 128 * 10],
  ]);
  expect(multiplyAdds(simpleCnn)).toBe(4_241_152);
});

it('LeNet-like on 32 x 32 images of three channels counts all three in each window of the first kernel', () => {
  const spec = parseNetwork(presets.leNet, { side: 32, channels: 3, classes: 100 });
  const [conv1, conv2] = [32 * 32 * 6 * (5 * 5 * 3), 16 * 16 * 16 * (5 * 5 * 6)];
  const dense = 16 * 8 * 8 * 120 + 120 * 84 + 84 * 100;
  expect(multiplyAdds(spec)).toBe(conv1 + conv2 + dense);
});

// 784 pixels; conv1 32 x 28 x 28, pool1 32 x 14 x 14, conv2 64 x 14 x 14, pool2 64 x 7 x 7, fc1 128, fc2 10.
const valuesOfSimpleCnn = 784 + 25_088 + 6_272 + 12_544 + 3_136 + 128 + 10;

it.each([
  ['sgd', 1],
  ['adam', 2],
  ['adamw', 2],
] as const)(
  'SimpleCNN with %s keeps %i moments of each weight beside gradients and activations',
  (optimizer, moments) => {
    const weights = 4 * 421_642;
    const activations = 4 * 32 * valuesOfSimpleCnn;
    expect(trainingMemory(simpleCnn, { optimizer, batchSize: 32 })).toEqual({
      weights,
      gradients: weights,
      moments: moments * weights,
      activations,
      total: (2 + moments) * weights + activations,
    });
  },
);

it('pools and dropout that stand alone hold what they make', () => {
  const spec = parseNetwork('pool,dropout:0.5,dense:6,dropout:0.5', { ...mnistGeometry, side: 9 });
  const values = 81 + 16 + 16 + 6 + 6 + 10;
  expect(trainingMemory(spec, { optimizer: 'sgd', batchSize: 2 }).activations).toBe(4 * 2 * values);
});
