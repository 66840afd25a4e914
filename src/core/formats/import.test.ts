import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, inject, it } from 'vitest';
import { mnist } from '../../core/dataset/dataset-info.ts';
import { simpleCnn } from '../../core/network/presets.ts';
import { readBytes, readState, trainedWeightsPath } from '../../testing/fixtures.ts';
import { quantizeDynamic } from '../quantization/schemes/dynamic.ts';
import { largestWeightsFile } from './file-limits.ts';
import { readAnyWeights } from './import.ts';
import { writeFloatOnnx } from './onnx/float-model.ts';
import { writePytorchInt8Onnx } from './onnx/int8-model.ts';
import { OnnxError } from './onnx/read/error.ts';
import { PthError } from './pth/error.ts';
import { writePth, writeQuantizedPth } from './pth/write.ts';
import { writeFloatWeights, writeNetwork } from './safetensors/network-writer.ts';
import { SafetensorsError } from './safetensors/safetensors.ts';
import { WeightsError } from './safetensors/weights-reader.ts';
import { told } from './telling.ts';
import { TfjsLayersError } from './tfjs-layers/error.ts';
import { writeQuantizedTfjsLayers, writeTfjsLayers } from './tfjs-layers/write.ts';
import { ZipError } from './zip/read.ts';

const state = readState(trainedWeightsPath);
const model = quantizeDynamic(state, 'per-channel');

it.each([
  { format: 'float safetensors', bytes: writeFloatWeights(state), kind: 'float' },
  { format: 'int8 safetensors', bytes: writeNetwork(model), kind: 'dynamic' },
  { format: 'float .pth', bytes: writePth(state), kind: 'float' },
  { format: 'int8 .pth', bytes: writeQuantizedPth(model), kind: 'dynamic' },
  { format: 'float ONNX', bytes: writeFloatOnnx(state, mnist), kind: 'float' },
  { format: 'int8 ONNX', bytes: writePytorchInt8Onnx(model, mnist), kind: 'dynamic' },
  { format: 'float TF.js', bytes: writeTfjsLayers(state), kind: 'float' },
  { format: 'int8 TF.js', bytes: writeQuantizedTfjsLayers(model), kind: 'dynamic' },
])('reads $format, whatever it is called', ({ bytes, kind }) => {
  expect(readAnyWeights(bytes, 'weights.download', simpleCnn).kind).toBe(kind);
});

const start = (...head: readonly (number | string)[]): Uint8Array =>
  Uint8Array.from([
    ...head.flatMap((part) => (typeof part === 'number' ? part : [...strToU8(part)])),
    ...new Uint8Array(40),
  ]);

const mine = { file: 'mine' };

describe('says what it was given, and what to do:', () => {
  it.each([
    {
      bytes: readBytes('fixtures/pytorch/pth-refused/legacy.pth'),
      problem: told('weights-file/is-old-pytorch', mine),
    },
    { bytes: start(0x80, 4, 0x95), problem: told('weights-file/is-pickle', mine) },
    { bytes: start(0x89, 'HDF\r\n'), problem: told('weights-file/is-hdf5', mine) },
    { bytes: start(0x93, 'NUMPY'), problem: told('weights-file/is-numpy-array', mine) },
    { bytes: start('GGUF'), problem: told('weights-file/is-gguf', mine) },
    { bytes: start(28, 0, 0, 0, 'TFL3'), problem: told('weights-file/is-tensorflow-lite', mine) },
    { bytes: start(0x89, 'PNG\r\n'), problem: told('weights-file/is-png', mine) },
    { bytes: start(0xff, 0xd8, 0xff, 0xe0), problem: told('weights-file/is-jpeg', mine) },
    { bytes: start('GIF89a'), problem: told('weights-file/is-gif', mine) },
    { bytes: start('%PDF-1.7'), problem: told('weights-file/is-pdf', mine) },
    { bytes: start(0x1f, 0x8b, 8), problem: told('weights-file/is-gzip', mine) },
    { bytes: start('7z', 0xbc, 0xaf), problem: told('weights-file/is-7-zip', mine) },
    {
      bytes: start('{"a":1}'),
      problem: told('weights-file/is-json', mine),
    },
    { bytes: start('<!DOCTYPE html>'), problem: told('weights-file/is-web-page', mine) },
    { bytes: start('a shopping list'), problem: told('weights-file/unknown', mine) },
    { bytes: zipSync({ 'model.weights.h5': start('x') }), problem: told('weights-file/is-keras', mine) },
    {
      bytes: zipSync({ 'a.npy': start('x'), 'b.npy': start('x') }),
      problem: told('weights-file/is-numpy-archive', mine),
    },
    {
      bytes: zipSync({ 'word/document.xml': start('x') }),
      problem: told('weights-file/is-other-zip', { ...mine, entry: 'word/document.xml' }),
    },
    { bytes: zipSync({}), problem: told('weights-file/is-empty-zip', mine) },
  ])('$problem', ({ bytes, problem }) => {
    const read = () => readAnyWeights(bytes, 'mine', simpleCnn);
    expect(read).toThrow(WeightsError);
    expect(read).toThrow(told('weights-file/what-to-choose', { problem }));
  });

  it('nothing', () => {
    const read = () => readAnyWeights(new Uint8Array(), 'mine', simpleCnn);
    expect(read).toThrow(WeightsError);
    expect(read).toThrow(told('weights-file/empty', mine));
  });

  it('a file that is too long', () => {
    const read = () => readAnyWeights(new Uint8Array(largestWeightsFile + 1), 'mine', simpleCnn);
    expect(read).toThrow(WeightsError);
    expect(read).toThrow(/mine.*41000001.*41000000/);
  });
});

it('leaves it to each format to say what is wrong with a file of its kind', () => {
  const cut = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, bytes.length - 100);
  expect(() => readAnyWeights(cut(writeFloatWeights(state)), 'mine', simpleCnn)).toThrow(SafetensorsError);
  expect(() => readAnyWeights(new Uint8Array(3), 'mine.safetensors', simpleCnn)).toThrow(SafetensorsError);
  expect(() => readAnyWeights(cut(writeFloatOnnx(state, mnist)), 'mine', simpleCnn)).toThrow(OnnxError);
  expect(() => readAnyWeights(cut(writePth(state)), 'mine', simpleCnn)).toThrow(ZipError);
  const checkpoint = readBytes('fixtures/pytorch/pth-refused/checkpoint.pth');
  expect(() => readAnyWeights(checkpoint, 'mine', simpleCnn)).toThrow(PthError);
});

it('any bytes, whatever kind they begin like, are refused in words', () => {
  const beginnings = [
    '',
    'PK\u0003\u0004',
    'PK\u0005\u0006',
    '{"',
    '{"modelTopology":{"class_name":"Sequential"',
    '{"weight_map":{"a":"b"}}',
    '\u0008\u0007\u0012',
    '........{"a":',
    '<html',
  ];
  const known = [WeightsError, SafetensorsError, ZipError, TfjsLayersError, OnnxError];
  fc.assert(
    fc.property(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 100 }), (beginning, rest) => {
      try {
        readAnyWeights(Uint8Array.from([...strToU8(beginning), ...rest]), 'mine', simpleCnn);
        expect.unreachable('These are no weights.');
      } catch (error) {
        expect(
          known.some((kind) => error instanceof kind),
          String(error),
        ).toBe(true);
      }
    }),
    { numRuns: 1000 * inject('runsFactor') },
  );
});
