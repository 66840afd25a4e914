// Files that torch itself wrote, of one tiny network: fixtures/pytorch/make_pth_kinds.py.
import { unzipSync, zipSync } from 'fflate';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readBytes, readJsonFixture } from '../../../testing/fixtures.ts';
import { asDynamic, int8Weights } from '../../../testing/networks/simple-cnn.ts';
import { parseNetwork } from '../../network/parse.ts';
import { tensorOf } from '../../network/state-dict.ts';
import type { AnyWeights } from '../adapt.ts';
import { told as adapting } from '../adapting/telling.ts';
import { readAnyWeights, readChosenFiles } from '../import.ts';
import { told as whole } from '../telling.ts';
import { PthError } from './error.ts';
import { allowedGlobals, rebuildFromType, rebuildTensor } from './globals.ts';
import { decodePickle } from './pickle/reader.ts';
import { call, global, tuple } from './pickle/values.ts';
import { encodePickle } from './pickle/writer.ts';
import { told } from './telling.ts';

const tiny = parseNetwork('conv:2:3,pool,dense:3', { side: 4, channels: 1, classes: 2 });
const values = v.record(v.string(), v.array(v.number()));
const recorded = readJsonFixture(
  'pth-kinds/pth-kinds.json',
  v.object({
    plain: values,
    'dynamic-float16': values,
    'dynamic-one-layer': v.object({ 'fc1.weight': v.array(v.number()), 'fc1.weight_scale': v.number() }),
  }),
);

const bytesOf = (name: string): Uint8Array<ArrayBuffer> =>
  readBytes(`fixtures/pytorch/pth-kinds/${name}.pth`);
const read = (name: string): AnyWeights => readAnyWeights(bytesOf(name), `${name}.pth`, tiny);

/** expected: what differs from the plain weights. */
function expectWeights(
  weights: AnyWeights,
  expected: Readonly<Record<string, readonly number[]>> = {},
): void {
  if (weights.kind !== 'float') throw new Error('Read as int8.');
  for (const [name, numbers] of Object.entries({ ...recorded.plain, ...expected }))
    expect([...tensorOf(weights.state, name)], name).toEqual(numbers);
}

describe('gives the weights that torch saved', () => {
  const readFrom = (path: string): string => told('pth/read-from', { path });
  const without = (prefix: string): string => adapting('adapt/prefix', { prefix });

  it.each([
    { what: 'plain', done: [] },
    { what: 'class-of-its-own', done: [] },
    { what: 'qat-prepared', done: [told('pth/observers')] },
    { what: 'static-prepared', done: [told('pth/observers')] },
    { what: 'lightning', done: [readFrom('state_dict'), without('model.')] },
    { what: 'numpy-figures', done: [readFrom('model')] },
  ])('of $what', ({ what, done }) => {
    const weights = read(what);
    expectWeights(weights);
    expect(weights.done).toEqual(done);
  });

  it('rounded to float16 by quantize_dynamic', () => {
    const weights = read('dynamic-float16');
    expectWeights(weights, recorded['dynamic-float16']);
    expect(weights.done).toEqual([told('pth/unpacked', { layers: ['fc1', 'fc2'] })]);
  });

  it('of a checkpoint in which one layer alone is int8', () => {
    const weights = read('dynamic-one-layer');
    expect(weights.done).toEqual([readFrom('state_dict'), without('module.')]);
    const network = asDynamic(weights);
    expect(network.scheme).toEqual({ kind: 'dynamic', granularity: 'per-tensor', layers: ['fc1'] });
    const { values: levels, scales } = int8Weights(network, 'fc1');
    expect([...levels]).toEqual(recorded['dynamic-one-layer']['fc1.weight']);
    expect([...scales]).toEqual([Math.fround(recorded['dynamic-one-layer']['fc1.weight_scale'])]);
  });
});

