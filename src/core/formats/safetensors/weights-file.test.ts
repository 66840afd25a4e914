import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { countDifferentBits, sameBytes } from '../../../testing/bits.ts';
import { readBytes, TensorFile, trainedWeightsPath } from '../../../testing/fixtures.ts';
import { initialise } from '../../network/initialise.ts';
import { linearLayers, parameterNames, type StateDict } from '../../network/simple-cnn.ts';
import { type QuantizedModel, quantizeDynamic } from '../../quantization/schemes/dynamic.ts';
import { TorchGenerator } from '../../random/torch-generator.ts';
import { parseSafetensors, SafetensorsError, type Tensor, writeSafetensors } from './safetensors.ts';
import {
  dequantizedState,
  largestWeightsFile,
  readWeights,
  WeightsError,
  writeFloatWeights,
  writeQuantizedWeights,
} from './weights-file.ts';

const state = initialise(new TorchGenerator(0));
const keptFloat = [
  'conv1.weight',
  'conv1.bias',
  'conv2.weight',
  'conv2.bias',
  'fc1.bias',
  'fc2.bias',
] as const;
const granularities = ['per-tensor', 'per-channel'] as const;

function readFloat(bytes: Uint8Array, fileName = 'x'): StateDict {
  const weights = readWeights(bytes, fileName);
  if (weights.kind !== 'float') throw new Error('Read as int8.');
  return weights.state;
}

function readInt8(bytes: Uint8Array): QuantizedModel {
  const weights = readWeights(bytes, 'x');
  if (weights.kind !== 'int8') throw new Error('Read as float.');
  return weights.model;
}

describe('a float file', () => {
  it('comes back with every bit', () => {
    const back = readFloat(writeFloatWeights(state));
    for (const name of parameterNames) expect(countDifferentBits(back[name], state[name])).toBe(0);
  });

  it('made by PyTorch is read with every bit', () => {
    const expected = new TensorFile(trainedWeightsPath);
    const read = readFloat(readBytes(trainedWeightsPath));
    for (const name of parameterNames) expect(countDifferentBits(read[name], expected.float32(name))).toBe(0);
  });

  it('has at most 1,690,000 bytes', () => {
    expect(writeFloatWeights(state).length).toBeLessThanOrEqual(1_690_000);
  });

  it('keeps metadata', () => {
    const { metadata } = parseSafetensors(writeFloatWeights(state, { step: '1875' }), 'x');
    expect(metadata).toMatchObject({ format: 'pt', step: '1875' });
  });
});

describe.each(granularities)('an int8 file, %s,', (granularity) => {
  const model = quantizeDynamic(state, granularity);

  it('comes back with every bit', () => {
    const back = readInt8(writeQuantizedWeights(model));
    expect(back.granularity).toBe(granularity);
    for (const layer of linearLayers) {
      const { values, scales, ...shape } = back.linear[layer];
      expect(sameBytes(values, model.linear[layer].values)).toBe(true);
      expect(sameBytes(scales, model.linear[layer].scales)).toBe(true);
      expect(model.linear[layer]).toMatchObject(shape);
    }
    expect(Object.keys(back.float)).toEqual(Object.keys(model.float));
    for (const name of keptFloat) expect(sameBytes(back.float[name], model.float[name])).toBe(true);
  });

  it('has at most 490,000 bytes', () => {
    expect(writeQuantizedWeights(model).length).toBeLessThanOrEqual(490_000);
  });

  it('holds int8 weights beside their scales, under the names that others look for', () => {
    const { tensors } = parseSafetensors(writeQuantizedWeights(model), 'x');
    expect(tensors.get('fc1.weight')).toMatchObject({ dtype: 'I8', shape: [128, 3136] });
    const scales = granularity === 'per-tensor' ? 1 : 128;
    expect(tensors.get('fc1.weight_scale')).toMatchObject({ dtype: 'F32', shape: [scales] });
  });

  it('stands for float weights no further away than half a step', () => {
    const restored = dequantizedState(model);
    const largestScale = Math.max(...model.linear.fc1.scales);
    const difference = state['fc1.weight'].map((value, i) =>
      Math.abs(value - (restored['fc1.weight'][i] ?? 0)),
    );
    expect(difference.reduce((a, b) => Math.max(a, b))).toBeLessThanOrEqual(largestScale * (0.5 + 1e-4));
    expect(restored['conv1.weight']).toBe(state['conv1.weight']);
  });
});

/** The tensors of a sound file with some of them put in the place of others; undefined takes one away. */
function altered(bytes: Uint8Array, changes: Record<string, Tensor | undefined>): Uint8Array<ArrayBuffer> {
  const tensors = new Map(parseSafetensors(bytes, 'sound').tensors);
  for (const [name, tensor] of Object.entries(changes)) {
    if (tensor) tensors.set(name, tensor);
    else tensors.delete(name);
  }
  return writeSafetensors(tensors);
}

