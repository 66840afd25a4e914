/** What the name of a value in a graph stands for, while the graph is being followed from the images to the answers. */
import type { Axes } from './axes.ts';
import type { Constant } from './constant.ts';

/** A layer as the graph has it. What a float stands for may still change, as long as no ReLU has followed. */
export interface FoundLayer {
  readonly kind: 'conv' | 'dense';
  /** Its node, for messages. */
  readonly node: string;
  readonly outFeatures: number;
  readonly kernel: number;
  /** PyTorch's layout: (out, in, rows, columns) or (out, in), inputs ordered channel, row, column. */
  readonly weight: Float32Array | Float64Array;
  readonly bias: Float64Array;
  /** Set where the weight is int8 with zero point 0: weight = values * scale. One scale, or one for each output. */
  readonly levels: Int8Levels | undefined;
  readonly relu: boolean;
}

interface Int8Levels {
  readonly values: Int8Array;
  readonly scales: Float32Array;
  /** How what the layer reads is rounded. */
  readonly arithmetic: Arithmetic;
}

type FoundStep = FoundLayer | { readonly kind: 'pool' };

/** x * scale + shift, channel by channel. */
export interface Affine {
  readonly scale: Float64Array;
  readonly shift: Float64Array;
  /** The node that it began with, for messages. */
  readonly node: string;
}

/** Integers that stand for values: those whose scale was calibrated, those of dynamic quantization, and the sums of their products. */
type Levels =
  | { readonly kind: 'static'; readonly scale: number; readonly zeroPoint: number }
  /** source: what was rounded. The scale and zero point are formulas of it. */
  | {
      readonly kind: 'dynamic';
      readonly arithmetic: Arithmetic;
      readonly source: Stream;
      readonly scale: string;
      readonly zeroPoint: string;
    }
  | {
      readonly kind: 'sums';
      readonly source: Stream;
      readonly scale: string;
      readonly arithmetic: Arithmetic;
      readonly layer: IntegerLayer;
    };

/** Whose rounding of activations it is: with seven bits, or with eight. */
type Arithmetic = 'pytorch' | 'runtime';

/** A layer whose sums wait for their scale. */
export interface IntegerLayer {
  readonly kind: 'conv' | 'dense';
  readonly weight: Constant;
  readonly zeroPoint: Constant | undefined;
  readonly node: string;
}

/** Rows and columns of zeros: above, left, below, right. */
export type Padding = readonly [number, number, number, number];

/** What has become of the images so far. Nothing in it changes: each node makes another one. */
export interface Stream {
  readonly kind: 'stream';
  readonly axes: Axes;
  readonly steps: readonly FoundStep[];
  /** Whether the last layer can take up a bias or a normalisation: nothing but pooling has followed. */
  readonly open: boolean;
  /** Whether pooling followed the last layer. */
  readonly pooled: boolean;
  /** What has still to be done to it, and goes into the next layer. */
  readonly affine: Affine | undefined;
  /** Zeros around it, which belong to the next convolution. */
  readonly padding: Padding | undefined;
  readonly levels: Levels | undefined;
  /** Whether rounding to integers has cut off what lies below 0: ONNX Runtime leaves out the ReLU then. */
  readonly clamped: boolean;
}

/** The largest or smallest value of a stream, its scale, or what was computed of them; or the stream itself on its way to integers. */
export interface Formula {
  readonly kind: 'formula';
  readonly of: Stream;
  readonly text: string;
  /** Constants that it was multiplied by. */
  readonly factor?: Constant;
}

/** What follows the logits: probabilities, the best class. */
interface Answer {
  readonly kind: 'answer';
  readonly of: Stream;
}

/** What cannot be had. It only matters where the answer depends on it. */
interface Unavailable {
  readonly kind: 'unavailable';
  /** A message. */
  readonly problem: string;
}

export type Value = Constant | Stream | Formula | Answer | Unavailable;

/** What a data set's images go through before a network reads them: (pixel - mean) / std, for pixels in [0, 1]. */
export interface Normalisation {
  readonly mean: readonly number[];
  readonly std: readonly number[];
}

/** What all nodes of a file share. */
export interface Reading {
  readonly normalisation: Normalisation;
  /** Notes what was done to the file's weights: a message, which is the part of a sentence. */
  readonly say: (done: string) => void;
}
