import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { simpleCnn } from '../../../core/network/presets.ts';
import { type StateDict, tensorOf } from '../../../core/network/state-dict.ts';
import { countDifferentBits, sameBytes } from '../../../testing/bits.ts';
import { readBytes, TensorFile, trainedWeightsPath } from '../../../testing/fixtures.ts';
import {
  asDynamic,
  int8Weights,
  linearLayers,
  parameterNames,
  withTensor,
} from '../../../testing/networks/simple-cnn.ts';
import { initialise } from '../../network/initialise.ts';
import { type DynamicNetwork, quantizeDynamic } from '../../quantization/schemes/dynamic.ts';
import { dequantizeNetwork } from '../../quantization/schemes/quantized-network.ts';
import { TorchGenerator } from '../../random/torch-generator.ts';
import { largestWeightsFile } from '../file-limits.ts';
import { readNetwork } from './network-reader.ts';
import { writeFloatWeights, writeNetwork } from './network-writer.ts';
import { parseSafetensors, SafetensorsError, type Tensor, writeSafetensors } from './safetensors.ts';
import { WeightsError } from './weights-reader.ts';

const state = initialise(new TorchGenerator(0), simpleCnn);
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
  const weights = readNetwork(bytes, fileName, simpleCnn);
  if (weights.kind !== 'float') throw new Error('Read as int8.');
  return weights.state;
}

function readInt8(bytes: Uint8Array): DynamicNetwork {
  return asDynamic(readNetwork(bytes, 'x', simpleCnn));
}

describe('a float file', () => {
  it('comes back with every bit', () => {
    const back = readFloat(writeFloatWeights(state));
    for (const name of parameterNames)
      expect(countDifferentBits(tensorOf(back, name), tensorOf(state, name))).toBe(0);
  });

  it('made by PyTorch is read with every bit', () => {
    const expected = new TensorFile(trainedWeightsPath);
    const read = readFloat(readBytes(trainedWeightsPath));
    for (const name of parameterNames)
      expect(countDifferentBits(tensorOf(read, name), expected.float32(name))).toBe(0);
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
    const back = readInt8(writeNetwork(model));
    expect(back.scheme.granularity).toBe(granularity);
    for (const layer of linearLayers) {
      const { values, scales, ...shape } = int8Weights(back, layer);
      expect(sameBytes(values, int8Weights(model, layer).values)).toBe(true);
      expect(sameBytes(scales, int8Weights(model, layer).scales)).toBe(true);
      expect(int8Weights(model, layer)).toMatchObject(shape);
    }
    for (const name of keptFloat)
      expect(sameBytes(tensorOf(dequantizeNetwork(back), name), tensorOf(state, name))).toBe(true);
  });

  it('has at most 490,000 bytes', () => {
    expect(writeNetwork(model).length).toBeLessThanOrEqual(490_000);
  });

  it('holds int8 weights beside their scales, under the names that others look for', () => {
    const { tensors } = parseSafetensors(writeNetwork(model), 'x');
    expect(tensors.get('fc1.weight')).toMatchObject({ dtype: 'I8', shape: [128, 3136] });
    const scales = granularity === 'per-tensor' ? 1 : 128;
    expect(tensors.get('fc1.weight_scale')).toMatchObject({ dtype: 'F32', shape: [scales] });
  });

  it('stands for float weights no further away than half a step', () => {
    const restored = dequantizeNetwork(model);
    const largestScale = Math.max(...int8Weights(model, 'fc1').scales);
    const difference = tensorOf(state, 'fc1.weight').map((value, i) =>
      Math.abs(value - (tensorOf(restored, 'fc1.weight')[i] ?? 0)),
    );
    expect(difference.reduce((a, b) => Math.max(a, b))).toBeLessThanOrEqual(largestScale * (0.5 + 1e-4));
    expect(tensorOf(restored, 'conv1.weight')).toBe(tensorOf(state, 'conv1.weight'));
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
  const int8 = writeNetwork(quantizeDynamic(state, 'per-tensor'));

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
      message: /41000001 bytes.*at most 41000000/,
    },
  ])('$what', ({ bytes, message }) => {
    expect(() => readNetwork(bytes, 'mine.safetensors', simpleCnn)).toThrow(WeightsError);
    expect(() => readNetwork(bytes, 'mine.safetensors', simpleCnn)).toThrow(/^mine\.safetensors/);
    expect(() => readNetwork(bytes, 'mine.safetensors', simpleCnn)).toThrow(message);
  });

  it('a file cut off anywhere', () => {
    fc.assert(
      fc.property(fc.nat(int8.length - 1), (length) => {
        expect(() => readNetwork(int8.subarray(0, length), 'mine.safetensors', simpleCnn)).toThrow(
          SafetensorsError,
        );
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
        const weight = tensorOf(state, 'fc2.weight').slice().fill(value, 0, 3);
        const back = readFloat(
          writeFloatWeights(
            withTensor(withTensor(state, 'fc2.weight', weight), 'fc2.bias', Float32Array.from(bias)),
          ),
        );
        expect(countDifferentBits(tensorOf(back, 'fc2.bias'), bias)).toBe(0);
        expect(countDifferentBits(tensorOf(back, 'fc2.weight'), weight)).toBe(0);
      },
    ),
    { numRuns: 20 * inject('runsFactor') },
  );
});
