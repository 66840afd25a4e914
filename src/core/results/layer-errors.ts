/** Where the candidate's error comes from: its layers' outputs, before their ReLU, against the baseline's, in decibels. */

export interface LayerError {
  readonly layer: string;
  /** In the candidate as it is: what came in was off already. Infinite where not one bit differs. */
  readonly accumulated: number;
  /** The candidate's layer on what the baseline's reads: the error that this layer makes. */
  readonly alone: number;
  /** Of the logits, where this layer is the baseline's and all others are the candidate's. */
  readonly without: number;
}

export interface LayerErrors {
  /** How many test images were looked at, from the first on. */
  readonly images: number;
  /** In the network's order. */
  readonly layers: readonly LayerError[];
  /** Of the logits, with all layers as they are. */
  readonly logits: number;
  /** The same of plain rounding, where the candidate has remedies and the weights before them are the baseline's. */
  readonly plain?: Pick<LayerErrors, 'layers' | 'logits'>;
}

/** What the candidate gets right where its weights, its activations, both or neither are quantized. */
export interface FourAccuracies {
  readonly images: number;
  /** Right answers. */
  readonly correct: {
    readonly neither: number;
    readonly weights: number;
    /** Undefined where the scheme leaves the activations as they are. */
    readonly activations: number | undefined;
    readonly both: number;
  };
}

/** The same path with 16 bits: so many that next to nothing may be lost. */
export interface SelfCheck {
  readonly images: number;
  /** Images to which the float model and the 16-bit one give the same class. */
  readonly agree: number;
  /** Of the logits. */
  readonly decibels: number;
  /** Whether the activations were rounded too. */
  readonly activations: boolean;
}

/** Why a question about layers has no answer. */
export type LayersObstacle =
  /** A task runs. Whoever asks again when it has ended or rests is answered. */
  | 'busy'
  | 'no-candidate'
  | 'different-networks'
  /** The models read images of another size than those of the data set. */
  | 'other-images'
  /** The float weights that the candidate was made of are not known, or it is float itself. */
  | 'no-float-weights'
  /** Weights or activations are NaN or infinite. */
  | 'not-finite';
