/** What a list of runs shows of one model: of a training, or of what was quantized of it. */
export interface RunRow {
  readonly id: string;
  /** The run that it belongs to. A training's row has the run's name itself. */
  readonly run: string;
  readonly kind: 'training' | 'quantization';
  /** What a person calls it; else a training by when it began, a quantization as on the shelf, which is a message. */
  readonly name: string;
  readonly dataSet: string;
  /** What a person calls it. */
  readonly network: string;
  /** The settings of the training, as in the page's address. */
  readonly settings: string | undefined;
  /** Of the float weights. */
  readonly step: number;
  /** Of fine-tuning beyond those; 0 of a training. */
  readonly qatSteps: number;
  readonly accuracy: { readonly correct: number; readonly images: number } | undefined;
  readonly fileBytes: number;
  /** Milliseconds for one image. */
  readonly latency: number | undefined;
  /** Predictions that are others than the float model's. */
  readonly changed:
    | {
        readonly images: number;
        readonly changed: number;
        readonly better: number;
        readonly worse: number;
        readonly pValue: number;
      }
    | undefined;
  readonly note: string;
  /** Whether the others are compared with it. */
  readonly isBaseline: boolean;
  /** Whether a person has named it, written about it or pinned it. */
  readonly isMarked: boolean;
  /** In milliseconds since 1970. */
  readonly savedAt: number;
}

/** What a model of a run says of the test images, from the first on. */
export interface RunAnswers {
  readonly row: string;
  /** Label 0 is called by the first name. Empty: not known. */
  readonly classNames: readonly string[];
  /** The true classes, and those that it gives. */
  readonly labels: Uint8Array<ArrayBuffer>;
  readonly predictions: Uint8Array<ArrayBuffer>;
}

/** What a run takes of the storage. */
export interface RunSize {
  readonly run: string;
  readonly bytes: number;
}

/** What a person may say of a row. */
export interface RunMark {
  readonly name?: string | undefined;
  readonly note?: string | undefined;
  readonly isBaseline?: boolean | undefined;
  /** When it was deleted; undefined where it is to come back. */
  readonly deletedAt?: number | undefined;
}
