import { describe, expect, it } from 'vitest';
import { mnist } from '../../core/dataset/dataset-info.ts';
import { exportFileName, exportFormats } from '../../core/formats/export-formats.ts';
import { writePytorchInt8Onnx, writeRuntimeInt8Onnx } from '../../core/formats/onnx/int8-model.ts';
import { readNetwork } from '../../core/formats/safetensors/network-reader.ts';
import { simpleCnn } from '../../core/network/presets.ts';
import { quantizeDynamic } from '../../core/quantization/schemes/dynamic.ts';
import { sameBytes } from '../../testing/bits.ts';
import { readState, trainedWeightsPath } from '../../testing/fixtures.ts';
import { asDynamic, linearLayers } from '../../testing/simple-cnn.ts';
import { writeModel } from './exports.ts';
import { quantizeThroughFile } from './results.ts';

const state = readState(trainedWeightsPath);
const models = {
  state,
  quantized: undefined,
  scheme: { kind: 'dynamic', granularity: 'per-channel', layers: linearLayers },
  dataset: mnist,
} as const;

const every = exportFormats.flatMap(({ id, models: made }) => made.map((model) => [model, id] as const));

it.each(every)('there is a file of %s in %s, under a name of its own', async (model, format) => {
  expect((await writeModel(model, format, models)).length).toBeGreaterThan(400_000);
  const names = every.map((other) => exportFileName(...other, simpleCnn));
  expect(names.filter((name) => name === exportFileName(model, format, simpleCnn))).toHaveLength(1);
});

it('of another model there is none', async () => {
  await expect(writeModel('float', 'onnxRuntime', models)).rejects.toThrow(
    'There is no onnxRuntime file of the float model.',
  );
});

describe('int8', () => {
  it('is quantized for the purpose, with the scales that are set', async () => {
    const file = readNetwork(await writeModel('int8', 'safetensors', models), 'saved', simpleCnn);
    expect(asDynamic(file).scheme.granularity).toBe('per-channel');
  });

  it('is the model that was measured, where there is one', async () => {
    const quantized = quantizeThroughFile(state, { ...models.scheme, granularity: 'per-tensor' });
    const measured = { ...models, quantized };
    const model = quantizeDynamic(state, 'per-tensor');
    expect(await writeModel('int8', 'safetensors', measured)).toBe(quantized.bytes);
    const onnx = await writeModel('int8', 'onnx', measured);
    expect(sameBytes(onnx, writePytorchInt8Onnx(model, mnist))).toBe(true);
    const runtime = await writeModel('int8', 'onnxRuntime', measured);
    expect(sameBytes(runtime, writeRuntimeInt8Onnx(model, mnist))).toBe(true);
  });

  it('of another scheme goes into safetensors alone, and calibration needs images', async () => {
    const scheme = { kind: 'weightOnly', bits: 4, symmetric: true, granularity: 'per-channel' } as const;
    const fourBits = { ...models, scheme: { ...scheme, layers: ['fc1'] } } as const;
    const file = readNetwork(await writeModel('int8', 'safetensors', fourBits), 'saved', simpleCnn);
    expect(file.kind === 'weightOnly' && file.scheme).toEqual(fourBits.scheme);
    await expect(writeModel('int8', 'onnx', fourBits)).rejects.toThrow(
      'The quantized model is weight-only 4-bit symmetric, per channel, fc1, which only safetensors can hold.',
    );
    const layers = ['conv1', 'conv2', 'fc1', 'fc2'] as const;
    const calibrated = { observer: 'minMax', calibrationImages: 32, layers } as const;
    const unseen = {
      ...models,
      scheme: { kind: 'static', granularity: 'per-tensor', ...calibrated },
    } as const;
    await expect(writeModel('int8', 'safetensors', unseen)).rejects.toThrow('Press Quantize, then save.');
  });
});
