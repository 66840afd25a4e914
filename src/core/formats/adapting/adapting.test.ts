/** Whole networks as others keep them: their layers under other names, in another order, with other things beside them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameBytes } from '../../../testing/bits.ts';
import { readBytes, readState, trainedWeightsPath } from '../../../testing/fixtures.ts';
import { anyState } from '../../../testing/networks/any-network.ts';
import { describeNetwork } from '../../network/describe.ts';
import { parseNetwork } from '../../network/parse.ts';
import { simpleCnn } from '../../network/presets.ts';
import { adapt } from '../adapt.ts';
import { readAnyWeights } from '../import.ts';
import { writeFloatWeights } from '../safetensors/network-writer.ts';
import { parseSafetensors, type Tensor, writeSafetensors } from '../safetensors/safetensors.ts';
import { told } from './telling.ts';

const state = readState(trainedWeightsPath);
const { tensors: trained } = parseSafetensors(readBytes(trainedWeightsPath), 'trained');

type Tensors = ReadonlyMap<string, Tensor>;

/** Reads them as a file of somebody else, and expects the trained weights. Returns what was done. */
function expectTrained(tensors: Tensors, metadata: Readonly<Record<string, string>> = {}): readonly string[] {
  const read = readAnyWeights(writeSafetensors(tensors, metadata), 'mine.safetensors', simpleCnn);
  if (read.kind !== 'float') throw new Error(`Read as ${read.kind}.`);
  expect(sameBytes(writeFloatWeights(read.state), writeFloatWeights(state))).toBe(true);
  return read.done;
}

const renamed = (names: Readonly<Record<string, string>>): Tensors =>
  new Map(
    [...trained].map(([name, tensor]) => {
      const [layer = '', own = ''] = name.split('.');
      return [`${names[layer]}.${own}`, tensor];
    }),
  );
/** As the `save_file` of safetensors sorts. */
const sorted = (tensors: Tensors): Tensors => new Map([...tensors].toSorted(([a], [b]) => (a < b ? -1 : 1)));

describe('layers are told by order and shape', () => {
  const named = (tensor: string): string => told('adapt/by-order', { tensor });

  it('where nn.Sequential numbers them, and the file is sorted by name', () => {
    const numbered = renamed({ conv1: 'net.0', conv2: 'net.3', fc1: 'net.7', fc2: 'net.10' });
    expect([...sorted(numbered).keys()][2]).toBe('net.10.bias');
    expect(expectTrained(sorted(numbered))).toEqual([
      told('adapt/prefix', { prefix: 'net.' }),
      named('0.weight'),
    ]);
  });

  it('where classifier comes before features', () => {
    const parts = renamed({
      conv1: 'features.0',
      conv2: 'features.3',
      fc1: 'classifier.1',
      fc2: 'classifier.4',
    });
    expect(expectTrained(sorted(parts))).toEqual([named('features.0.weight')]);
  });

  it('and where two have one shape, that is said', () => {
    const present = parseNetwork('dense:3,dense:3', { side: 2, channels: 1, classes: 2 });
    const layer = (path: string, out: number, into: number): [string, Tensor][] => [
      [`${path}.weight`, { dtype: 'F32', shape: [out, into], data: new Uint8Array(4 * out * into) }],
      [`${path}.bias`, { dtype: 'F32', shape: [out], data: new Uint8Array(4 * out) }],
    ];
    const twice = new Map([
      ...layer('in', 3, 4),
      ...layer('b', 3, 3),
      ...layer('a', 3, 3),
      ...layer('out', 2, 3),
    ]);
    const { tensors, done } = adapt(twice, 'mine.pth', present);
    expect([...tensors.keys()].filter((name) => name.endsWith('.bias'))).toEqual(
      ['fc1', 'fc2', 'fc3', 'fc4'].map((name) => `${name}.bias`),
    );
    expect(done).toEqual([named('in.weight'), told('adapt/one-shape', { layers: ['b', 'a'] })]);
  });

  it('but not where one is of another kind, which is then named', () => {
    const normalised = new Map(renamed({ conv1: '0', conv2: '3', fc1: '7', fc2: '9' }));
    for (const own of ['weight', 'bias', 'running_mean', 'running_var'])
      normalised.set(`1.${own}`, { dtype: 'F32', shape: [32], data: new Uint8Array(128) });
    expect(() => expectTrained(normalised)).toThrow(/mine\.safetensors.*missing/);
  });
});

