// ONNX Runtime itself reads what is written, and computes what PyTorch computed.
import { env, InferenceSession, Tensor } from 'onnxruntime-web';
import { beforeAll, expect, it } from 'vitest';
import { readMnistTest, readState, TensorFile, trainedWeightsPath } from '../../../testing/fixtures.ts';
import { imageSize, normaliseBatch } from '../../data/normalise.ts';
import { classCount, parameterNames } from '../../model/simple-cnn.ts';
import { writeFloatOnnx } from './float-model.ts';
import { onnxInput, onnxOutput } from './network.ts';

const state = readState(trainedWeightsPath);
let session: InferenceSession;

beforeAll(async () => {
  env.wasm.numThreads = 1;
  session = await InferenceSession.create(writeFloatOnnx(state));
});

/** Logits of test images from `first` on. */
async function logits(first: number, count: number): Promise<Float32Array> {
  const { pixels } = readMnistTest();
  const images = new Float32Array(count * imageSize);
  const order = Uint32Array.from({ length: count }, (_, i) => first + i);
  normaliseBatch(pixels, order, 0, count, images);
  const fed = new Tensor('float32', images, [count, 1, 28, 28]);
  const output = (await session.run({ [onnxInput]: fed }))[onnxOutput];
  expect(output?.dims).toEqual([count, classCount]);
  return Float32Array.from((await output?.getData()) ?? [], Number);
}

it("gives PyTorch's logits within 1e-4, at any batch", async () => {
  const expected = new TensorFile('fixtures/pytorch/seed0-outputs.safetensors').float32('float_logits');
  for (const [first, count] of [
    [0, 1],
    [1, 32],
    [33, 67],
  ] as const) {
    const computed = await logits(first, count);
    const wanted = expected.subarray(first * classCount, (first + count) * classCount);
    const differences = computed.map((logit, i) => Math.abs(logit - (wanted[i] ?? Number.NaN)));
    expect(Math.max(...differences)).toBeLessThan(1e-4);
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
  const file = Buffer.from(writeFloatOnnx(state));
  for (const name of parameterNames) {
    const { buffer, byteOffset, byteLength } = state[name];
    expect(file.includes(name), name).toBe(true);
    expect(file.includes(Buffer.from(buffer, byteOffset, byteLength)), name).toBe(true);
  }
  const weights = parameterNames.reduce((sum, name) => sum + state[name].byteLength, 0);
  expect(file.length - weights, 'what the rest takes').toBeLessThan(2000);
});

it('refuses weights of another shape', () => {
  const cut = { ...state, 'fc2.bias': state['fc2.bias'].slice(1) };
  expect(() => writeFloatOnnx(cut)).toThrow('fc2.bias [10] wants 10 values, not 9.');
});
