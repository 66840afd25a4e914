/** Models of TF.js that can't be read. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readState, trainedWeightsPath } from '../../../testing/fixtures.ts';
import { altered, type Model, type Spec, spec } from '../../../testing/formats/altered-model.ts';
import { whyNot } from '../../../testing/why-not.ts';
import { simpleCnn } from '../../network/presets.ts';
import { quantizeDynamic } from '../../quantization/schemes/dynamic.ts';
import { told as toldOfWeights } from '../safetensors/telling.ts';
import { WeightsError } from '../safetensors/weights-reader.ts';
import { openZip, ZipError } from '../zip/read.ts';
import { TfjsLayersError } from './error.ts';
import { readTfjsLayers } from './read.ts';
import { told } from './telling.ts';
import { writeQuantizedTfjsLayers, writeTfjsLayers } from './write.ts';

const readZip = (zip: Uint8Array, fileName: string) =>
  readTfjsLayers(openZip(zip, fileName, { totalBytes: 10_000_000, entries: 100 }), fileName, simpleCnn);

const state = readState(trainedWeightsPath);
const float = writeTfjsLayers(state);
const perTensor = writeQuantizedTfjsLayers(quantizeDynamic(state, 'per-tensor'));
const perChannel = writeQuantizedTfjsLayers(quantizeDynamic(state, 'per-channel'));

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
      what: 'no kernel',
      zip: altered(float, change('fc1/kernel', { name: 'fc1/other' })),
      problem: told('tfjs/weight-missing', { weight: 'fc1/kernel' }),
    },
    {
      what: 'another layer',
      zip: altered(float, (model) => {
        change('fc1/kernel', { name: 'dense/kernel' })(model);
        change('fc1/bias', { name: 'dense/bias' })(model);
        change('fc2/bias', { name: 'more/kernel' })(model);
      }),
      problem: told('tfjs/weight-not-found', {
        weight: 'fc1/kernel',
        others: ['conv1', 'conv2', 'dense', 'fc2', toldOfWeights('weights/more', { count: 1 })],
      }),
    },
    {
      what: 'a layer that is none, and no topology',
      zip: altered(float, (model) => {
        Object.assign(model, { modelTopology: undefined });
        change('fc1/kernel', { shape: [3136 * 128] })(model);
      }),
      problem: told('tfjs/no-layer', { layer: 'fc1' }),
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
