/** How integer weights of few bits lie in a safetensors file: see the table in `network-writer.ts`. */
import { type Layer, weightName } from '../../network/describe.ts';
import { groupCount } from '../../quantization/grid/grouping.ts';
import { type LowBitOptions, type LowBitWeights, middleCode } from '../../quantization/grid/low-bit.ts';
import { packBits } from '../../quantization/grid/packing.ts';
import { byteTensor, floatTensor } from './plain-tensors.ts';
import type { Tensor } from './safetensors.ts';
import type { WeightsReader } from './weights-reader.ts';

/** What a layer's tensors are called beyond weight and bias. */
export const lowBitSuffixes = ({ symmetric }: Pick<LowBitOptions, 'symmetric'>): readonly string[] =>
  symmetric ? ['weight_scale'] : ['weight_scale', 'weight_zero_point'];

export function lowBitTensors({ name }: Layer, weights: LowBitWeights): [string, Tensor][] {
  const { codes, bits, scales, zeroPoints, symmetric } = weights;
  const tensors: [string, Tensor][] = [
    [weightName(name), byteTensor(packBits(codes, bits))],
    [`${name}.weight_scale`, floatTensor(scales, [scales.length])],
  ];
  return symmetric
    ? tensors
    : [...tensors, [`${name}.weight_zero_point`, byteTensor(packBits(zeroPoints, bits))]];
}

export function readLowBitWeights(
  { name, outFeatures, inFeatures }: Layer,
  { bits, symmetric, granularity }: LowBitOptions,
  reader: WeightsReader,
): LowBitWeights {
  const codes = reader.packed(weightName(name), bits, outFeatures * inFeatures);
  const groups = groupCount(granularity, outFeatures, inFeatures);
  const scales = reader.scales(`${name}.weight_scale`, [[groups]]);
  const zeroPoints = symmetric
    ? new Uint8Array(groups).fill(middleCode(bits))
    : reader.packed(`${name}.weight_zero_point`, bits, groups);
  return { bits, symmetric, granularity, inFeatures, outFeatures, codes, scales, zeroPoints };
}
