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

describe('says what it was given, and what to do:', () => {
  it.each([
    {
      bytes: readBytes('fixtures/pytorch/pth-refused/legacy.pth'),
      says: /is a PyTorch file of the old kind.*save it again/,
    },
    { bytes: start(0x80, 4, 0x95), says: /is a Python pickle\..*state_dict/ },
    { bytes: start(0x89, 'HDF\r\n'), says: /is an HDF5 file.*tensorflowjs_converter/ },
    { bytes: start(0x93, 'NUMPY'), says: /is a NumPy array/ },
    { bytes: start('GGUF'), says: /is a GGUF file/ },
    { bytes: start(28, 0, 0, 0, 'TFL3'), says: /is a TensorFlow Lite file/ },
    { bytes: start(0x89, 'PNG\r\n'), says: /is a PNG image\. Choose a safetensors file/ },
    { bytes: start(0xff, 0xd8, 0xff, 0xe0), says: /is a JPEG image/ },
    { bytes: start('GIF89a'), says: /is a GIF image/ },
    { bytes: start('%PDF-1.7'), says: /is a PDF document/ },
    { bytes: start(0x1f, 0x8b, 8), says: /is a gzip archive\. Unpack it first/ },
    { bytes: start('7z', 0xbc, 0xaf), says: /is a 7-Zip archive/ },
    {
      bytes: start('{"a":1}'),
      says: /is JSON text\. Of a TF\.js model, choose model\.json and its \.bin files together/,
    },
    { bytes: start('<!DOCTYPE html>'), says: /is a web page.*download the file itself/ },
    { bytes: start('a shopping list'), says: /is of a kind that is not known here\. Choose/ },
    { bytes: new Uint8Array(), says: /is empty/ },
    { bytes: zipSync({ 'model.weights.h5': start('x') }), says: /is a Keras file/ },
    { bytes: zipSync({ 'a.npy': start('x'), 'b.npy': start('x') }), says: /is a NumPy archive/ },
    {
      bytes: zipSync({ 'word/document.xml': start('x') }),
      says: /zip archive without weights.*word\/document\.xml/,
    },
    { bytes: zipSync({}), says: /is an empty zip archive/ },
    { bytes: new Uint8Array(largestWeightsFile + 1), says: /has 41000001 bytes.*at most 41000000/ },
  ])('$says', ({ bytes, says }) => {
    expect(() => readAnyWeights(bytes, 'mine', simpleCnn)).toThrow(WeightsError);
    expect(() => readAnyWeights(bytes, 'mine', simpleCnn)).toThrow(says);
    expect(() => readAnyWeights(bytes, 'mine', simpleCnn)).toThrow(/^mine/);
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
