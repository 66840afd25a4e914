/** What two models make of one image, layer by layer. */
import type { NetworkSpec } from '../network/spec.ts';
import type { ChosenPlace, ChosenValue } from '../quantization/explain/chosen-value.ts';

export interface ModelPath {
  readonly spec: NetworkSpec;
  /** What each layer gives before its ReLU: (row, column, channel) of a map, or features. */
  readonly outputs: readonly Float32Array<ArrayBuffer>[];
  /** The value that was asked about; undefined where there is none. */
  readonly chosen: ChosenValue | undefined;
}

export interface ImagePath {
  /** The image as the networks read it: normalised, (row, column, channel). */
  readonly image: Float32Array<ArrayBuffer>;
  /** The place that was asked about. */
  readonly asked: ChosenPlace | undefined;
  /** Undefined where no model has the role, or it reads other images. */
  readonly baseline: ModelPath | undefined;
  readonly candidate: ModelPath | undefined;
}
