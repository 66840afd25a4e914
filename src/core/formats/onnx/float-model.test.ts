// ONNX Runtime itself reads what is written, and computes what PyTorch computed.

import type { InferenceSession } from 'onnxruntime-web';
import { beforeAll, expect, it } from 'vitest';
import { mnist } from '../../../core/dataset/dataset-info.ts';
import { tensorOf } from '../../../core/network/state-dict.ts';
import { largestDifference } from '../../../testing/bits.ts';
import { readMnistTest, readState, TensorFile, trainedWeightsPath } from '../../../testing/fixtures.ts';
import { onnxLogits, openOnnx } from '../../../testing/formats/onnx.ts';
import { classCount, parameterNames, withTensor } from '../../../testing/networks/simple-cnn.ts';
import { writeFloatOnnx } from './float-model.ts';

const state = readState(trainedWeightsPath);
let session: InferenceSession;

beforeAll(async () => {
  session = await openOnnx(writeFloatOnnx(state, mnist));
});

it("gives PyTorch's logits within 1e-4, at any batch", async () => {
  const { pixels } = readMnistTest();
  const expected = new TensorFile('fixtures/pytorch/seed0-outputs.safetensors').float32('float_logits');
  for (const [first, count] of [
    [0, 1],
    [1, 32],
    [33, 67],
  ] as const) {
    const wanted = expected.subarray(first * classCount, (first + count) * classCount);
    expect(largestDifference(await onnxLogits(session, pixels, first, count), wanted)).toBeLessThan(1e-4);
  }
});

it('says what goes in and what comes out', () => {
  const described = [...session.inputMetadata, ...session.outputMetadata];
  expect(described).toMatchObject([
    { name: 'images', isTensor: true, type: 'float32', shape: ['batch', 1, 28, 28] },
    { name: 'logits', isTensor: true, type: 'float32', shape: ['batch', 10] },
  ]);
});

it('holds the weights as they are, each under the name it has in PyTorch', () => {
  const file = Buffer.from(writeFloatOnnx(state, mnist));
  for (const name of parameterNames) {
    const { buffer, byteOffset, byteLength } = tensorOf(state, name);
    expect(file.includes(name), name).toBe(true);
    expect(file.includes(Buffer.from(buffer, byteOffset, byteLength)), name).toBe(true);
  }
  const weights = parameterNames.reduce((sum, name) => sum + tensorOf(state, name).byteLength, 0);
  expect(file.length - weights, 'what the rest takes').toBeLessThan(2000);
});

it('refuses weights of another shape', () => {
  const cut = withTensor(state, 'fc2.bias', tensorOf(state, 'fc2.bias').slice(1));
  expect(() => writeFloatOnnx(cut, mnist)).toThrow('fc2.bias [10] wants 10 values, not 9.');
});
