/** Models under other programs' names, networks that can't be had, and files that are not together. */
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { countDifferentBits } from '../../../../testing/bits.ts';
import {
  filesOf,
  functional,
  input,
  keras3,
  type Layer,
  layer,
  linked,
  nameOf,
  sequential,
  simple,
  state,
} from '../../../../testing/formats/keras-files.ts';
import { formatNetwork } from '../../../network/format.ts';
import { parseNetwork } from '../../../network/parse.ts';
import { simpleCnn } from '../../../network/presets.ts';
import { tensorOf } from '../../../network/state-dict.ts';
import { readChosenFiles } from '../../import.ts';
import { told as toldOfModel } from '../telling.ts';
import { told } from './telling.ts';

function expectTrained(files: ReturnType<typeof filesOf>): readonly string[] {
  const { done, ...read } = readChosenFiles(files, simpleCnn);
  if (read.kind !== 'float') throw new Error(`Read as ${read.kind}.`);
  for (const [name, values] of state.tensors)
    expect(countDifferentBits(tensorOf(read.state, name), values), name).toBe(0);
  return done;
}

describe('is read to the last bit:', () => {
  const history = ({ config, ...before }: Layer) => ({
    class_name: '__keras_tensor__',
    config: { shape: [null, 1], dtype: 'float32', keras_history: [nameOf({ config, ...before }), 0, 0] },
  });

  it.each([
    { what: 'Keras 2, sequential', topology: sequential(simple) },
    { what: 'Keras 3, sequential', topology: sequential(simple.map(keras3)) },
    {
      what: 'Keras 2, functional, in any order',
      topology: functional(linked(simple, (before) => [[[nameOf(before), 0, 0, {}]]]).toReversed()),
    },
    {
      what: 'Keras 3, functional',
      topology: functional(linked(simple, (before) => [{ args: [history(before)], kwargs: {} }])),
    },
    { what: 'a model in a model', topology: sequential([input, sequential(simple.slice(1)).model_config]) },
    { what: 'without a topology', topology: undefined },
  ])('$what', ({ topology }) => expect(expectTrained(filesOf(topology))).toEqual([]));

  it.each<[string, (name: string, own: string) => string]>([
    ['of Keras 3', (name, own) => `sequential/${name}/${own}`],
    ['of TensorFlow 2', (name, own) => `${name}/${name}/${own}:0`],
    ['of a saved model of Keras 3', (name, own) => `${name}/${own === 'kernel' ? 0 : 1}`],
  ])('weights under the names %s', (_, naming) => {
    expect(expectTrained(filesOf(sequential(simple), naming))).toEqual([]);
  });

  it('weights of other names than the layers, by order and shape', () => {
    const files = filesOf(sequential(simple), (name, own) => `model_${name}/${own}`);
    expect(expectTrained(files)).toEqual([
      toldOfModel('tfjs/by-order', { layers: ['conv1', 'conv2', 'fc1', 'fc2'] }),
    ]);
  });

  it('shards that are cut anywhere', () => {
    expectTrained(filesOf(sequential(simple), undefined, ['./a-shard1of3.bin', 'b.bin', 'c.bin']));
  });

  it('what was left beside the weights', () => {
    const [json, ...rest] = filesOf(sequential(simple));
    const text = new TextDecoder().decode(json?.bytes);
    const counter = '{"name":"Adam/iter","shape":[],"dtype":"int32"}';
    const changed = text
      .replace('"weights.bin"', '"weights.bin","more.bin"')
      .replace(/\]\}\]\}$/, `,${counter}]}]}`);
    const files = [
      { name: 'model.json', bytes: new TextEncoder().encode(changed) },
      ...rest,
      { name: 'more.bin', bytes: new Uint8Array(4) },
    ];
    expect(expectTrained(files)).toEqual([toldOfModel('tfjs/left-out', { weights: ['Adam/iter'] })]);
  });
});

it('a single file of weights may have another name, as browsers give it', () => {
  const [json, weights] = filesOf(sequential(simple));
  if (!json || !weights) throw new Error('There are two files.');
  expectTrained([json, { ...weights, name: 'weights (1).bin' }]);
});

describe('what is missing is named:', () => {
  const shards = filesOf(sequential(simple), undefined, ['group1-shard1of2.bin', 'group1-shard2of2.bin']);
  const [json, first] = shards;
  if (!json || !first) throw new Error('There are three files.');

  it.each([
    { files: [json], missing: ['group1-shard1of2.bin', 'group1-shard2of2.bin'] },
    { files: [json, first], missing: ['group1-shard2of2.bin'] },
  ])('$missing', ({ files, missing }) => {
    const problem = toldOfModel('tfjs/files-missing', {
      count: missing.length,
      files: missing,
      model: 'model.json',
    });
    const refusal = (file: string) => toldOfModel('tfjs/unreadable', { file, problem });
    expect(() => readChosenFiles(files, simpleCnn)).toThrow(refusal('model.json'));
    const zip = zipSync(Object.fromEntries(files.map(({ name, bytes }) => [`x/${name}`, bytes])));
    expect(() => readChosenFiles([{ name: 'x.zip', bytes: zip }], simpleCnn)).toThrow(refusal('x.zip'));
  });
});

it('a network for other images is told, whichever names its weights have', () => {
  const colour = layer('InputLayer', { batch_shape: [null, 28, 28, 3], name: 'colour' });
  const topology = sequential([colour, ...simple.slice(1)]);
  expect(() => readChosenFiles(filesOf(topology), simpleCnn)).toThrow(
    toldOfModel('tfjs/unreadable', {
      file: 'model.json',
      problem: toldOfModel('tfjs/shape', {
        weight: 'conv1/kernel',
        found: '[3, 3, 1, 32]',
        expected: '[3, 3, 3, 32]',
        network: 'SimpleCNN',
      }),
    }),
  );
});

it('the network is that of the topology: pools, dropout and all', () => {
  const present = parseNetwork('dense:5', { side: 28, channels: 1, classes: 10 });
  const layers = [
    ...simple.slice(0, 6),
    layer('RandomFlip', { name: 'flip' }),
    layer('Dropout', { name: 'drop', rate: 0.25 }),
    ...simple.slice(6),
  ];
  const read = readChosenFiles(filesOf(sequential(layers)), present);
  if (read.kind !== 'float') throw new Error(`Read as ${read.kind}.`);
  expect(formatNetwork(read.state.spec)).toBe('conv:32:3,pool,conv:64:3,pool,dropout:0.25,dense:128');
  expect(read.done).toEqual([told('keras/left-out', { layer: 'flip', kind: 'RandomFlip' })]);
});
