import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { simpleCnn } from '../../../core/network/presets.ts';
import { tensorOf } from '../../../core/network/state-dict.ts';
import { sameBytes } from '../../../testing/bits.ts';
import { readState, trainedWeightsPath } from '../../../testing/fixtures.ts';
import { asDynamic, int8Weights, parameterNames } from '../../../testing/networks/simple-cnn.ts';
import { whyNot } from '../../../testing/why-not.ts';
import { quantizeDynamic } from '../../quantization/schemes/dynamic.ts';
import { writeNetwork } from '../safetensors/network-writer.ts';
import { told as toldOfWeights } from '../safetensors/telling.ts';
import { WeightsError } from '../safetensors/weights-reader.ts';
import { openZip, ZipError } from '../zip/read.ts';
import { TfjsLayersError } from './error.ts';
import { readTfjsLayers } from './read.ts';
import { told } from './telling.ts';
import { writeQuantizedTfjsLayers, writeTfjsLayers } from './write.ts';

/** Out of a zip, as it was written. */
const readZip = (zip: Uint8Array, fileName: string) =>
  readTfjsLayers(openZip(zip, fileName, { totalBytes: 10_000_000, entries: 100 }), fileName, simpleCnn);

const state = readState(trainedWeightsPath);
const float = writeTfjsLayers(state);
const perTensor = writeQuantizedTfjsLayers(quantizeDynamic(state, 'per-tensor'));
const perChannel = writeQuantizedTfjsLayers(quantizeDynamic(state, 'per-channel'));

describe('what was written is read back with every bit:', () => {
  it('float', () => {
    const back = readZip(float, 'x');
    if (back.kind !== 'float') throw new Error('Read as int8.');
    for (const name of parameterNames)
      expect(sameBytes(tensorOf(back.state, name), tensorOf(state, name)), name).toBe(true);
  });

  it.each(['per-tensor', 'per-channel'] as const)('int8 %s', (granularity) => {
    const model = quantizeDynamic(state, granularity);
    const back = asDynamic(readZip(writeQuantizedTfjsLayers(model), 'x'));
    expect(back.scheme.granularity).toBe(granularity);
    expect(sameBytes(writeNetwork(back), writeNetwork(model))).toBe(true);
  });
});

it('int8 takes at most 490,000 bytes', () => {
  expect(perTensor.length).toBeLessThanOrEqual(490_000);
  expect(perChannel.length).toBeLessThanOrEqual(490_000);
});

interface Spec {
  name: string;
  shape: number[];
  dtype: string;
  quantization?: { dtype: string; scale: number; min: number } | undefined;
}

interface Model {
  format?: string;
  weightsManifest: { paths: string[]; weights: Spec[] }[];
}

const modelSchema = v.custom<Model>((value) => typeof value === 'object' && value !== null);

/** The zip with its model.json, and the bytes of its weights, changed in place. */
function altered(zip: Uint8Array, change: (model: Model, weights: Uint8Array) => void): Uint8Array {
  const { 'model.json': json, 'weights.bin': weights } = unzipSync(zip);
  if (!json || !weights) throw new Error('Not the zip that was expected.');
  const model = v.parse(modelSchema, JSON.parse(strFromU8(json)));
  change(model, weights);
  return zipSync({ 'model.json': strToU8(JSON.stringify(model)), 'weights.bin': weights }, { level: 0 });
}

function spec(model: Model, name: string): Spec {
  const found = model.weightsManifest[0]?.weights.find((weight) => weight.name === name);
  if (!found) throw new Error(`No weight ${name}.`);
  return found;
}

it('what is uint8 but not symmetric becomes the floats that it stands for', () => {
  const scale = 0.001;
  const min = -0.2;
  const zip = altered(perTensor, (model) => {
    spec(model, 'fc2/kernel').quantization = { dtype: 'uint8', scale, min };
  });
  const back = readZip(zip, 'x');
  if (back.kind !== 'float') throw new Error('Read as int8.');
  const levels = int8Weights(quantizeDynamic(state, 'per-tensor'), 'fc2').values;
  const expected = Float32Array.from(levels, (level) => (level + 128) * scale + min);
  expect(sameBytes(tensorOf(back.state, 'fc2.weight'), expected)).toBe(true);
});

it('a model in a folder, its weights in several files, is read', () => {
  const { 'model.json': json, 'weights.bin': weights } = unzipSync(float);
  if (!json || !weights) throw new Error('Not the zip that was expected.');
  const model = v.parse(modelSchema, JSON.parse(strFromU8(json)));
  const [group] = model.weightsManifest;
  if (group) group.paths = ['shard1.bin', 'shard2.bin'];
  const shards = {
    'cnn/shard1.bin': weights.subarray(0, 1001),
    'cnn/shard2.bin': weights.subarray(1001),
  };
  const zip = zipSync({ 'cnn/model.json': strToU8(JSON.stringify(model)), ...shards }, { level: 0 });
  const back = readZip(zip, 'x');
  if (back.kind !== 'float') throw new Error('Read as int8.');
  for (const name of parameterNames)
    expect(sameBytes(tensorOf(back.state, name), tensorOf(state, name)), name).toBe(true);
});

