/** Files of networks quantized by any scheme that can't be used. */
import { describe, expect, it } from 'vitest';
import { simpleCnn } from '../../../core/network/presets.ts';
import { altered, float32, uint8 } from '../../../testing/formats/altered-network.ts';
import { weightOnlyScheme as weightOnly, staticScheme as whole } from '../../../testing/networks/schemes.ts';
import { layerNames } from '../../../testing/networks/simple-cnn.ts';
import { parseScheme } from '../../quantization/schemes/parse-scheme.ts';
import type { Scheme } from '../../quantization/schemes/scheme.ts';
import { told as toldOfSchemes } from '../../quantization/telling.ts';
import { readNetwork } from './network-reader.ts';
import { told } from './telling.ts';
import { WeightsError } from './weights-reader.ts';

const fc2Alone: Scheme = { ...weightOnly, bits: 3, granularity: 'per-channel', layers: ['fc2'] };

describe('refuses, naming the file and what is wrong,', () => {
  const network = 'SimpleCNN';
  /** As the schemes themselves tell it. */
  const schemeRefused = (scheme: unknown): string => {
    const parsed = parseScheme(scheme);
    if (parsed.ok) throw new Error('This scheme is sound.');
    return told('weights/scheme', { problem: parsed.problem });
  };
  const bounds = { least: '1e-37', most: '1e+36' };

  it.each([
    {
      what: 'a scheme that is no JSON',
      bytes: altered(whole, {}, { scheme: '{' }),
      problem: told('weights/scheme', { problem: told('weights/scheme-not-json') }),
    },
    {
      what: 'a width that there is not',
      bytes: altered(weightOnly, {}, { scheme: JSON.stringify({ ...weightOnly, bits: 9 }) }),
      problem: schemeRefused({ ...weightOnly, bits: 9 }),
    },
    {
      what: 'fewer widths than layers',
      bytes: altered(weightOnly, {}, { scheme: JSON.stringify({ ...weightOnly, bits: [3, 3, 3] }) }),
      problem: told('weights/scheme', {
        problem: toldOfSchemes('schemes/field', {
          field: 'scheme',
          problem: toldOfSchemes('schemes/widths'),
        }),
      }),
    },
    {
      what: 'a layer named twice',
      bytes: altered(whole, {}, { scheme: JSON.stringify({ ...whole, layers: ['fc1', 'fc1'] }) }),
      problem: schemeRefused({ ...whole, layers: ['fc1', 'fc1'] }),
    },
    {
      what: 'a scheme that the tensors tell',
      bytes: altered(
        whole,
        {},
        {
          scheme: JSON.stringify({ kind: 'dynamic', granularity: 'per-tensor', layers: ['fc1'] }),
        },
      ),
      problem: told('weights/scheme', { problem: told('weights/scheme-dynamic') }),
    },
    {
      what: 'a layer that the network does not have',
      bytes: altered(whole, {}, { scheme: JSON.stringify({ ...whole, layers: ['fc1', 'fc9'] }) }),
      problem: told('weights/scheme', {
        problem: told('weights/scheme-layer', { layers: layerNames, layer: 'fc9' }),
      }),
    },
    {
      what: 'static quantization without its scheme',
      bytes: altered(whole, {}, { scheme: undefined }),
      problem: told('weights/no-scheme', { tensor: 'conv1.input_scale' }),
    },
    {
      what: 'packed weights without their scheme',
      bytes: altered({ ...weightOnly, symmetric: true }, {}, { scheme: undefined }),
      problem: told('weights/no-scheme', { tensor: 'conv1.weight' }),
    },
    {
      what: 'packed weights without their shape',
      bytes: altered(weightOnly, {}, { 'conv2.weight_shape': undefined }),
      problem: told('weights/packed-shape-missing', { key: 'conv2.weight_shape', expected: '[64,32,3,3]' }),
    },
    {
      what: 'packed weights of another shape',
      bytes: altered(weightOnly, {}, { 'fc2.weight_shape': '[128,10]' }),
      problem: told('weights/packed-shape-other', { key: 'fc2.weight_shape', expected: '[10,128]' }),
    },
    {
      what: 'fewer codes than weights',
      bytes: altered(fc2Alone, { 'fc2.weight': uint8(1, 2, 3) }),
      problem: told('weights/shape', { tensor: 'fc2.weight', found: '[3]', expected: '[480]', network }),
    },
    {
      what: 'bits after the last code',
      bytes: altered(fc2Alone, { 'fc2.weight_zero_point': uint8(0, 0, 0, 0x40) }),
      problem: told('weights/spare-bits', { tensor: 'fc2.weight_zero_point' }),
    },
    {
      what: 'missing zero points',
      bytes: altered(fc2Alone, { 'fc2.weight_zero_point': undefined }),
      problem: told('weights/missing', {
        names: ['fc2.weight_zero_point'],
        kind: told('weights/kind-low-bit', { bits: 3 }),
        network,
        holds: told('weights/holds', {
          names: [
            'conv1.weight',
            'conv1.bias',
            'conv2.weight',
            'conv2.bias',
            told('weights/more', { count: 5 }),
          ],
        }),
      }),
    },
    {
      what: 'scales of another granularity',
      bytes: altered(fc2Alone, { 'fc2.weight_scale': float32(0.1) }),
      problem: told('weights/shape', { tensor: 'fc2.weight_scale', found: '[1]', expected: '[10]', network }),
    },
    {
      what: 'a scale that makes infinite weights',
      bytes: altered({ ...fc2Alone, granularity: 'per-tensor' }, { 'fc2.weight_scale': float32(3e38) }),
      problem: told('weights/scale-extreme', {
        tensor: 'fc2.weight_scale',
        value: '3.0000000054977558e+38',
        index: '0',
        ...bounds,
      }),
    },
    {
      what: 'a scale that has no reciprocal',
      bytes: altered(whole, { 'fc1.input_scale': float32(1e-40) }),
      problem: told('weights/scale-extreme', {
        tensor: 'fc1.input_scale',
        value: '9.99994610111476e-41',
        index: '0',
        ...bounds,
      }),
    },
    {
      what: 'a zero point of eight bits',
      bytes: altered(whole, { 'conv1.input_zero_point': uint8(128) }),
      problem: told('weights/zero-point', { tensor: 'conv1.input_zero_point', value: 128, most: 127 }),
    },
    {
      what: 'static weights per tensor that should be per channel',
      bytes: altered(whole, { 'conv1.weight_scale': float32(0.5) }),
      problem: told('weights/shape', {
        tensor: 'conv1.weight_scale',
        found: '[1]',
        expected: '[32]',
        network,
      }),
    },
  ])('$what', ({ bytes, problem }) => {
    const read = () => readNetwork(bytes, 'mine.safetensors', simpleCnn);
    expect(read).toThrow(WeightsError);
    expect(read).toThrow(told('weights/of-file', { file: 'mine.safetensors', problem }));
  });
});
