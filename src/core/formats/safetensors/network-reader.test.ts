/** Files of networks quantized by any scheme; float and PyTorch's dynamic int8 are in weights-file.test.ts. */

import { describe, expect, it } from 'vitest';
import { simpleCnn } from '../../../core/network/presets.ts';
import { type StateDict, tensorOf } from '../../../core/network/state-dict.ts';
import { sameBytes } from '../../../testing/bits.ts';
import { weightOnlyScheme as weightOnly, staticScheme as whole } from '../../../testing/networks/schemes.ts';
import { layerNames, sameRanges } from '../../../testing/networks/simple-cnn.ts';
import { initialise } from '../../network/initialise.ts';
import { bitWidths, unpackBits } from '../../quantization/grid/packing.ts';
import { formatRow, numberFormats } from '../../quantization/number-formats/number-format.ts';
import { layerReports } from '../../quantization/report.ts';
import {
  dequantizeNetwork,
  type QuantizedNetwork,
  quantizeNetwork,
  weightsOfLayer,
} from '../../quantization/schemes/quantized-network.ts';
import { type Scheme, schemeName } from '../../quantization/schemes/scheme.ts';
import { TorchGenerator } from '../../random/torch-generator.ts';
import { readFloatState, readNetwork } from './network-reader.ts';
import { writeNetwork } from './network-writer.ts';
import { parseSafetensors } from './safetensors.ts';
import { told } from './telling.ts';
import { WeightsError } from './weights-reader.ts';

const state = initialise(new TorchGenerator(0), simpleCnn);
const range = { min: -0.5, max: 4 };
const ranges = sameRanges(range);

const schemes: Scheme[] = [
  { kind: 'dynamic', granularity: 'per-tensor', layers: ['fc1'] },
  { kind: 'dynamic', granularity: 'per-channel', layers: ['fc2'] },
  { kind: 'dynamic', granularity: 'per-channel', layers: ['fc1', 'fc2'] },
  weightOnly,
  ...bitWidths.map(
    (bits): Scheme => ({ ...weightOnly, bits, symmetric: bits % 2 === 0, granularity: 'per-channel' }),
  ),
  { ...weightOnly, bits: 3, granularity: 'per-tensor', layers: ['conv2', 'fc2'] },
  { kind: 'weightOnly', bits: [3, 3, 3, 2], symmetric: true, granularity: 'per-tensor', layers: layerNames },
  {
    kind: 'weightOnly',
    bits: [5, 2],
    symmetric: false,
    granularity: 'per-channel',
    layers: ['conv2', 'fc2'],
  },
  ...numberFormats.map(
    (format): Scheme => ({
      kind: 'weightOnly',
      format,
      granularity: formatRow(format).granularities[0],
      layers: format.startsWith('fp8') ? ['fc1'] : layerNames,
    }),
  ),
  { kind: 'weightOnly', format: 'fp8-e4m3', granularity: 'per-channel', layers: layerNames },
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
  expect(() => readFloatState(bytes, 'mine', simpleCnn)).toThrow(told('weights/quantized', { file: 'mine' }));
});
