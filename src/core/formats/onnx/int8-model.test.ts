// ONNX Runtime runs the int8 files over the whole test set, in batches of 32 as PyTorch was given them.

import { describe, expect, it } from 'vitest';
import { mnist } from '../../../core/dataset/dataset-info.ts';
import { tensorOf } from '../../../core/network/state-dict.ts';
import { readMnistTest, readState, TensorFile, trainedWeightsPath } from '../../../testing/fixtures.ts';
import { allOnnxLogits, onnxLogits, openOnnx } from '../../../testing/formats/onnx.ts';
import { classCount, parameterNames } from '../../../testing/networks/simple-cnn.ts';
import { countCorrect, predictions } from '../../metrics/accuracy.ts';
import { compare } from '../../metrics/compare.ts';
import { quantizeDynamic } from '../../quantization/schemes/dynamic.ts';
import { percentCorrect } from '../../results/accuracy.ts';
import { writePytorchInt8Onnx, writeRuntimeInt8Onnx } from './int8-model.ts';

const state = readState(trainedWeightsPath);
const pytorch = new TensorFile('fixtures/pytorch/seed0-outputs.safetensors');
const { pixels, labels } = readMnistTest();
const granularities = ['per-tensor', 'per-channel'] as const;

const accuracyOf = (logits: Float32Array): number =>
  percentCorrect({ correct: countCorrect(logits, labels, classCount), images: labels.length });

describe("in PyTorch's arithmetic", () => {
  it.each([
    { granularity: 'per-tensor', recorded: 'per_tensor_logits', accuracy: 97.61 },
    { granularity: 'per-channel', recorded: 'per_channel_logits', accuracy: 97.59 },
  ] as const)(
    'answers as PyTorch does, $granularity: $accuracy % within 0.02, 9,990 of 10,000 predictions alike',
    async ({ granularity, recorded, accuracy }) => {
      const session = await openOnnx(writePytorchInt8Onnx(quantizeDynamic(state, granularity), mnist));
      const logits = await allOnnxLogits(session, pixels);
      const wanted = pytorch.float32(recorded);
      const { changed } = compare(predictions(wanted, classCount), predictions(logits, classCount), labels);
      expect(changed).toBeLessThanOrEqual(10);
      expect(Math.abs(accuracyOf(logits) - accuracy)).toBeLessThanOrEqual(0.02 + 1e-9);
    },
  );
});

describe("in ONNX Runtime's arithmetic", () => {
  it.each(granularities)('is as accurate as float within 0.1 %, %s', async (granularity) => {
    const session = await openOnnx(writeRuntimeInt8Onnx(quantizeDynamic(state, granularity), mnist));
    const logits = await allOnnxLogits(session, pixels);
    const float = accuracyOf(pytorch.float32('float_logits'));
    expect(Math.abs(accuracyOf(logits) - float)).toBeLessThanOrEqual(0.1);
  });
});

describe.each([
  { write: writePytorchInt8Onnx, arithmetic: 'in the arithmetic of PyTorch (quantize_dynamic, qint8)' },
  { write: writeRuntimeInt8Onnx, arithmetic: 'in the arithmetic of ONNX Runtime (quantize_dynamic)' },
])('a file $arithmetic', ({ write, arithmetic }) => {
  it.each(granularities)('says so, and how it is quantized, %s', (granularity) => {
    const file = Buffer.from(write(quantizeDynamic(state, granularity), mnist));
    expect(file.includes(arithmetic)).toBe(true);
    expect(file.includes(`dynamic int8, ${granularity.replace('-', ' ')}`)).toBe(true);
    expect(file.includes('Quantization Playground')).toBe(true);
  });

  it("has float parameters under PyTorch's names, and dense weights of a byte each", () => {
    const file = Buffer.from(write(quantizeDynamic(state, 'per-tensor'), mnist));
    const floats = parameterNames.filter((name) => !/^fc..weight$/.test(name));
    for (const name of floats) {
      const { buffer, byteOffset, byteLength } = tensorOf(state, name);
      expect(file.includes(name), name).toBe(true);
      expect(file.includes(Buffer.from(buffer, byteOffset, byteLength)), name).toBe(true);
    }
    const floatBytes = floats.reduce((sum, name) => sum + tensorOf(state, name).byteLength, 0);
    const int8Bytes = tensorOf(state, 'fc1.weight').length + tensorOf(state, 'fc2.weight').length;
    expect(file.length - floatBytes - int8Bytes, 'what the rest takes').toBeLessThan(6000);
  });

  it('takes any batch', async () => {
    const session = await openOnnx(write(quantizeDynamic(state, 'per-tensor'), mnist));
    expect(session.inputMetadata).toMatchObject([{ name: 'images', shape: ['batch', 1, 28, 28] }]);
    expect(predictions(await onnxLogits(session, pixels, 0, 1), classCount)).toEqual(labels.slice(0, 1));
    expect(predictions(await onnxLogits(session, pixels, 1, 7), classCount)).toEqual(labels.slice(1, 8));
  });
});
