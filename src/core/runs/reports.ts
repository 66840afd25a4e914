/** What is told of a run while it goes on. */

/** Some steps that follow each other, and how far the training has come with them. */
export interface StepsReport {
  /** Number of the first step here. Steps count from 1 over the model's life. */
  readonly firstStep: number;
  /** One loss for each step. */
  readonly losses: Float32Array;
  /** The epoch that the steps belong to, counted from 1. */
  readonly epoch: number;
  /** One for each step. */
  readonly learningRates: Float64Array;
  /** Images this training has seen so far. */
  readonly imagesSeen: number;
  /** Images this training will see in all its epochs. */
  readonly imagesTotal: number;
  /** Speed of the last seconds. */
  readonly imagesPerSecond: number;
  /** Speed since the training began. */
  readonly meanImagesPerSecond: number;
  /** Milliseconds since the training began, without pauses. */
  readonly elapsedMs: number;
  /** Milliseconds that the training will take from here on. */
  readonly remainingMs: number;
}

/** An epoch has ended. */
export interface EpochReport {
  readonly epoch: number;
  readonly step: number;
  readonly meanLoss: number;
}

/** An accuracy that was measured while training, or at the end of an epoch. */
export interface AccuracyReport {
  readonly step: number;
  /** Test images that were classified correctly, of `images`. */
  readonly correct: number;
  readonly images: number;
  /** True for the whole test set at the end of an epoch, false for a part of it in between. */
  readonly whole: boolean;
}
