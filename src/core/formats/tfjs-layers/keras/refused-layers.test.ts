/** Layers that the networks of this page do not have. */
import { describe, expect, it } from 'vitest';
import {
  conv,
  filesOf,
  flatten,
  functional,
  input,
  type Layer,
  layer,
  linked,
  sequential,
  simple,
} from '../../../../testing/formats/keras-files.ts';
import { simpleCnn } from '../../../network/presets.ts';
import { readChosenFiles } from '../../import.ts';
import { TfjsLayersError } from '../error.ts';
import { told as toldOfModel } from '../telling.ts';
import { told } from './telling.ts';

const [, conv1, pool1] = simple;
const replaced = (old: Layer | undefined, ...by: Layer[]) =>
  sequential(simple.flatMap((one) => (one === old ? by : [one])));

/** A model within so many others. */
const within = (models: number): ReturnType<typeof sequential> =>
  sequential(models === 0 ? simple : [within(models - 1).model_config]);

const reads = (topology: unknown) => () => readChosenFiles(filesOf(topology), simpleCnn);
const unreadable = (problem: string): string =>
  toldOfModel('tfjs/unreadable', { file: 'model.json', problem });

const c = { layer: 'c', kind: 'Conv2D' };
const instead = (settings: Readonly<Record<string, unknown>>) => replaced(conv1, conv('c', 32, settings));

describe('says which layer cannot be had:', () => {
  it.each([
    { topology: instead({ padding: 'valid' }), problem: told('keras/padding', { ...c, padding: 'valid' }) },
    { topology: instead({ strides: [2, 2] }), problem: told('keras/strides', { ...c, strides: '2 × 2' }) },
    { topology: instead({ kernel_size: [3, 5] }), problem: told('keras/kernel', { ...c, size: '3 × 5' }) },
    {
      topology: instead({ dilation_rate: 2 }),
      problem: told('keras/dilation', { ...c, dilation: '2 × 2' }),
    },
    { topology: instead({ groups: 2 }), problem: told('keras/groups', { ...c, groups: '2' }) },
    {
      topology: instead({ data_format: 'channels_first' }),
      problem: told('keras/data-format', { ...c, format: 'channels_first' }),
    },
    { topology: instead({ filters: -1 }), problem: told('keras/setting', { ...c, setting: 'filters' }) },
    {
      topology: instead({ activation: 'tanh' }),
      problem: told('keras/activation', { ...c, activation: 'tanh' }),
    },
    { topology: instead({ activation: null }), problem: told('keras/no-relu', c) },
    {
      topology: replaced(
        conv1,
        conv('c', 32, { activation: null }),
        layer('ReLU', { name: 'six', max_value: 6 }),
      ),
      problem: told('keras/other-relu', { layer: 'six', kind: 'ReLU' }),
    },
    {
      topology: replaced(
        conv1,
        conv('c', 32, { activation: null }),
        layer('Activation', { name: 'own', activation: { class_name: 'Own' } }),
      ),
      problem: told('keras/unknown-activation', { layer: 'own', kind: 'Activation' }),
    },
    {
      topology: replaced(pool1, layer('AveragePooling2D', { name: 'average' })),
      problem: told('keras/unknown-kind', { layer: 'average', kind: 'AveragePooling2D' }),
    },
    {
      topology: replaced(pool1, layer('MaxPooling2D', { name: 'p', pool_size: 3 })),
      problem: told('keras/other-pool', { layer: 'p', kind: 'MaxPooling2D' }),
    },
    {
      topology: replaced(pool1, layer('Dropout', { name: 'd' })),
      problem: told('keras/no-rate', { layer: 'd', kind: 'Dropout' }),
    },
    {
      topology: replaced(pool1, layer('Rescaling', { name: 'r', scale: 0.5 })),
      problem: told('keras/between', { layer: 'r', kind: 'Rescaling' }),
    },
    {
      topology: replaced(flatten, layer('GlobalAveragePooling2D', { name: 'g' })),
      problem: told('keras/unknown-kind', { layer: 'g', kind: 'GlobalAveragePooling2D' }),
    },
    { topology: replaced(flatten), problem: told('keras/not-flattened', { layer: 'fc1', kind: 'Dense' }) },
    {
      topology: replaced(flatten, flatten, layer('MaxPooling2D', { name: 'p' })),
      problem: told('keras/behind-flatten', { layer: 'p', kind: 'MaxPooling2D' }),
    },
    {
      topology: sequential([
        ...simple,
        layer('Softmax', { name: 's' }),
        layer('Dense', { name: 'more', units: 10 }),
      ]),
      problem: told('keras/behind-softmax', { layer: 'more', kind: 'Dense' }),
    },
    {
      topology: replaced(pool1, layer('BatchNormalization', { name: 'bn', epsilon: 0.001 })),
      problem: told('keras/not-folded', { layer: 'bn', kind: 'BatchNormalization' }),
    },
  ])('$problem', ({ topology, problem }) => {
    expect(reads(topology)).toThrow(TfjsLayersError);
    expect(reads(topology)).toThrow(unreadable(told('keras/refused', { problem })));
  });

  it.each([
    { topology: sequential(simple.slice(0, -1)), problem: told('keras/no-dense-end') },
    {
      topology: functional(
        linked(simple, () => [
          [
            ['conv1', 0, 0, {}],
            ['fc1', 0, 0, {}],
          ],
        ]),
      ),
      problem: told('keras/reads-several', { ...c, layer: 'conv1', count: 2 }),
    },
    {
      topology: functional(linked(simple, () => [[['conv1', 0, 0, {}]]])),
      problem: told('keras/read-by-two', { layer: 'conv1' }),
    },
    { topology: functional(simple), problem: told('keras/no-chain') },
    {
      topology: sequential([layer('InputLayer', { batch_shape: [null, 28, 14, 1] }), ...simple.slice(1)]),
      problem: told('keras/not-square', { values: '28 × 14 × 1' }),
    },
    {
      topology: sequential(Array.from({ length: 401 }, () => input)),
      problem: told('keras/too-many-layers', { count: '401', most: '400' }),
    },
    {
      topology: within(5),
      problem: told('keras/nested'),
    },
  ])('$problem', ({ topology, problem }) => {
    expect(reads(topology)).toThrow(TfjsLayersError);
    expect(reads(topology)).toThrow(unreadable(problem));
  });
});
