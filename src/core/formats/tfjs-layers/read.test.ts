import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { simpleCnn } from '../../../core/network/presets.ts';
import { tensorOf } from '../../../core/network/state-dict.ts';
import { sameBytes } from '../../../testing/bits.ts';
import { readState, trainedWeightsPath } from '../../../testing/fixtures.ts';
import { altered, modelSchema, spec } from '../../../testing/formats/altered-model.ts';
import { asDynamic, int8Weights, parameterNames } from '../../../testing/networks/simple-cnn.ts';
import { quantizeDynamic } from '../../quantization/schemes/dynamic.ts';
import { writeNetwork } from '../safetensors/network-writer.ts';
import { openZip } from '../zip/read.ts';
import { readTfjsLayers } from './read.ts';
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
