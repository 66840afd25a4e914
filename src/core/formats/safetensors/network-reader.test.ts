/** Files of networks quantized by any scheme; float and PyTorch's dynamic int8 are in weights-file.test.ts. */

import { describe, expect, it } from 'vitest';
import { simpleCnn } from '../../../core/network/presets.ts';
import { type StateDict, tensorOf } from '../../../core/network/state-dict.ts';
import { sameBytes } from '../../../testing/bits.ts';
import { layerNames, sameRanges } from '../../../testing/networks/simple-cnn.ts';
import { initialise } from '../../network/initialise.ts';
import { unpackBits } from '../../quantization/grid/packing.ts';
import { layerReports } from '../../quantization/report.ts';
import {
  dequantizeNetwork,
  type QuantizedNetwork,
  quantizeNetwork,
  weightsOfLayer,
} from '../../quantization/schemes/quantized-network.ts';
import { bitWidths, type Scheme, schemeName } from '../../quantization/schemes/scheme.ts';
import { TorchGenerator } from '../../random/torch-generator.ts';
import { readFloatState, readNetwork } from './network-reader.ts';
import { writeNetwork } from './network-writer.ts';
import { parseSafetensors, type SafetensorsFile, type Tensor, writeSafetensors } from './safetensors.ts';
import { WeightsError } from './weights-reader.ts';

const state = initialise(new TorchGenerator(0), simpleCnn);
const range = { min: -0.5, max: 4 };
const ranges = sameRanges(range);

const weightOnly = {
  kind: 'weightOnly',
  bits: 4,
  symmetric: false,
  granularity: 'per-group-32',
  layers: layerNames,
} as const;
const whole = {
  kind: 'static',
  granularity: 'per-channel',
  observer: 'percentile',
  calibrationImages: 256,
  layers: layerNames,
} as const;
const schemes: Scheme[] = [
  { kind: 'dynamic', granularity: 'per-tensor', layers: ['fc1'] },
  { kind: 'dynamic', granularity: 'per-channel', layers: ['fc2'] },
  { kind: 'dynamic', granularity: 'per-channel', layers: ['fc1', 'fc2'] },
  weightOnly,
  ...bitWidths.map(
    (bits): Scheme => ({ ...weightOnly, bits, symmetric: bits % 2 === 0, granularity: 'per-channel' }),
  ),
  { ...weightOnly, bits: 3, granularity: 'per-tensor', layers: ['conv2', 'fc2'] },
  whole,
  { ...whole, granularity: 'per-tensor', layers: ['conv1', 'fc1'] },
];

function quantized(scheme: Scheme, weights: StateDict = state): QuantizedNetwork {
  return quantizeNetwork(weights, scheme, ranges);
}

function readQuantized(bytes: Uint8Array): QuantizedNetwork {
  const network = readNetwork(bytes, 'x', simpleCnn);
  if (network.kind === 'float') throw new Error('Read as float.');
  return network;
}

describe.each(schemes.map((scheme) => ({ name: schemeName(scheme, simpleCnn), scheme })))(
  '$name',
  ({ scheme }) => {
    const network = quantized(scheme);
    const bytes = writeNetwork(network);

    it('comes back with every bit', () => {
      const back = readQuantized(bytes);
      expect(back.scheme).toEqual(scheme);
      expect(sameBytes(writeNetwork(back), bytes)).toBe(true);
      for (const name of layerNames) {
        const { kind, bias } = weightsOfLayer(network, name);
        expect(weightsOfLayer(back, name).kind).toBe(kind);
        expect(sameBytes(weightsOfLayer(back, name).bias, bias)).toBe(true);
      }
      const [restored, expected] = [dequantizeNetwork(back), dequantizeNetwork(network)];
      for (const name of layerNames) {
        expect(sameBytes(tensorOf(restored, `${name}.weight`), tensorOf(expected, `${name}.weight`))).toBe(
          true,
        );
      }
      expect(layerReports(back)).toEqual(layerReports(network));
    });

    it('is as large as the report says, and a header', () => {
      const data = layerReports(network).reduce((sum, report) => sum + report.bytes, 0);
      expect(bytes.length - data).toBeGreaterThan(0);
      expect(bytes.length - data).toBeLessThan(3000);
    });

    it('survives metadata of others beside its own', () => {
      const { metadata } = parseSafetensors(writeNetwork(network, { step: '7' }), 'x');
      expect(metadata).toMatchObject({ format: 'pt', step: '7' });
    });
  },
);

it('packs weights at their width, in the order of PyTorch’s layout', () => {
  const network = quantized({ ...weightOnly, bits: 3 });
  const { tensors, metadata } = parseSafetensors(writeNetwork(network), 'x');
  const packed = tensors.get('fc2.weight');
  expect(packed).toMatchObject({ dtype: 'U8', shape: [(1280 * 3) / 8] });
  expect(tensors.get('fc2.weight_scale')).toMatchObject({ dtype: 'F32', shape: [40] });
  expect(tensors.get('fc2.weight_zero_point')).toMatchObject({ dtype: 'U8', shape: [15] });
  expect(metadata['fc2.weight_shape']).toBe('[10,128]');
  expect(JSON.parse(metadata.scheme ?? '')).toEqual({ ...weightOnly, bits: 3 });
  const fc2 = weightsOfLayer(network, 'fc2');
  const codes = fc2.kind === 'lowBit' ? fc2.weights.codes : undefined;
  expect(packed && unpackBits(packed.data, 3, 1280)).toEqual(codes);
});

