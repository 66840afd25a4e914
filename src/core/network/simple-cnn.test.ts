import { expect, it } from 'vitest';
import { elementCount, layers, parameterCount, parameterNames, parameterShapes } from './simple-cnn.ts';

it('has 421,642 parameters, in the layers as in the tensors', () => {
  expect(parameterCount).toBe(421_642);
  expect(layers.reduce((sum, layer) => sum + layer.parameters, 0)).toBe(parameterCount);
  expect(parameterNames.reduce((sum, name) => sum + elementCount(parameterShapes[name]), 0)).toBe(
    parameterCount,
  );
});

it('leads from 28 x 28 pixels to ten logits', () => {
  expect(layers.map(({ name, outputShape }) => `${name} ${outputShape.join('x')}`)).toEqual([
    'conv1 32x28x28',
    'relu1 32x28x28',
    'pool1 32x14x14',
    'conv2 64x14x14',
    'relu2 64x14x14',
    'pool2 64x7x7',
    'flatten 3136',
    'fc1 128',
    'relu3 128',
    'fc2 10',
  ]);
});

it('counts four bytes a parameter', () => {
  expect(layers.find(({ name }) => name === 'fc1')).toMatchObject({ parameters: 401_536, bytes: 1_606_144 });
});