describe('refuses, naming the file and what is wrong,', () => {
  const change = (name: string, fields: Partial<Spec>) => (model: Model) =>
    void Object.assign(spec(model, name), fields);

  it.each([
    {
      what: 'another name',
      zip: altered(float, change('fc1/bias', { name: 'dense/bias' })),
      problem: told('tfjs/weight-missing', { weight: 'fc1/bias' }),
    },
    {
      what: 'another shape',
      zip: altered(float, change('fc1/kernel', { shape: [128, 3136] })),
      problem: told('tfjs/shape', {
        weight: 'fc1/kernel',
        found: '[128, 3136]',
        expected: '[3136, 128]',
        network: 'SimpleCNN',
      }),
    },
    {
      what: 'a weight twice',
      zip: altered(
        float,
        (model) =>
          void model.weightsManifest[0]?.weights.push({ name: 'fc2/bias', shape: [0], dtype: 'float32' }),
      ),
      problem: told('tfjs/weight-twice', { weight: 'fc2/bias' }),
    },
    {
      what: 'another dtype',
      zip: altered(float, change('fc1/bias', { dtype: 'int32' })),
      problem: told('tfjs/weight-missing', { weight: 'fc1/bias' }),
    },
    {
      what: 'another quantization',
      zip: altered(perTensor, change('fc1/kernel', { quantization: { dtype: 'int4', scale: 1, min: 0 } })),
      problem: told('tfjs/other-model-field', {
        model: 'model.json',
        field: 'weightsManifest.0.weights.4.quantization.dtype',
        problem: 'Invalid type: Expected (("uint8" | "uint16") | "float16") but received "int4"',
      }),
    },
    {
      what: 'a graph model',
      zip: altered(float, (model) => void Object.assign(model, { format: 'graph-model' })),
      problem: told('tfjs/graph-model'),
    },
    {
      what: 'sizes beyond all bounds',
      zip: altered(float, change('fc1/kernel', { shape: [2 ** 53 - 1, 2 ** 53 - 1] })),
      problem: told('tfjs/other-bytes', { needed: '3.2451855365842665e+32', count: 1, found: '1686568' }),
    },
    {
      what: 'a missing file',
      zip: altered(float, (model) => void model.weightsManifest[0]?.paths.push('more.bin')),
      problem: told('tfjs/files-missing', { count: 1, files: ['more.bin'], model: 'model.json' }),
    },
    {
      what: 'a file that is used twice',
      zip: altered(
        float,
        (model) => void model.weightsManifest.push({ paths: ['weights.bin'], weights: [] }),
      ),
      problem: told('tfjs/file-twice', { file: 'weights.bin' }),
    },
    {
      what: 'no model.json',
      zip: zipSync({ 'a.txt': strToU8('a') }),
      problem: told('tfjs/no-model'),
    },
    {
      what: 'a model.json that is no JSON',
      zip: zipSync({ 'model.json': strToU8('{') }),
      problem: told('tfjs/model-not-json', { model: 'model.json', cause: whyNot(() => JSON.parse('{')) }),
    },
    {
      what: 'a scale layer that shifts its input',
      zip: altered(
        perChannel,
        (_, weights) => void weights.fill(1, weights.length - 80, weights.length - 40),
      ),
      problem: told('tfjs/no-scales', { weight: 'fc2_scale/moving_mean', expected: 0 }),
    },
    {
      what: 'two models',
      zip: zipSync({ 'a/model.json': strToU8('{}'), 'b/model.json': strToU8('{}') }),
      problem: told('tfjs/several-models', { models: ['a/model.json', 'b/model.json'] }),
    },
    {
      what: 'levels that are no int8',
      zip: altered(
        perChannel,
        change('fc1/kernel', { quantization: { dtype: 'uint8', scale: 0.5, min: 0 } }),
      ),
      problem: told('tfjs/no-levels', { weight: 'fc1/kernel', value: '71.5' }),
    },
  ])('$what', ({ zip, problem }) => {
    const read = () => readZip(zip, 'mine.zip');
    expect(read).toThrow(TfjsLayersError);
    expect(read).toThrow(told('tfjs/unreadable', { file: 'mine.zip', problem }));
  });

  it('a NaN', () => {
    const zip = altered(
      float,
      (_, weights) => void new DataView(weights.buffer, weights.byteOffset).setUint32(0, 0x7fc00000, true),
    );
    const value = { tensor: 'conv1.weight', value: 'NaN', index: '0' };
    const problem = toldOfWeights('weights/not-finite', value);
    const read = () => readZip(zip, 'mine.zip');
    expect(read).toThrow(WeightsError);
    expect(read).toThrow(toldOfWeights('weights/of-file', { file: 'mine.zip', problem }));
  });

  it('no zip', () => {
    const read = () => readZip(strToU8('{}'), 'mine.zip');
    expect(read).toThrow(ZipError);
    expect(read).toThrow(/mine\.zip/);
  });
});
