import type { Bits } from '../quantization/grid/packing.ts';
import type { NumberFormat } from '../quantization/number-formats/number-format.ts';
import type { UniformScheme } from '../quantization/schemes/scheme.ts';
import type { Width } from '../quantization/schemes/widths.ts';
import type { Accuracy } from './accuracy.ts';
import type { Comparison } from './comparison.ts';

/** One layer in few bits, all others as they are. */
export interface AloneResult {
  readonly layer: string;
  readonly bits: Bits;
  /** By how much the cross entropy over the choosing images grows; below 0 where rounding helps. */
  readonly loss: number;
}

/** One layer in a number format, all others as they are: for comparison, mixes are of integers. */
export interface FormatResult {
  readonly layer: string;
  readonly format: NumberFormat;
  /** As in `AloneResult`. */
  readonly loss: number;
}

/** A mix as it was predicted and as it was measured, both on the choosing images. */
export interface MixResult {
  /** Of each layer, in the network's order. */
  readonly widths: readonly Width[];
  readonly fileBytes: number;
  /** The sum of what its layers lose alone. */
  readonly predicted: number;
  /** By how much the cross entropy grows. */
  readonly measured: number;
}

/** A mix as it was measured on the test images, which had no part in choosing it. */
export interface FrontPoint {
  readonly widths: readonly Width[];
  readonly fileBytes: number;
  readonly accuracy: Accuracy;
  /** With the float model, image by image. */
  readonly comparison: Comparison;
}

/** Widths layer by layer, found by measuring. */
export interface FrontResult {
  /** What all mixes have in common. Its own width is that of no mix in particular. */
  readonly scheme: UniformScheme;
  /** How many training images the mixes were chosen on. */
  readonly choosingImages: number;
  readonly alone: readonly AloneResult[];
  /** Empty unless they were asked for. */
  readonly formats: readonly FormatResult[];
  readonly mixes: readonly MixResult[];
  readonly points: readonly FrontPoint[];
  /** False while there is more to measure, or where it was stopped. */
  readonly isWhole: boolean;
}