describe('channels last, as MLX has them', () => {
  const values = ({ data }: Tensor) => new Float32Array(Uint8Array.from(data).buffer);
  const tensor = (shape: readonly number[], numbers: Float32Array<ArrayBuffer>): Tensor => {
    return { dtype: 'F32', shape, data: new Uint8Array(numbers.buffer) };
  };
  /** value: of the old tensor, at its indices. */
  const built = (shape: readonly number[], value: (index: readonly number[]) => number): Tensor => {
    const count = shape.reduce((product, length) => product * length, 1);
    const numbers = Float32Array.from({ length: count }, (_, i) => {
      let rest = i;
      const index = shape.toReversed().map((length) => {
        const at = rest % length;
        rest = (rest - at) / length;
        return at;
      });
      return value(index.toReversed());
    });
    return tensor(shape, numbers);
  };
  /** PyTorch's convolution (o, i, h, w) as (o, h, w, i). */
  const turned = (old: Tensor): Tensor => {
    const [out = 0, into = 0, rows = 0, columns = 0] = old.shape;
    const from = values(old);
    return built([out, rows, columns, into], ([o = 0, h = 0, w = 0, i = 0]) => {
      return from[((o * into + i) * rows + h) * columns + w] ?? Number.NaN;
    });
  };
  /** Columns ordered channel, position as position, channel. */
  const flattened = (old: Tensor, channels: number): Tensor => {
    const [out = 0, into = 0] = old.shape;
    const from = values(old);
    return built([out, into], ([o = 0, i = 0]) => {
      const position = Math.floor(i / channels);
      return from[o * into + (i % channels) * (into / channels) + position] ?? Number.NaN;
    });
  };

  it('are turned, with the inputs of the layer that flattens', () => {
    fc.assert(
      fc.property(anyState, (any) => {
        const { layers } = describeNetwork(any.spec);
        const convolutions = layers.filter((layer) => layer.kind === 'conv');
        const theirs = new Map(parseSafetensors(writeFloatWeights(any), 'x').tensors);
        const plain = new Map(theirs);
        for (const { name, kind } of layers) {
          const old = theirs.get(`${name}.weight`);
          const channels = convolutions.at(-1)?.outFeatures;
          if (!old || channels === undefined) continue;
          if (kind === 'conv') theirs.set(`${name}.weight`, turned(old));
          else if (name === 'fc1') theirs.set(`${name}.weight`, flattened(old, channels));
        }
        const { tensors, done } = adapt(theirs, 'mine.pth', any.spec);
        // Both readings fit where every kernel is as wide as there are channels, and where there is nothing to turn.
        const isEitherWay = convolutions.every(({ kernel, inChannels }) => kernel === inChannels);
        if (isEitherWay) return;
        expect(done).toEqual([told('adapt/channels-first')]);
        for (const [name, { shape, data }] of plain) {
          expect(tensors.get(name)?.shape).toEqual(shape);
          expect(sameBytes(tensors.get(name)?.data ?? new Uint8Array(), data), name).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('what is not the network is left out and named', () => {
  const beside: [string, Tensor][] = [
    ['conv1.weight.exp_avg', { dtype: 'F32', shape: [1], data: new Uint8Array(4) }],
    ['fc1.bias_ema', { dtype: 'F32', shape: [1], data: new Uint8Array(4) }],
    ['ema.conv1.weight', { dtype: 'F32', shape: [1], data: new Uint8Array(4) }],
    ['metric.correct', { dtype: 'I64', shape: [], data: new Uint8Array(8) }],
    ['rng.state', { dtype: 'U8', shape: [4], data: new Uint8Array(4) }],
  ];

  it.each(beside)('%s', (name, tensor) => {
    expect(expectTrained(new Map([...trained, [name, tensor]]))).toEqual([
      told('adapt/left-out', { names: [name] }),
    ]);
  });
});

it('a weight of whole numbers is no counter: it is named with its type', () => {
  const weight = trained.get('conv2.weight');
  if (!weight) throw new Error('There is one.');
  const wrong = new Map(trained).set('conv2.weight', { ...weight, dtype: 'I32' });
  expect(() => expectTrained(wrong)).toThrow(/weights\/type .*conv2\.weight.*I32.*F32/);
});

it.each([
  { metadata: { format: 'pt', scheme: 'cosine' } },
  { metadata: { scheme: '{"kind":"linear"}' } },
  { metadata: { network: 'resnet18' } },
  { metadata: { network: 'conv-net', dataset: 'mnist' } },
  { metadata: { input: 'pixels', epoch: '3' } },
])('metadata of somebody else mean nothing here: $metadata', ({ metadata }) => {
  expect(expectTrained(trained, metadata)).toEqual([]);
});
