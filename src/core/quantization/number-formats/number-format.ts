/**
 * Formats of weights whose levels are not evenly spaced: close together near 0, where most weights lie, and far apart where few do.
 *
 * | format | a weight | so many share a scale | the scale |
 * | --- | --- | --- | --- |
 * | fp8-e4m3, fp8-e5m2 | 8 bits, E4M3 or E5M2 | tensor or output | float32: max abs(w) / largest number |
 * | nf4 | 4 bits, 16 numbers of a table | 64 | float32: max abs(w) |
 * | mxfp8 | 8 bits, E4M3 | 32 | 8 bits, E8M0: a power of two |
 * | mxfp6-e2m3, mxfp6-e3m2 | 6 bits, E2M3 or E3M2 | 32 | as mxfp8 |
 * | mxfp4 | 4 bits, E2M1 | 32 | as mxfp8 |
 * | nvfp4 | 4 bits, E2M1 | 16 | 8 bits, E4M3, times one float32 of the tensor |
 *
 * Sources: "OCP 8-bit Floating Point Specification", 2023; "OCP Microscaling Formats Specification v1.0", 2023; Dettmers et al., "QLoRA",
 * 2023 (NF4, without its second quantization of the scales); NVIDIA's description of NVFP4, 2025.
 */
import type { WeightGranularity } from '../grid/grouping.ts';
import type { Bits } from '../grid/packing.ts';

export const numberFormats = [
  'fp8-e4m3',
  'fp8-e5m2',
  'nf4',
  'mxfp8',
  'mxfp6-e2m3',
  'mxfp6-e3m2',
  'mxfp4',
  'nvfp4',
] as const;
export type NumberFormat = (typeof numberFormats)[number];

export type FormatName =
  | `FP8 ${'E4M3' | 'E5M2'}`
  | 'NF4'
  | 'MXFP8'
  | `MXFP6 ${'E2M3' | 'E3M2'}`
  | 'MXFP4'
  | 'NVFP4';

interface FormatRow {
  /** As the field writes it. */
  readonly name: FormatName;
  /** Bits of one weight. */
  readonly bits: Bits;
  /** Which weights can share a scale. */
  readonly granularities: readonly [WeightGranularity, ...WeightGranularity[]];
}

const row = (name: FormatName, bits: Bits, ...granularities: FormatRow['granularities']): FormatRow => ({
  name,
  bits,
  granularities,
});

const rows: Readonly<Record<NumberFormat, FormatRow>> = {
  'fp8-e4m3': row('FP8 E4M3', 8, 'per-tensor', 'per-channel'),
  'fp8-e5m2': row('FP8 E5M2', 8, 'per-tensor', 'per-channel'),
  nf4: row('NF4', 4, 'per-group-64'),
  mxfp8: row('MXFP8', 8, 'per-group-32'),
  'mxfp6-e2m3': row('MXFP6 E2M3', 6, 'per-group-32'),
  'mxfp6-e3m2': row('MXFP6 E3M2', 6, 'per-group-32'),
  mxfp4: row('MXFP4', 4, 'per-group-32'),
  nvfp4: row('NVFP4', 4, 'per-group-16'),
};

/** What is known of a format without its numbers, which `element.ts` has. */
export const formatRow = (format: NumberFormat): FormatRow => rows[format];
