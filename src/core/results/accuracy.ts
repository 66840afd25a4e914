/** How many of the test images a model classifies right. */
export interface Accuracy {
  readonly correct: number;
  readonly images: number;
  /** Part of the result: dynamic quantization takes the range of its activations from each batch. */
  readonly evalBatchSize: number;
}

/** 0 to 100. */
export function percentCorrect({ correct, images }: Pick<Accuracy, 'correct' | 'images'>): number {
  return (100 * correct) / images;
}
