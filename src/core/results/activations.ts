/** What the layers of a model read, and the range that each observer makes of it. */
import type { Range } from '../quantization/calibration/observer.ts';
import type { ActivationParameters } from '../quantization/grid/affine.ts';
import type { ObserverKind } from '../quantization/schemes/scheme.ts';

export interface ObservedRange {
  readonly observer: ObserverKind;
  readonly range: Range;
  /** The scale and zero point that static quantization has with this range. */
  readonly input: ActivationParameters;
  /** How many values lie beyond the range and are cut off, within a bin. */
  readonly cutOff: number;
}

/** What one layer reads. */
export interface LayerActivations {
  readonly layer: string;
  /** How many values it has read. */
  readonly total: number;
  /** From the smallest of them to the largest, 0 included. */
  readonly range: Range;
  readonly binWidth: number;
  /** Where each bin begins that is not empty, from the lowest, and how many values it holds. */
  readonly starts: Float64Array<ArrayBuffer>;
  readonly counts: Float64Array<ArrayBuffer>;
  readonly observed: readonly ObservedRange[];
}

export interface Activations {
  /** The float model that was asked. */
  readonly model: string;
  /** Of which images: the first ones of this half of the data set. */
  readonly half: 'train' | 'test';
  readonly images: number;
  readonly layers: readonly LayerActivations[];
}