function float32(shape: number[], values: Record<number, number> = {}): Tensor {
  const data = new Float32Array(shape.reduce((product, size) => product * size, 1)).fill(0.5);
  for (const [index, value] of Object.entries(values)) data[Number(index)] = value;
  return { dtype: 'F32', shape, data: new Uint8Array(data.buffer) };
}

describe('refuses, naming the file, the tensor and what to do,', () => {
  const float = writeFloatWeights(state);
  const int8 = writeQuantizedWeights(quantizeDynamic(state, 'per-tensor'));

  it.each([
    {
      what: 'a missing tensor',
      bytes: altered(float, { 'fc2.bias': undefined }),
      message: /fc2\.bias missing.*state_dict/,
    },
    { what: 'no tensors', bytes: writeSafetensors(new Map()), message: /and 4 more missing.*no tensors/ },
    {
      what: 'an extra tensor',
      bytes: altered(float, { 'fc3.bias': float32([4]) }),
      message: /fc3\.bias not part of/,
    },
    {
      what: 'a wrong shape',
      bytes: altered(float, { 'conv1.weight': float32([3, 3, 1, 32]) }),
      message: /conv1\.weight has shape \[3, 3, 1, 32\], not \[32, 1, 3, 3\]/,
    },
    {
      what: 'a wrong dtype',
      bytes: altered(float, { 'fc1.bias': { dtype: 'F16', shape: [128], data: new Uint8Array(256) } }),
      message: /fc1\.bias is F16, not F32.*Convert/,
    },
    {
      what: 'a NaN',
      bytes: altered(float, { 'conv2.bias': float32([64], { 17: Number.NaN }) }),
      message: /conv2\.bias is NaN at index 17.*diverged/,
    },
    {
      what: 'an infinite value',
      bytes: altered(int8, { 'fc2.bias': float32([10], { 9: Number.NEGATIVE_INFINITY }) }),
      message: /fc2\.bias is -Infinity at index 9/,
    },
    {
      what: 'a missing scale',
      bytes: altered(int8, { 'fc1.weight_scale': undefined }),
      message: /fc1\.weight_scale missing/,
    },
    {
      what: 'a scale of 0',
      bytes: altered(int8, { 'fc1.weight_scale': float32([1], { 0: 0 }) }),
      message: /fc1\.weight_scale is 0 at index 0.*above 0/,
    },
    {
      what: 'a negative scale',
      bytes: altered(int8, { 'fc2.weight_scale': float32([10], { 3: -0.25 }) }),
      message: /fc2\.weight_scale is -0\.25 at index 3/,
    },
    {
      what: 'an infinite scale',
      bytes: altered(int8, { 'fc2.weight_scale': float32([1], { 0: Number.POSITIVE_INFINITY }) }),
      message: /fc2\.weight_scale is Infinity at index 0/,
    },
    {
      what: 'as many scales as there are inputs',
      bytes: altered(int8, { 'fc1.weight_scale': float32([3136]) }),
      message: /fc1\.weight_scale has shape \[3136\], not \[1\] or \[\] or \[128\]/,
    },
    {
      what: 'layers that were quantized differently',
      bytes: altered(int8, { 'fc2.weight_scale': float32([10]) }),
      message: /fc1 is quantized per-tensor, fc2 per-channel/,
    },
    {
      what: 'one quantized layer of two',
      bytes: altered(int8, { 'fc2.weight': float32([10, 128]) }),
      message: /fc2\.weight is F32, not I8/,
    },
    {
      what: 'too many bytes',
      bytes: new Uint8Array(largestWeightsFile + 1),
      message: /16000001 bytes.*at most 16000000/,
    },
  ])('$what', ({ bytes, message }) => {
    expect(() => readWeights(bytes, 'mine.safetensors')).toThrow(WeightsError);
    expect(() => readWeights(bytes, 'mine.safetensors')).toThrow(/^mine\.safetensors/);
    expect(() => readWeights(bytes, 'mine.safetensors')).toThrow(message);
  });

  it('a file cut off anywhere', () => {
    fc.assert(
      fc.property(fc.nat(int8.length - 1), (length) => {
        expect(() => readWeights(int8.subarray(0, length), 'mine.safetensors')).toThrow(SafetensorsError);
      }),
    );
  });
});

it('reads any values that are finite, with every bit', () => {
  const anyFloat = fc.float({ noNaN: true, noDefaultInfinity: true });
  fc.assert(
    fc.property(
      fc.float32Array({ minLength: 10, maxLength: 10, noNaN: true, noDefaultInfinity: true }),
      anyFloat,
      (bias, value) => {
        const weight = state['fc2.weight'].slice().fill(value, 0, 3);
        const back = readFloat(
          writeFloatWeights({ ...state, 'fc2.bias': Float32Array.from(bias), 'fc2.weight': weight }),
        );
        expect(countDifferentBits(back['fc2.bias'], bias)).toBe(0);
        expect(countDifferentBits(back['fc2.weight'], weight)).toBe(0);
      },
    ),
    { numRuns: 20 * inject('runsFactor') },
  );
});