it('puts the parts of one state dict together', () => {
  const names = ['part-00002-of-00002', 'part-00001-of-00002'];
  const parts = names.map((name) => ({ name: `${name}.pth`, bytes: bytesOf(name) }));
  expectWeights(readChosenFiles(parts, tiny));
  expect(() => readChosenFiles(parts.slice(1), tiny)).toThrow(
    /weights\/parts-missing .*part-00002-of-00002\.pth/,
  );
});

it.each([
  ['static-converted', 'conv1.weight'],
  ['static-one-layer', 'fc1.scale'],
  ['static-graph', 'conv1_input_scale_0'],
])('says of %s that it is quantized statically, and what to do', (name, sign) => {
  expect(() => read(name)).toThrow(PthError);
  expect(() => read(name)).toThrow(
    told('pth/unreadable', { file: `${name}.pth`, problem: told('pth/static', { tensor: sign }) }),
  );
});

describe('an archive may have been', () => {
  const entries = Object.entries(unzipSync(bytesOf('plain')));
  const repacked = (rename: (name: string) => string, level: 0 | 6 = 6) =>
    zipSync(Object.fromEntries(entries.map(([name, bytes]) => [rename(name), bytes])), { level });
  const plain = bytesOf('plain');
  const takenFrom = (path: string): string => whole('weights-file/taken-from', { path });

  it.each([
    { what: 'packed anew', bytes: repacked((name) => name), done: [] },
    { what: 'packed without its folder', bytes: repacked((name) => name.replace('plain/', '')), done: [] },
    { what: 'put into a folder', bytes: repacked((name) => `models/${name}`, 0), done: [] },
    {
      what: 'zipped twice',
      bytes: zipSync({ 'a.zip': zipSync({ 'model.pt': plain }) }),
      done: [takenFrom('a.zip'), takenFrom('model.pt')],
    },
    {
      what: 'zipped beside other things',
      bytes: zipSync({
        'model/read me.md': Uint8Array.of(65),
        'model/model.ckpt': plain,
        '__MACOSX/model/._model.ckpt': Uint8Array.of(0),
      }),
      done: [takenFrom('model/model.ckpt')],
    },
  ])('$what', ({ bytes, done }) => {
    const weights = readAnyWeights(bytes, 'mine.zip', tiny);
    expectWeights(weights);
    expect(weights.done).toEqual(done);
  });

  it('but not zipped without end', () => {
    const endless = Array.from({ length: 5 }).reduce<Uint8Array>(
      (inner) => zipSync({ 'a.zip': inner }),
      plain,
    );
    expect(() => readAnyWeights(endless, 'mine.zip', tiny)).toThrow(
      whole('weights-file/what-to-choose', {
        problem: whole('weights-file/is-other-zip', { file: 'mine.zip', entry: 'a.zip' }),
      }),
    );
  });

  it('but not with several models', () => {
    const both = zipSync({ 'a.pth': plain, 'b.pth': plain });
    expect(() => readAnyWeights(both, 'mine.zip', tiny)).toThrow(
      whole('weights-file/several-models', { file: 'mine.zip', models: ['a.pth', 'b.pth'] }),
    );
  });
});

describe('a class that nobody here knows', () => {
  const mine = global('__main__.Mine');
  const decoded = (value: Parameters<typeof encodePickle>[0]) => () =>
    decodePickle(encodePickle(value), allowedGlobals, 'mine.pth');

  it('may be that of a tensor', () => {
    const value = call(global(rebuildFromType), global(rebuildTensor), mine, tuple(), null);
    expect(decoded(value)()).toEqual(value);
  });

  it('is otherwise refused: elsewhere, or called', () => {
    const unreadable = (problem: string): string => told('pth/unreadable', { file: 'mine.pth', problem });
    const asksFor = unreadable(told('pth/asks-for', { path: '__main__.Mine' }));
    expect(decoded(mine)).toThrow(asksFor);
    expect(decoded(call(global(rebuildFromType), mine, mine, tuple(), null))).toThrow(asksFor);
    const recalled = call(global(rebuildFromType), global(rebuildTensor), mine, call(mine), null);
    expect(decoded(recalled)).toThrow(unreadable(told('pth/makes', { path: '__main__.Mine' })));
  });
});
