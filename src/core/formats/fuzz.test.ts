/** Files of every kind, alone and together, damaged in every way: sound weights or a clear error come of them, and soon. */
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readBytes } from '../../testing/fixtures.ts';
import { functional, keras3 } from '../../testing/formats/keras-files.ts';
import { importerRuns, importerTimeout } from '../../testing/importer-runs.ts';
import { initialise } from '../network/initialise.ts';
import { parseNetwork } from '../network/parse.ts';
import { quantizeDynamic } from '../quantization/schemes/dynamic.ts';
import { dequantizeNetwork } from '../quantization/schemes/quantized-network.ts';
import { TorchGenerator } from '../random/torch-generator.ts';
import type { NamedFile } from './file-set.ts';
import { readChosenFiles } from './import.ts';
import { PthError } from './pth/error.ts';
import { writeFloatWeights, writeNetwork } from './safetensors/network-writer.ts';
import { parseSafetensors, SafetensorsError, writeSafetensors } from './safetensors/safetensors.ts';
import { WeightsError } from './safetensors/weights-reader.ts';
import { TfjsLayersError } from './tfjs-layers/error.ts';
import { writeQuantizedTfjsLayers, writeTfjsLayers } from './tfjs-layers/write.ts';
import { ZipError } from './zip/read.ts';
import { told } from './zip/telling.ts';

const spec = parseNetwork('conv:2:3,pool,dense:3', { side: 4, channels: 1, classes: 2 });
const state = initialise(new TorchGenerator(0), spec);
const known = [PthError, SafetensorsError, WeightsError, TfjsLayersError, ZipError];

const unzipped = (zip: Uint8Array): NamedFile[] =>
  Object.entries(unzipSync(zip)).map(([name, bytes]) => ({ name, bytes }));
const named = (name: string, bytes: Uint8Array): NamedFile => ({ name, bytes });
const text = (name: string, content: string) => named(name, new TextEncoder().encode(content));

const { tensors } = parseSafetensors(writeFloatWeights(state), 'x');
const partOf = (kind: string) =>
  writeSafetensors(new Map([...tensors].filter(([name]) => name.startsWith(kind))));
const pth = (name: string) => readBytes(`fixtures/pytorch/pth-kinds/${name}.pth`);

/** The topology that this page writes, as a functional model of Keras 3. */
function asFunctional(files: readonly NamedFile[]): NamedFile[] {
  return files.map((file) => {
    if (!file.name.endsWith('.json')) return file;
    const json = JSON.parse(new TextDecoder().decode(file.bytes));
    const { layers } = json.modelTopology.model_config.config;
    const linked = layers.map((layer: Parameters<typeof keras3>[0], i: number) => ({
      ...keras3(layer),
      inbound_nodes: i === 0 ? [] : [[[layers[i - 1].config.name, 0, 0, {}]]],
    }));
    return text(file.name, JSON.stringify({ ...json, modelTopology: functional(linked) }));
  });
}

const kinds: Readonly<Record<string, readonly NamedFile[]>> = {
  'safetensors, float': [named('m.safetensors', writeFloatWeights(state))],
  'safetensors, int8': [named('m.safetensors', writeNetwork(quantizeDynamic(state, 'per-tensor')))],
  'safetensors with an index': [
    text('i.index.json', '{"weight_map":{"conv1.weight":"a.safetensors","fc1.weight":"b.safetensors"}}'),
    named('a.safetensors', partOf('conv')),
    named('b.safetensors', partOf('fc')),
  ],
  'TF.js, loose': asFunctional(unzipped(writeTfjsLayers(state))),
  'TF.js, int8, loose': unzipped(writeQuantizedTfjsLayers(quantizeDynamic(state, 'per-channel'))),
  'TF.js, zipped': [named('m.zip', writeTfjsLayers(state))],
  'a checkpoint': [named('m.ckpt', pth('lightning'))],
  'prepared for quantization': [named('m.pth', pth('qat-prepared'))],
  'one layer in int8, zipped twice': [
    named('m.zip', zipSync({ 'm.zip': zipSync({ 'm.pth': pth('dynamic-one-layer') }) }, { level: 0 })),
  ],
};

/** A share of the file, and what happens there. */
const damage = fc.tuple(
  fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  fc.oneof(
    fc.constant('cut' as const),
    fc.nat(7).map((bit) => ({ bit })),
    fc
      .constantFrom('9', '999999999999', '-1', '"', '[', '}', '{"a":', '1e308', '\\', '\u0000')
      .map((put) => ({ put })),
    // Endless strings, and nests.
    fc.constantFrom('a', '[', '{"a":', '\\u0041', 'é').map((put) => ({ put: put.repeat(20_000) })),
  ),
);