it('is told from what only holds float', () => {
  const bytes = writeNetwork(quantized(whole));
  expect(() => readFloatState(bytes, 'mine', simpleCnn)).toThrow(WeightsError);
  expect(() => readFloatState(bytes, 'mine', simpleCnn)).toThrow(
    /^mine holds quantized weights\. Choose float/,
  );
});

/** A sound file with some tensors and metadata put in the place of others; undefined takes one away. */
function altered(
  scheme: Scheme,
  tensors: Record<string, Tensor | undefined>,
  metadata: Record<string, string | undefined> = {},
): Uint8Array<ArrayBuffer> {
  const sound: SafetensorsFile = parseSafetensors(writeNetwork(quantized(scheme)), 'sound');
  return writeSafetensors(
    new Map(definedOnly({ ...Object.fromEntries(sound.tensors), ...tensors })),
    Object.fromEntries(definedOnly({ ...sound.metadata, ...metadata })),
  );
}

function definedOnly<Value>(record: Record<string, Value | undefined>): [string, Value][] {
  return Object.entries(record).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]));
}

function float32(...values: number[]): Tensor {
  return { dtype: 'F32', shape: [values.length], data: new Uint8Array(Float32Array.from(values).buffer) };
}

function uint8(...values: number[]): Tensor {
  return { dtype: 'U8', shape: [values.length], data: Uint8Array.from(values) };
}

const fc2Alone: Scheme = { ...weightOnly, bits: 3, granularity: 'per-channel', layers: ['fc2'] };

describe('refuses, naming the file and what is wrong,', () => {
  it.each([
    {
      what: 'a scheme that is no JSON',
      bytes: altered(whole, {}, { scheme: '{' }),
      message: /metadata "scheme" can't be used/,
    },
    {
      what: 'a width that there is not',
      bytes: altered(weightOnly, {}, { scheme: JSON.stringify({ ...weightOnly, bits: 9 }) }),
      message: /"scheme" can't be used \(bits/,
    },
    {
      what: 'a layer named twice',
      bytes: altered(whole, {}, { scheme: JSON.stringify({ ...whole, layers: ['fc1', 'fc1'] }) }),
      message: /layers: a layer is named twice/,
    },
    {
      what: 'static quantization without its scheme',
      bytes: altered(whole, {}, { scheme: undefined }),
      message: /conv1\.input_scale belongs to a scheme.*Save it with its metadata/,
    },
    {
      what: 'packed weights without their scheme',
      bytes: altered({ ...weightOnly, symmetric: true }, {}, { scheme: undefined }),
      message: /conv1\.weight belongs to a scheme/,
    },
    {
      what: 'packed weights without their shape',
      bytes: altered(weightOnly, {}, { 'conv2.weight_shape': undefined }),
      message: /"conv2\.weight_shape" should be \[64,32,3,3\], and are missing/,
    },
    {
      what: 'packed weights of another shape',
      bytes: altered(weightOnly, {}, { 'fc2.weight_shape': '[128,10]' }),
      message: /"fc2\.weight_shape" should be \[10,128\], and are something else/,
    },
    {
      what: 'fewer codes than weights',
      bytes: altered(fc2Alone, { 'fc2.weight': uint8(1, 2, 3) }),
      message: /fc2\.weight has shape \[3\], not \[480\]/,
    },
    {
      what: 'bits after the last code',
      bytes: altered(fc2Alone, { 'fc2.weight_zero_point': uint8(0, 0, 0, 0x40) }),
      message: /fc2\.weight_zero_point is not packed as it should be: bits are set after/,
    },
    {
      what: 'missing zero points',
      bytes: altered(fc2Alone, { 'fc2.weight_zero_point': undefined }),
      message: /fc2\.weight_zero_point missing from these 3-bit weights/,
    },
    {
      what: 'scales of another granularity',
      bytes: altered(fc2Alone, { 'fc2.weight_scale': float32(0.1) }),
      message: /fc2\.weight_scale has shape \[1\], not \[10\]/,
    },
    {
      what: 'a scale that makes infinite weights',
      bytes: altered({ ...fc2Alone, granularity: 'per-tensor' }, { 'fc2.weight_scale': float32(3e38) }),
      message: /fc2\.weight_scale is 3.*e\+38 at index 0; a scale must lie between/,
    },
    {
      what: 'a scale that has no reciprocal',
      bytes: altered(whole, { 'fc1.input_scale': float32(1e-40) }),
      message: /fc1\.input_scale is .*e-41 at index 0/,
    },
    {
      what: 'a zero point of eight bits',
      bytes: altered(whole, { 'conv1.input_zero_point': uint8(128) }),
      message: /conv1\.input_zero_point is 128, above 127/,
    },
    {
      what: 'static weights per tensor that should be per channel',
      bytes: altered(whole, { 'conv1.weight_scale': float32(0.5) }),
      message: /conv1\.weight_scale has shape \[1\], not \[32\]/,
    },
  ])('$what', ({ bytes, message }) => {
    expect(() => readNetwork(bytes, 'mine.safetensors', simpleCnn)).toThrow(WeightsError);
    expect(() => readNetwork(bytes, 'mine.safetensors', simpleCnn)).toThrow(/^mine\.safetensors: /);
    expect(() => readNetwork(bytes, 'mine.safetensors', simpleCnn)).toThrow(message);
  });
});
