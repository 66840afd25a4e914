/** Which weights share a scale: those of the whole tensor, of an output, or of a group of neighbours that an output reads. */
import type { Granularity } from './weights.ts';

/** How many neighbours along the input axis share a scale, where a person chooses. */
export const groupSizes = [32, 64, 128] as const;

/** Number formats have groups of 16, too. */
const allGroupSizes = [16, ...groupSizes] as const;
export type GroupSize = (typeof allGroupSizes)[number];

export type WeightGranularity = Granularity | `per-group-${GroupSize}`;

/**
 * Where each group begins in a row-major (out, in) matrix, and at last where the matrix ends: group g is
 * starts[g] .. starts[g + 1]. A group never reaches into the next row; a row's last group is shorter where the size does not
 * divide the row.
 */
export function groupStarts(
  granularity: WeightGranularity,
  outFeatures: number,
  inFeatures: number,
): Uint32Array<ArrayBuffer> {
  const end = outFeatures * inFeatures;
  if (granularity === 'per-tensor') return Uint32Array.of(0, end);
  const size = groupSizeOf(granularity) ?? inFeatures;
  const perRow = Math.ceil(inFeatures / size);
  const starts = new Uint32Array(outFeatures * perRow + 1);
  for (let group = 0; group < outFeatures * perRow; group++) {
    starts[group] = Math.floor(group / perRow) * inFeatures + (group % perRow) * size;
  }
  starts[outFeatures * perRow] = end;
  return starts;
}

/** How many scales a tensor has. */
export function groupCount(granularity: WeightGranularity, outFeatures: number, inFeatures: number): number {
  return groupStarts(granularity, outFeatures, inFeatures).length - 1;
}

/** How many neighbours share a scale; undefined where a whole row or tensor does. */
export function groupSizeOf(granularity: WeightGranularity): GroupSize | undefined {
  return allGroupSizes.find((size) => granularity === `per-group-${size}`);
}
