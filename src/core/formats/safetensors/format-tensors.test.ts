/** Files of weights in a number format: their tensors, and what is refused. That they come back with every bit, network-reader.test.ts says. */
import { describe, expect, it } from 'vitest';
import { altered, float32 } from '../../../testing/formats/altered-network.ts';
import { simpleCnn } from '../../network/presets.ts';
import { formatRow, type NumberFormat } from '../../quantization/number-formats/number-format.ts';
import type { Scheme } from '../../quantization/schemes/scheme.ts';
import { readNetwork } from './network-reader.ts';
import { parseSafetensors, type Tensor } from './safetensors.ts';
import { told } from './telling.ts';
import { WeightsError } from './weights-reader.ts';

const fc2 = (format: NumberFormat): Scheme => ({
  kind: 'weightOnly',
  format,
  granularity: formatRow(format).granularities[0],
  layers: ['fc2'],
});

/** fc2 has 10 outputs of 128 inputs. */
const tensorsOfFormats = [
  { format: 'fp8-e4m3', weight: { dtype: 'F8_E4M3', shape: [10, 128] }, scale: { dtype: 'F32', shape: [1] } },
  { format: 'fp8-e5m2', weight: { dtype: 'F8_E5M2', shape: [10, 128] }, scale: { dtype: 'F32', shape: [1] } },
  { format: 'nf4', weight: { dtype: 'U8', shape: [640] }, scale: { dtype: 'F32', shape: [20] } },
  {
    format: 'mxfp8',
    weight: { dtype: 'F8_E4M3', shape: [10, 128] },
    scale: { dtype: 'F8_E8M0', shape: [40] },
  },
  { format: 'mxfp6-e2m3', weight: { dtype: 'U8', shape: [960] }, scale: { dtype: 'F8_E8M0', shape: [40] } },
  { format: 'mxfp6-e3m2', weight: { dtype: 'U8', shape: [960] }, scale: { dtype: 'F8_E8M0', shape: [40] } },
  { format: 'mxfp4', weight: { dtype: 'U8', shape: [640] }, scale: { dtype: 'F8_E8M0', shape: [40] } },
  { format: 'nvfp4', weight: { dtype: 'U8', shape: [640] }, scale: { dtype: 'F8_E4M3', shape: [80] } },
] as const;

it.each(tensorsOfFormats)(
  '$format lies in the types that safetensors has for it',
  ({ format, weight, scale }) => {
    const { tensors, metadata } = parseSafetensors(altered(fc2(format), {}), 'x');
    expect(tensors.get('fc2.weight')).toMatchObject(weight);
    expect(tensors.get('fc2.weight_scale')).toMatchObject(scale);
    expect(tensors.get('fc2.weight_scale_2')?.shape).toEqual(format === 'nvfp4' ? [1] : undefined);
    expect(metadata['fc2.weight_shape']).toBe(weight.dtype === 'U8' ? '[10,128]' : undefined);
    expect(JSON.parse(metadata.scheme ?? '')).toEqual(fc2(format));
  },
);

describe('refuses, naming the file and what is wrong,', () => {
  const filled = (dtype: Tensor['dtype'], shape: readonly number[], value: number): Tensor => ({
    dtype,
    shape,
    data: new Uint8Array(shape.reduce((product, size) => product * size, 1)).fill(value),
  });
  const ofFc2 = (tensor: string, code: number) =>
    told('weights/no-number', { tensor: `fc2.${tensor}`, code: String(code), index: '0' });

  it.each([
    {
      what: 'a weight that is NaN',
      bytes: altered(fc2('fp8-e4m3'), { 'fc2.weight': filled('F8_E4M3', [10, 128], 0x7f) }),
      problem: ofFc2('weight', 0x7f),
    },
    {
      what: 'a weight that is infinite',
      bytes: altered(fc2('fp8-e5m2'), { 'fc2.weight': filled('F8_E5M2', [10, 128], 0x7c) }),
      problem: ofFc2('weight', 0x7c),
    },
    {
      what: 'a power of two that is none',
      bytes: altered(fc2('mxfp4'), { 'fc2.weight_scale': filled('F8_E8M0', [40], 255) }),
      problem: ofFc2('weight_scale', 255),
    },
    {
      what: 'a negative scale of a block',
      bytes: altered(fc2('nvfp4'), { 'fc2.weight_scale': filled('F8_E4M3', [80], 0x81) }),
      problem: ofFc2('weight_scale', 0x81),
    },
    {
      what: 'a negative scale of the tensor',
      bytes: altered(fc2('nvfp4'), { 'fc2.weight_scale_2': float32(-1) }),
      problem: told('weights/scale-not-positive', { tensor: 'fc2.weight_scale_2', value: '-1', index: '0' }),
    },
    {
      what: 'scales that make weights larger than a float32 can be',
      bytes: altered(fc2('mxfp8'), { 'fc2.weight_scale': filled('F8_E8M0', [40], 254) }),
      problem: told('weights/format-too-large', { tensor: 'fc2.weight_scale', scale: String(2 ** 127) }),
    },
    {
      what: 'a missing scale of the tensor',
      bytes: altered(fc2('nvfp4'), { 'fc2.weight_scale_2': undefined }),
      problem: /weights\/missing.*fc2\.weight_scale_2.*kind-format.*NVFP4/,
    },
    {
      what: 'weights in 8 bits without their scheme',
      bytes: altered(fc2('mxfp8'), {}, { scheme: undefined }),
      problem: told('weights/no-scheme', { tensor: 'fc2.weight' }),
    },
    {
      what: 'groups that the format has not',
      bytes: altered(
        fc2('nf4'),
        {},
        { scheme: JSON.stringify({ ...fc2('nf4'), granularity: 'per-group-32' }) },
      ),
      problem: /schemes\/format-granularity.*NF4.*per-group-32.*per-group-64/,
    },
  ])('$what', ({ bytes, problem }) => {
    const read = () => readNetwork(bytes, 'mine', simpleCnn);
    expect(read).toThrow(WeightsError);
    expect(read).toThrow(
      typeof problem === 'string' ? told('weights/of-file', { file: 'mine', problem }) : problem,
    );
  });
});
