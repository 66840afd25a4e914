import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { simpleCnn } from '../../../core/network/presets.ts';
import { tensorOf } from '../../../core/network/state-dict.ts';
import { countDifferentBits, sameBytes } from '../../../testing/bits.ts';
import {
  readBytes,
  readJsonFixture,
  readState,
  TensorFile,
  trainedWeightsPath,
} from '../../../testing/fixtures.ts';
import {
  asDynamic,
  int8Weights,
  linearLayers,
  parameterNames,
} from '../../../testing/networks/simple-cnn.ts';
import { quantizeDynamic } from '../../quantization/schemes/dynamic.ts';
import { dequantizeNetwork } from '../../quantization/schemes/quantized-network.ts';
import { WeightsError } from '../safetensors/weights-reader.ts';
import { ZipError } from '../zip/read.ts';
import { PthArchive } from './archive.ts';
import { PthError } from './error.ts';
import { allowedGlobals } from './globals.ts';
import { decodePickle } from './pickle/reader.ts';
import { readPth } from './read.ts';
import { TensorReader } from './tensors.ts';

const fixture = (name: string): Uint8Array<ArrayBuffer> => readBytes(`fixtures/pytorch/${name}`);

describe('what torch.save wrote', () => {
  it('of a float state dict is read with every bit', () => {
    const weights = readPth(fixture('seed0-float.pth'), 'seed0-float.pth', simpleCnn);
    if (weights.kind !== 'float') throw new Error('Read as int8.');
    const expected = readState(trainedWeightsPath);
    for (const name of parameterNames) {
      expect(countDifferentBits(tensorOf(weights.state, name), tensorOf(expected, name)), name).toBe(0);
    }
  });

  it.each([
    { file: 'seed0-quantized.pth', granularity: 'per-tensor', prefix: 'per_tensor' },
    { file: 'seed0-quantized-per-channel.pth', granularity: 'per-channel', prefix: 'per_channel' },
  ] as const)(
    'of a state dict quantized $granularity is read with every bit',
    ({ file, granularity, prefix }) => {
      const network = asDynamic(readPth(fixture(file), file, simpleCnn));
      const state = readState(trainedWeightsPath);
      const expected = new TensorFile('fixtures/pytorch/seed0-int8.safetensors');
      expect(network.scheme.granularity).toBe(granularity);
      for (const layer of linearLayers) {
        const { values, scales, ...rest } = int8Weights(network, layer);
        expect(sameBytes(values, expected.int8(`${prefix}.${layer}.weight`)), layer).toBe(true);
        expect(sameBytes(scales, expected.float32(`${prefix}.${layer}.scale`)), layer).toBe(true);
        expect(int8Weights(quantizeDynamic(state, granularity), layer)).toMatchObject(rest);
      }
      const restored = dequantizeNetwork(network);
      for (const name of parameterNames.filter((one) => !/^fc..weight$/.test(one))) {
        expect(sameBytes(tensorOf(restored, name), tensorOf(state, name)), name).toBe(true);
      }
    },
  );
});

describe('a tensor is read as torch reads it, however it lies in its storage:', () => {
  const archive = new PthArchive(fixture('pth-cases.pth'), 'pth-cases.pth', {
    totalBytes: 100_000,
    entries: 100,
  });
  const cases = decodePickle(archive.pickle(), allowedGlobals, 'pth-cases.pth');
  const recorded = readJsonFixture(
    'pth-cases.json',
    v.record(v.string(), v.object({ shape: v.array(v.number()), bytes: v.array(v.number()) })),
  );
  const read = (name: string, largestTotal = 10_000) => {
    if (typeof cases !== 'object' || cases?.kind !== 'dictionary') throw new Error('No dict.');
    return new TensorReader(archive, largestTotal).read(name, cases.entries.get(name));
  };

  it.each(Object.entries(recorded))('%s', (name, { shape, bytes }) => {
    const tensor = read(name);
    expect(tensor.shape).toEqual(shape);
    expect([...tensor.data]).toEqual(bytes);
  });

  it('with its dtype', () => {
    const dtypes = ['float64', 'float16', 'bfloat16', 'int64', 'uint8', 'bool'].map(
      (name) => read(name).dtype,
    );
    expect(dtypes).toEqual(['F64', 'F16', 'BF16', 'I64', 'U8', 'BOOL']);
  });

  it('with scales and zero points', () => {
    expect(read('per tensor').quantizer).toEqual({ scales: Float64Array.of(0.25), zeroPoints: [3] });
    expect(read('per channel').quantizer).toEqual({ scales: Float64Array.of(0.25, 0.5), zeroPoints: [0, 0] });
  });

  it('but not if it takes more bytes than there are', () => {
    expect(() => read('expanded', 16)).toThrow(/"expanded" and those before it take more bytes/);
  });
});

describe('refuses, naming the file, what is wrong and what to do,', () => {
  it.each([
    {
      file: 'whole-model.pth',
      error: PthError,
      message: /asks for torch\.nn\.modules\.linear\.Linear.*not run.*state_dict/,
    },
    {
      file: 'checkpoint.pth',
      error: PthError,
      message: /"epoch" is an int, not a tensor.*nothing around it/,
    },
    { file: 'protocol-4.pth', error: PthError, message: /protocol 4, not 2.*without pickle_protocol/ },
    { file: 'list.pth', error: PthError, message: /it holds a list, not a state_dict/ },
    { file: 'torchscript.pt', error: PthError, message: /TorchScript program.*state_dict/ },
    { file: 'legacy.pth', error: ZipError, message: /not a sound zip archive/ },
    { file: 'other-network.pth', error: WeightsError, message: /missing.*It holds weight, bias/ },
  ])('$file', ({ file, error, message }) => {
    const bytes = fixture(`pth-refused/${file}`);
    expect(() => readPth(bytes, file, simpleCnn)).toThrow(error);
    expect(() => readPth(bytes, file, simpleCnn)).toThrow(message);
    expect(() => readPth(bytes, file, simpleCnn)).toThrow(new RegExp(`^${file.replace('.', '\\.')}`));
  });
});