function damaged(
  bytes: Uint8Array,
  [share, change]: typeof damage extends fc.Arbitrary<infer T> ? T : never,
) {
  const at = Math.floor(bytes.length * share);
  if (change === 'cut') return bytes.slice(0, at);
  if ('put' in change) {
    const put = new TextEncoder().encode(change.put);
    // In the place of as many bytes, so that what stands behind stays where it is said to be, or between two.
    const rest = bytes.subarray(put.length < 20 ? at + put.length : at);
    const changed = new Uint8Array(at + put.length + rest.length);
    changed.set(bytes.subarray(0, at));
    changed.set(put, at);
    changed.set(rest, at + put.length);
    return changed;
  }
  const turned = bytes.slice();
  turned[at] = (turned[at] ?? 0) ^ (1 << change.bit);
  return turned;
}

function survives(files: readonly NamedFile[]): void {
  const before = process.cpuUsage();
  try {
    const read = readChosenFiles(files, spec);
    const { tensors: found } = read.kind === 'float' ? read.state : dequantizeNetwork(read);
    for (const values of found.values()) expect(values.every(Number.isFinite)).toBe(true);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    expect(
      known.some((kind) => error instanceof kind),
      String(error),
    ).toBe(true);
    expect(
      files.some(({ name }) => error.message.includes(name)),
      error.message,
    ).toBe(true);
    expect(error.message.length).toBeLessThan(1500);
  }
  // Of its own time: what others do on the machine is no fault of these readers.
  const { user, system } = process.cpuUsage(before);
  expect(user + system).toBeLessThan(1e6);
}

describe.each(Object.entries(kinds))('%s', (_, files) => {
  it('is read as it is', () => {
    expect(readChosenFiles(files, spec).kind).toMatch(/float|dynamic/);
  });

  it(
    'is read or refused whatever happens to one of the files, or if one is missing or there twice',
    importerTimeout,
    () => {
      const which = fc.nat(files.length - 1);
      fc.assert(
        fc.property(
          which,
          fc.array(damage, { minLength: 1, maxLength: 3 }),
          fc.nat(30),
          (i, changes, other) => {
            const changed = files.map((file, j) =>
              i === j ? { ...file, bytes: changes.reduce(damaged, file.bytes) } : file,
            );
            if (other === 0 && files.length > 1) changed.splice(i, 1);
            if (other === 1)
              changed.push({
                ...files[0],
                name: `${i}.safetensors`,
                bytes: files[i]?.bytes ?? new Uint8Array(),
              });
            survives(changed);
          },
        ),
        importerRuns(700),
      );
    },
  );
});

describe('more tensors than any model has, or names without end, are refused as soon:', () => {
  const empty = { dtype: 'F32', shape: [0, 0], data: new Uint8Array() } as const;
  const called = (name: (i: number) => string, count = 20_000) =>
    writeSafetensors(new Map(Array.from({ length: count }, (_, i) => [name(i), empty])));

  it.each([
    { what: 'names without a dot', bytes: called((i) => `a${i}`) },
    { what: 'what optimizers keep', bytes: called((i) => `optimizer.${i}.exp_avg`) },
    { what: 'layers of one shape', bytes: called((i) => `a${i >> 1}.${i % 2 ? 'bias' : 'weight'}`) },
    { what: 'a long prefix of many parts', bytes: called((i) => `${'a.'.repeat(400)}${i}.weight`, 5000) },
    { what: 'more than are allowed', bytes: called((i) => `a${i}.weight`, 200_000) },
    { what: 'a name of megabytes', bytes: called(() => `${'.weight_'.repeat(500_000)}\n`, 1) },
  ])('$what', ({ bytes }) => survives([{ name: 'm.safetensors', bytes }]));
});

it('a small file that unpacks to more than any model is refused, however deep', () => {
  const zeros = new Uint8Array(40_000_000);
  const bomb = zipSync({ 'm.pth': zeros, 'b.bin': zeros.subarray(0, 2_000_000) }, { level: 1 });
  const read = (bytes: Uint8Array) => () => readChosenFiles([named('bomb.zip', bytes)], spec);
  const problem = told('zip/too-large', { most: '41000000' });
  const message = told('zip/unsound', { file: 'bomb.zip', problem });
  expect(read(bomb)).toThrow(message);
  expect(read(zipSync({ 'a.zip': bomb }))).toThrow(message);
});
