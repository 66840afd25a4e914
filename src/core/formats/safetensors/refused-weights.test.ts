/** Float and dynamic int8 files whose tensors can't be used. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simpleCnn } from '../../../core/network/presets.ts';
import { initialise } from '../../network/initialise.ts';
import { quantizeDynamic } from '../../quantization/schemes/dynamic.ts';
import { TorchGenerator } from '../../random/torch-generator.ts';
import { largestWeightsFile } from '../file-limits.ts';
import { readNetwork } from './network-reader.ts';
import { writeFloatWeights, writeNetwork } from './network-writer.ts';
import { parseSafetensors, SafetensorsError, type Tensor, writeSafetensors } from './safetensors.ts';
import { told } from './telling.ts';
import { WeightsError } from './weights-reader.ts';

const state = initialise(new TorchGenerator(0), simpleCnn);

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
  const network = 'SimpleCNN';
  const first = ['conv1.weight', 'conv1.bias', 'conv2.weight', 'conv2.bias'];
  const missing = (name: string, kind: string, more: number): string =>
    told('weights/missing', {
      names: [name],
      kind,
      network,
      holds: told('weights/holds', { names: [...first, told('weights/more', { count: more })] }),
    });
  const at = (tensor: string, value: string, index: string) => ({ tensor, value, index });

  it.each([
    {
      what: 'a missing tensor',
      bytes: altered(float, { 'fc2.bias': undefined }),
      problem: missing('fc2.bias', told('weights/kind-float'), 3),
    },
    {
      what: 'no tensors',
      bytes: writeSafetensors(new Map()),
      problem: told('weights/missing', {
        names: [...first, told('weights/more', { count: 4 })],
        kind: told('weights/kind-float'),
        network,
        holds: told('weights/holds-nothing'),
      }),
    },
    {
      what: 'an extra tensor',
      bytes: altered(float, { 'fc3.bias': float32([4]) }),
      problem: told('weights/not-part', { names: ['fc3.bias'], kind: told('weights/kind-float'), network }),
    },
    {
      what: 'a wrong shape',
      bytes: altered(float, { 'conv1.weight': float32([3, 3, 1, 32]) }),
      problem: told('weights/shape', {
        tensor: 'conv1.weight',
        found: '[3, 3, 1, 32]',
        expected: '[32, 1, 3, 3]',
        network,
      }),
    },
    {
      what: 'a wrong dtype',
      bytes: altered(float, { 'fc1.bias': { dtype: 'F16', shape: [128], data: new Uint8Array(256) } }),
      problem: told('weights/type', { tensor: 'fc1.bias', found: 'F16', expected: 'F32' }),
    },
    {
      what: 'a NaN',
      bytes: altered(float, { 'conv2.bias': float32([64], { 17: Number.NaN }) }),
      problem: told('weights/not-finite', at('conv2.bias', 'NaN', '17')),
    },
    {
      what: 'an infinite value',
      bytes: altered(int8, { 'fc2.bias': float32([10], { 9: Number.NEGATIVE_INFINITY }) }),
      problem: told('weights/not-finite', at('fc2.bias', '-Infinity', '9')),
    },
    {
      what: 'a missing scale',
      bytes: altered(int8, { 'fc1.weight_scale': undefined }),
      problem: missing('fc1.weight_scale', told('weights/kind-int8'), 5),
    },
    {
      what: 'a scale of 0',
      bytes: altered(int8, { 'fc1.weight_scale': float32([1], { 0: 0 }) }),
      problem: told('weights/scale-not-positive', at('fc1.weight_scale', '0', '0')),
    },
    {
      what: 'a negative scale',
      bytes: altered(int8, { 'fc2.weight_scale': float32([10], { 3: -0.25 }) }),
      problem: told('weights/scale-not-positive', at('fc2.weight_scale', '-0.25', '3')),
    },
    {
      what: 'an infinite scale',
      bytes: altered(int8, { 'fc2.weight_scale': float32([1], { 0: Number.POSITIVE_INFINITY }) }),
      problem: told('weights/not-finite', at('fc2.weight_scale', 'Infinity', '0')),
    },
    {
      what: 'as many scales as there are inputs',
      bytes: altered(int8, { 'fc1.weight_scale': float32([3136]) }),
      problem: told('weights/shape', {
        tensor: 'fc1.weight_scale',
        found: '[3136]',
        expected: told('weights/either', {
          one: '[1]',
          other: told('weights/either', { one: '[]', other: '[128]' }),
        }),
        network,
      }),
    },
    {
      what: 'layers that were quantized differently',
      bytes: altered(int8, { 'fc2.weight_scale': float32([10]) }),
      problem: told('weights/per-tensor-and-channel', { layer: 'fc1', other: 'fc2' }),
    },
    {
      what: 'one quantized layer of two',
      bytes: altered(int8, { 'fc2.weight': float32([10, 128]) }),
      problem: told('weights/type', { tensor: 'fc2.weight', found: 'F32', expected: 'I8' }),
    },
  ])('$what', ({ bytes, problem }) => {
    const read = () => readNetwork(bytes, 'mine.safetensors', simpleCnn);
    expect(read).toThrow(WeightsError);
    expect(read).toThrow(told('weights/of-file', { file: 'mine.safetensors', problem }));
  });

  it('a file of too many bytes', () => {
    const read = () => readNetwork(new Uint8Array(largestWeightsFile + 1), 'mine.safetensors', simpleCnn);
    expect(read).toThrow(WeightsError);
    expect(read).toThrow(
      told('weights/too-long', { file: 'mine.safetensors', bytes: '41000001', most: '41000000' }),
    );
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
