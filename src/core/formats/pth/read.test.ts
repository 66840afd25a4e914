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
import { told as toldOfZip } from '../zip/telling.ts';
import { PthArchive } from './archive.ts';
import { PthError } from './error.ts';
import { allowedGlobals } from './globals.ts';
import { decodePickle } from './pickle/reader.ts';
import { readPth } from './read.ts';
import { told } from './telling.ts';
import { TensorReader } from './tensors.ts';

const fixture = (name: string): Uint8Array<ArrayBuffer> => readBytes(`fixtures/pytorch/${name}`);

const unreadable = (file: string, problem: string): string => told('pth/unreadable', { file, problem });
const ofTensor = (problem: string): string => told('pth/tensor', { problem });

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
    expect(() => read('expanded', 16)).toThrow(
      unreadable('pth-cases.pth', ofTensor(told('pth/shares-storage', { tensor: 'expanded' }))),
    );
  });
});

describe('refuses, naming the file, what is wrong and what to do,', () => {
  const refused = (file: string) => () => readPth(fixture(`pth-refused/${file}`), file, simpleCnn);

  it.each([
    {
      file: 'whole-model.pth',
      problem: told('pth/asks-for', { path: 'torch.nn.modules.linear.Linear' }),
    },
    {
      file: 'checkpoint.pth',
      problem: ofTensor(told('pth/no-tensor', { tensor: 'epoch', found: told('pth/an-int') })),
    },
    { file: 'protocol-4.pth', problem: told('pth/protocol', { protocol: '4', known: '2' }) },
    { file: 'list.pth', problem: told('pth/no-state-dict', { found: told('pth/a-list') }) },
    { file: 'torchscript.pt', problem: told('pth/torchscript') },
  ])('$file', ({ file, problem }) => {
    expect(refused(file)).toThrow(PthError);
    expect(refused(file)).toThrow(unreadable(file, problem));
  });

  it('what is no zip archive, or of another network', () => {
    const problem = toldOfZip('zip/directory-missing');
    expect(refused('legacy.pth')).toThrow(ZipError);
    expect(refused('legacy.pth')).toThrow(toldOfZip('zip/unsound', { file: 'legacy.pth', problem }));
    expect(refused('other-network.pth')).toThrow(WeightsError);
    expect(refused('other-network.pth')).toThrow(/other-network\.pth.*weight.*bias/);
  });
});
