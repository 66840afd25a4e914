/**
 * How weights in a number format lie in a safetensors file.
 *
 * | tensor | fp8-e4m3, fp8-e5m2 | nf4 | mxfp8 | mxfp6-..., mxfp4 | nvfp4 |
 * | --- | --- | --- | --- | --- | --- |
 * | `fc1.weight` | F8_E4M3 or F8_E5M2, (out, in) | U8, packed | F8_E4M3, (out, in) | U8, packed | U8, packed |
 * | `fc1.weight_scale` | F32, one for each group | F32 | F8_E8M0 | F8_E8M0 | F8_E4M3 |
 * | `fc1.weight_scale_2` | | | | | F32 [1], which all scales are multiplied by |
 *
 * Packing is that of `packing.ts`: of two codes of 4 bits the first takes the lower half of a byte.
 */
import { type Layer, weightName } from '../../network/describe.ts';
import { groupCount } from '../../quantization/grid/grouping.ts';
import { packBits } from '../../quantization/grid/packing.ts';
import { elementOf } from '../../quantization/number-formats/element.ts';
import {
  type FormatOptions,
  type FormatScales,
  type FormatWeights,
  scaleKind,
  scalesOf,
} from '../../quantization/number-formats/format-weights.ts';
import { formatRow, type NumberFormat } from '../../quantization/number-formats/number-format.ts';
import { e4m3 } from '../../quantization/number-formats/small-float.ts';
import { byteTensor, floatTensor } from './plain-tensors.ts';
import type { Tensor } from './safetensors.ts';
import { told } from './telling.ts';
import type { WeightsReader } from './weights-reader.ts';

/** The type that safetensors has for single codes of a format; undefined where they are packed. */
const elementType: Readonly<Partial<Record<NumberFormat, Tensor['dtype']>>> = {
  'fp8-e4m3': 'F8_E4M3',
  'fp8-e5m2': 'F8_E5M2',
  mxfp8: 'F8_E4M3',
};

/** Whether the shape of the weights can't be seen from their tensor. */
export const isPackedFormat = (format: NumberFormat): boolean => elementType[format] === undefined;

/** What a layer's tensors are called beyond weight and bias. */
export const formatSuffixes = (format: NumberFormat): readonly string[] =>
  scaleKind(format) === 'e4m3' ? ['weight_scale', 'weight_scale_2'] : ['weight_scale'];

export function formatTensors(
  { name, weightShape }: Layer,
  { format, codes, scales }: FormatWeights,
): [string, Tensor][] {
  const dtype = elementType[format];
  const weight: Tensor =
    dtype === undefined
      ? byteTensor(packBits(codes, formatRow(format).bits))
      : { dtype, shape: weightShape, data: codes };
  return [[weightName(name), weight], ...scaleTensors(name, scales)];
}

function scaleTensors(name: string, scales: FormatScales): [string, Tensor][] {
  const key = `${name}.weight_scale`;
  switch (scales.kind) {
    case 'float32':
      return [[key, floatTensor(scales.values, [scales.values.length])]];
    case 'e8m0':
      return [[key, { dtype: 'F8_E8M0', shape: [scales.codes.length], data: scales.codes }]];
    case 'e4m3':
      return [
        [key, { dtype: 'F8_E4M3', shape: [scales.codes.length], data: scales.codes }],
        [`${key}_2`, floatTensor(Float32Array.of(scales.ofTensor), [1])],
      ];
    default:
      return scales satisfies never;
  }
}

/** Fails where a code stands for no number, or where a weight would be larger than a float32 can be. */
export function readFormatWeights(
  layer: Layer,
  { format, granularity }: FormatOptions,
  reader: WeightsReader,
): FormatWeights {
  const { name, weightShape, outFeatures, inFeatures } = layer;
  const dtype = elementType[format];
  const codes =
    dtype === undefined
      ? reader.packed(weightName(name), formatRow(format).bits, outFeatures * inFeatures)
      : Uint8Array.from(reader.tensor(weightName(name), dtype, [weightShape]).data);
  checkCodes(reader, weightName(name), codes, (code) => elementOf(format).rankOf(code) !== undefined);
  const scales = readScales(reader, name, format, groupCount(granularity, outFeatures, inFeatures));
  const largest = scalesOf(scales).reduce((most, scale) => Math.max(most, scale), 0);
  if (!Number.isFinite(Math.fround(largest * (elementOf(format).levels.at(-1) ?? 1)))) {
    reader.fail(told('weights/format-too-large', { tensor: `${name}.weight_scale`, scale: String(largest) }));
  }
  return { format, granularity, outFeatures, inFeatures, codes, scales };
}

function readScales(reader: WeightsReader, name: string, format: NumberFormat, groups: number): FormatScales {
  const key = `${name}.weight_scale`;
  const kind = scaleKind(format);
  switch (kind) {
    case 'float32':
      return { kind, values: reader.scalesOrZero(key, [[groups]]) };
    case 'e8m0': {
      const codes = Uint8Array.from(reader.tensor(key, 'F8_E8M0', [[groups]]).data);
      checkCodes(reader, key, codes, (code) => code < 255);
      return { kind, codes };
    }
    case 'e4m3': {
      const codes = Uint8Array.from(reader.tensor(key, 'F8_E4M3', [[groups]]).data);
      // With a sign the number would be negative.
      checkCodes(reader, key, codes, (code) => e4m3.decode(code) >= 0 && code < 128);
      const [ofTensor = 0] = reader.scalesOrZero(`${key}_2`, [[1]]);
      return { kind, codes, ofTensor };
    }
    default:
      return kind satisfies never;
  }
}

function checkCodes(
  reader: WeightsReader,
  tensor: string,
  codes: Uint8Array,
  isNumber: (code: number) => boolean,
): void {
  const index = codes.findIndex((code) => !isNumber(code));
  if (index < 0) return;
  reader.fail(told('weights/no-number', { tensor, code: String(codes[index]), index: String(index) }));
}
