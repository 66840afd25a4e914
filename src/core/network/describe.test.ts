import { describe, expect, it } from 'vitest';
import { layerOf } from '../../testing/networks/layers.ts';
import { type ReferenceTag, referenceNetwork } from '../../testing/networks/reference-networks.ts';
import { describeNetwork } from './describe.ts';
import { parseNetwork } from './parse.ts';
import { mnistGeometry, simpleCnn } from './presets.ts';
import { blockOutputs, stagesOf } from './stages.ts';

const tags: readonly ReferenceTag[] = ['lenet', 'mlp', 'three-conv', 'fashion'];

it.each(tags)('%s has the layers, shapes and parameters of PyTorch, in order', (tag) => {
  const { spec, shapes, parameters } = referenceNetwork(tag);
  const described = describeNetwork(spec);
  expect(described.parameters.map(({ name, shape }) => [name, shape])).toEqual(Object.entries(shapes));
  expect(described.parameterCount).toBe(parameters);
});

it('is described once', () => {
  expect(describeNetwork(simpleCnn)).toBe(describeNetwork(simpleCnn));
});

describe('SimpleCNN', () => {
  it('has 421,642 parameters, in the stages as in the tensors', () => {
    expect(describeNetwork(simpleCnn).parameterCount).toBe(421_642);
    expect(stagesOf(simpleCnn).reduce((sum, stage) => sum + stage.parameters, 0)).toBe(421_642);
  });

  it('leads from 28 x 28 pixels to ten logits', () => {
    expect(stagesOf(simpleCnn).map(({ name, outputShape }) => `${name} ${outputShape.join('x')}`)).toEqual([
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
    const fc1 = stagesOf(simpleCnn).find(({ name }) => name === 'fc1');
    expect(fc1).toMatchObject({ parameters: 401_536, bytes: 1_606_144, detail: '3136 → 128' });
  });
});

it('knows which layer flattens, which is pooled, and which has no ReLU', () => {
  const spec = parseNetwork(
    'conv:8:5,dropout:0.25,pool,conv:3:1,pool,pool,dense:20,dropout:0.5',
    mnistGeometry,
  );
  expect(describeNetwork(spec).steps.map(({ kind }) => kind)).toEqual([
    'conv',
    'dropout',
    'pool',
    'conv',
    'pool',
    'dense',
    'dropout',
    'dense',
  ]);
  expect(layerOf(spec, 'conv1')).toMatchObject({ pooled: false, side: 28, outSide: 28, inFeatures: 25 });
  expect(layerOf(spec, 'conv2')).toMatchObject({ pooled: true, side: 14, outSide: 7, inFeatures: 8 });
  expect(layerOf(spec, 'fc1')).toMatchObject({
    flattens: { channels: 3, positions: 9 },
    positions: 9,
    relu: true,
  });
  expect(layerOf(spec, 'fc2')).toMatchObject({ flattens: undefined, positions: 1, relu: false });
  expect(() => layerOf(spec, 'fc3')).toThrow(/no layer fc3\. It has conv1, conv2, fc1, fc2/);
});

it('says what each block makes of an image', () => {
  const spec = parseNetwork('conv:8:5,dropout:0.5,pool,conv:3:1,dense:20', { ...mnistGeometry, side: 9 });
  expect(blockOutputs(spec)).toEqual([[8, 9, 9], [8, 9, 9], [8, 4, 4], [3, 4, 4], [20]]);
});
